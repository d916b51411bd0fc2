import type { Deal } from '../../deal/deal';
import { SECTORS, type Sector } from '../../text/sectors';
import { FACET_DIMENSIONS, facetValues, type FacetDimension } from '../facet-values';
import type { FacetCounts } from '../fold-facets';

/** What stands beside a list: how many deals, and of which kinds. */
export interface Overview {
  readonly total: number;
  /** True where only the newest deals were counted. */
  readonly approximate: boolean;
  readonly counts: FacetCounts;
  /** Deals by sector, then month; of the most told sectors. */
  readonly months: Readonly<Partial<Record<Sector, Readonly<Record<string, number>>>>>;
}

const SECTORS_SHOWN = 8;
const MONTHS_SHOWN = 12;

/** Counts deals that were read anyway. */
export function countDeals(deals: readonly Deal[], approximate: boolean): Overview {
  const counts: Partial<Record<FacetDimension, Record<string, number>>> = {};
  const months: Partial<Record<Sector, Record<string, number>>> = {};
  for (const deal of deals) {
    const values = facetValues(deal);
    for (const by of FACET_DIMENSIONS)
      (values[by] ?? []).forEach((value) => addOne((counts[by] ??= {}), value));
    for (const { label } of deal.sectors)
      (values.month ?? []).forEach((month) => addOne((months[label] ??= {}), month));
  }
  return { total: deals.length, approximate, counts, months };
}

function addOne(counts: Record<string, number>, value: string): void {
  counts[value] = (Object.hasOwn(counts, value) ? (counts[value] ?? 0) : 0) + 1;
}

/** The sectors with the most deals, the greatest first. */
export function topSectors(counts: FacetCounts): Sector[] {
  const known = new Set<string>(SECTORS);
  return sortedCounts(counts, 'sector')
    .map(({ value }) => value)
    .filter((value): value is Sector => known.has(value))
    .slice(0, SECTORS_SHOWN);
}

/** A dimension's values, the greatest first. */
export function sortedCounts(
  counts: FacetCounts,
  by: FacetDimension,
): { readonly value: string; readonly count: number }[] {
  return Object.entries(counts[by] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The last twelve months in a row, ending with the latest that has a deal; none without one. */
export function shownMonths(counts: FacetCounts): string[] {
  const latest = Object.keys(counts.month ?? {})
    .filter((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    .sort()
    .at(-1);
  if (latest === undefined) return [];
  const [year = 0, month = 1] = latest.split('-').map(Number);
  return Array.from({ length: MONTHS_SHOWN }, (_, i) =>
    new Date(Date.UTC(year, month - MONTHS_SHOWN + i, 1)).toISOString().slice(0, 7),
  );
}
