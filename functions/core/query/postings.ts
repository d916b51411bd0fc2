import type { Deal } from '../deal/deal';
import { dealFields, type DealFields } from '../filter/deal-fields';
import { dealTerms, excerptForSearch } from '../filter/search-text';
import type { Row } from './rows';

/** An index row: under a value, in order of time, one deal with all that filters ask for. */
export type Posting = Row<{
  readonly fields: DealFields;
  /** Only under terms: the searched text, and whether that is all of it. */
  readonly text?: string;
  readonly whole?: boolean;
}>;

/** Partition of all deals by publication, and of all by their last change. */
export const ALL_BY_PUBLICATION = 'P#all';
export const ALL_BY_UPDATE = 'U#all';

/** The partition of one value, for instance `P#type=loan`. */
export function postingPartition(index: string, value: string): string {
  return `P#${index}=${value}`;
}

/** Powers of ten of US dollars, from each of which a partition holds all deals of at least as much. */
const USD_POWERS = [6, 7, 8, 9, 10] as const;

/**
 * The partition that holds all deals of at least some US dollars, and as few others as may be; undefined where that is
 * nearly all of them. Deals whose currency has no rate lie in each, so that a list can tell how many it left out.
 */
export function usdPartition(least: number): string | undefined {
  const power = [...USD_POWERS].reverse().find((known) => least >= 10 ** known);
  return power === undefined ? undefined : postingPartition('usd', String(power));
}

function usdPowers({ hasAmount, usd }: DealFields): string[] {
  if (!hasAmount) return [];
  return USD_POWERS.filter((power) => usd === undefined || usd >= 10 ** power).map(String);
}

/** Sort key of a deal at an instant; the id keeps deals of one instant apart. */
export function postingSortKey(instant: string, dealId: string): string {
  return `${instant}#${dealId}`;
}

/** All index rows of a deal; none where it is not served. */
export function postingsOf(deal: Deal): Posting[] {
  if (deal.status !== 'active') return [];
  const fields = dealFields(deal);
  const sk = postingSortKey(deal.publishedAt, deal.id);
  const byUpdate = { pk: ALL_BY_UPDATE, sk: postingSortKey(deal.updatedAt, deal.id), fields };
  const byValue = partitionsOf(fields).map((pk) => ({ pk, sk, fields }));
  const excerpt = excerptForSearch(deal);
  const byTerm = dealTerms(deal).map((term) => ({
    pk: postingPartition('gram', term),
    sk,
    fields,
    ...excerpt,
  }));
  return [byUpdate, ...byValue, ...byTerm];
}

function partitionsOf(fields: DealFields): string[] {
  const { country, region, city } = fields;
  const of = (index: string, values: readonly (string | undefined)[]): string[] =>
    values.flatMap((value) => (value === undefined ? [] : postingPartition(index, value)));
  const parties = new Set(fields.parties.flatMap(([, ...keys]) => keys));
  return [
    ALL_BY_PUBLICATION,
    ...of('type', [fields.type]),
    ...of('stage', [fields.stage]),
    ...of('sector', fields.sectors),
    ...of('country', [country]),
    ...of('region', [region]),
    ...of('city', [city]),
    ...of('party', [...parties]),
    ...of('source', fields.sources),
    // What a person looked at is rare; of the others an index would be one of all.
    ...of('review', fields.review === 'auto' ? [] : [fields.review]),
    ...of('usd', usdPowers(fields)),
  ];
}
