import type { LinkGroup } from './listing-group';
import type { ListingPage } from './listing-page';
import type { Region } from './listing-region';

/** A paragraph, and no caption or label: at least so many characters (an ideograph counts as two). */
const PARAGRAPH = 80;
const INLINE =
  /^(a|abbr|b|bdi|big|cite|code|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|time|u)$/;

/**
 * The longest run of prose of a page that stands outside the items of some groups: the sum of the paragraphs that share a
 * parent or its parent, links left out. A page of one story has its story there; a list of whole stories has them in its items.
 */
export function proseOutside(
  page: ListingPage,
  regions: readonly Region[],
  groups: readonly LinkGroup[],
): number {
  const own = ownText(page);
  const items = new Set(groups.flatMap(({ members }) => members.map(({ item }) => item)));
  const sums = new Map<number, number>();
  let most = 0;
  let skipTo = -1;
  page.nodes.forEach(({ parent, last, tag }, i) => {
    if (items.has(i)) skipTo = Math.max(skipTo, last);
    if (i <= skipTo || INLINE.test(tag) || regions[i] === 'chrome') return;
    const size = own[i] ?? 0;
    if (size < PARAGRAPH) return;
    for (const holder of [i, parent, page.nodes[parent]?.parent ?? -1]) {
      const sum = (sums.get(holder) ?? 0) + size;
      sums.set(holder, sum);
      most = Math.max(most, sum);
    }
  });
  return most;
}

/** The length of each block's own text: without that of the blocks within it and without its links. */
function ownText(page: ListingPage): number[] {
  const own = page.nodes.map(({ textStart, textEnd }) => textEnd - textStart);
  const blocks: number[] = [];
  page.nodes.forEach(({ tag, parent, textStart, textEnd }, i) => {
    const isInline = INLINE.test(tag);
    const block = blocks[parent] ?? -1;
    blocks.push(isInline ? block : i);
    const isTaken = !isInline || tag === 'a';
    if (isTaken && block >= 0) own[block] = (own[block] ?? 0) - (textEnd - textStart);
  });
  return own.map((size, i) => size * density(page, page.nodes[i]?.textStart ?? 0));
}

/** How many Latin letters a character stands for, by the script of a block's first hundred. */
function density(page: ListingPage, start: number): number {
  const sample = page.text.slice(start, start + 100);
  const wide = sample.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return wide * 3 > sample.length ? 2 : 1;
}
