import type { Deal } from '../deal/deal';
import type { DealType, Review, Role, Stage } from '../deal/labels';
import { foldText, nameKey, partyKeys } from '../deal/name-key';
import type { Sector } from '../text/sectors';

/** All of a deal that a filter can ask for, small enough to lie in each index row. */
export interface DealFields {
  readonly id: string;
  readonly type: DealType;
  readonly stage: Stage;
  readonly sectors: readonly Sector[];
  readonly country?: string;
  readonly region?: string;
  readonly city?: string;
  readonly parties: readonly (readonly [Role, ...string[]])[];
  readonly sources: readonly string[];
  /** US dollars of the headline amount; absent where there is none or no rate for it. */
  readonly usd?: number;
  readonly hasAmount: boolean;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly confidence: number;
  readonly review: Review;
}

const MAX_KEYS = 8;

/** The fields of a deal as filters compare them: names and places as keys. */
export function dealFields(deal: Deal): DealFields {
  const [headline] = deal.amounts;
  const place = (name?: string): string | undefined => placeKey(name ?? '') || undefined;
  return {
    id: deal.id,
    type: deal.type,
    stage: deal.stage,
    sectors: deal.sectors.map(({ label }) => label),
    country: deal.location?.country,
    region: place(deal.location?.region),
    city: place(deal.location?.city),
    parties: deal.parties
      .slice(0, MAX_KEYS)
      .map((party) => [party.role, ...partyKeys(party).slice(0, 6)] as const),
    sources: sourceKeys(deal),
    usd: headline?.usd && Number(headline.usd.value),
    hasAmount: headline !== undefined,
    publishedAt: deal.publishedAt,
    updatedAt: deal.updatedAt,
    confidence: deal.confidence,
    review: deal.review,
  };
}

/** A place as filters compare it. */
export function placeKey(name: string): string {
  return foldText(name).trim().replace(/\s+/g, ' ');
}

/** Sources by their id and by the publisher's name, as keys. */
function sourceKeys({ sources }: Pick<Deal, 'sources'>): string[] {
  const keys = sources.flatMap(({ sourceId, publisher }) =>
    [sourceId ?? '', publisher].map(nameKey),
  );
  return [...new Set(keys.filter((key) => key !== ''))].slice(0, 2 * MAX_KEYS);
}
