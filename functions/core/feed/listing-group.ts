import { textWeight, type StoryLink } from './listing-links';
import type { ListingPage } from './listing-page';

/** One story of a list: its link and the element that holds the story and no other. */
export interface Member {
  readonly link: StoryLink;
  readonly item: number;
}

/** Links that the page's structure says are of one kind, in page order, each address once. */
export interface LinkGroup {
  readonly members: readonly Member[];
}

/**
 * Groups links by the path that leads to them; single links are no group.
 *
 * @param paths For each node of the page the number of its path.
 */
export function groupLinks(
  page: ListingPage,
  links: readonly StoryLink[],
  paths: readonly number[],
): LinkGroup[] {
  const sets = new Map<number, StoryLink[]>();
  for (const link of links) {
    const path = paths[link.node] ?? -1;
    const set = sets.get(path);
    if (set) set.push(link);
    else sets.set(path, [link]);
  }
  return [...sets.values()]
    .flatMap((set) => splitNeighbours(page, set))
    .map((set) => groupOf(page, [set]))
    .filter(({ members }) => members.length > 1);
}

/**
 * Parts headlines from the short links that stand beside them by the same path: `[category] headline` in every row.
 * Only where most parents hold several links and the longest of each is far longer than the others.
 */
function splitNeighbours(page: ListingPage, set: readonly StoryLink[]): (readonly StoryLink[])[] {
  const rows = new Map<number, StoryLink[]>();
  for (const link of set) {
    const parent = page.nodes[link.node]?.parent ?? -1;
    const row = rows.get(parent);
    if (row) row.push(link);
    else rows.set(parent, [link]);
  }
  const several = [...rows.values()].filter((row) => row.length > 1);
  if (several.length < 3 || several.length < rows.size * 0.6) return [set];
  const longest = new Set(
    [...rows.values()].map((row) =>
      row.reduce((best, link) => (textWeight(link.text) > textWeight(best.text) ? link : best)),
    ),
  );
  const [titles, others] = [
    set.filter((link) => longest.has(link)),
    set.filter((link) => !longest.has(link)),
  ];
  const weights = (links: readonly StoryLink[]): number =>
    lowerMedian(links.map(({ text }) => textWeight(text)));
  return weights(others) < weights(titles) * 0.5 ? [titles, others] : [set];
}

/**
 * Makes one group of links of one or more kinds: in page order, each address once (the first kind's link is kept),
 * each with the largest element that holds it alone, though no higher above it than is usual among its kind.
 */
export function groupOf(page: ListingPage, kinds: readonly (readonly StoryLink[])[]): LinkGroup {
  const seen = new Set<string>();
  const links = kinds
    .flatMap((set, kind) => set.map((link) => ({ link, kind })))
    .filter(({ link }) => !seen.has(link.key) && seen.add(link.key))
    .sort((a, b) => a.link.node - b.link.node);
  const tops = links.map(({ link, kind }, i) => {
    const [before, after] = [links[i - 1]?.link.node ?? -1, links[i + 1]?.link.node ?? Infinity];
    const top = topOf(page, link.node, before, after);
    return { kind, top, height: stepsUp(page, link.node, top) };
  });
  const usual = kinds.map((_, kind) =>
    lowerMedian(tops.filter((entry) => entry.kind === kind).map((entry) => entry.height)),
  );
  const members = links.map(({ link, kind }, i) => ({
    link,
    item: cutTo(page, link.node, tops[i]?.top ?? link.node, usual[kind] ?? 0),
  }));
  return { members };
}

/** Climbs from a link while what is climbed to holds neither the link before nor the one after. */
function topOf(page: ListingPage, node: number, before: number, after: number): number {
  let top = node;
  for (;;) {
    const parent = page.nodes[top]?.parent ?? -1;
    if (parent <= before || parent < 0) return top;
    if ((page.nodes[parent]?.last ?? Infinity) >= after) return top;
    if (/^(body|html|main)$/.test(page.nodes[parent]?.tag ?? '')) return top;
    top = parent;
  }
}

function stepsUp(page: ListingPage, node: number, top: number): number {
  let steps = 0;
  for (let up = node; up > top; up = page.nodes[up]?.parent ?? -1) steps++;
  return steps;
}

/** The first and the last of a list, and one alone in its block, would climb far beyond the others. */
function lowerMedian(heights: readonly number[]): number {
  return heights.toSorted((a, b) => a - b)[Math.floor((heights.length - 1) / 2)] ?? 0;
}

function cutTo(page: ListingPage, node: number, top: number, height: number): number {
  let item = node;
  for (let steps = 0; item > top && steps < height; steps++) item = page.nodes[item]?.parent ?? -1;
  return item;
}
