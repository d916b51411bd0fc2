import type { ChangeLog, FacetStore } from '../core/ports';
import { emptyCounters, foldFacets, scopesOf } from '../core/query/fold-facets';
import type { LoggedChange } from '../core/query/change';

export interface FacetPorts {
  readonly changes: ChangeLog;
  readonly facets: FacetStore;
}

const BATCH = 100;

/**
 * Counts the changes since the last call into the facet counters. Each counter keeps the last change it holds, so a run
 * that died, or two at once, count nothing twice; the checkpoint only says where to go on reading.
 *
 * @returns How many changes were read.
 */
export async function foldNewChanges(ports: FacetPorts, maxBatches = 50): Promise<number> {
  let read = 0;
  for (let batch = 0; batch < maxBatches; batch += 1) {
    const from = await ports.facets.checkpoint();
    const changes = await ports.changes.read(from, BATCH);
    const last = changes.at(-1);
    if (!last) break;
    await foldBatch(changes, ports.facets);
    await ports.facets.advance(last.seq);
    read += changes.length;
    if (changes.length < BATCH) break;
  }
  return read;
}

/** Counts everything anew from the first change on: after a change of what is counted, or of doubt. */
export async function rebuildFacets(ports: FacetPorts): Promise<number> {
  await ports.facets.clear();
  return foldNewChanges(ports, Infinity);
}

async function foldBatch(changes: readonly LoggedChange[], facets: FacetStore): Promise<void> {
  const byScope = new Map<string, LoggedChange[]>();
  for (const change of changes) {
    for (const scope of scopesOf(change))
      byScope.set(scope, [...(byScope.get(scope) ?? []), change]);
  }
  for (const [scope, own] of byScope) await foldScope(scope, own, facets);
}

async function foldScope(
  scope: string,
  changes: readonly LoggedChange[],
  facets: FacetStore,
): Promise<void> {
  for (;;) {
    const current = await facets.get(scope);
    const next = foldFacets(current ?? emptyCounters(scope), changes);
    if (next.seq === (current?.seq ?? 0)) return;
    if (await facets.replace(next, current?.seq)) return;
  }
}
