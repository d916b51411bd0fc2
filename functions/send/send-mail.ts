import { mailProof, type MailKey } from '../core/digest/identity';
import { sealToken } from '../core/digest/link-token';
import { digestMail, optInMail, type Mail } from '../core/digest/mail';
import type { MailMessage } from '../core/digest/mail-message';
import type { PendingSubscription, Subscription } from '../core/digest/subscription';
import type { Figures } from '../core/figure';
import type { SubscriptionStore, SuppressionStore } from '../core/ports';
import { gatherDigest, type GatherPorts } from './gather-digest';
import { sendOnce, type SendOncePorts, type SendResult } from './send-once';

export interface SendPorts extends GatherPorts, SendOncePorts {
  readonly subscriptions: Pick<SubscriptionStore, 'get' | 'getPending' | 'cover'>;
  readonly suppressions: Pick<SuppressionStore, 'get'>;
  readonly secret: string;
  /** The deployer's address; undefined where no mail is set up. */
  readonly mailFrom: string | undefined;
  /** A mailbox that a person reads; undefined where readers leave by link only. */
  readonly leaveMailbox?: string;
}

/** A deal written while the mail was made may show a little later under an earlier instant: it comes again rather than never. */
const OVERLAP_MS = 60_000;
export const OPT_IN_DAY = 'opt-in';

type Composed = { readonly mail: Mail; readonly tags: Readonly<Record<string, string>> };

/** Sends the mail that a message asks for, or finds that nobody wants it. @throws as `sendOnce` */
export async function sendMail(message: MailMessage, ports: SendPorts): Promise<SendResult> {
  const from = ports.mailFrom;
  if (from === undefined) {
    ports.log.warn('no mail is sent: the host names no sender (mailFrom)');
    return 'unwanted';
  }
  return message.kind === 'digest'
    ? sendDigest(message, from, ports)
    : sendOptIn(message.pendingId, from, ports);
}

async function sendDigest(
  { subscriptionId, day, dueAt }: MailMessage & { kind: 'digest' },
  from: string,
  ports: SendPorts,
): Promise<SendResult> {
  const startMs = ports.clock();
  const { leaveMailbox } = ports;
  const key = { subscriptionId, day };
  let correlationIds: readonly string[] = [];
  const compose = async (): Promise<Composed | undefined | null> => {
    const subscription = await ports.subscriptions.get(subscriptionId);
    if (!subscription || (await ports.suppressions.get(subscription.addressHash))) return null;
    const digest = await gatherDigest(
      {
        preferences: subscription,
        since: subscription.coveredUntil,
        day,
        isForOperator: subscription.operator === true,
        links: linksOf(subscription, ports),
      },
      ports,
    );
    if (!digest) return undefined;
    ({ correlationIds } = digest);
    const mail = digestMail(digest, { from, to: subscription.address, leaveMailbox });
    return { mail, tags: tagsOf(key, subscription.addressHash, ports) };
  };
  const result = await sendOnce(key, compose, ports);
  const coveredMs = await coveredMsOf(key, result, startMs, ports);
  if (coveredMs !== undefined) {
    const until = new Date(coveredMs - OVERLAP_MS).toISOString();
    await ports.subscriptions.cover(subscriptionId, until);
  }
  const fields = { subscriptionId, day, dueAt, result, correlationIds };
  ports.log.info('digest settled', fields, sentFigures(result));
  return result;
}

function sentFigures(result: SendResult): Figures {
  return result === 'sent' ? { MailsSent: 1 } : {};
}

/** Up to when a mail told; a mail that a former attempt sent and died after told up to its send. */
async function coveredMsOf(
  key: MailKey,
  result: SendResult,
  startMs: number,
  { mailLog }: SendPorts,
): Promise<number | undefined> {
  if (result === 'sent' || result === 'empty') return startMs;
  const record = result === 'done' ? await mailLog.get(key) : undefined;
  return record?.state === 'sent' ? Date.parse(record.at) : undefined;
}

async function sendOptIn(pendingId: string, from: string, ports: SendPorts): Promise<SendResult> {
  const { leaveMailbox } = ports;
  const key = { subscriptionId: pendingId, day: OPT_IN_DAY };
  const compose = async (): Promise<Composed | null> => {
    const pending = await ports.subscriptions.getPending(pendingId);
    if (!pending || pending.state !== 'pending' || pending.expiresAt < nowOf(ports)) return null;
    if (await ports.suppressions.get(pending.addressHash)) return null;
    const mail = optInMail(
      pending.preferences,
      { from, to: pending.address, leaveMailbox },
      optInLinks(pending, ports),
    );
    return { mail, tags: tagsOf(key, pending.addressHash, ports) };
  };
  const result = await sendOnce(key, compose, ports);
  ports.log.info('opt-in settled', { pendingId, result }, sentFigures(result));
  return result;
}

/** Links of a subscriber's own pages; each holds a signed id and no address. */
export function linksOf(
  { id }: Pick<Subscription, 'id'>,
  { secret, publicUrl, clock }: Pick<SendPorts, 'secret' | 'publicUrl' | 'clock'>,
): { readonly leave: string; readonly manage: string } {
  return {
    leave: `${publicUrl}/unsubscribe?token=${sealToken(secret, 'leave', id, clock())}`,
    manage: `${publicUrl}/subscription?token=${sealToken(secret, 'manage', id, clock())}`,
  };
}

function optInLinks({ id, createdAt }: PendingSubscription, ports: SendPorts) {
  const madeMs = Date.parse(createdAt);
  return {
    confirm: `${ports.publicUrl}/subscribe/confirm?token=${sealToken(ports.secret, 'confirm', id, madeMs)}`,
    leave: `${ports.publicUrl}/unsubscribe?token=${sealToken(ports.secret, 'leave', id, madeMs)}`,
  };
}

function tagsOf(key: MailKey, hash: string, { secret }: SendPorts): Record<string, string> {
  return { subscription: key.subscriptionId, day: key.day, proof: mailProof(secret, key, hash) };
}

function nowOf({ clock }: SendPorts): string {
  return new Date(clock()).toISOString();
}
