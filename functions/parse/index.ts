import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBedrockDesk } from '../adapters/bedrock-desk';
import { createDocumentClient } from '../adapters/clients';
import { createHostStore } from '../adapters/dynamodb-host-store';
import { createRejectStore } from '../adapters/dynamodb-reject-store';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createHttpFetcher } from '../adapters/http-fetcher';
import { createCountingLog } from '../adapters/powertools-figures';
import { createPageStore } from '../adapters/s3-page-store';
import { createQueue } from '../adapters/sqs-queue';
import { createTableArticleStore } from '../adapters/table-article-store';
import { createTableChangeLog } from '../adapters/table-change-log';
import { createTableDealStore } from '../adapters/table-deal-store';
import { createTableNearDuplicateStore } from '../adapters/table-near-duplicate-store';
import { createTableRateStore } from '../adapters/table-rate-store';
import { createTableReplyStore } from '../adapters/table-reply-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const sqs = new SQSClient();
const rows = createDynamodbRows(client, tableName);

const desk = createBedrockDesk(environment, client, tableName);

export const handler = createHandler({
  sources: createSourceStore(client, tableName),
  hosts: createHostStore(client, tableName),
  rejects: createRejectStore(client, tableName),
  articles: createTableArticleStore(rows),
  deals: createTableDealStore(rows),
  changes: createTableChangeLog(rows),
  nearDuplicates: createTableNearDuplicateStore(rows),
  rates: createTableRateStore(rows),
  pages: createPageStore(new S3Client(), environment.required('bucketName')),
  itemQueue: createQueue(sqs, environment.required('itemQueueUrl')),
  fetcher: createHttpFetcher(environment),
  guard: environment,
  minHostGapS: environment.minHostGapS,
  ...(desk && { desk, replies: createTableReplyStore(rows, environment.retentionDays) }),
  clock: Date.now,
  sleep,
  log: createCountingLog('parse'),
});
