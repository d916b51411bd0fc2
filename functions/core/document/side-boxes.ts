import type { BlockRange } from '../html/text-blocks';
import { boilerplateHint, type BoilerplateHint } from './is-boilerplate';
import type { PageMap } from './page-map';
import { textSize } from './prose-size';

/** Up to this share of the page's prose may stand in the elements of one name that tells boilerplate and still be dropped. */
const MOST_DROPPED = { legal: 0.97, strong: 0.7, medium: 0.3, weak: 0.25, linked: 0.6 } as const;
/** The same where they lead elsewhere: lists of related stories with their first lines may outweigh a short one. */
const MOST_LINKED = { legal: 0.97, strong: 0.9, medium: 0.6, weak: 0.25, linked: 0.6 } as const;
/** A weakly named element with more prose than this is no share bar. */
const MOST_WEAK_PROSE = 400;
/** From this share of linked text on an element leads elsewhere. */
const LEAST_LINKED = 0.25;
/** Boxes that lead elsewhere may together hold this share of the story's prose: with more, the page is a list of stories. */
const MOST_SIDE_PROSE = 0.3;
const MOST_CARD_PROSE = 400;
const MOST_CARD_BLOCKS = 6;
const MOST_LIST_BLOCKS = 40;
const LEAST_LINK = 12;
/** Linked share of a linked headline with its lines, and of a list of links. */
const LEAST_CARD_LINKED = 0.15;
const LEAST_LIST_LINKED = 0.5;

/**
 * Ranges of what kind, role and names tell to be no story, unless they hold the headline or too much of the page. A name
 * that many parts share, so that together they hold as much, is one of the layout and tells nothing.
 */
export function namedBoilerplate(page: PageMap, titleAt: number): BlockRange[] {
  const named = groupByNames(page);
  const legal = named.filter(({ hint }) => hint === 'legal').flatMap(({ ranges }) => ranges);
  // The prose of a dialog about cookies counts for nothing: it may well be longer than the story.
  const whole = page.massOf(page.whole);
  const rest = whole - page.massOfAll(legal);
  return named.flatMap(({ hint, ranges }) => {
    const meant =
      hint === 'linked' ? ranges.filter((range) => leadsElsewhere(page, range)) : ranges;
    const isLinked = meant.every((range) => page.linkDensityOf(range) >= LEAST_LINKED);
    const most = isLinked ? MOST_LINKED[hint] : MOST_DROPPED[hint];
    if (page.massOfAll(meant) > most * (hint === 'legal' ? whole : rest)) return [];
    return meant.filter((range) => {
      if (titleAt >= range.start && titleAt < range.end) return false;
      return hint !== 'weak' || page.massOf(range) <= MOST_WEAK_PROSE;
    });
  });
}

interface NamedRanges {
  readonly hint: keyof typeof MOST_DROPPED;
  readonly ranges: BlockRange[];
}

/** The elements that their names tell to be boilerplate, those with the same names together. */
function groupByNames(page: PageMap): NamedRanges[] {
  const hints = new Map<string, BoilerplateHint>();
  const groups = new Map<string, NamedRanges>();
  for (const [element, range] of page.elements) {
    if (range.start === range.end || !element.parent) continue;
    const { id = '', class: classes = '', role = '' } = element.attribs;
    // Most ids are one element's own; the digits of the others count them.
    const key = `${element.name} ${role} ${id.replace(/\d+/g, '')} ${classes}`;
    let hint = hints.get(key);
    if (hint === undefined) hints.set(key, (hint = boilerplateHint(element)));
    if (hint === 'none') continue;
    const group = groups.get(key);
    if (group) group.ranges.push(range);
    else groups.set(key, { hint, ranges: [range] });
  }
  return [...groups.values()];
}

/** Ranges of boxes within the story that lead elsewhere: link lists, and linked headlines with a line or two. */
export function sideBoxes(
  page: PageMap,
  within: BlockRange,
  headings: ReadonlySet<number>,
): BlockRange[] {
  const boxes: BlockRange[] = [];
  let mass = 0;
  for (const [element, range] of page.elements) {
    const { start, end } = range;
    if (start === end || start < within.start || end > within.end) continue;
    if (end - start === within.end - within.start || end - start > MOST_LIST_BLOCKS) continue;
    if (element.name === 'p' || holdsAny(headings, range) || !isSideBox(page, range)) continue;
    boxes.push(range);
    mass += page.massOf(range);
  }
  return mass > MOST_SIDE_PROSE * page.massOf(within) ? [] : boxes;
}

/** Linked, or cut short for a reader to click on. */
function leadsElsewhere(page: PageMap, range: BlockRange): boolean {
  if (page.linkDensityOf(range) >= LEAST_LINKED) return true;
  return (
    page.sizeOf(range) <= MOST_CARD_PROSE && /(?:…|\.\.\.)$/.test(page.block(range.end - 1).text)
  );
}

function holdsAny(indexes: ReadonlySet<number>, { start, end }: BlockRange): boolean {
  for (let i = start; i < end; i++) if (indexes.has(i)) return true;
  return false;
}

function isSideBox(page: PageMap, range: BlockRange): boolean {
  const density = page.linkDensityOf(range);
  if (density < LEAST_CARD_LINKED) return false;
  const count = range.end - range.start;
  const isCard = count >= 2 && count <= MOST_CARD_BLOCKS && page.massOf(range) <= MOST_CARD_PROSE;
  if (density < LEAST_LIST_LINKED && !isCard) return false;
  return page.blocks
    .slice(range.start, range.end)
    .some(({ linkDensity, text }) => linkDensity > 0.8 && textSize(text) >= LEAST_LINK);
}
