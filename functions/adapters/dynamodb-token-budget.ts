import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { TABLE } from '../contract';
import type { TokenBudget } from '../core/ports';

const KEEP_S = 40 * 24 * 60 * 60;

/**
 * The day's tokens in one row. A reservation is one conditional update, so that any number of workers at once cannot set aside more
 * than the day has; who dies before settling leaves it set aside, which errs on the cheap side.
 *
 * @param tokensPerDay Input and output together, a whole number from 1.
 */
export function createTokenBudget(
  client: DynamoDBDocumentClient,
  TableName: string,
  tokensPerDay: number,
): TokenBudget {
  const add = (day: string, used: number, spent: number) => ({
    TableName,
    Key: { [TABLE.partitionKey]: 'MODEL#TOKENS', [TABLE.sortKey]: day },
    UpdateExpression: 'ADD #used :used, #spent :spent SET #expires = :expires',
    ExpressionAttributeNames: {
      '#used': 'used',
      '#spent': 'spent',
      '#expires': TABLE.ttlAttribute,
    },
    ExpressionAttributeValues: {
      ':used': used,
      ':spent': spent,
      ':expires': Math.floor(Date.parse(day) / 1000) + KEEP_S,
    } as Record<string, number>,
  });
  return {
    reserve: async (day, tokens) => {
      if (tokens > tokensPerDay) return false;
      const update = add(day, tokens, 0);
      update.ExpressionAttributeValues[':room'] = tokensPerDay - tokens;
      const ConditionExpression = 'attribute_not_exists(#used) OR #used <= :room';
      try {
        await client.send(new UpdateCommand({ ...update, ConditionExpression }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    settle: async (day, reserved, used) =>
      void (await client.send(new UpdateCommand(add(day, used - reserved, used)))),
  };
}
