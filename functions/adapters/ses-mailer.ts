import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { hideAddresses } from '../core/digest/mail-address';
import { mimeMessage } from '../core/digest/mime-message';
import { describeError } from '../core/errors';
import type { Clock, Mailer, MailOutcome } from '../core/ports';

/** Faults of a connection that was never made, so that SES cannot have taken the mail. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * Mails by SES v2, one attempt a call. The client must be made with `maxAttempts: 1`: the SDK's own second attempt after
 * a lost answer could send a mail twice.
 */
export function createSesMailer(
  client: SESv2Client,
  options: { readonly clock: Clock; readonly configurationSet?: string },
): Mailer {
  return {
    send: async (mail, tags) => {
      const raw = mimeMessage(mail, new Date(options.clock()).toISOString());
      const command = new SendEmailCommand({
        FromEmailAddress: mail.from,
        Destination: { ToAddresses: [mail.to] },
        Content: { Raw: { Data: Buffer.from(raw) } },
        EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        ConfigurationSetName: options.configurationSet,
      });
      try {
        const { MessageId = '' } = await client.send(command);
        return { kind: 'sent', messageId: MessageId };
      } catch (error) {
        return judgeFailure(error);
      }
    },
  };
}

/** What a failed call says of the mail. An answer of SES says that it did not take it; no answer says nothing. */
export function judgeFailure(error: unknown): MailOutcome {
  const {
    name = '',
    code = '',
    $metadata,
  } = (error ?? {}) as {
    name?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  const reason = hideAddresses(`${name}: ${describeError(error)}`).slice(0, 500);
  const status = $metadata?.httpStatusCode;
  if (/throttl|toomanyrequests|limitexceeded/i.test(name) || status === 429)
    return { kind: 'busy', reason };
  // Paused accounts and missing credentials mend without the mail being at fault.
  if (
    /paused|suspended|domainnotverified|credential|token|accessdenied|unrecognizedclient/i.test(
      name,
    )
  )
    return { kind: 'busy', reason };
  if (status !== undefined && status >= 400)
    return { kind: status >= 500 ? 'busy' : 'refused', reason };
  return { kind: NEVER_CONNECTED.has(code) ? 'busy' : 'unknown', reason };
}
