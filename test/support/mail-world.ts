import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { createDynamodbRows } from '../../functions/adapters/dynamodb-rows';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { createTableArticleStore } from '../../functions/adapters/table-article-store';
import { createTableChangeLog } from '../../functions/adapters/table-change-log';
import { createTableWebhookStore } from '../../functions/adapters/table-webhook-store';
import { createTableDealStore } from '../../functions/adapters/table-deal-store';
import { createTableDigestArchive } from '../../functions/adapters/table-digest-archive';
import { createTableMailLog } from '../../functions/adapters/table-mail-log';
import { createSubscriptionStore } from '../../functions/adapters/table-subscription-store';
import { createTableSuppressionStore } from '../../functions/adapters/table-suppression-store';
import { addressHash, subscriptionId } from '../../functions/core/digest/identity';
import { nextDueAt } from '../../functions/core/digest/local-time';
import type { Mail } from '../../functions/core/digest/mail';
import type { MailMessage } from '../../functions/core/digest/mail-message';
import { DEFAULT_PREFERENCES, type Preferences } from '../../functions/core/digest/subscription';
import type { Log, Mailer, Queue } from '../../functions/core/ports';
import { createHandler as createDigestHandler } from '../../functions/digest/handler';
import { createHandler as createSendHandler } from '../../functions/send/handler';

export const SECRET = 'a secret of this test';
export const PUBLIC_URL = 'https://harbinger.example';

/** Everything that a log line held, as text. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const add = (message: string, fields: object = {}): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { lines, info: add, warn: add, error: add };
}

/** The digest's functions over one table, with a clock of the test's own, a queue in memory and a mailbox. */
export function mailWorld(client: DynamoDBDocumentClient, tableName: string, startAt: string) {
  const time = { nowMs: Date.parse(startAt) };
  const rows = createDynamodbRows(client, tableName);
  const log = recordingLog();
  const queue: MailMessage[] = [];
  const rejected: string[] = [];
  const mailbox: { readonly mail: Mail; readonly tags: Readonly<Record<string, string>> }[] = [];
  const objects = new Map<string, string>();
  const pages = {
    putText: (key: string, text: string) => Promise.resolve(void objects.set(key, text)),
    getText: (key: string) => Promise.resolve(objects.get(key)),
  };
  let locks = 0;
  const mailQueue: Queue<MailMessage> = {
    send: (messages) => Promise.resolve(void queue.push(...messages)),
  };
  const mailer: Mailer = {
    send: (mail, tags) => {
      mailbox.push({ mail, tags });
      return Promise.resolve({ kind: 'sent', messageId: `m${mailbox.length}` });
    },
  };
  const ports = {
    rows,
    deals: createTableDealStore(rows),
    articles: createTableArticleStore(rows),
    sources: createSourceStore(client, tableName),
    changes: createTableChangeLog(rows),
    webhooks: createTableWebhookStore(rows),
    subscriptions: createSubscriptionStore(client, tableName),
    suppressions: createTableSuppressionStore(rows),
    mailLog: createTableMailLog(rows),
    rejects: {
      put: ({ reason }: { reason: string }) => Promise.resolve(void rejected.push(reason)),
      list: () => Promise.resolve([]),
    },
    archive: createTableDigestArchive(rows, pages),
    mailer,
    mailQueue,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    mailFrom: 'news@example.com',
    clock: () => time.nowMs,
    newLock: () => `lock${(locks += 1)}`,
    log,
  };
  const deliver = async (message: MailMessage, own = ports): Promise<boolean> => {
    const record = { messageId: 'm', body: JSON.stringify(message) } as SQSRecord;
    const event: SQSEvent = { Records: [record] };
    return (await createSendHandler(own)(event)).batchItemFailures.length === 0;
  };
  const subscribe = async (address: string, chosen: Partial<Preferences> = {}): Promise<string> => {
    const preferences = { ...DEFAULT_PREFERENCES, ...chosen };
    const id = subscriptionId(SECRET, address, preferences.filter);
    const at = new Date(time.nowMs - 24 * 60 * 60 * 1000).toISOString();
    await ports.subscriptions.put(
      {
        ...preferences,
        id,
        address,
        addressHash: addressHash(SECRET, address),
        confirmedAt: at,
        coveredUntil: at,
      },
      nextDueAt(preferences, time.nowMs),
    );
    return id;
  };
  return {
    ports,
    objects,
    time,
    queue,
    mailbox,
    rejected,
    log,
    deliver,
    subscribe,
    enqueue: createDigestHandler(ports),
  };
}
export type MailWorld = ReturnType<typeof mailWorld>;
