import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { retryDelayS } from '../core/query/webhook/webhook';
import { decodeWebhookMessage } from '../core/query/webhook/webhook-message';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { deliver, DeliveryFailed, type DeliverPorts } from './deliver';

export interface WebhookPorts extends DeliverPorts, BatchPorts {
  /** Hides a message of the queue for some seconds; then it is tried again. */
  readonly hide: (record: SQSRecord, forS: number) => Promise<void>;
}

/**
 * Tells webhooks what changed, each message on its own. One that failed goes back to its queue for a time that grows
 * with its attempts; after the last of them the queue moves it to the dead-letter queue.
 */
export const createHandler =
  (ports: WebhookPorts) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const wishes = new Map<string, number | undefined>();
    const attempts = new Map<string, number>();
    const received = new Map(event.Records.map((record) => [record.body, receivedTimes(record)]));
    const answer = await settleBatch('webhook', event, ports, async (body) => {
      const message = decodeWebhookMessage(body);
      const attempt = (message.tried ?? 0) + (received.get(body) ?? 1);
      attempts.set(body, attempt);
      try {
        await deliver({ ...message, tried: attempt - 1 }, ports);
      } catch (error) {
        if (error instanceof DeliveryFailed) wishes.set(body, error.retryAfterS);
        throw error;
      }
    });
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const record of event.Records)
      if (failed.has(record.messageId)) {
        const { body } = record;
        const delayS = retryDelayS(attempts.get(body) ?? 1, ports.chance(), wishes.get(body));
        await backOff(record, delayS, ports);
      }
    return answer;
  };

function receivedTimes({ attributes }: SQSRecord): number {
  return Number(attributes?.ApproximateReceiveCount ?? 1);
}

/** Where hiding fails the queue's own time holds, and the message comes back at any rate. */
async function backOff(
  record: SQSRecord,
  delayS: number,
  { hide, log }: WebhookPorts,
): Promise<void> {
  try {
    await hide(record, delayS);
  } catch (error) {
    log.warn('message not hidden', { messageId: record.messageId, error });
  }
}
