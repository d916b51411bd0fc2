import { ENV } from '../../functions/contract';
import type { QueueWithDeadLetters } from './queue-with-dead-letters';
import type { Settings } from './settings';
import type { Storage } from './storage';

export interface Queues {
  readonly fetch: QueueWithDeadLetters;
  readonly item: QueueWithDeadLetters;
  readonly mail: QueueWithDeadLetters;
  readonly webhook: QueueWithDeadLetters;
  /** Only where a sender is named. */
  readonly mailEvents?: QueueWithDeadLetters;
}

/** The variables of the contract that do not depend on the query function's address. */
export function environmentOf(
  storage: Storage,
  queues: Queues,
  settings: Settings,
): Record<string, string> {
  const optional: Partial<Record<keyof typeof ENV, string | undefined>> = {
    mailFrom: settings.mailFrom,
    leaveMailbox: settings.leaveMailbox,
    refuseAddresses: settings.refuseAddresses,
    publicUrl: settings.publicUrl,
    contact: settings.contact,
    modelId: settings.modelId,
    modelDailyTokens: settings.modelDailyTokens?.toString(),
    retentionDays: settings.retentionDays.toString(),
    allowedPrivateHosts: settings.allowedPrivateHosts,
    minPollIntervalS: settings.minPollIntervalS?.toString(),
  };
  const given = Object.entries(optional).filter(
    (entry): entry is [keyof typeof ENV, string] => entry[1] !== undefined,
  );
  return {
    [ENV.tableName]: storage.table.tableName,
    [ENV.bucketName]: storage.bucket.bucketName,
    [ENV.secretArn]: storage.secret.secretArn,
    [ENV.fetchQueueUrl]: queues.fetch.queue.queueUrl,
    [ENV.itemQueueUrl]: queues.item.queue.queueUrl,
    [ENV.mailQueueUrl]: queues.mail.queue.queueUrl,
    [ENV.webhookQueueUrl]: queues.webhook.queue.queueUrl,
    [ENV.access]: settings.access,
    ...Object.fromEntries(given.map(([name, value]) => [ENV[name], value])),
  };
}
