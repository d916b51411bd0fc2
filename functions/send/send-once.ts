import type { MailKey } from '../core/digest/identity';
import type { Mail } from '../core/digest/mail';
import { PermanentError } from '../core/errors';
import type { Clock, Log, Mailer, MailLog, MailRecord } from '../core/ports';

export interface SendOncePorts {
  readonly mailLog: MailLog;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  /** A fresh name of this attempt. */
  readonly newLock: () => string;
}

/** A claim without a send is taken over after this: the function that made it is dead, its timeout being shorter. */
export const CLAIM_S = 90;
/** A begun send without a record of its end is given up as uncertain after this: SES tells of its sends in seconds. */
export const UNCERTAIN_S = 15 * 60;

/** Attempts of one mail while SES says that it is busy; then the message goes back to its queue. */
const MAX_TRIES = 4;

interface Composed {
  readonly mail: Mail;
  readonly tags: Readonly<Record<string, string>>;
}

export type SendResult = 'sent' | 'empty' | 'done' | 'uncertain' | 'unwanted';

/**
 * Sends one mail at most once, whatever queues and functions do.
 *
 * Each step is a conditional write under the lock of the step before: claimed (nothing went out yet), sending (the call
 * of SES is next), sent. While it waits for its turn, and once SES has answered that it is busy, a mail is claimed only.
 * A death before `sending` is retried after `CLAIM_S`, for then surely nothing went out. A death
 * between `sending` and `sent` is not retried: a mail that may have gone is never sent again. It counts as sent once
 * SES's own event says so, and as uncertain when none does within `UNCERTAIN_S`.
 *
 * @param compose The mail and its tags; undefined where there is nothing to say, null where nobody wants it any more.
 * @throws Error to be tried again; PermanentError where SES refused this mail for good.
 */
export async function sendOnce(
  key: MailKey,
  compose: () => Promise<Composed | undefined | null>,
  ports: SendOncePorts,
): Promise<SendResult> {
  const former = await ports.mailLog.get(key);
  const closed = await closeOld(former, ports);
  if (closed) return closed;
  const claim = await step(former, { ...key, state: 'claimed' }, ports);
  const composed = await compose();
  if (!composed) {
    await step(claim, { ...key, state: composed === null ? 'free' : 'empty' }, ports);
    return composed === null ? 'unwanted' : 'empty';
  }
  return attempt(key, claim, composed, ports);
}

/** Tries the send until SES takes it, refuses it, or stays busy. */
async function attempt(
  key: MailKey,
  claim: MailRecord,
  { mail, tags }: Composed,
  ports: SendOncePorts,
): Promise<SendResult> {
  let held = claim;
  for (let tries = 1; ; tries += 1) {
    await ports.mailer.ready?.(tries - 1);
    const sending = await step(held, { ...key, state: 'sending' }, ports);
    const outcome = await ports.mailer.send(mail, tags);
    if (outcome.kind !== 'busy' || tries >= MAX_TRIES) return settle(key, sending, outcome, ports);
    held = await step(sending, { ...key, state: 'claimed' }, ports);
  }
}

type Next = MailKey & Pick<MailRecord, 'state' | 'messageId'>;

/** What a former attempt left: nothing to do, wait, or undefined where this attempt may claim. @throws Error to wait */
async function closeOld(
  former: MailRecord | undefined,
  ports: SendOncePorts,
): Promise<SendResult | undefined> {
  if (!former || former.state === 'free') return undefined;
  if (former.state === 'uncertain') return 'uncertain';
  if (former.state !== 'claimed' && former.state !== 'sending') return 'done';
  const ageS = (ports.clock() - Date.parse(former.at)) / 1000;
  if (former.state === 'claimed') {
    if (ageS >= CLAIM_S) return undefined;
    throw new Error('another attempt holds this mail');
  }
  if (ageS < UNCERTAIN_S) throw new Error('a send of this mail has begun and is not recorded yet');
  const { subscriptionId, day } = former;
  await step(former, { subscriptionId, day, state: 'uncertain' }, ports);
  ports.log.warn('mail uncertain: begun, never recorded', { subscriptionId, day });
  return 'uncertain';
}

async function settle(
  key: MailKey,
  sending: MailRecord,
  outcome: Awaited<ReturnType<Mailer['send']>>,
  ports: SendOncePorts,
): Promise<SendResult> {
  const { subscriptionId, day } = key;
  if (outcome.kind === 'sent') {
    const record = { ...key, state: 'sent', messageId: outcome.messageId } as const;
    // SES's own event may have recorded it first.
    await ports.mailLog.replace(stamped(record, ports), sending);
    return 'sent';
  }
  if (outcome.kind === 'unknown')
    throw new Error(`no answer to a send, it is not tried again: ${outcome.reason}`);
  await step(sending, { ...key, state: outcome.kind === 'busy' ? 'free' : 'refused' }, ports);
  if (outcome.kind === 'busy') throw new Error(`mail not taken: ${outcome.reason}`);
  ports.log.warn('mail refused', { subscriptionId, day, reason: outcome.reason });
  throw new PermanentError(`mail refused: ${outcome.reason}`);
}

/** Goes from one record to the next. @throws Error where another attempt was first */
async function step(
  former: MailRecord | undefined,
  next: Next,
  ports: SendOncePorts,
): Promise<MailRecord> {
  const record = stamped(next, ports);
  if (await ports.mailLog.replace(record, former)) return record;
  throw new Error('another attempt holds this mail');
}

function stamped(next: Next, { clock, newLock }: SendOncePorts): MailRecord {
  return { ...next, lock: newLock(), at: new Date(clock()).toISOString() };
}
