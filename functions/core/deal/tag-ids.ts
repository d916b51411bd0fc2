import { shortHash } from '../text/short-hash';
import type { DealTag } from './deal';
import type { TaggedDeal } from './tagged-deal';

type Told = Pick<TaggedDeal, 'amounts' | 'location' | 'stakePercent'>;

/** What tells two deals of the same type between the same sides apart, by the name of the field. */
export type DealFacets = Readonly<Partial<Record<(typeof FACETS)[number], string>>>;

const FACETS = ['sum', 'place', 'stake'] as const;
const MAX_ALIKE = 40; // a page that tells more deals of one type between the same sides is a table

/**
 * The deals of one article as tags. An id is a hash of the type and the sides, so that it survives a new place in the text,
 * another stage or another figure. Only where an article tells two deals of one type between the same sides do the sum,
 * the place and the stake go into their ids; a telling that differs in none of them is a repeat, and the fuller one stays.
 * Neither ids nor what stays depend on the order of the deals, but for two tellings that say equally much: then the first
 * stays, of which the tagger was surer.
 */
export function toTags(articleId: string, deals: readonly DealTag['deal'][]): DealTag[] {
  const ids = new Map<DealTag['deal'], string>();
  for (const [key, group] of groupBySides(deals)) {
    const kept = withoutRepeats(group);
    const isAlone = kept.length === 1;
    for (const deal of kept)
      ids.set(deal, shortHash(`tag\n${articleId}\n${key}${isAlone ? '' : `\n${told(deal)}`}`));
  }
  return deals.flatMap((deal) => {
    const tagId = ids.get(deal);
    return tagId === undefined ? [] : [{ tagId, articleId, deal }];
  });
}

function groupBySides(deals: readonly DealTag['deal'][]): Map<string, DealTag['deal'][]> {
  const groups = new Map<string, DealTag['deal'][]>();
  for (const deal of deals) {
    const sides = deal.parties.map(({ name, role }) => `${role}=${name}`).sort();
    const key = `${deal.type}\n${sides.length > 0 ? sides.join('\n') : deal.evidence.text}`;
    const known = groups.get(key);
    if (known) known.push(deal);
    else groups.set(key, [deal]);
  }
  return groups;
}

/** The fullest tellings first, so that a bare one is a repeat of a full one and never the other way round. */
function withoutRepeats(group: readonly DealTag['deal'][]): DealTag['deal'][] {
  const size = (deal: Told): number => Object.keys(dealFacets(deal)).length;
  const order = [...group].sort(
    (a, b) => size(b) - size(a) || (told(a) < told(b) ? -1 : told(a) > told(b) ? 1 : 0),
  );
  const kept: DealTag['deal'][] = [];
  for (const deal of order.slice(0, MAX_ALIKE))
    if (kept.every((other) => compareFacets(deal, other).differ > 0)) kept.push(deal);
  return kept;
}

function told(deal: Told): string {
  return Object.entries(dealFacets(deal))
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

/** The fields of a deal that may tell it from another between the same sides, each as one comparable string. */
export function dealFacets(deal: Told): DealFacets {
  const [amount] = deal.amounts;
  const figure = amount && (amount.value ?? [amount.min ?? '', amount.max ?? ''].join('-'));
  const place = deal.location?.city ?? deal.location?.region ?? deal.location?.country;
  return {
    ...(figure && figure !== '-' && { sum: `${amount?.currency ?? ''} ${figure}` }),
    ...(place && { place }),
    ...(deal.stakePercent !== undefined && { stake: String(deal.stakePercent) }),
  };
}

/** In how many fields that both tell two deals agree, and in how many they differ. */
export function compareFacets(
  one: Told,
  other: Told,
): { readonly agree: number; readonly differ: number } {
  const [a, b] = [dealFacets(one), dealFacets(other)];
  const both = FACETS.filter((name) => a[name] !== undefined && b[name] !== undefined);
  const agree = both.filter((name) => a[name] === b[name]).length;
  return { agree, differ: both.length - agree };
}
