import type { TextBlock } from '../html/text-blocks';
import { comparable } from './comparable';

const LEAST_SHARED = 15;
const LONGEST_H1 = 400;

/**
 * The index of the block that shows the headline, -1 where none does: an `h1` that says one of the known headlines or
 * part of it, then any heading or block that says one, then the first `h1`.
 */
export function findTitleBlock(blocks: readonly TextBlock[], titles: readonly string[]): number {
  const known = [...new Set(titles.map(comparable))].filter((title) => title !== '');
  const longest = 2 * Math.max(0, ...known.map((title) => title.length));
  let firstH1 = -1;
  let firstOther = -1;
  for (const [i, { text, tag }] of blocks.entries()) {
    const isH1 = tag === 'h1';
    if (isH1 && firstH1 < 0) firstH1 = i;
    // Reducing a text costs far more than its length tells; paragraphs are longer than any headline.
    if (text.length > (isH1 ? LONGEST_H1 : longest)) continue;
    const plain = comparable(text);
    if (isH1 && known.some((title) => saysSame(title, plain))) return i;
    if (firstOther < 0 && known.includes(plain) && plain.length >= LEAST_SHARED) firstOther = i;
  }
  return firstOther >= 0 ? firstOther : firstH1;
}

function saysSame(title: string, plain: string): boolean {
  if (title === plain) return true;
  const [short, long] = title.length < plain.length ? [title, plain] : [plain, title];
  return short.length >= LEAST_SHARED && long.includes(short);
}
