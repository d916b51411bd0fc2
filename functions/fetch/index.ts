import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../adapters/clients';
import { createHostStore } from '../adapters/dynamodb-host-store';
import { createItemStore } from '../adapters/dynamodb-item-store';
import { createRejectStore } from '../adapters/dynamodb-reject-store';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createHttpFetcher } from '../adapters/http-fetcher';
import { createCountingLog } from '../adapters/powertools-figures';
import { createPageStore } from '../adapters/s3-page-store';
import { createQueue } from '../adapters/sqs-queue';
import { createTableRateStore } from '../adapters/table-rate-store';
import { POLL_INTERVAL_S } from '../contract';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const sqs = new SQSClient();
const tableName = environment.required('tableName');

export const handler = createHandler({
  sources: createSourceStore(client, tableName),
  items: createItemStore(client, tableName),
  hosts: createHostStore(client, tableName),
  rejects: createRejectStore(client, tableName),
  pages: createPageStore(new S3Client(), environment.required('bucketName')),
  fetchQueue: createQueue(sqs, environment.required('fetchQueueUrl')),
  itemQueue: createQueue(sqs, environment.required('itemQueueUrl')),
  rates: createTableRateStore(createDynamodbRows(client, tableName)),
  fetcher: createHttpFetcher(environment),
  guard: environment,
  minHostGapS: environment.minHostGapS,
  pollBounds: { minS: environment.minPollIntervalS, maxS: POLL_INTERVAL_S.max },
  clock: Date.now,
  sleep,
  log: createCountingLog('fetch'),
});
