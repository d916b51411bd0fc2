import { createHash } from 'node:crypto';

/** How often a publisher asks to be polled, as its last answer put it. */
export interface PollHints {
  /** RSS `<ttl>`. */
  readonly ttlMinutes?: number;
  /** Cache-Control: max-age. */
  readonly maxAgeS?: number;
  /** Expires, already made seconds from now. */
  readonly expiresInS?: number;
  /** Retry-After of a 429 or 503, a date already made seconds. */
  readonly retryAfterS?: number;
}

export interface PollBounds {
  readonly minS: number;
  readonly maxS: number;
}

/** A source that posts less than this many items a week is asked four times as seldom, within bounds. */
const SLOW_ITEMS_PER_WEEK = 2;

/**
 * How long to wait before asking again: the longest wish of person and publisher; from the fourth failure in a row
 * one base interval more for each. A publisher's own wish is held to the upper bound too: a mistaken header must
 * not silence a feed.
 *
 * @param baseS The interval that the source's definition asks for.
 * @param hints Absent, negative and NaN all mean "no wish".
 * @param failures Polls failed in a row since the last success: an integer, 0 or more.
 * @param itemsPerWeek The source's own rhythm; absent while unknown.
 * @returns Whole seconds within the bounds, before jitter.
 * @throws RangeError if `failures` is not such an integer: our bug, never a publisher's.
 * @see RSS 2.0 `ttl` (minutes); RFC 9111 §5.2.2.1 max-age; RFC 9110 §10.2.3 Retry-After.
 */
export function pollDelayS(
  baseS: number,
  hints: PollHints,
  failures: number,
  bounds: PollBounds,
  itemsPerWeek?: number,
): number {
  if (!Number.isInteger(failures) || failures < 0) throw new RangeError(`failures: ${failures}`);
  const wish = (value = 0): number => (value >= 0 ? value : 0);
  const rhythm = itemsPerWeek !== undefined && itemsPerWeek < SLOW_ITEMS_PER_WEEK ? 4 : 1;
  const wishesS = [
    wish(hints.ttlMinutes) * 60,
    wish(hints.maxAgeS),
    wish(hints.expiresInS),
    wish(hints.retryAfterS),
  ];
  const base = Math.max(bounds.minS, baseS) * rhythm;
  const waitS = Math.max(base, ...wishesS) + Math.max(0, failures - 3) * base;
  return Math.min(bounds.maxS, Math.ceil(waitS));
}

/**
 * Adds 10 to 20 % so that sources of one interval do not move in step. The share is a hash of `seed`, not chance:
 * the same poll gives the same answer when it runs twice.
 */
export function withJitterS(delayS: number, seed: string): number {
  const byte = createHash('sha256').update(seed).digest().readUInt16BE(0);
  return delayS * (1.1 + (0.1 * byte) / 0xffff);
}
