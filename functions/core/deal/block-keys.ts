import type { DealType } from './labels';
import type { MergeFeatures } from './merge-features';

/** Types that two reporters may give to one deal share a family; talks of a partnership become a venture or an order. */
const FAMILIES: Readonly<Record<DealType, readonly string[]>> = {
  acquisition: ['stake'],
  divestment: ['stake'],
  funding: ['round', 'stake'],
  investment: ['project'],
  expansion: ['project'],
  jv: ['project', 'venture'],
  partnership: ['venture', 'project', 'supply'],
  contract: ['supply'],
  loan: ['loan'],
  listing: ['listing'],
};

/** Whether two types may name one deal. */
export function shareFamily(a: DealType, b: DealType): boolean {
  return FAMILIES[a].some((family) => FAMILIES[b].includes(family));
}

const MAX_KEYS = 32;
/** Width of a cell of amounts: any figure and those within 5 % of it lie in two neighbouring cells at most. */
const CELL = 1.11;
const TOLERANCE = 0.0501; // a hair more, for what is lost in rounding

/** Keys under which a report is entered: each party with each family, and each amount with place, family and script. */
export function blockKeys(features: MergeFeatures): string[] {
  const byAmount = features.amounts.flatMap(({ currency, value }) =>
    amountKeys(features, `${currency}:${cellOf(value)}`, features.script),
  );
  return distinct([...byAmount, ...partyKeys(features)]);
}

/**
 * Keys under which deals that may be one with a report are looked up. Only reports in another script can be one without
 * a party in common, so amounts are looked up among these alone: round sums of one country are far too many.
 */
export function soughtKeys(features: MergeFeatures): {
  readonly byParty: readonly string[];
  readonly byAmount: readonly string[];
} {
  const other = features.script === 'han' ? 'other' : 'han';
  const byAmount = features.amounts.flatMap(({ currency, value }) =>
    [value * (1 - TOLERANCE), value / (1 - TOLERANCE)].flatMap((bound) =>
      amountKeys(features, `${currency}:${cellOf(bound)}`, other),
    ),
  );
  return { byAmount: distinct(byAmount), byParty: distinct(partyKeys(features)) };
}

function partyKeys({ type, parties }: MergeFeatures): string[] {
  return parties.flatMap(({ keys }) =>
    keys.flatMap((key) => FAMILIES[type].map((family) => `${key}#${family}`)),
  );
}

function amountKeys(
  { type, country = '' }: MergeFeatures,
  sum: string,
  script: MergeFeatures['script'],
): string[] {
  return FAMILIES[type].map((family) => `${sum}#${country}#${family}#${script}`);
}

function cellOf(value: number): number {
  return Math.floor(Math.log(value) / Math.log(CELL));
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].slice(0, MAX_KEYS);
}
