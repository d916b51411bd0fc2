import type { LoggedChange } from './change';
import { FACET_DIMENSIONS, type FacetDimension, type FacetValues } from './facet-values';

/** Counts by dimension and value. */
export type FacetCounts = Readonly<
  Partial<Record<FacetDimension, Readonly<Record<string, number>>>>
>;

/** Counters of one filter: none (`all`), or one value of one dimension (`type=loan`). */
export interface FacetCounters {
  readonly scope: string;
  /** The last change that is counted in. */
  readonly seq: number;
  readonly total: number;
  readonly counts: FacetCounts;
}

/** The counters that nothing was counted in yet. */
export function emptyCounters(scope: string): FacetCounters {
  return { scope, seq: 0, total: 0, counts: {} };
}

/** The scopes that a change counts in or out of. */
export function scopesOf({ before, after }: Pick<LoggedChange, 'before' | 'after'>): string[] {
  return [...new Set([...scopesOfValues(before), ...scopesOfValues(after)])];
}

/**
 * Counters with some changes counted in, each at most once: those not behind `seq` were counted before.
 * Values that nothing counts for any more are dropped.
 */
export function foldFacets(
  counters: FacetCounters,
  changes: readonly LoggedChange[],
): FacetCounters {
  let { seq, total } = counters;
  const counts = new Map<FacetDimension, Map<string, number>>(
    FACET_DIMENSIONS.map((dim) => [dim, new Map(Object.entries(counters.counts[dim] ?? {}))]),
  );
  const add = (values: FacetValues, step: 1 | -1): void => {
    if (!scopesOfValues(values).includes(counters.scope)) return;
    total += step;
    for (const dim of FACET_DIMENSIONS) {
      const byValue = counts.get(dim);
      for (const value of values[dim] ?? []) byValue?.set(value, (byValue.get(value) ?? 0) + step);
    }
  };
  for (const change of changes) {
    if (change.seq <= seq) continue;
    add(change.before, -1);
    add(change.after, 1);
    seq = change.seq;
  }
  return { scope: counters.scope, seq, total, counts: toCounts(counts) };
}

function toCounts(counts: ReadonlyMap<FacetDimension, ReadonlyMap<string, number>>): FacetCounts {
  return Object.fromEntries(
    [...counts].map(([dim, byValue]) => [
      dim,
      Object.fromEntries([...byValue].filter(([, count]) => count !== 0)),
    ]),
  );
}

/** A deal that is served counts in `all` and in each of its values; one that is not, nowhere. */
function scopesOfValues(values: FacetValues): string[] {
  if (values.type === undefined) return [];
  const single = FACET_DIMENSIONS.flatMap((dim) =>
    (values[dim] ?? []).map((value) => `${dim}=${value}`),
  );
  return ['all', ...single];
}
