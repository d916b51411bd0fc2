import type { PageLine } from './page-line';
import type { Cut } from './sections';
import { plain } from './split-features';

/** So many letters tell two paragraphs apart; both ends count, since an opening may have been split off. */
const END_LENGTH = 40;

/**
 * True where a cut holds most of what was found to be the page's main text, or none was found. A cut through something
 * else (comments, other articles shown in full below) is none of the page's stories.
 */
export function coversText(
  lines: readonly PageLine[],
  { sections }: Cut,
  mainText: string,
): boolean {
  const ends = new Set<string>();
  for (const { head, body } of sections)
    for (const i of [head, ...body]) for (const end of endsOf(lines[i]?.text ?? '')) ends.add(end);
  let all = 0;
  let found = 0;
  for (const paragraph of mainText.split('\n')) {
    all += paragraph.length;
    if (endsOf(paragraph).some((end) => ends.has(end))) found += paragraph.length;
  }
  return found * 2 >= all;
}

function endsOf(text: string): string[] {
  const letters = plain(text);
  return [letters.slice(0, END_LENGTH), letters.slice(-END_LENGTH)];
}
