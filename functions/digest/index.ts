import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createDocumentClient } from '../adapters/clients';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createLog } from '../adapters/powertools-log';
import { createPageStore } from '../adapters/s3-page-store';
import { createQueue } from '../adapters/sqs-queue';
import { createTableArticleStore } from '../adapters/table-article-store';
import { createTableChangeLog } from '../adapters/table-change-log';
import { createTableWebhookStore } from '../adapters/table-webhook-store';
import { createTableDealStore } from '../adapters/table-deal-store';
import { createTableDigestArchive } from '../adapters/table-digest-archive';
import { createSubscriptionStore } from '../adapters/table-subscription-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const rows = createDynamodbRows(client, tableName);
const pages = createPageStore(new S3Client(), environment.required('bucketName'));

export const handler = createHandler({
  rows,
  subscriptions: createSubscriptionStore(client, tableName),
  mailQueue: createQueue(new SQSClient(), environment.required('mailQueueUrl')),
  deals: createTableDealStore(rows),
  articles: createTableArticleStore(rows),
  sources: createSourceStore(client, tableName),
  changes: createTableChangeLog(rows),
  webhooks: createTableWebhookStore(rows),
  archive: createTableDigestArchive(rows, pages),
  publicUrl: (environment.optional('publicUrl') ?? '').replace(/\/+$/, ''),
  clock: Date.now,
  log: createLog('digest'),
});
