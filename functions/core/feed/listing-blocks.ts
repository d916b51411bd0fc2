import { groupOf, type LinkGroup } from './listing-group';
import type { ListingPage } from './listing-page';
import type { GroupLook } from './listing-score';
import type { Signatures } from './listing-signature';

/** A group with what was made of it. */
export interface ScoredGroup {
  readonly group: LinkGroup;
  readonly look: GroupLook;
  readonly score: number;
}

/** Least share of the best group's score that another block of the same list has. Read off home pages by eye. */
const LEAST_SHARE = { home: 0.2, elsewhere: 0.35 } as const;

/**
 * Adds the other blocks of a page that spreads its stories over several (a home page with one for each section):
 * groups whose links stand in elements of the same kind as those of the best group, beside them and not within its
 * items.
 *
 * @param others In falling order of score.
 * @param isHome Whether the page is the site's first: there two blocks of a kind are enough, elsewhere three.
 */
export function withBlocks(
  page: ListingPage,
  best: ScoredGroup,
  others: readonly ScoredGroup[],
  { byClass }: Signatures,
  isHome: boolean,
): LinkGroup {
  const kinds = [best];
  const least = isHome ? LEAST_SHARE.home : LEAST_SHARE.elsewhere;
  for (const other of others.slice(0, 40)) {
    if (other.score < best.score * least) break;
    if (!couldBeBlock(other.look, best.look) || isWithin(page, other.group, best.group)) continue;
    if (blocksShared(page, best.group, other.group, byClass) >= (isHome ? 2 : 3)) kinds.push(other);
  }
  if (kinds.length === 1) return best.group;
  return groupOf(
    page,
    kinds.map(({ group }) => group.members.map(({ link }) => link)),
  );
}

function couldBeBlock(look: GroupLook, best: GroupLook): boolean {
  if (look.labels >= 0.5 || look.titleWeight < 18 || look.sameSite < 0.5) return false;
  if (best.dated >= 0.8 && look.dated < 0.8) return false;
  return look.region === best.region || look.region === 'main' || look.region === 'plain';
}

/** Whether most links of one group stand inside the items of another: they are parts of its stories. */
function isWithin({ nodes }: ListingPage, inner: LinkGroup, outer: LinkGroup): boolean {
  let at = 0;
  const inside = inner.members.filter(({ link }) => {
    while (at < outer.members.length && endOf(nodes, outer.members[at]?.item) < link.node) at++;
    const item = outer.members[at]?.item;
    return item !== undefined && item <= link.node && link.node <= endOf(nodes, item);
  });
  return inside.length * 2 > inner.members.length;
}

const endOf = (nodes: ListingPage['nodes'], item = -1): number => nodes[item]?.last ?? -1;

/**
 * How many elements of one kind hold the links of both groups: the innermost kind that both have around them. Zero
 * where each group has its own.
 */
function blocksShared(
  page: ListingPage,
  best: LinkGroup,
  other: LinkGroup,
  byClass: readonly number[],
): number {
  const mine = holders(page, best, byClass);
  const theirs = holders(page, other, byClass);
  // Inserted from the innermost outwards, so the first kind in common is the innermost one.
  for (const [kind, nodes] of theirs) {
    const known = mine.get(kind);
    if (!known) continue;
    const all = new Set([...known, ...nodes]);
    return nodes.size > 1 || [...nodes].some((node) => known.has(node)) ? all.size : 0;
  }
  return 0;
}

/** For each kind of element around a group's items the elements of that kind; at most sixteen steps up. */
function holders(
  page: ListingPage,
  { members }: LinkGroup,
  byClass: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { link } of members.slice(0, 200)) {
    let up = page.nodes[link.node]?.parent ?? -1;
    for (let steps = 0; up >= 0 && steps < 16; steps++) {
      const kind = byClass[up] ?? -1;
      const nodes = found.get(kind);
      if (nodes) nodes.add(up);
      else found.set(kind, new Set([up]));
      up = page.nodes[up]?.parent ?? -1;
    }
  }
  return found;
}
