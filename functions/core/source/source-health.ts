import type { HealthState, SourceState } from './source';

/** How one fetch of a source ended, in the words that health is told in. */
export type FetchOutcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'items'; readonly count: number; readonly newCount: number }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string };

/** Days without a new item after which a source that works is called quiet. */
const QUIET_AFTER_DAYS = 30;
/** How fast the weekly rhythm follows: an exponential mean over about four weeks. */
const RHYTHM_DAYS = 28;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The source's state after a fetch. A source that had items and now yields none is drift and keeps its old count, so
 * that the alarm stays until items return or a person looks.
 *
 * @param now ISO 8601 UTC.
 */
export function healthAfter(state: SourceState, outcome: FetchOutcome, now: string): SourceState {
  const { health, reason } = judge(state, outcome, now);
  const isFailure = outcome.kind === 'broken' || outcome.kind === 'blocked';
  const next: SourceState = {
    ...state,
    health,
    since: health === state.health ? state.since : now,
    failures: isFailure ? state.failures + 1 : 0,
    lastError: reason,
    lastFetchedAt: now,
  };
  if (outcome.kind === 'items') return { ...next, ...afterItems(state, outcome, now) };
  // Nothing new is news of the rhythm too: a source that falls silent must not seem busy for ever.
  if (outcome.kind === 'unchanged') return { ...next, itemsPerWeek: itemsPerWeek(state, 0, now) };
  return next;
}

function judge(
  state: SourceState,
  outcome: FetchOutcome,
  now: string,
): { health: HealthState; reason?: string } {
  switch (outcome.kind) {
    case 'blocked':
    case 'broken':
    case 'gone':
      return { health: outcome.kind, reason: outcome.reason };
    case 'unchanged':
      // The same body tells nothing new of a drift; else the source answers and is well.
      return state.health === 'drift'
        ? { health: 'drift', reason: state.lastError }
        : { health: quietOrOk(state.lastItemAt, now) };
    case 'items':
      if (outcome.count === 0 && (state.lastItemCount ?? 0) > 0) {
        const reason = `the page held ${state.lastItemCount} items before and holds none now; its layout may have changed`;
        return { health: 'drift', reason };
      }
      return { health: outcome.newCount > 0 ? 'ok' : quietOrOk(state.lastItemAt, now) };
  }
}

function quietOrOk(lastItemAt: string | undefined, now: string): HealthState {
  if (lastItemAt === undefined) return 'ok';
  return Date.parse(now) - Date.parse(lastItemAt) > QUIET_AFTER_DAYS * DAY_MS ? 'quiet' : 'ok';
}

function afterItems(
  state: SourceState,
  { count, newCount }: { readonly count: number; readonly newCount: number },
  now: string,
): Partial<SourceState> {
  const isDrift = count === 0 && (state.lastItemCount ?? 0) > 0;
  return {
    lastItemCount: isDrift ? state.lastItemCount : count,
    lastItemAt: newCount > 0 ? now : state.lastItemAt,
    itemsPerWeek: itemsPerWeek(state, newCount, now),
  };
}

/** The first fetch says nothing of the rhythm: its items are of all ages. */
function itemsPerWeek(state: SourceState, newCount: number, now: string): number | undefined {
  if (state.lastFetchedAt === undefined) return undefined;
  const days = (Date.parse(now) - Date.parse(state.lastFetchedAt)) / DAY_MS;
  if (!(days > 0)) return state.itemsPerWeek;
  const keep = Math.exp(-days / RHYTHM_DAYS);
  const before = state.itemsPerWeek ?? (newCount * 7) / Math.max(days, 1);
  return keep * before + (1 - keep) * ((newCount * 7) / days);
}
