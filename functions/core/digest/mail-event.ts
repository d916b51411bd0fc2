import * as z from 'zod/mini';
import { describeError, PermanentError } from '../errors';

const instant = z.string();
const recipients = z.array(z.object({ emailAddress: z.string() }));
/** An event of SES, as a configuration set's destination sends it: as much of it as we ask. */
const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: instant,
    messageId: z.string(),
    destination: z.optional(z.array(z.string())),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
  bounce: z.optional(z.object({ bounceType: z.string(), bouncedRecipients: recipients })),
  complaint: z.optional(z.object({ complainedRecipients: recipients })),
  delivery: z.optional(z.object({ recipients: z.array(z.string()) })),
});

export type MailEventKind = 'send' | 'delivery' | 'complaint' | 'hard-bounce' | 'soft-bounce';

/** What became of one mail at one address. */
export interface MailEvent {
  readonly kind: MailEventKind;
  /** As SES has it; compared only by its hash. */
  readonly addresses: readonly string[];
  /** When the mail was sent, ISO 8601: the same in every event of it. */
  readonly mailedAt: string;
  readonly messageId: string;
  readonly subscriptionId: string;
  readonly day: string;
  readonly proof: string;
}

/**
 * An event of SES from its JSON; undefined for kinds that we do not act on, and for mails that are not ours.
 *
 * @throws PermanentError where it is no such event.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function readMailEvent(json: string): MailEvent | undefined {
  const { eventType, mail, bounce, complaint, delivery } = parse(json);
  const tag = (name: string): string => mail.tags?.[name]?.[0] ?? '';
  const mailedMs = Date.parse(mail.timestamp);
  if (tag('proof') === '' || Number.isNaN(mailedMs)) return undefined;
  const about = {
    mailedAt: new Date(mailedMs).toISOString(),
    messageId: mail.messageId,
    subscriptionId: tag('subscription'),
    day: tag('day'),
    proof: tag('proof'),
  };
  const of = (list: readonly { readonly emailAddress: string }[] = []): string[] =>
    list.map(({ emailAddress }) => emailAddress);
  switch (eventType) {
    case 'Send':
      return { ...about, kind: 'send', addresses: mail.destination ?? [] };
    case 'Delivery':
      return { ...about, kind: 'delivery', addresses: delivery?.recipients ?? [] };
    case 'Complaint':
      return { ...about, kind: 'complaint', addresses: of(complaint?.complainedRecipients) };
    case 'Bounce': {
      const kind = bounce?.bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce';
      return { ...about, kind, addresses: of(bounce?.bouncedRecipients) };
    }
    default:
      return undefined;
  }
}

function parse(json: string): z.infer<typeof sesEvent> {
  try {
    return sesEvent.parse(JSON.parse(json));
  } catch (error) {
    throw new PermanentError(`not an event of SES: ${describeError(error)}`, { cause: error });
  }
}
