import type { Deal } from '../core/deal/deal';
import type { DealFields } from '../core/filter/deal-fields';
import type { Filter } from '../core/filter/filter';
import { isLeftOutForRate, matchesDeal, matchesFields, termsOf } from '../core/filter/matches';
import { holdsTerms } from '../core/filter/search-text';
import type { DealStore } from '../core/ports';
import type { ListRequest } from '../core/query/list-request';
import { planList, type ListPlan } from '../core/query/plan-list';
import { postingSortKey } from '../core/query/postings';
import type { Row, RowStore } from '../core/query/rows';
import { mergeWalks } from '../core/query/walk-partitions';

export interface ListPorts {
  readonly rows: Pick<RowStore, 'query'>;
  readonly deals: Pick<DealStore, 'records'>;
}

/** Index rows that one request examines at most; with the deals of the page itself it stays below page size + 100. */
export const MAX_EXAMINED = 100;

export interface DealPage {
  readonly deals: readonly Deal[];
  /** Sort key to go on behind; absent at the end of the list. */
  readonly next?: string;
  /** Items read from the table. */
  readonly examined: number;
  /** Deals passed over because no rate is known for their currency; only of a list that asks for amounts. */
  readonly withoutRate: number;
}

type Fields = { readonly fields: DealFields; readonly text?: string; readonly whole?: boolean };
type Posting = Row<Fields>;

/**
 * One page of deals: walks the most telling index from where the last page ended, filters its rows, and reads the deals
 * of those that are left, each checked once more as it stands now. A page may come short, even empty, with a `next`.
 */
export async function listDeals(
  request: Pick<ListRequest, 'filter' | 'sort' | 'limit'>,
  after: string | undefined,
  ports: ListPorts,
): Promise<DealPage> {
  const plan = planList(request.filter, request.sort);
  const walk = await readIndex(plan, request.limit, after, ports);
  const terms = termsOf(request.filter);
  const wanted: Posting[] = [];
  let end = walk.more ? walk.end : undefined;
  for (const row of walk.rows) {
    if (!isWanted(row, request.filter, terms)) continue;
    if (wanted.length === request.limit) {
      end = wanted.at(-1)?.sk;
      break;
    }
    wanted.push(row);
  }
  const seen =
    end === undefined
      ? walk.rows
      : walk.rows.slice(0, walk.rows.findIndex(({ sk }) => sk === end) + 1);
  const deals = await readDeals(wanted, request, ports);
  return {
    deals,
    ...(end !== undefined && { next: end }),
    examined: walk.examined + wanted.length,
    withoutRate: seen.filter(({ fields }) => isLeftOutForRate(request.filter, fields)).length,
  };
}

async function readIndex(
  plan: ListPlan,
  limit: number,
  after: string | undefined,
  { rows }: ListPorts,
) {
  const share = Math.floor(MAX_EXAMINED / plan.partitions.length);
  // One row more than the page tells whether another page follows.
  const perPartition = plan.exact ? Math.min(share, limit + 1) : share;
  const { reverse, from, to } = plan;
  if (from !== undefined && to !== undefined && from > to)
    return { rows: [], more: false, examined: 0 };
  // A cursor before the range, as one of another day's filter, begins at the range.
  const isInside =
    after !== undefined && (from ?? '') <= after && (to === undefined || after <= to);
  const range = { reverse, from, to, limit: perPartition, ...(isInside && { after }) };
  const pages = await Promise.all(plan.partitions.map((pk) => rows.query<Fields>(pk, range)));
  const examined = pages.reduce((sum, page) => sum + page.examined, 0);
  return { ...mergeWalks(pages, reverse), examined };
}

function isWanted(
  { fields, text, whole }: Posting,
  filter: Filter,
  terms: readonly string[],
): boolean {
  if (!matchesFields(filter, fields)) return false;
  // Of a text that the row holds only the beginning of, the deal itself must tell.
  return terms.length === 0 || whole !== true || holdsTerms(text ?? '', terms);
}

/** The deals behind index rows, in their order, without those whose row is out of date. */
async function readDeals(
  rows: readonly Posting[],
  { filter, sort }: Pick<ListRequest, 'filter' | 'sort'>,
  { deals }: ListPorts,
): Promise<Deal[]> {
  const ids = rows.map(({ fields }) => fields.id);
  const byId = new Map((await deals.records(ids)).map((record) => [record.dealId, record]));
  return rows.flatMap(({ sk, fields }) => {
    const { status, deal } = byId.get(fields.id) ?? {};
    if (status !== 'active' || !deal) return [];
    const instant = sort.endsWith('updated') ? deal.updatedAt : deal.publishedAt;
    const isCurrent = postingSortKey(instant, deal.id) === sk && matchesDeal(filter, deal);
    return isCurrent ? [deal] : [];
  });
}
