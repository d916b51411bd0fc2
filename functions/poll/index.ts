import { SQSClient } from '@aws-sdk/client-sqs';
import { createDocumentClient } from '../adapters/clients';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createCountingLog } from '../adapters/powertools-figures';
import { createQueue } from '../adapters/sqs-queue';
import { createTableDayClaims } from '../adapters/table-day-claims';
import { createTableChangeLog } from '../adapters/table-change-log';
import { createTableWebhookStore } from '../adapters/table-webhook-store';
import { createTableFacetStore } from '../adapters/table-facet-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const rows = createDynamodbRows(client, tableName);

export const handler = createHandler({
  sources: createSourceStore(client, tableName),
  changes: createTableChangeLog(rows),
  webhooks: createTableWebhookStore(rows),
  facets: createTableFacetStore(rows),
  days: createTableDayClaims(rows),
  fetchQueue: createQueue(new SQSClient(), environment.required('fetchQueueUrl')),
  clock: Date.now,
  log: createCountingLog('poll'),
  minPollIntervalS: environment.minPollIntervalS,
});
