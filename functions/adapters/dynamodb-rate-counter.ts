import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { TABLE } from '../contract';
import type { RateCounter } from '../core/ports';

const KEEP_S = 600;

/** Counts requests of a key in a window of time, one row each, which vanish soon after. */
export function createRateCounter(client: DynamoDBDocumentClient, TableName: string): RateCounter {
  return {
    hit: async (keyId, windowS) => {
      const command = new UpdateCommand({
        TableName,
        Key: { [TABLE.partitionKey]: `RATE#${keyId}`, [TABLE.sortKey]: String(windowS) },
        UpdateExpression: 'ADD #hits :one SET #expires = :expires',
        ExpressionAttributeNames: { '#hits': 'hits', '#expires': TABLE.ttlAttribute },
        ExpressionAttributeValues: { ':one': 1, ':expires': windowS + KEEP_S },
        ReturnValues: 'UPDATED_NEW',
      });
      const { Attributes } = await client.send(command);
      return Number(Attributes?.hits ?? 1);
    },
  };
}
