import type { Deal } from '../deal/deal';
import { placeKey } from '../filter/deal-fields';

/** What deals are counted by. */
export const FACET_DIMENSIONS = ['type', 'stage', 'sector', 'country', 'city', 'month'] as const;
export type FacetDimension = (typeof FACET_DIMENSIONS)[number];

/** A deal's value in each dimension; of sectors it may have several. */
export type FacetValues = Readonly<Partial<Record<FacetDimension, readonly string[]>>>;

/** What a deal counts for; nothing where it is not served. */
export function facetValues(deal: Deal): FacetValues {
  if (deal.status !== 'active') return {};
  const one = (value?: string): readonly string[] =>
    value === undefined || value === '' ? [] : [value];
  return {
    type: [deal.type],
    stage: [deal.stage],
    sector: deal.sectors.map(({ label }) => label),
    country: one(deal.location?.country),
    city: one(placeKey(deal.location?.city ?? '')),
    month: [deal.publishedAt.slice(0, 7)],
  };
}
