import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { hideAddresses } from '../core/digest/mail-address';
import { decodeMailMessage } from '../core/digest/mail-message';
import { describeError, PermanentError } from '../core/errors';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { sendMail, type SendPorts } from './send-mail';

/** Sends a batch of queued mails, each on its own: a bad address stops nobody. @see settleBatch */
export const createHandler =
  (ports: SendPorts & BatchPorts) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    settleBatch('send', event, ports, async (body) => {
      try {
        await sendMail(decodeMailMessage(body), ports);
      } catch (error) {
        throw withoutAddress(error);
      }
    });

/** What is thrown ends in logs and rejects, and a mail server's words may name the address. */
function withoutAddress(error: unknown): Error {
  const message = hideAddresses(describeError(error));
  return error instanceof PermanentError ? new PermanentError(message) : new Error(message);
}
