import type { SNSEvent } from 'aws-lambda';
import { hideAddresses } from '../core/digest/mail-address';
import { PermanentError } from '../core/errors';
import { settleMailEvent, type MailEventPorts } from './settle-mail-event';

/**
 * Takes notifications of the one topic that SES publishes to. That they come from it is the invoke permission's to hold:
 * nobody but the topic may call this function, nobody but SES may publish to the topic. A failure throws, and SNS tries
 * again; what is no event is told and dropped.
 */
export const createHandler =
  (ports: MailEventPorts) =>
  async ({ Records }: SNSEvent): Promise<void> => {
    for (const { Sns } of Records) {
      try {
        await settleMailEvent(Sns.Message, ports);
      } catch (error) {
        if (!(error instanceof PermanentError)) throw error;
        const reason = hideAddresses(error.message).slice(0, 500);
        ports.log.warn('notification dropped', { messageId: Sns.MessageId, reason });
      }
    }
  };
