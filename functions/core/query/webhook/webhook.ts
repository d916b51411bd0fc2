/** A saved filter and the address that is told what changes in its list. The signing secret is derived, never stored. */
export interface Webhook {
  readonly id: string;
  /** Whose it is, for the operator; one name, one webhook. */
  readonly name: string;
  readonly url: string;
  /** In its one spelling; empty asks for every deal. */
  readonly filter: string;
  readonly createdAt: string;
  /** Counts the secrets that it had; each change of secret adds one. */
  readonly secretNumber: number;
  /** When the secret was last changed; absent while the first one holds. */
  readonly rotatedAt?: string;
  /** The last change of the log that was looked at for it. */
  readonly position: number;
  /** Deliveries failed in a row since `failingSince`. */
  readonly failures: number;
  readonly failingSince?: string;
  readonly lastError?: string;
  readonly lastDeliveredAt?: string;
  /** Set while it is told nothing: since when, and why in plain words. */
  readonly disabled?: { readonly at: string; readonly reason: string };
  /** Counts every write, for writers to notice one another. */
  readonly rev: number;
}

/** What one webhook was told of one deal. `sending` was begun and may have arrived; `out` is off its list again. */
export interface Told {
  readonly dealId: string;
  readonly state: 'sending' | 'in' | 'out';
  /** The version of the deal that it was told last. */
  readonly version: number;
}

export const MAX_WEBHOOKS = 100;

/** How it is doing, in a word for lists. */
export function webhookState({ disabled, failures }: Webhook): 'disabled' | 'failing' | 'active' {
  if (disabled) return 'disabled';
  return failures > 0 ? 'failing' : 'active';
}

/**
 * It is given up once it failed so many times in a row over so long a time: one bad hour disables nobody. Both are within what one message is
 * tried (`RETRY_AFTER_S`, some 17 hours), so that no message ends in the dead-letter queue of a webhook that still counts as active.
 */
export const GIVE_UP = { failures: 8, afterS: 16 * 60 * 60 } as const;

/** The webhook after a delivery that was taken. */
export function afterDelivery(webhook: Webhook, at: string): Webhook {
  const { failingSince: _since, lastError: _error, ...rest } = webhook;
  return { ...rest, failures: 0, lastDeliveredAt: at };
}

/** The webhook after a delivery that failed: given up at last. */
export function afterFailure(webhook: Webhook, error: string, at: string): Webhook {
  const failures = webhook.failures + 1;
  const failingSince = webhook.failingSince ?? at;
  const failing = { ...webhook, failures, failingSince, lastError: error.slice(0, 300) };
  const failingS = (Date.parse(at) - Date.parse(failingSince)) / 1000;
  if (failures < GIVE_UP.failures || failingS < GIVE_UP.afterS) return failing;
  const reason = `failed ${failures} times in a row since ${failingSince}: ${error.slice(0, 200)}`;
  return { ...failing, disabled: { at, reason } };
}

/** The webhook told nothing more until a person enables it. */
export function disable(webhook: Webhook, reason: string, at: string): Webhook {
  return { ...webhook, lastError: reason, disabled: { at, reason } };
}

/** The webhook told again, from where it was left. */
export function enable(webhook: Webhook): Webhook {
  const { disabled: _disabled, failingSince: _since, lastError: _error, ...rest } = webhook;
  return { ...rest, failures: 0 };
}

/** Beyond this even the last of many messages for a slow receiver need not wait; SQS takes 900 at most. */
const MOST_WAIT_S = 600;

/**
 * How long a message is put back whose receiver is being told of something else: longer each time, so that many messages for a slow
 * one do not keep coming.
 *
 * @param waits How often it was put back before. @param chance From 0 to 1.
 * @returns Whole seconds, 3 to 600.
 */
export function waitDelayS(waits: number, chance: number): number {
  return Math.ceil(Math.min(MOST_WAIT_S, 5 * 2 ** Math.min(waits, 10)) * (0.5 + 0.5 * chance));
}

const RETRY_AFTER_S = [10, 60, 300, 1800, 7200, 18_000, 36_000] as const;

/**
 * How long to wait before the next attempt: seconds at first, hours at last, some of it by chance so that what failed
 * together does not come back together; a longer wish of the receiver's (Retry-After) is kept.
 *
 * @param attempt The one that failed, from 1. @param chance From 0 to 1.
 * @returns Whole seconds, at most 11 hours: a queue hides a message for 12 at most.
 */
export function retryDelayS(attempt: number, chance: number, wishS = 0): number {
  const base = RETRY_AFTER_S[Math.min(Math.max(1, attempt), RETRY_AFTER_S.length) - 1] ?? 36_000;
  return Math.ceil(Math.min(39_600, Math.max(base * (1 + 0.1 * chance), wishS)));
}
