import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { hideAddresses } from '../core/digest/mail-address';
import { describeError, PermanentError } from '../core/errors';
import { settleMailEvent, type MailEventPorts } from './settle-mail-event';

/**
 * Takes events of mails from the queue of the one topic that SES publishes to. That they come from it is the queue's
 * policy to hold: nobody but the topic may fill the queue, nobody but SES may publish to the topic. What fails comes
 * back, each on its own, and goes to the dead-letter queue at last; what is no event is told and dropped, for a reject
 * would keep its addresses.
 */
export const createHandler =
  (ports: MailEventPorts) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const record of Records) if (!(await settle(record, ports))) failed.push(record.messageId);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/** False where it must be tried again. */
async function settle({ messageId, body }: SQSRecord, ports: MailEventPorts): Promise<boolean> {
  try {
    await settleMailEvent(body, ports);
    return true;
  } catch (error) {
    const reason = hideAddresses(describeError(error)).slice(0, 500);
    if (error instanceof PermanentError)
      ports.log.warn('notification dropped', { messageId, reason });
    else
      ports.log.error('message returned to the queue', { stage: 'mail-events', messageId, reason });
    return error instanceof PermanentError;
  }
}
