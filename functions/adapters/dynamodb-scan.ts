import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Row } from '../core/query/rows';

/**
 * Every row of the table, in no order, page by page. Only the export reads so: no other function may scan.
 */
export async function* scanTable(
  client: DynamoDBDocumentClient,
  tableName: string,
): AsyncGenerator<Row> {
  let start: Record<string, unknown> | undefined;
  do {
    const answer = await client.send(
      new ScanCommand({ TableName: tableName, ExclusiveStartKey: start }),
    );
    yield* (answer.Items ?? []) as Row[];
    start = answer.LastEvaluatedKey;
  } while (start !== undefined);
}
