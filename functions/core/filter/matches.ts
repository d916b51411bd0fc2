import type { Deal } from '../deal/deal';
import { stageRank } from '../deal/labels';
import { dealFields, type DealFields } from './deal-fields';
import type { Filter } from './filter';
import { holdsTerms, SEARCH_LIMITS, searchText, searchTerms } from './search-text';

/** Whether a deal is what a filter asks for, its text included. */
export function matchesDeal(filter: Filter, deal: Deal): boolean {
  if (!matchesFields(filter, dealFields(deal))) return false;
  return filter.q === undefined || holdsTerms(searchText(deal), termsOf(filter));
}

/** The terms that a filter searches for. */
export function termsOf({ q = '' }: Filter): string[] {
  return searchTerms(q, SEARCH_LIMITS.termsPerQuery);
}

/** Whether a deal's fields are what a filter asks for; `q` is not looked at. */
export function matchesFields(filter: Filter, fields: DealFields): boolean {
  return matchesAllButAmount(filter, fields) && matchesAmount(filter, fields);
}

/** Whether a deal is out only because no rate is known for its currency. */
export function isLeftOutForRate(filter: Filter, fields: DealFields): boolean {
  const asks = filter.amount_usd_gte !== undefined || filter.amount_usd_lte !== undefined;
  return (
    asks && fields.hasAmount && fields.usd === undefined && matchesAllButAmount(filter, fields)
  );
}

function matchesAmount(
  { amount_usd_gte: least, amount_usd_lte: most }: Filter,
  { usd }: DealFields,
): boolean {
  if (least !== undefined && !(usd !== undefined && usd >= least)) return false;
  return most === undefined || (usd !== undefined && usd <= most);
}

function matchesAllButAmount(filter: Filter, fields: DealFields): boolean {
  return (
    isOneOf(filter.type, [fields.type]) &&
    isOneOf(filter.stage, [fields.stage]) &&
    (filter.stage_gte === undefined || stageRank(fields.stage) >= stageRank(filter.stage_gte)) &&
    isOneOf(filter.sector, fields.sectors) &&
    matchesParty(filter, fields) &&
    isOneOf(filter.country, [fields.country]) &&
    isOneOf(filter.region, [fields.region]) &&
    isOneOf(filter.city, [fields.city]) &&
    isOneOf(filter.source, fields.sources) &&
    isOneOf(filter.review, [fields.review]) &&
    (filter.has_amount ?? fields.hasAmount) === fields.hasAmount &&
    fields.confidence >= (filter.min_confidence ?? 0) &&
    fields.publishedAt >= (filter.published_gte ?? '') &&
    (filter.published_lte === undefined || fields.publishedAt <= filter.published_lte) &&
    fields.updatedAt >= (filter.updated_since ?? '')
  );
}

/** Name and role must be the same party's. */
function matchesParty({ party, role }: Filter, { parties }: DealFields): boolean {
  if (party === undefined && role === undefined) return true;
  return parties.some(
    ([own, ...keys]) =>
      isOneOf(role, [own]) && (party === undefined || keys.some((key) => party.includes(key))),
  );
}

/** Whether one of the values is wanted; all are where nothing is asked for. */
export function isOneOf(
  wanted: readonly string[] | undefined,
  values: readonly (string | undefined)[],
): boolean {
  return (
    wanted === undefined || values.some((value) => value !== undefined && wanted.includes(value))
  );
}
