import type { Overrides } from '../core/deal/deal';
import { deriveDeal, type DerivedDeal } from '../core/deal/derive-deal';
import { mergeFeatures } from '../core/deal/merge-features';
import { groupReports, type ApartPair } from '../core/deal/merge-groups';
import type { RateTable } from '../core/deal/rates';
import { compareTags, compareText, type StoredTag } from '../core/deal/stored-tag';
import { toUsd } from '../core/deal/usd';
import type { ChangeLog, Clock, DealRows, DealStore, Log, RateStore, Sleep } from '../core/ports';
import { gatherDeals, rootOf, type Gathered } from './gather-deals';
import { refuseWhenLate, type TimePorts } from './time-left';
import { isSettled, writeState, type DesiredState } from './write-deal';

export interface ReconcilePorts extends TimePorts {
  readonly deals: DealStore;
  readonly changes: ChangeLog;
  readonly rates: RateStore;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly log: Log;
  readonly correlationId?: string | undefined;
}

/** Attempts of one reconciliation; each is lost only to another writer that got through. */
const MAX_ATTEMPTS = 12;
/** Tombstones looked up together before they are written. */
const CHECKED_AT_ONCE = 5;
const FIRST_WAIT_MS = 20;
const MOST_WAIT_MS = 2000;
/** Neighbours whose `possiblySameAs` is refreshed after a merge. */
const MAX_NEIGHBOURS = 20;

/**
 * Makes the stored deals around some ids what their tags say: groups the tags, derives a deal a group, writes those that
 * differ, logs each change. Optimistic: where another writer was first, all is read and decided anew.
 *
 * @throws Error where other writers kept winning, or time runs out: the message is tried again.
 */
export async function reconcileDeals(
  seeds: readonly string[],
  ports: ReconcilePorts,
): Promise<void> {
  const neighbours = await settle(seeds, ports);
  if (neighbours.length > MAX_NEIGHBOURS) {
    ports.log.warn('more neighbours of a deal than are refreshed', { dealIds: seeds });
  }
  for (const neighbour of neighbours.slice(0, MAX_NEIGHBOURS)) await settle([neighbour], ports);
}

/** Gives the neighbours that do not yet name the deals as they are now. */
async function settle(seeds: readonly string[], ports: ReconcilePorts): Promise<string[]> {
  if (seeds.length === 0) return [];
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    refuseWhenLate(ports);
    const gathered = await gatherDeals(seeds, ports.deals);
    if (gathered.capped) ports.log.warn('deals hang together in too great a number', { seeds });
    const states = await desiredStates(gathered, ports);
    if (await writeAll(states, seeds, gathered, ports)) return staleNeighbours(states, gathered);
    // Whoever was first has mostly written our tag's deal too; reading at once would only meet the next.
    await ports.sleep(Math.random() * Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt));
  }
  throw new Error(`deals ${seeds.join(', ')}: other writers were always first`);
}

/** Leaders first: a deal is nowhere missing while its tombstone is not yet written. */
async function writeAll(
  states: readonly DesiredState[],
  seeds: readonly string[],
  { rows }: Gathered,
  ports: ReconcilePorts,
): Promise<boolean> {
  const write = async (state: DesiredState): Promise<boolean> =>
    (await writeState(state, rows.get(state.dealId)?.record, ports)) !== 'lost';
  const open = states.filter((state) => !isSettled(state, rows.get(state.dealId)?.record));
  for (const leader of open.filter(({ status }) => status === 'active'))
    if (!(await write(leader))) return false;
  const others = fromOwn(open, seeds).filter(({ status }) => status !== 'active');
  for (let at = 0; at < others.length; at += CHECKED_AT_ONCE) {
    const chunk = others.slice(at, at + CHECKED_AT_ONCE);
    for (const state of await unsettled(chunk, ports)) if (!(await write(state))) return false;
  }
  return true;
}

/**
 * The merged before the removed, each beginning behind the seeds' own: many reports of one deal, read at once, have the
 * same tombstones to write, and would queue for each of them in the same order.
 */
function fromOwn(states: readonly DesiredState[], seeds: readonly string[]): DesiredState[] {
  const own = Math.max(
    0,
    states.findIndex(({ dealId }) => seeds.includes(dealId)),
  );
  const turned = [...states.slice(own), ...states.slice(0, own)];
  const rank = { active: 0, merged: 1, removed: 2 };
  return turned.sort((a, b) => rank[a.status] - rank[b.status]);
}

/** Those that nobody else has written by now. */
async function unsettled(
  states: readonly DesiredState[],
  { deals }: ReconcilePorts,
): Promise<readonly DesiredState[]> {
  if (states.length < 2) return states;
  const fresh = await deals.records(states.map(({ dealId }) => dealId));
  const byId = new Map(fresh.map((record) => [record.dealId, record]));
  return states.filter((state) => !isSettled(state, byId.get(state.dealId)));
}

