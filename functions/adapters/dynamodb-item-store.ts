import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { ItemRow, ItemStore } from '../core/ports';

/** Days that an item is remembered after it was last seen new or edited: an old item that returns is not news. */
const REMEMBER_DAYS = 400;
const MAX_BATCH_GET = 100;
const MAX_BATCH_WRITE = 25;
/** Attempts for what a throttled table hands back unprocessed. */
const MAX_ATTEMPTS = 8;

/** Items in the table, a row each. */
export function createItemStore(client: DynamoDBDocumentClient, tableName: string): ItemStore {
  const key = (itemId: string) => ({ pk: `ITEM#${itemId}`, sk: 'META' });
  return {
    fingerprints: async (itemIds) => {
      const found = new Map<string, string>();
      const unique = [...new Set(itemIds)];
      for (let i = 0; i < unique.length; i += MAX_BATCH_GET) {
        const Keys = unique.slice(i, i + MAX_BATCH_GET).map(key);
        for (const row of await batchGet(client, tableName, Keys))
          found.set(row.itemId, row.fingerprint);
      }
      return found;
    },
    put: async (items) => {
      const rows = [...new Map(items.map((item) => [item.itemId, item])).values()].map((item) => ({
        PutRequest: { Item: { ...key(item.itemId), ...item, expiresAtS: expiresAtS(item) } },
      }));
      for (let i = 0; i < rows.length; i += MAX_BATCH_WRITE)
        await batchWrite(client, tableName, rows.slice(i, i + MAX_BATCH_WRITE));
    },
  };
}

function expiresAtS({ seenAt }: ItemRow): number {
  return Math.ceil(Date.parse(seenAt) / 1000) + REMEMBER_DAYS * 24 * 60 * 60;
}

async function batchGet(
  client: DynamoDBDocumentClient,
  tableName: string,
  keys: Record<string, unknown>[],
): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  let left: Record<string, unknown>[] | undefined = keys;
  for (let attempt = 0; left && left.length > 0; attempt++) {
    if (attempt === MAX_ATTEMPTS) throw new Error(`the table left ${left.length} reads undone`);
    await pause(attempt);
    const answer: {
      Responses?: Record<string, unknown[]>;
      UnprocessedKeys?: Record<string, { Keys?: Record<string, unknown>[] }>;
    } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
    );
    rows.push(...((answer.Responses?.[tableName] ?? []) as ItemRow[]));
    left = answer.UnprocessedKeys?.[tableName]?.Keys;
  }
  return rows;
}

async function batchWrite(
  client: DynamoDBDocumentClient,
  tableName: string,
  requests: { PutRequest: { Item: Record<string, unknown> } }[],
): Promise<void> {
  let left: typeof requests | undefined = requests;
  for (let attempt = 0; left && left.length > 0; attempt++) {
    if (attempt === MAX_ATTEMPTS) throw new Error(`the table left ${left.length} writes undone`);
    await pause(attempt);
    const answer = await client.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: left } }),
    );
    left = answer.UnprocessedItems?.[tableName] as typeof requests | undefined;
  }
}

/** Exponential, from 50 ms, none before the first attempt. */
function pause(attempt: number): Promise<void> {
  return attempt === 0
    ? Promise.resolve()
    : new Promise((done) => setTimeout(done, 25 * 2 ** attempt));
}
