import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SQSEvent } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import { createDocumentClient } from '../adapters/clients';
import { createRejectStore } from '../adapters/dynamodb-reject-store';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { readEnvironment } from '../adapters/environment';
import { createCountingLog } from '../adapters/powertools-figures';
import { readSecret } from '../adapters/secret';
import { createPacedMailer } from '../adapters/paced-mailer';
import { createSesMailer } from '../adapters/ses-mailer';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { createTableArticleStore } from '../adapters/table-article-store';
import { createTableChangeLog } from '../adapters/table-change-log';
import { createTableDealStore } from '../adapters/table-deal-store';
import { createTableMailLog } from '../adapters/table-mail-log';
import { createTableWebhookStore } from '../adapters/table-webhook-store';
import { createSubscriptionStore } from '../adapters/table-subscription-store';
import { createTableSuppressionStore } from '../adapters/table-suppression-store';
import { SEND } from '../contract';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const rows = createDynamodbRows(client, tableName);
const log = createCountingLog('send');
const ses = new SESv2Client({ maxAttempts: 1 });

/** Made at the first batch: the secret is read over the network. */
let handling: Promise<ReturnType<typeof createHandler>> | undefined;

async function start(): Promise<ReturnType<typeof createHandler>> {
  const configurationSet = environment.optional('configurationSet');
  const mailer = createSesMailer(ses, { clock: Date.now, configurationSet });
  return createHandler({
    rows,
    deals: createTableDealStore(rows),
    articles: createTableArticleStore(rows),
    sources: createSourceStore(client, tableName),
    changes: createTableChangeLog(rows),
    webhooks: createTableWebhookStore(rows),
    subscriptions: createSubscriptionStore(client, tableName),
    suppressions: createTableSuppressionStore(rows),
    mailLog: createTableMailLog(rows),
    rejects: createRejectStore(client, tableName),
    mailer: createPacedMailer(mailer, ses, { log, sharedBy: SEND.maxConcurrency }),
    secret: await readSecret(environment),
    publicUrl: (environment.optional('publicUrl') ?? '').replace(/\/+$/, ''),
    mailFrom: environment.optional('mailFrom'),
    leaveMailbox: environment.optional('leaveMailbox'),
    clock: Date.now,
    newLock: randomUUID,
    log,
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
