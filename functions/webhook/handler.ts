import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { retryDelayS } from '../core/query/webhook/webhook';
import { decodeWebhookMessage } from '../core/query/webhook/webhook-message';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { deliver, DeliveryFailed, type DeliverPorts } from './deliver';

export interface WebhookPorts extends DeliverPorts, BatchPorts {
  /** Hides a message of the queue for some seconds; then it is tried again. */
  readonly hide: (record: SQSRecord, forS: number) => Promise<void>;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/**
 * Tells webhooks what changed, each message on its own. One that failed goes back to its queue for a time that grows
 * with its attempts; after the last of them the queue moves it to the dead-letter queue.
 */
export const createHandler =
  (ports: WebhookPorts) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const wishes = new Map<string, number | undefined>();
    const answer = await settleBatch('webhook', event, ports, async (body) => {
      try {
        await deliver(decodeWebhookMessage(body), ports);
      } catch (error) {
        if (error instanceof DeliveryFailed) wishes.set(body, error.retryAfterS);
        throw error;
      }
    });
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const record of event.Records)
      if (failed.has(record.messageId)) await backOff(record, wishes.get(record.body), ports);
    return answer;
  };

/** Where hiding fails the queue's own time holds, and the message comes back at any rate. */
async function backOff(
  record: SQSRecord,
  wishS: number | undefined,
  { hide, chance, log }: WebhookPorts,
): Promise<void> {
  const attempt = Number(record.attributes?.ApproximateReceiveCount ?? 1);
  try {
    await hide(record, retryDelayS(attempt, chance(), wishS));
  } catch (error) {
    log.warn('message not hidden', { messageId: record.messageId, error });
  }
}
