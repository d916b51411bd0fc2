import { shareFamily } from './block-keys';
import type { DealType, Role } from './labels';
import type { MergeFeatures } from './merge-features';

/**
 * Days apart within which two reports may tell of one deal: any two, two that name the same two sides, and two that share
 * no name because they are written in two scripts.
 */
export const MERGE_WINDOW_DAYS = { any: 30, samePair: 540, otherScript: 7 } as const;
/** From `same` on, two reports are one deal; from `maybe` on, possibly. By hand on the cases of merge-score.test.ts. */
export const MERGE_SCORES = { same: 0.7, maybe: 0.45 } as const;
const AMOUNT_TOLERANCE = 0.05;

export type Likeness = 'same' | 'maybe' | 'different';

/** How alike two reports are, from 0 to 1, and what follows from it. Symmetrical. */
export function compareReports(
  a: MergeFeatures,
  b: MergeFeatures,
): { readonly likeness: Likeness; readonly score: number } {
  // In one order, so that the two ways of asking never differ.
  const score = a.tagId < b.tagId ? scoreReports(a, b) : scoreReports(b, a);
  const likeness =
    score >= MERGE_SCORES.same ? 'same' : score >= MERGE_SCORES.maybe ? 'maybe' : 'different';
  return { likeness, score };
}

/**
 * Named sides weigh most, then the sum, then place, trade and type. One shared party alone stays below `same`
 * whatever else is alike but the sum: a city signs many deals in a week.
 */
function scoreReports(a: MergeFeatures, b: MergeFeatures): number {
  // Two deals of one article are two, else the article would have told them as one.
  if (a.articleId === b.articleId || !shareFamily(a.type, b.type)) return 0;
  const sides = sharedSides(a, b);
  const daysApart = Math.abs(a.day - b.day);
  if (daysApart > (sides.shared >= 2 ? MERGE_WINDOW_DAYS.samePair : MERGE_WINDOW_DAYS.any))
    return 0;
  const sum = compareSums(a, b);
  const place = comparePlaces(a, b);
  if (sides.shared < 2 && (place < 0 || sum < 0)) return 0;
  if (sides.shared === 0) return scoreWithoutNames(a, b, sum, place);
  const evidence =
    (sides.shared >= 2 ? 0.55 : 0.3) +
    (sides.roles >= 2 ? 0.15 : sides.roles > 0 ? 0.1 : 0) +
    (sum > 0 ? 0.3 : 0) +
    (place > 1 ? 0.1 : place > 0 ? 0.05 : 0) +
    (likeTypes(a.type, b.type) ? 0.08 : 0) +
    (a.sectors.some((sector) => b.sectors.includes(sector)) ? 0.07 : 0);
  const doubt = penalty(a, b, sum, place, daysApart);
  const isThin = sides.shared < 2 && (sum <= 0 || areOpposed(a, b));
  const ceiling = isThin ? MERGE_SCORES.same - 0.01 : 1;
  return Math.max(0, Math.min(ceiling, evidence - doubt));
}

/** Nothing but another script explains that no name is shared; then sum, city and trade must all agree. */
function scoreWithoutNames(a: MergeFeatures, b: MergeFeatures, sum: number, place: number): number {
  const sector = a.sectors.some((label) => b.sectors.includes(label));
  if (a.script === b.script || sum <= 0 || place < 1) return 0;
  if (Math.abs(a.day - b.day) > MERGE_WINDOW_DAYS.otherScript) return 0;
  if (a.type !== b.type) return place > 1 ? MERGE_SCORES.maybe : 0;
  return place > 1 && sector ? MERGE_SCORES.same : MERGE_SCORES.maybe;
}

/** A sale without a buyer is an acquisition once it has one. */
function likeTypes(a: DealType, b: DealType): boolean {
  const buys = (type: DealType): boolean => type === 'acquisition' || type === 'divestment';
  return a === b || (buys(a) && buys(b));
}

