import { createDocumentClient } from '../adapters/clients';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createCountingLog } from '../adapters/powertools-figures';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');

export const handler = createHandler({
  sources: createSourceStore(client, tableName),
  rows: createDynamodbRows(client, tableName),
  clock: Date.now,
  log: createCountingLog('canary'),
});
