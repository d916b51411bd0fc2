import { blockKeys, soughtKeys } from '../core/deal/block-keys';
import type { Overrides } from '../core/deal/deal';
import { mergeFeatures, type MergeFeatures } from '../core/deal/merge-features';
import { MERGE_WINDOW_DAYS } from '../core/deal/merge-score';
import type { StoredTag } from '../core/deal/stored-tag';
import type { DealRows, DealStore } from '../core/ports';
import type { DealRecord } from '../core/query/deal-record';
import type { Row, RowKey, RowPage, RowStore } from '../core/query/rows';
import { acquireLease } from './row-lease';

type AnyRow = Row<{
  readonly record?: DealRecord;
  readonly tag?: StoredTag;
  readonly other?: string;
  readonly field?: string;
  readonly override?: Overrides[string];
}>;

/** Rows of one key that are read at most, some seven read units: what more share it is no name but a word of the trade. */
const CANDIDATES_A_KEY = 64;
const DAY_S = 86_400;
/** Partitions read at once. */
const PARALLEL = 16;

/**
 * Deals in the table. Of each id: `META` the record, `TAG#` what its article says, `LINK#` and `APART#` its ties,
 * `OVERRIDE#` a person's corrections; and `BLOCK#` partitions where deals that may be the same are found.
 */
export function createTableDealStore(rows: RowStore): DealStore {
  return {
    load: (dealIds) => eachInParallel(distinct(dealIds), (dealId) => loadRows(rows, dealId)),
    records: async (dealIds) => {
      const found = await rows.getMany<{ record: DealRecord }>(dealIds.map(recordKey));
      return found.map(({ record }) => record);
    },
    putRecord: (record) =>
      rows.putIf(
        { ...recordKey(record.dealId), rev: record.rev, record },
        record.rev === 1 ? { absent: true } : { field: 'rev', equals: record.rev - 1 },
      ),
    putTag: (tag) => rows.put({ pk: pkOf(tag.tagId), sk: `TAG#${tag.tagId}`, tag }),
    removeTag: (dealId) => removeTag(rows, dealId),
    putLinks: (dealId, others) => rows.putMany(ties('LINK', dealId, others)),
    putApart: (dealId, others) => rows.putMany(ties('APART', dealId, others)),
    putOverride: (dealId, field, override) =>
      rows.put({ pk: pkOf(dealId), sk: `OVERRIDE#${field}`, field, override }),
    putBlocks: (features, nowMs) => rows.putMany(blockRows(features, nowMs)),
    candidates: (features) => findCandidates(rows, features),
    lease: (dealId, clock) => acquireLease(rows, { pk: `LEASE#${dealId}`, sk: 'DEAL' }, clock),
    putPostings: (postings) => rows.putMany(postings),
    removePostings: (keys) => rows.removeMany(keys),
  };
}

async function loadRows(rows: RowStore, dealId: string): Promise<DealRows> {
  const found = (await rows.query<AnyRow>(pkOf(dealId))).rows;
  const others = (kind: string): string[] =>
    found.flatMap(({ sk, other }) => (sk.startsWith(kind) && other !== undefined ? [other] : []));
  const overrides = found.flatMap(({ field, override }) =>
    field !== undefined && override ? [[field, override] as const] : [],
  );
  return {
    dealId,
    tag: found.find(({ tag }) => tag !== undefined)?.tag,
    record: found.find(({ record }) => record !== undefined)?.record,
    links: others('LINK#'),
    apart: others('APART#'),
    overrides: Object.fromEntries(overrides),
  };
}

/** First from the merge index, so that nobody finds a tag that is gone; the tag's own row last, so that a retry finds all. */
async function removeTag(rows: RowStore, dealId: string): Promise<void> {
  const { tag, links } = await loadRows(rows, dealId);
  if (tag) await rows.removeMany(blockRows(mergeFeatures(tag), 0));
  await rows.removeMany(ties('LINK', dealId, links));
  await rows.removeMany([{ pk: pkOf(dealId), sk: `TAG#${dealId}` }]);
}

function ties(
  kind: 'LINK' | 'APART',
  dealId: string,
  others: readonly string[],
): (RowKey & { other: string })[] {
  return others.flatMap((other) => [
    { pk: pkOf(dealId), sk: `${kind}#${other}`, other },
    { pk: pkOf(other), sk: `${kind}#${dealId}`, other: dealId },
  ]);
}

function blockRows(
  features: MergeFeatures,
  nowMs: number,
): (RowKey & { features: MergeFeatures; expiresAtS: number })[] {
  const fromS = Math.max(nowMs / 1000, features.day * DAY_S);
  const expiresAtS = Math.floor(fromS) + (MERGE_WINDOW_DAYS.samePair + 2) * DAY_S;
  return blockKeys(features).map((key) => ({
    pk: `BLOCK#${key}`,
    sk: blockSortKey(features.day, features.tagId),
    features,
    expiresAtS,
  }));
}

async function findCandidates(rows: RowStore, features: MergeFeatures): Promise<MergeFeatures[]> {
  const { byParty, byAmount } = soughtKeys(features);
  const queries = [
    ...byParty.map((key) => () => queryParty(rows, `BLOCK#${key}`, features.day)),
    ...byAmount.map((key) => async () => {
      const days = MERGE_WINDOW_DAYS.otherScript;
      return featuresOf(await queryBlock(rows, `BLOCK#${key}`, features.day, days));
    }),
  ];
  const pages = await eachInParallel(queries, (query) => query());
  const found = new Map(pages.flat().map((candidate) => [candidate.tagId, candidate]));
  found.delete(features.tagId);
  return [...found.values()];
}

/** The newest of the window; where they do not reach the day itself, those before it too. */
async function queryParty(rows: RowStore, pk: string, day: number): Promise<MergeFeatures[]> {
  const { samePair, any } = MERGE_WINDOW_DAYS;
  const newest = await queryBlock(rows, pk, day, samePair);
  const found = featuresOf(newest);
  if (!newest.more || (found.at(-1)?.day ?? 0) < day - any) return found;
  return [...found, ...featuresOf(await queryBlock(rows, pk, day, any))];
}

type BlockFields = { readonly features: MergeFeatures };

/** Those of some days before and after, the newest first, as many as are ever read of one key. */
function queryBlock(
  rows: RowStore,
  pk: string,
  day: number,
  days: number,
): Promise<RowPage<BlockFields>> {
  return rows.query<BlockFields>(pk, {
    from: blockSortKey(day - days, ''),
    to: blockSortKey(day + days + 1, ''),
    reverse: true,
    limit: CANDIDATES_A_KEY,
  });
}

function featuresOf(page: RowPage<BlockFields>): MergeFeatures[] {
  return page.rows.map(({ features }) => features);
}

function blockSortKey(day: number, tagId: string): string {
  return `${String(Math.max(0, day)).padStart(6, '0')}#${tagId}`;
}

function recordKey(dealId: string): RowKey {
  return { pk: pkOf(dealId), sk: 'META' };
}

function pkOf(dealId: string): string {
  return `DEAL#${dealId}`;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

async function eachInParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += PARALLEL) {
    results.push(...(await Promise.all(items.slice(at, at + PARALLEL).map(work))));
  }
  return results;
}