function penalty(
  a: MergeFeatures,
  b: MergeFeatures,
  sum: number,
  place: number,
  daysApart: number,
): number {
  const isLater = daysApart > MERGE_WINDOW_DAYS.any;
  const otherStake =
    a.stakePercent !== undefined &&
    b.stakePercent !== undefined &&
    Math.abs(a.stakePercent - b.stakePercent) > 1;
  // A bid for a firm that is raised within the month is one deal; two orders of two sums are two, and so is a second
  // deal of the same sides half a year later.
  const otherSum =
    sum >= 0 ? 0 : isLater ? 0.35 : buysOnce(a.type) && buysOnce(b.type) ? 0.05 : 0.2;
  const stake = otherStake ? (isLater ? 0.2 : 0.1) : 0;
  return otherSum + stake + (place < 0 ? 0.2 : 0) + (daysApart > 365 ? 0.05 : 0);
}

/** Types of which two sides have only one at a time. */
function buysOnce(type: DealType): boolean {
  return ['acquisition', 'divestment', 'jv', 'listing'].includes(type);
}

/** Parties that both name, each counted once, and how many of them play the same role. */
function sharedSides(a: MergeFeatures, b: MergeFeatures): { shared: number; roles: number } {
  const taken = new Set<number>();
  let roles = 0;
  for (const { role, keys } of a.parties) {
    const alike = (i: number): boolean =>
      !taken.has(i) && (b.parties[i]?.keys.some((key) => keys.includes(key)) ?? false);
    const found = b.parties.findIndex((_, i) => alike(i));
    if (found < 0) continue;
    taken.add(found);
    if (b.parties[found]?.role === role) roles += 1;
  }
  return { shared: taken.size, roles };
}

/** Roles that several may play in one deal, so that two reports may each name another of them. */
const PLAYED_BY_MANY: Readonly<Partial<Record<DealType, readonly Role[]>>> = {
  funding: ['investor'],
  loan: ['lender'],
  listing: ['investor'],
};

/** Whether each names a firm for one role that the other has another firm for: two orders of one maker for one sum. */
function areOpposed(a: MergeFeatures, b: MergeFeatures): boolean {
  if (a.script !== b.script) return false;
  const unshared = (own: MergeFeatures, other: MergeFeatures) =>
    own.parties.filter((party) => !other.parties.some(({ keys }) => mayBeOne(party.keys, keys)));
  const others = unshared(b, a);
  return unshared(a, b).some(({ role }) => {
    const isOfMany = PLAYED_BY_MANY[a.type]?.includes(role) ?? false;
    return !isOfMany && others.some((party) => party.role === role);
  });
}

/** Whether two parties may be the same, one being told by a shorter name. */
function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => x.includes(y) || y.includes(x)));
}

/** 1 where a figure agrees within 5 %, -1 where figures of one currency never do, 0 where nothing can be said. */
function compareSums(a: MergeFeatures, b: MergeFeatures): -1 | 0 | 1 {
  let comparable = false;
  for (const x of a.amounts) {
    for (const y of b.amounts) {
      if (x.currency !== y.currency) continue;
      if (Math.abs(x.value - y.value) <= AMOUNT_TOLERANCE * Math.max(x.value, y.value)) return 1;
      comparable = true;
    }
  }
  return comparable ? -1 : 0;
}

/** 2 for the same city, 1 for the same country, -1 where they differ, 0 where one is silent. */
function comparePlaces(a: MergeFeatures, b: MergeFeatures): -1 | 0 | 1 | 2 {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return -1;
  // Cities are compared within one script only: the gazetteer may name them in the text's own.
  if (a.city !== undefined && b.city !== undefined) {
    if (a.city === b.city) return 2;
    if (/\p{Script=Han}/u.test(a.city) === /\p{Script=Han}/u.test(b.city)) return -1;
  }
  return a.country !== undefined && a.country === b.country ? 1 : 0;
}
