import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { TABLE } from '../contract';
import type { Row, RowKey } from '../core/query/rows';
import { createDynamodbRows } from './dynamodb-rows';

type Due = { readonly dueAt: string };

/**
 * Rows of one kind that are due, the longest overdue first. The index holds keys alone, so that a row which changes without
 * its due time costs no second write; the rows are read by them, and one that has moved on since is left out.
 *
 * @param until The last due time wanted, inclusive.
 */
export async function queryDue<Fields extends object>(
  client: DynamoDBDocumentClient,
  TableName: string,
  { partition, until, limit }: { partition: string; until: string; limit: number },
): Promise<Row<Fields & Due>[]> {
  const keys: (RowKey & Due)[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName,
        IndexName: TABLE.dueIndex.name,
        KeyConditionExpression: 'duePk = :pk AND dueAt <= :until',
        ExpressionAttributeValues: { ':pk': partition, ':until': until },
        Limit: limit - keys.length,
        ExclusiveStartKey,
      }),
    );
    keys.push(...((page.Items ?? []) as (RowKey & Due)[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && keys.length < limit);
  const found = await createDynamodbRows(client, TableName).getMany<Fields & Due>(
    keys.map(({ pk, sk }) => ({ pk, sk })),
  );
  const byKey = new Map(found.map((row) => [`${row.pk}\n${row.sk}`, row]));
  return keys.flatMap(({ pk, sk, dueAt }) => {
    const row = byKey.get(`${pk}\n${sk}`);
    return row?.dueAt === dueAt ? [row] : [];
  });
}
