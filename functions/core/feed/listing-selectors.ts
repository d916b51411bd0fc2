import { selectAll, selectOne } from 'css-select';
import type { Element } from 'domhandler';
import { PermanentError } from '../errors';
import type { LinkGroup, Member } from './listing-group';
import { textWeight, type StoryLink } from './listing-links';
import type { ListingPage } from './listing-page';
import type { PageFacts } from './listing-score';
import type { LinkRanges } from './listing-siblings';
import { classWords } from './listing-signature';

/** CSS selectors that read the page again: `item` from the page, the others from the item; `.` is the item itself. */
export interface ListingSelectors {
  readonly item: string;
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
}

/** Deeper pages are read without selectors: matching walks up from every element. Browsers stop at 512. */
const MAX_DEPTH = 1500;

/**
 * The stories that a person's selectors name, each address once.
 *
 * @throws PermanentError where a selector is no CSS.
 */
export function selectedGroup(
  { page, isLabel }: PageFacts,
  ranges: LinkRanges,
  selectors: ListingSelectors,
): LinkGroup {
  const seen = new Set<string>();
  const members = selectNodes(page, selectors.item).flatMap((item): Member[] => {
    const link = selectors.link
      ? linkAt(page, ranges, selectWithin(page, item, selectors.link))
      : likeliest(ranges.within(item, page.nodes[item]?.last ?? item), isLabel);
    if (!link || seen.has(link.key)) return [];
    seen.add(link.key);
    return [{ link, item }];
  });
  return { members };
}

/** The link at a selected node, or the first within it: a selector may name the heading around the link. */
function linkAt(page: ListingPage, ranges: LinkRanges, node: number): StoryLink | undefined {
  return node < 0 ? undefined : ranges.within(node, page.nodes[node]?.last ?? node)[0];
}

/** Of an item's links the headline's: in a heading, else the first with the words of one, else the first of all. */
function likeliest(
  links: readonly StoryLink[],
  isLabel: (text: string) => boolean,
): StoryLink | undefined {
  const some = links.filter(({ text }) => text !== '' && !isLabel(text));
  return (
    some.find(({ heading }) => heading >= 0) ??
    some.find(({ text }) => textWeight(text) >= 15) ??
    some[0] ??
    links[0]
  );
}

/** Indices of all elements that a selector matches, in page order. */
export function selectNodes(page: ListingPage, selector: string): number[] {
  if (page.depth > MAX_DEPTH) return [];
  const found = matching(selector, () =>
    selectAll<Element, Element>(selector, page.tree.children as Element[]),
  );
  return found.flatMap((element) => page.indexOf.get(element) ?? []);
}

/** Index of the first element within an item that a selector matches, -1 for none. */
export function selectWithin(page: ListingPage, item: number, selector: string): number {
  const element = page.nodes[item]?.element;
  if (selector === '.') return item;
  if (!element || page.depth > MAX_DEPTH) return -1;
  const found = matching(selector, () =>
    selectOne<Element, Element>(selector, element.children as Element[]),
  );
  return (found && page.indexOf.get(found)) ?? -1;
}

function matching<T>(selector: string, select: () => T): T {
  try {
    return select();
  } catch (cause) {
    throw new PermanentError(`no CSS selector: "${selector}"`, { cause });
  }
}

/** Least agreement (F1) of what is read again with what was found: a stray row or two may come along. */
const LEAST_AGREEMENT = 0.9;

/**
 * Selectors that find the stories of a group again: the first that find exactly these, else those that come nearest;
 * null where none come near (stories spread over unlike blocks).
 */
export function selectorsFor(
  facts: PageFacts,
  ranges: LinkRanges,
  group: LinkGroup,
): ListingSelectors | null {
  let best: { selectors: ListingSelectors; agreement: number } | null = null;
  for (const item of itemSelectors(facts.page, group)) {
    if (selectNodes(facts.page, item).length > group.members.length * 3 + 10) continue;
    for (const link of [undefined, ...linkSelectors(facts.page, group)]) {
      const selectors = link === undefined ? { item } : { item, link };
      const agreement = agreementOf(selectedGroup(facts, ranges, selectors), group);
      if (agreement === 1) return selectors;
      if (agreement > (best?.agreement ?? LEAST_AGREEMENT)) best = { selectors, agreement };
    }
  }
  return best?.selectors ?? null;
}

function agreementOf(found: LinkGroup, group: LinkGroup): number {
  const known = new Map(group.members.map(({ link, item }) => [link.node, item]));
  const same = found.members.filter(({ link, item }) => known.get(link.node) === item).length;
  return (2 * same) / (found.members.length + group.members.length);
}

/** Tags that alone say nothing of what they hold. */
const BARE = /^(a|div|p|li|tr|td|dt|dd|span|section|h\d)$/;

/** From the item's own name outwards: `li.news`, `ul.list > li`, `#main > ul > li` …; some two dozen at most. */
function itemSelectors(page: ListingPage, { members }: LinkGroup): string[] {
  let level = [...new Set(members.map(({ item }) => item))];
  const found: string[] = [];
  let below = '';
  for (let steps = 0; steps < 5 && level.length > 0; steps++) {
    const names = namesOf(page, level);
    if (names.length === 0) break;
    found.push(
      ...names.filter((name) => below !== '' || !BARE.test(name)).map((name) => name + below),
    );
    below = ` > ${names[0]}${below}`;
    level = [...new Set(level.map((node) => page.nodes[node]?.parent ?? -1))].filter(
      (node) => node >= 0,
    );
  }
  return found;
}

/** What a set of elements can be called: by id, by each class that all share, by tag; empty where their tags differ. */
function namesOf(page: ListingPage, level: readonly number[]): string[] {
  const nodes = level.flatMap((index) => page.nodes[index] ?? []);
  const [first] = nodes;
  if (!first || nodes.some(({ tag }) => tag !== first.tag)) return [];
  const words = nodes.map((node) => new Set(classWords(node)));
  const shared = classWords(first).filter(
    (word) => isPlain(word) && words.every((own) => own.has(word)),
  );
  const { id = '' } = first.element.attribs;
  const names = nodes.length === 1 && isPlain(id) && !/\d{3,}|-\d+$/.test(id) ? [`#${id}`] : [];
  return [...names, ...shared.slice(0, 4).map((word) => `${first.tag}.${word}`), first.tag];
}

/** A name that needs no escape in a selector. */
const isPlain = (name: string): boolean => /^[A-Za-z_][\w-]*$/.test(name);

function linkSelectors(page: ListingPage, { members }: LinkGroup): string[] {
  const [example] = members;
  if (!example || example.link.node === example.item) return [];
  const path: string[] = [];
  for (let up = example.link.node; up > example.item; up = page.nodes[up]?.parent ?? -1) {
    const node = page.nodes[up];
    if (!node) break;
    const [word] = classWords(node).filter(isPlain);
    path.unshift(word === undefined ? node.tag : `${node.tag}.${word}`);
  }
  const tags = path.map((step) => step.replace(/\..*/, ''));
  return [
    ...new Set([
      path.slice(-1).join(''),
      tags.slice(-2).join(' > '),
      path.slice(-2).join(' > '),
      path.join(' > '),
    ]),
  ];
}
