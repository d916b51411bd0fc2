import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { createDocumentClient } from '../adapters/clients';
import { createRejectStore } from '../adapters/dynamodb-reject-store';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { readEnvironment } from '../adapters/environment';
import { createWebhookSender } from '../adapters/http-webhook-sender';
import { createCountingLog } from '../adapters/powertools-figures';
import { readSecret } from '../adapters/secret';
import { createQueue } from '../adapters/sqs-queue';
import { createTableDealStore } from '../adapters/table-deal-store';
import { createTableWebhookStore } from '../adapters/table-webhook-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const QueueUrl = environment.required('webhookQueueUrl');
const rows = createDynamodbRows(client, tableName);
const sqs = new SQSClient();

/** Made at the first batch: the secret is read over the network. */
let handling: Promise<ReturnType<typeof createHandler>> | undefined;

async function start(): Promise<ReturnType<typeof createHandler>> {
  return createHandler({
    webhooks: createTableWebhookStore(rows),
    deals: createTableDealStore(rows),
    rejects: createRejectStore(client, tableName),
    sender: createWebhookSender(environment),
    secret: await readSecret(environment),
    publicUrl: (environment.optional('publicUrl') ?? '').replace(/\/+$/, ''),
    hide: async ({ receiptHandle: ReceiptHandle }, VisibilityTimeout) => {
      const wish = { QueueUrl, ReceiptHandle, VisibilityTimeout };
      await sqs.send(new ChangeMessageVisibilityCommand(wish));
    },
    webhookQueue: createQueue(sqs, QueueUrl),
    chance: Math.random,
    clock: Date.now,
    log: createCountingLog('webhook'),
  });
}

export const handler = async (event: SQSEvent) => {
  handling ??= start();
  try {
    return await (
      await handling
    )(event);
  } catch (error) {
    // The next batch tries to start anew.
    handling = undefined;
    throw error;
  }
};
