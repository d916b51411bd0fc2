import { compareText } from '../deal/stored-tag';
import type { Filter } from '../filter/filter';
import { termsOf } from '../filter/matches';
import type { Sort } from './list-request';
import { ALL_BY_PUBLICATION, ALL_BY_UPDATE, postingPartition, usdPartition } from './postings';

/** Which index partitions answer a list, and between which sort keys. */
export interface ListPlan {
  readonly partitions: readonly string[];
  readonly reverse: boolean;
  readonly from?: string;
  readonly to?: string;
  /** Whether each row of these partitions is wanted, so that no more need be read than asked for. */
  readonly exact: boolean;
}

/** Partitions that are walked side by side at most: each gets its share of the rows a request may examine. */
const MAX_PARTITIONS = 8;
/** Indexes, the most telling first: how few deals share a value of each. */
const ORDER = [
  'party',
  'review',
  'city',
  'region',
  'source',
  'sector',
  'country',
  'usd',
  'type',
  'stage',
] as const;
/** Behind every sort key that begins with an instant. */
const BEHIND = '#~';

/** The index that leaves least to filter: a search term, else the most telling value asked for, else all deals. */
export function planList(filter: Filter, sort: Sort): ListPlan {
  const reverse = sort.startsWith('-');
  if (sort.endsWith('updated')) {
    const exact = onlyAsks(filter, ['updated_since']);
    return { partitions: [ALL_BY_UPDATE], reverse, from: filter.updated_since, exact };
  }
  const { published_gte: from, published_lte: last } = filter;
  const range = { reverse, from, ...(last !== undefined && { to: `${last}${BEHIND}` }) };
  const [term] = termsOf(filter).sort((a, b) => weight(b) - weight(a) || compareText(a, b));
  if (term !== undefined)
    return { ...range, partitions: [postingPartition('gram', term)], exact: false };
  for (const index of ORDER) {
    const partitions = partitionsOf(index, filter);
    if (partitions === undefined || partitions.length > MAX_PARTITIONS) continue;
    const exact = index !== 'usd' && onlyAsks(filter, [index, 'published_gte', 'published_lte']);
    return { ...range, partitions, exact };
  }
  const exact = onlyAsks(filter, ['published_gte', 'published_lte']);
  return { ...range, partitions: [ALL_BY_PUBLICATION], exact };
}

/** The partitions of an index that hold all that a filter asks for; undefined where it does not tell. */
function partitionsOf(
  index: (typeof ORDER)[number],
  filter: Filter,
): readonly string[] | undefined {
  if (index === 'usd') {
    const partition = usdPartition(filter.amount_usd_gte ?? 0);
    return partition === undefined ? undefined : [partition];
  }
  const values: readonly string[] | undefined = filter[index];
  if (index === 'review' && values?.includes('auto')) return undefined;
  return values?.map((value) => postingPartition(index, value));
}

/** Long words are rare ones; a pair of Chinese characters tells about as much as five letters. */
function weight(term: string): number {
  return /\p{Script=Han}/u.test(term) ? 5 : term.length;
}

function onlyAsks(filter: Filter, names: readonly (keyof Filter)[]): boolean {
  return (Object.keys(filter) as (keyof Filter)[]).every(
    (name) => filter[name] === undefined || names.includes(name),
  );
}