/** A neighbour must name each deal that is like it, and none that another answers for by now. */
function staleNeighbours(states: readonly DesiredState[], gathered: Gathered): string[] {
  const { rows, outer, neighbours } = gathered;
  const leaders = states.filter(({ status }) => status === 'active');
  return neighbours.filter((id) => {
    const named = outer.get(id)?.record?.deal?.possiblySameAs ?? [];
    const wanted = leaders.filter(({ deal }) => deal?.possiblySameAs.includes(id));
    const isComplete = wanted.every(({ dealId }) => named.includes(dealId));
    const inside = named.filter((other) => rows.has(other));
    return !isComplete || inside.some((other) => !wanted.some(({ dealId }) => dealId === other));
  });
}

async function desiredStates(gathered: Gathered, ports: ReconcilePorts): Promise<DesiredState[]> {
  const all = [...gathered.rows.values()];
  const tags = new Map(all.flatMap(({ dealId, tag }) => (tag ? [[dealId, tag] as const] : [])));
  const groups = groupReports([...tags.values()].map(mergeFeatures), apartPairs(all)).map((ids) =>
    ids.flatMap((id) => tags.get(id) ?? []).sort(compareTags),
  );
  const leaderOf = new Map(
    groups.flatMap((group) => group.map(({ tagId }) => [tagId, group[0]?.tagId ?? tagId] as const)),
  );
  const rates = await ratesByDay([...tags.values()], ports.rates);
  const states = groups.flatMap((group) => groupStates(group, { gathered, leaderOf, rates }));
  const tagless = all.filter(({ dealId, record }) => record && !leaderOf.has(dealId));
  return [...states, ...tagless.map((row) => taglessState(row, leaderOf))];
}

interface Context {
  readonly gathered: Gathered;
  readonly leaderOf: ReadonlyMap<string, string>;
  readonly rates: ReadonlyMap<string, RateTable>;
}

function groupStates(group: readonly StoredTag[], context: Context): DesiredState[] {
  const members = group.map(({ tagId }) => tagId);
  const [dealId = ''] = members;
  const rows = members.flatMap((id) => context.gathered.rows.get(id) ?? []);
  const deal = deriveDeal({
    tags: group,
    overrides: joinOverrides(rows),
    possiblySameAs: neighboursOf(rows, dealId, context),
    usdOf: (amount, day) => {
      const table = context.rates.get(day);
      return table && toUsd(amount, table);
    },
  });
  const leader = leaderState(dealId, members, deal);
  const others = members
    .slice(1)
    .map((id): DesiredState => ({ dealId: id, status: 'merged', mergedInto: dealId, members: [] }));
  return [leader, ...others];
}

function leaderState(dealId: string, members: readonly string[], deal: DerivedDeal): DesiredState {
  return { dealId, status: deal.status, members, deal };
}

/** Its article no longer tells it: what is left of its deal answers in its place, or it is gone. */
function taglessState(
  { dealId, record }: DealRows,
  leaderOf: ReadonlyMap<string, string>,
): DesiredState {
  const kin = record?.mergedInto === undefined ? (record?.members ?? []) : [record.mergedInto];
  const mergedInto = kin.flatMap((id) => leaderOf.get(id) ?? []).sort(compareText)[0];
  if (mergedInto === undefined) return { dealId, status: 'removed', members: [] };
  return { dealId, status: 'merged', mergedInto, members: [] };
}

/** Of each field the latest correction that any of the members got. */
function joinOverrides(rows: readonly DealRows[]): Overrides {
  const all = rows.flatMap(({ overrides }) => Object.entries(overrides));
  all.sort(([fieldA, a], [fieldB, b]) => compareText(a.at, b.at) || compareText(fieldA, fieldB));
  return Object.fromEntries(all);
}

/** Deals tied to this one that it was not merged with, by the id that answers for them now. */
function neighboursOf(
  rows: readonly DealRows[],
  dealId: string,
  { gathered, leaderOf }: Context,
): string[] {
  const apart = new Set(rows.flatMap((row) => row.apart));
  return rows
    .flatMap(({ links }) => links)
    .filter((id) => !apart.has(id))
    .flatMap((id) => leaderOf.get(id) ?? rootOf(id, gathered) ?? [])
    .filter((id) => id !== dealId);
}

function apartPairs(rows: readonly DealRows[]): ApartPair[] {
  return rows.flatMap(({ dealId, apart }) => apart.map((other): ApartPair => [dealId, other]));
}

async function ratesByDay(
  tags: readonly StoredTag[],
  rates: RateStore,
): Promise<Map<string, RateTable>> {
  const days = [...new Set(tags.map(({ source }) => source.publishedAt.slice(0, 10)))];
  return new Map(await Promise.all(days.map(async (day) => [day, await rates.on(day)] as const)));
}
