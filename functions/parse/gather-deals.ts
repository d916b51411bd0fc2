import { compareReports } from '../core/deal/merge-score';
import { mergeFeatures } from '../core/deal/merge-features';
import type { DealRows, DealStore } from '../core/ports';

/** All that hangs together with some deals. */
export interface Gathered {
  /** By id: those to be decided, and the outer rows that were read to name neighbours. */
  readonly rows: ReadonlyMap<string, DealRows>;
  readonly outer: ReadonlyMap<string, DealRows>;
  /** Deals beyond, tied by likeness but not by sameness: the ids that answer for them. */
  readonly neighbours: readonly string[];
  readonly capped: boolean;
}

/** Ids that are decided together; more than this hang together only where something is wrong. */
const MAX_IDS = 300;
const MAX_HOPS = 20;

/**
 * Reads the seeds, the deals that they are part of, all members of these, and whatever a strong link ties to any of
 * them, until nothing new comes: the same set from whichever of them one starts.
 */
export async function gatherDeals(seeds: readonly string[], deals: DealStore): Promise<Gathered> {
  const known = new Map<string, DealRows>();
  const inside = new Set<string>();
  let capped = false;
  let wave = [...new Set(seeds)];
  while (wave.length > 0) {
    await loadMissing(wave, known, deals);
    wave.forEach((id) => inside.add(id));
    await loadMissing(
      wave.flatMap((id) => known.get(id)?.links ?? []),
      known,
      deals,
    );
    const next = new Set(wave.flatMap((id) => kinOf(id, known)).filter((id) => !inside.has(id)));
    capped = inside.size + next.size > MAX_IDS;
    wave = capped ? [] : [...next];
  }
  await followTombstones(known, deals);
  const rows = new Map([...known].filter(([id]) => inside.has(id)));
  const outer = new Map([...known].filter(([id]) => !inside.has(id)));
  return { rows, outer, neighbours: neighboursOf(rows, outer), capped };
}

/** Ids that must be decided together with this one. */
function kinOf(id: string, known: ReadonlyMap<string, DealRows>): string[] {
  const rows = known.get(id);
  const { record, tag, links = [] } = rows ?? {};
  const features = tag && mergeFeatures(tag);
  const same = links.filter((other) => {
    const otherTag = known.get(other)?.tag;
    if (!features || !otherTag) return false;
    return compareReports(features, mergeFeatures(otherTag)).likeness === 'same';
  });
  const leader = record?.mergedInto === undefined ? [] : [record.mergedInto];
  return [...(record?.members ?? []), ...leader, ...same];
}

async function loadMissing(
  ids: readonly string[],
  known: Map<string, DealRows>,
  deals: DealStore,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  for (const rows of await deals.load(missing)) known.set(rows.dealId, rows);
}

/** Reads on until each merged row's answer is known. */
async function followTombstones(known: Map<string, DealRows>, deals: DealStore): Promise<void> {
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const targets = [...known.values()].flatMap(({ record }) => record?.mergedInto ?? []);
    if (targets.every((id) => known.has(id))) return;
    await loadMissing(targets, known, deals);
  }
}

/** The id that answers for an id now; undefined where it is removed or unknown. */
export function rootOf(
  id: string,
  { rows, outer }: Pick<Gathered, 'rows' | 'outer'>,
): string | undefined {
  let at = id;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const record = (rows.get(at) ?? outer.get(at))?.record;
    if (record?.status === 'active') return at;
    if (record?.mergedInto === undefined) return undefined;
    at = record.mergedInto;
  }
  return undefined;
}

function neighboursOf(
  rows: ReadonlyMap<string, DealRows>,
  outer: ReadonlyMap<string, DealRows>,
): string[] {
  const ids = [...rows.values()].flatMap(({ links }) => links.filter((id) => !rows.has(id)));
  return [...new Set(ids.flatMap((id) => rootOf(id, { rows, outer }) ?? []))];
}
