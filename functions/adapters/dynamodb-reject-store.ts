import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Reject, RejectStore } from '../core/ports';

const KEEP_S = 30 * 24 * 60 * 60;

/** Rejects in the table, newest first, a month long. The same message rejected twice is one row. */
export function createRejectStore(client: DynamoDBDocumentClient, tableName: string): RejectStore {
  return {
    put: async (reject) => {
      const expiresAtS = Math.ceil(Date.parse(reject.at) / 1000) + KEEP_S;
      const Item = {
        pk: 'REJECTS',
        sk: `${reject.stage}#${reject.messageId}`,
        ...reject,
        expiresAtS,
      };
      await client.send(new PutCommand({ TableName: tableName, Item }));
    },
    list: async (limit) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': 'REJECTS' },
          Limit: 1000,
        }),
      );
      return (Items as Reject[]).sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
    },
  };
}
