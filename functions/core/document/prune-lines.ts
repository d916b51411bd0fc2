import type { TextBlock } from '../html/text-blocks';
import { findElements } from '../html/walk';
import { comparable } from './comparable';
import { isFurniture } from './furniture-lines';
import { isLead } from './is-lead';
import type { MainTextHints } from './main-text';
import type { PageMap } from './page-map';
import { endsSentence, textSize } from './prose-size';

/** A line that repeats an earlier one is a pull quote or a slip from this size on; shorter ones may be speakers or scores. */
const LEAST_REPEATED = 30;
const LONGEST_REDUCED = 200;
/** What stands behind the last paragraph, outside its element, is furniture unless it is as long as this. */
const LEAST_TAIL = 50;
/** Links of this size or less name a person, a place or a firm; longer ones are headlines. */
const LONGEST_NAME = 12;

/** The blocks of `indexes` that are story: without headline, repeats, furniture, and the short lines before and behind it. */
export function pruneLines(
  page: PageMap,
  indexes: readonly number[],
  hints: MainTextHints,
  headings: ReadonlySet<number>,
): number[] {
  const seen = new Set(hints.titles.map(comparable)).add('');
  const lines = indexes.filter((i) => {
    const block = page.block(i);
    // A headline is shorter; of long paragraphs the same words are repeated to the letter or not at all.
    const plain = block.text.length > LONGEST_REDUCED ? block.text : comparable(block.text);
    if (seen.has(plain)) return false;
    if (textSize(block.text) > LEAST_REPEATED) seen.add(plain);
    return (headings.has(i) || !leadsElsewhere(block)) && !isFurniture(block.text);
  });
  const story = withoutTail(page, withoutHead(page, lines, hints, headings));
  return story.filter((_, k) => !isEmptyHeading(page, story, k));
}

function leadsElsewhere(block: TextBlock): boolean {
  const { linkDensity, text, tag, element } = block;
  if (linkDensity <= 0.6 || (linkDensity <= 0.95 && endsSentence(text))) return false;
  if (tag === 'li' || linkDensity > 0.95) return true;
  const links = findElements(element, ({ name }) => name === 'a').length;
  return (text.length * linkDensity) / Math.max(1, links) > LONGEST_NAME;
}

/** Before the first paragraph only a standfirst and the subheading right above it stay. */
function withoutHead(
  page: PageMap,
  lines: readonly number[],
  hints: MainTextHints,
  headings: ReadonlySet<number>,
): number[] {
  const first = lines.findIndex((i) => page.isProse(i));
  const titles = hints.titles.map(comparable);
  const holdsTitle = (text: string): boolean => {
    const plain = comparable(text);
    return titles.some(
      (title) =>
        title.length > LEAST_REPEATED && plain.includes(title) && plain.length < title.length * 1.5,
    );
  };
  return lines.filter((i, k) => {
    if (k <= first && isHeading(page, i) && holdsTitle(page.block(i).text)) return false;
    if (k >= first || headings.has(i) || isLead(page, i, hints.descriptions)) return true;
    return k === first - 1 && isHeading(page, i);
  });
}

/** Behind the last paragraph only lines of its own element and longer ones stay. */
function withoutTail(page: PageMap, lines: readonly number[]): number[] {
  const last = lines.findLastIndex((i) => page.isProse(i));
  const home = last < 0 ? null : page.block(lines[last] ?? 0).element;
  return lines.filter((i, k) => {
    if (last < 0 || k <= last) return true;
    const { text, element } = page.block(i);
    if (isHeading(page, i)) return false;
    return textSize(text) >= LEAST_TAIL || element === home || element.parent === home?.parent;
  });
}

function isHeading(page: PageMap, index: number): boolean {
  return /^h[1-6]$/.test(page.block(index).tag);
}

/** A heading over nothing: what stood under it was dropped. Headings that are sentences tell something by themselves. */
function isEmptyHeading(page: PageMap, lines: readonly number[], k: number): boolean {
  const level = (at: number): number => {
    const index = lines[at];
    return index === undefined || !isHeading(page, index) ? 9 : Number(page.block(index).tag[1]);
  };
  if (level(k) === 9 || endsSentence(page.block(lines[k] ?? 0).text)) return false;
  return k + 1 >= lines.length || level(k + 1) <= level(k);
}
