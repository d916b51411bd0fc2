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

/**
 * Keys under which deals that may be one are found: each party with each family, and each amount with its country.
 * Amounts fall in two grids of cells 11 % wide, half a cell apart, so that any two within 5 % share a cell.
 */
export function blockKeys(features: MergeFeatures): string[] {
  const families = FAMILIES[features.type];
  const byParty = features.parties.flatMap(({ keys }) =>
    keys.flatMap((key) => families.map((family) => `${key}#${family}`)),
  );
  const byAmount = features.amounts.flatMap(({ currency, value }) => {
    const cell = Math.log(value) / Math.log(1.11); // half a cell is a little over 5 %
    const place = features.country ?? '';
    return [
      `${currency}:${Math.floor(cell)}a#${place}`,
      `${currency}:${Math.floor(cell + 0.5)}b#${place}`,
    ];
  });
  return [...new Set([...byAmount, ...byParty])].slice(0, MAX_KEYS);
}
