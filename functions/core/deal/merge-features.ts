import type { Sector } from '../text/sectors';
import type { DealType, Role } from './labels';
import { nameKey, partyKeys } from './name-key';
import type { StoredTag } from './stored-tag';

/** What is compared of a tag: small enough to lie in each row of the merge index. */
export interface MergeFeatures {
  readonly tagId: string;
  readonly articleId: string;
  readonly type: DealType;
  /** Day of publication, days since 1970. */
  readonly day: number;
  readonly parties: readonly { readonly role: Role; readonly keys: readonly string[] }[];
  /** Figures of the deal itself, in units of the currency. */
  readonly amounts: readonly { readonly currency: string; readonly value: number }[];
  readonly stakePercent?: number;
  readonly country?: string;
  readonly city?: string;
  readonly sectors: readonly Sector[];
  /** Letters of the article's language: names are compared only within one script. */
  readonly script: 'han' | 'other';
}

const MAX_PARTIES = 8;
const MAX_AMOUNTS = 4;

/** The features of a tag: a pure function of it, so they need not be stored to be had again. */
export function mergeFeatures({
  tagId,
  articleId,
  deal,
  source,
  language,
}: StoredTag): MergeFeatures {
  return {
    tagId,
    articleId,
    type: deal.type,
    day: Math.floor(Date.parse(source.publishedAt) / 86_400_000),
    parties: deal.parties
      .slice(0, MAX_PARTIES)
      .map((party) => ({ role: party.role, keys: partyKeys(party).slice(0, 6) }))
      .filter(({ keys }) => keys.length > 0),
    amounts: deal.amounts.slice(0, MAX_AMOUNTS).flatMap((amount) => {
      const value = amountNumber(amount);
      const usable =
        amount.currency !== undefined && value !== undefined && amount.basis !== 'output';
      return usable ? [{ currency: amount.currency, value }] : [];
    }),
    stakePercent: deal.stakePercent,
    country: deal.location?.country,
    city: nameKey(deal.location?.city ?? '') || undefined,
    sectors: deal.sectors.slice(0, 4).map(({ label }) => label),
    script: language.startsWith('zh') ? 'han' : 'other',
  };
}

/** The figure of an amount, a range by its middle; undefined where there is none. */
export function amountNumber(amount: {
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
}): number | undefined {
  const read = (text?: string): number | undefined => {
    const value = text === undefined ? NaN : Number(text);
    return Number.isFinite(value) && value > 0 ? value : undefined;
  };
  const [value, min, max] = [read(amount.value), read(amount.min), read(amount.max)];
  if (value !== undefined) return value;
  return min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max);
}
