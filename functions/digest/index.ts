import { SQSClient } from '@aws-sdk/client-sqs';
import { createDocumentClient } from '../adapters/clients';
import { readEnvironment } from '../adapters/environment';
import { createLog } from '../adapters/powertools-log';
import { createQueue } from '../adapters/sqs-queue';
import { createSubscriptionStore } from '../adapters/table-subscription-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);

export const handler = createHandler({
  subscriptions: createSubscriptionStore(createDocumentClient(), environment.required('tableName')),
  mailQueue: createQueue(new SQSClient(), environment.required('mailQueueUrl')),
  clock: Date.now,
  log: createLog('digest'),
});
