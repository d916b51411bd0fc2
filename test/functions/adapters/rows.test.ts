import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { describeRows } from '../../conformance/rows';
import { startTestTable, type TestTable } from '../../support/dynamo';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.close());

describeRows('memory', () => createMemoryRows());
describeRows('DynamoDB', () => createDynamodbRows(table.client, table.tableName));
