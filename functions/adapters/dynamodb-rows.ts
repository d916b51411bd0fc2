import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Row, RowCondition, RowKey, RowPage, RowRange, RowStore } from '../core/query/rows';

type WriteRequest = { readonly PutRequest: object } | { readonly DeleteRequest: object };

/** DynamoDB's own bounds of one batch. */
const GET_BATCH = 100;
const WRITE_BATCH = 25;
const MAX_ATTEMPTS = 8;
/** Batches of one call under way at once: a desk's emulator and a cold table both bear it. */
const PARALLEL = 4;

/** The table in DynamoDB. The document client must drop undefined values (`removeUndefinedValues`). */
export function createDynamodbRows(client: DynamoDBDocumentClient, TableName: string): RowStore {
  return {
    get: async <Fields extends object>({ pk, sk }: RowKey) => {
      const command = new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true });
      return (await client.send(command)).Item as Row<Fields> | undefined;
    },
    getMany: async <Fields extends object>(keys: readonly RowKey[]) => {
      const batches = chunk(distinct(keys), GET_BATCH);
      return (
        await inParallel(batches, (batch) => getBatch(client, TableName, batch))
      ).flat() as Row<Fields>[];
    },
    put: async (row) => void (await client.send(new PutCommand({ TableName, Item: row }))),
    putIf: (row, condition) => putIf(client, TableName, row, condition),
    putMany: async (rows) => {
      const last = new Map(rows.map((row) => [`${row.pk}\n${row.sk}`, row]));
      await writeAll(
        client,
        TableName,
        [...last.values()].map((Item) => ({ PutRequest: { Item } })),
      );
    },
    removeMany: async (keys) => {
      const requests = distinct(keys).map((Key) => ({ DeleteRequest: { Key } }));
      await writeAll(client, TableName, requests);
    },
    query: <Fields extends object>(pk: string, range: RowRange = {}) =>
      query<Fields>(client, TableName, pk, range),
  };
}

async function putIf(
  client: DynamoDBDocumentClient,
  TableName: string,
  Item: RowKey,
  condition: RowCondition,
): Promise<boolean> {
  try {
    await client.send(new PutCommand({ TableName, Item, ...expressionOf(condition) }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function expressionOf(condition: RowCondition) {
  if ('absent' in condition) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const isBound = 'atMost' in condition;
  return {
    ConditionExpression: isBound
      ? 'attribute_not_exists(#field) OR #field <= :value'
      : '#field = :value',
    ExpressionAttributeNames: { '#field': condition.field },
    ExpressionAttributeValues: { ':value': isBound ? condition.atMost : condition.equals },
  };
}

async function query<Fields extends object>(
  client: DynamoDBDocumentClient,
  TableName: string,
  pk: string,
  range: RowRange,
): Promise<RowPage<Fields>> {
  const rows: Row<Fields>[] = [];
  const limit = range.limit ?? Infinity;
  let examined = 0;
  let start: Record<string, unknown> | undefined =
    range.after === undefined ? undefined : { pk, sk: range.after };
  do {
    const command = new QueryCommand({
      TableName,
      ConsistentRead: true,
      ...keyCondition(pk, range),
      ScanIndexForward: range.reverse !== true,
      ...(start && { ExclusiveStartKey: start }),
      ...(limit !== Infinity && { Limit: limit - rows.length }),
    });
    const answer = await client.send(command);
    rows.push(...((answer.Items ?? []) as Row<Fields>[]));
    examined += answer.ScannedCount ?? 0;
    start = answer.LastEvaluatedKey;
  } while (start !== undefined && rows.length < limit);
  return { rows, examined, more: start !== undefined };
}

function keyCondition(
  pk: string,
  { from, to }: RowRange,
): Pick<
  QueryCommandInput,
  'KeyConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
> {
  const bounds = [from !== undefined && 'from', to !== undefined && 'to'].filter(Boolean).join();
  const clause = { '': '', from: ' AND #sk >= :from', to: ' AND #sk <= :to' }[bounds];
  return {
    KeyConditionExpression: `#pk = :pk${clause ?? ' AND #sk BETWEEN :from AND :to'}`,
    ExpressionAttributeNames: { '#pk': 'pk', ...(bounds !== '' && { '#sk': 'sk' }) },
    ExpressionAttributeValues: {
      ':pk': pk,
      ...(from !== undefined && { ':from': from }),
      ...(to !== undefined && { ':to': to }),
    },
  };
}

async function getBatch(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly RowKey[],
): Promise<unknown[]> {
  const rows: unknown[] = [];
  let left: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; left.length > 0; attempt += 1) {
    await backOff(attempt);
    const request = { [table]: { Keys: left, ConsistentRead: true } };
    const answer = await client.send(new BatchGetCommand({ RequestItems: request }));
    rows.push(...(answer.Responses?.[table] ?? []));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return rows;
}

async function writeAll(
  client: DynamoDBDocumentClient,
  table: string,
  requests: readonly WriteRequest[],
): Promise<void> {
  await inParallel(chunk(requests, WRITE_BATCH), async (batch) => {
    let left = [...batch] as object[];
    for (let attempt = 0; left.length > 0; attempt += 1) {
      await backOff(attempt);
      const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
      left = answer.UnprocessedItems?.[table] ?? [];
    }
  });
}

/** Waits before a repeated attempt, longer each time; gives up after the last, and the message is retried. */
async function backOff(attempt: number): Promise<void> {
  if (attempt === 0) return;
  if (attempt >= MAX_ATTEMPTS) throw new Error('the table left part of a batch undone');
  await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt));
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const part of chunk(items, PARALLEL)) results.push(...(await Promise.all(part.map(work))));
  return results;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}

function distinct(keys: readonly RowKey[]): RowKey[] {
  return [...new Map(keys.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
}
