import { SQSClient } from '@aws-sdk/client-sqs';
import { createDocumentClient } from '../adapters/clients';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createLog } from '../adapters/powertools-log';
import { createQueue } from '../adapters/sqs-queue';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);

export const handler = createHandler({
  sources: createSourceStore(createDocumentClient(), environment.required('tableName')),
  fetchQueue: createQueue(new SQSClient(), environment.required('fetchQueueUrl')),
  clock: Date.now,
  log: createLog('poll'),
  minPollIntervalS: environment.minPollIntervalS,
});
