import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { decodeMailMessage } from '../core/digest/mail-message';
import { settleBatch, type BatchPorts } from '../settle-batch';
import { sendMail, type SendPorts } from './send-mail';

/** Sends a batch of queued mails, each on its own: a bad address stops nobody. @see settleBatch */
export const createHandler =
  (ports: SendPorts & BatchPorts) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    settleBatch('send', event, ports, async (body) => {
      await sendMail(decodeMailMessage(body), ports);
    });
