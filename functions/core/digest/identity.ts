import { createHmac, timingSafeEqual } from 'node:crypto';

/** 130 bits are more than anybody can search; 26 letters fit keys, tags of SES and addresses. */
const LENGTH = 26;

/**
 * The salted hash of an address: what stays of a person who left but complained. Nobody without the deployment's secret
 * can tell whether a hash is of some address.
 */
export function addressHash(secret: string, address: string): string {
  return keyedHash(secret, 'address', address);
}

/** The id of a subscription: an address and a filter, both in their one spelling. */
export function subscriptionId(secret: string, address: string, filter: string): string {
  return keyedHash(secret, 'subscription', address, filter);
}

/** Which mail this was: its subscription (or the wish to subscribe) and the reader's day. */
export interface MailKey {
  readonly subscriptionId: string;
  /** The reader's own date, or `opt-in`. */
  readonly day: string;
}

/**
 * Goes out with a mail as a tag that only SES sees, and comes back with its events: proves that we sent this mail to this
 * address, so that nobody can have another's address suppressed.
 */
export function mailProof(
  secret: string,
  { subscriptionId: id, day }: MailKey,
  hash: string,
): string {
  return keyedHash(secret, 'mail', id, day, hash);
}

/** Whether two texts are the same, told in a time that depends on their length only. */
export function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** @param parts Each goes in with its length, so that no two lists of parts give one input. */
export function keyedHash(secret: string, ...parts: readonly string[]): string {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(`${part.length}\n${part}\n`);
  return mac
    .digest('base64url')
    .replace(/[^a-z0-9]/gi, 'x')
    .slice(0, LENGTH)
    .toLowerCase();
}
