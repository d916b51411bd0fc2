import type { MailEvent } from './mail-event';

/** Soft bounces in a row after which an address is left alone. */
export const MAX_SOFT_BOUNCES = 5;

interface Bounces {
  /** Instants of the mails that bounced softly since the last that was delivered, in order. */
  readonly softBouncedAt: readonly string[];
  /** Instant of the last mail that was delivered. */
  readonly deliveredAt?: string;
}

/**
 * What an event makes of an address's bounces. Events count by the instant of their mail: repeated ones, and ones that
 * come out of order, give the same state, and where nothing changes the very same object.
 */
export function countBounces<State extends Bounces>(
  state: State,
  { kind, mailedAt }: Pick<MailEvent, 'kind' | 'mailedAt'>,
): State {
  const delivered = state.deliveredAt ?? '';
  if (mailedAt <= delivered) return state;
  if (kind === 'delivery') {
    const softBouncedAt = state.softBouncedAt.filter((at) => at > mailedAt);
    return { ...state, softBouncedAt, deliveredAt: mailedAt };
  }
  if (kind !== 'soft-bounce' || state.softBouncedAt.includes(mailedAt)) return state;
  // Only the last ones are of interest; an address is suppressed long before more come together.
  return {
    ...state,
    softBouncedAt: [...state.softBouncedAt, mailedAt].sort().slice(-2 * MAX_SOFT_BOUNCES),
  };
}
