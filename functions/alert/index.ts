import { SQSClient } from '@aws-sdk/client-sqs';
import { createDocumentClient } from '../adapters/clients';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { readEnvironment } from '../adapters/environment';
import { createLog } from '../adapters/powertools-log';
import { createQueue } from '../adapters/sqs-queue';
import { createTableChangeLog } from '../adapters/table-change-log';
import { createTableDealStore } from '../adapters/table-deal-store';
import { createTableWebhookStore } from '../adapters/table-webhook-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const rows = createDynamodbRows(createDocumentClient(), environment.required('tableName'));

export const handler = createHandler({
  webhooks: createTableWebhookStore(rows),
  changes: createTableChangeLog(rows),
  deals: createTableDealStore(rows),
  webhookQueue: createQueue(new SQSClient(), environment.required('webhookQueueUrl')),
  clock: Date.now,
  log: createLog('alert'),
});
