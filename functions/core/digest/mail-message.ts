import * as z from 'zod/mini';
import { describeError, PermanentError } from '../errors';

/** A mail to send, by reference: no address ever lies in a queue. */
const mailMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('digest'),
    subscriptionId: z.string(),
    /** The instant at which it fell due, and the reader's own date then. */
    dueAt: z.string(),
    day: z.string(),
  }),
  z.object({ kind: z.literal('opt-in'), pendingId: z.string() }),
]);
export type MailMessage = z.infer<typeof mailMessage>;

/** @throws PermanentError where the body is not such a message: no retry can mend it. */
export function decodeMailMessage(body: string): MailMessage {
  try {
    return mailMessage.parse(JSON.parse(body));
  } catch (error) {
    throw new PermanentError(`not a mail message: ${describeError(error)}`, { cause: error });
  }
}
