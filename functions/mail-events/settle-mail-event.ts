import { countBounces, MAX_SOFT_BOUNCES } from '../core/digest/count-bounces';
import { addressHash, isSame, mailProof, type MailKey } from '../core/digest/identity';
import { normaliseAddress } from '../core/digest/mail-address';
import { readMailEvent, type MailEvent } from '../core/digest/mail-event';
import type { Clock, Log, MailLog, SuppressionStore } from '../core/ports';

export interface MailEventPorts {
  readonly suppressions: SuppressionStore;
  readonly mailLog: MailLog;
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly newLock: () => string;
}

/**
 * Takes one event of SES to heart: a complaint or a hard bounce suppresses its address at once, soft bounces after five
 * in a row, a send is recorded. An event that does not prove that we sent its mail to its address changes nothing, and
 * one that comes again changes nothing more.
 *
 * @throws PermanentError where the text is no event of SES.
 */
export async function settleMailEvent(json: string, ports: MailEventPorts): Promise<void> {
  const event = readMailEvent(json);
  if (!event) return;
  const { kind, subscriptionId, day } = event;
  for (const address of event.addresses) {
    const hash = addressHash(ports.secret, normaliseAddress(address) ?? address);
    if (!isSame(event.proof, mailProof(ports.secret, event, hash))) {
      ports.log.warn('mail event without proof', { kind, subscriptionId, day });
      continue;
    }
    await settleOne(event, hash, ports);
  }
}

async function settleOne(event: MailEvent, hash: string, ports: MailEventPorts): Promise<void> {
  const { kind, subscriptionId, day } = event;
  await recordSend(event, ports);
  if (kind !== 'send' && kind !== 'delivery')
    ports.log.info('mail came back', { kind, subscriptionId, day }, { MailsBounced: 1 });
  if (kind === 'complaint' || kind === 'hard-bounce') await suppress(hash, kind, event, ports);
  if (kind !== 'delivery' && kind !== 'soft-bounce') return;
  const { softBouncedAt } = await ports.suppressions.changeBounces(hash, (state) =>
    countBounces(state, event),
  );
  if (softBouncedAt.length >= MAX_SOFT_BOUNCES) await suppress(hash, 'soft-bounces', event, ports);
  if (kind === 'soft-bounce')
    ports.log.info('mail bounced softly', { subscriptionId, day, inARow: softBouncedAt.length });
}

async function suppress(
  hash: string,
  reason: 'complaint' | 'hard-bounce' | 'soft-bounces',
  { subscriptionId, day }: MailKey,
  { suppressions, clock, log }: MailEventPorts,
): Promise<void> {
  await suppressions.put(hash, { reason, at: new Date(clock()).toISOString() });
  log.info('address suppressed', { reason, subscriptionId, day });
}

/** Whatever SES tells of a mail tells that it was sent: a sender that died before recording it is recorded for. */
async function recordSend(
  { subscriptionId, day, messageId }: MailEvent,
  { mailLog, clock, newLock }: MailEventPorts,
): Promise<void> {
  const former = await mailLog.get({ subscriptionId, day });
  if (former?.state !== 'sending' && former?.state !== 'uncertain') return;
  const at = new Date(clock()).toISOString();
  // False where the sender recorded it at the same moment: as good.
  await mailLog.replace(
    { subscriptionId, day, state: 'sent', lock: newLock(), at, messageId },
    former,
  );
}
