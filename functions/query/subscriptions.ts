import type { AddressPolicy } from '../core/digest/address-policy';
import { addressHash, subscriptionId } from '../core/digest/identity';
import { nextDueAt } from '../core/digest/local-time';
import { TOKEN_LIFE_S } from '../core/digest/link-token';
import type { MailMessage } from '../core/digest/mail-message';
import type { PendingSubscription, Preferences, Subscription } from '../core/digest/subscription';
import type {
  Clock,
  Log,
  MailLog,
  Queue,
  RateCounter,
  SubscriptionStore,
  SuppressionStore,
} from '../core/ports';

/** What subscribing and leaving do. */
export interface SubscriptionPorts {
  readonly subscriptions: SubscriptionStore;
  readonly suppressions: Pick<SuppressionStore, 'get' | 'forgetBounces'>;
  readonly mailLog: Pick<MailLog, 'forget'>;
  readonly mailQueue: Queue<MailMessage>;
  readonly rates: RateCounter;
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
  /** A fresh id that nobody can guess: letters and digits. */
  readonly newId: () => string;
  /** Which addresses the deployer takes. */
  readonly addresses: AddressPolicy;
}

/** Wishes that one address may have open at once: more would let a stranger flood somebody's mailbox. */
export const MAX_OPEN_WISHES = 3;

/** Keeps a wish to subscribe and has its address asked. Does the same, and as long, for known and unknown addresses. */
export async function wishToSubscribe(
  address: string,
  preferences: Preferences,
  ports: SubscriptionPorts,
): Promise<void> {
  const { subscriptions, secret } = ports;
  const nowMs = ports.clock();
  const hash = addressHash(secret, address);
  const now = new Date(nowMs).toISOString();
  const { pending } = await subscriptions.ofAddress(hash);
  const open = pending.filter(({ expiresAt }) => expiresAt > now);
  if (open.length >= MAX_OPEN_WISHES) return ports.log.info('too many open wishes of one address');
  const id = ports.newId();
  const expiresAt = new Date(nowMs + TOKEN_LIFE_S.confirm * 1000).toISOString();
  await subscriptions.putPending({
    id,
    address,
    addressHash: hash,
    preferences,
    createdAt: now,
    expiresAt,
    state: 'pending',
  });
  await ports.mailQueue.send([{ kind: 'opt-in', pendingId: id }]);
}

/**
 * Turns a wish into a subscription, once. A confirmation that died half-way may be finished; one that ended never runs
 * again, so that an old link subscribes nobody who has left since.
 */
export async function confirmWish(
  pendingId: string,
  ports: SubscriptionPorts,
): Promise<'confirmed' | 'used' | 'unknown'> {
  const { subscriptions } = ports;
  const pending = await subscriptions.getPending(pendingId);
  if (!pending) return 'unknown';
  if (pending.state === 'used') return 'used';
  if (!(await subscriptions.movePending(pending, 'confirming'))) return 'used';
  await subscribe(pending, ports);
  await subscriptions.movePending({ ...pending, state: 'confirming' }, 'used');
  return 'confirmed';
}

async function subscribe(pending: PendingSubscription, ports: SubscriptionPorts): Promise<void> {
  const { address, addressHash: hash, preferences } = pending;
  const nowMs = ports.clock();
  const now = new Date(nowMs).toISOString();
  const id = subscriptionId(ports.secret, address, preferences.filter);
  const known = await ports.subscriptions.get(id);
  const coveredUntil = known?.coveredUntil ?? now;
  // Who is an operator stays one; nothing that a reader sends makes one.
  const operator = known?.operator === true ? { operator: true } : {};
  await ports.subscriptions.put(
    { ...preferences, id, address, addressHash: hash, confirmedAt: now, coveredUntil, ...operator },
    nextDueAt(preferences, nowMs),
  );
  ports.log.info('subscribed', { subscriptionId: id });
}

/** Ends a subscription, or takes back a wish, by its id; what is not there is left as well. Holds at once. */
export async function leave(
  id: string,
  { subscriptions, log }: Pick<SubscriptionPorts, 'subscriptions' | 'log'>,
): Promise<void> {
  const subscription = await subscriptions.get(id);
  if (subscription) await subscriptions.remove(subscription);
  const pending = await subscriptions.getPending(id);
  if (pending) await subscriptions.removePending(pending);
  if (subscription || pending) log.info('left', { subscriptionId: id });
}

/** Changes what a reader chose. Another filter makes it another subscription. @returns The subscription's id from now on. */
export async function changePreferences(
  subscription: Subscription,
  preferences: Preferences,
  ports: SubscriptionPorts,
): Promise<string> {
  const { subscriptions, secret } = ports;
  const dueAt = nextDueAt(preferences, ports.clock());
  if (preferences.filter === subscription.filter) {
    await subscriptions.change(subscription.id, preferences, dueAt);
    return subscription.id;
  }
  const id = subscriptionId(secret, subscription.address, preferences.filter);
  await subscriptions.put({ ...subscription, ...preferences, id }, dueAt);
  await subscriptions.remove(subscription);
  return id;
}

/** All that is kept of the person behind a subscription. */
export async function exportOf(
  { addressHash: hash, address }: Subscription,
  ports: SubscriptionPorts,
) {
  const { subscriptions, pending } = await ports.subscriptions.ofAddress(hash);
  const suppression = await ports.suppressions.get(hash);
  return { address, subscriptions, pending, suppression: suppression ?? null };
}

/** Erases all that is kept of the person, but the salted hash that keeps a bounced or complaining address suppressed. */
export async function erase(
  { addressHash: hash }: Subscription,
  ports: SubscriptionPorts,
): Promise<void> {
  const { subscriptions, pending } = await ports.subscriptions.ofAddress(hash);
  for (const one of subscriptions) {
    await ports.subscriptions.remove(one);
    await ports.mailLog.forget(one.id);
  }
  for (const one of pending) {
    await ports.subscriptions.removePending(one);
    await ports.mailLog.forget(one.id);
  }
  await ports.suppressions.forgetBounces(hash);
  ports.log.info('erased', { subscriptions: subscriptions.length });
}
