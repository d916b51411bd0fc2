import { isTag, type Element } from 'domhandler';
import type { BlockRange } from '../html/text-blocks';
import type { PageMap } from './page-map';

/** How pages say that a machine wrote the summary beside them; the words are not the story's. */
const SAYS_SO =
  /(?:AI|KI|IA)[- ]?(?:generated|generierte|summary|zusammenfassung|요약)|(?:summary|zusammenfassung|résumé|resumen).{0,60}(?:\bAI\b|\bKI\b|\bIA\b|künstlich|artificial|chatgpt)|AI ?(?:要約|摘要|总结|總結|요약)|(?:本文|内容|摘要).{0,10}由 ?AI/iu;
const LONGEST_NOTICE = 250;
const MOST_BLOCKS = 10;
/** Elements above the notice that may be its box. */
const NEAREST = 4;
const MOST_PROSE = 0.3;

/** Ranges of boxes with a summary that, as they say, a machine has written. */
export function machineSummaries(page: PageMap, titleAt: number): BlockRange[] {
  const most = MOST_PROSE * page.massOf(page.whole);
  const isBox = (range: BlockRange): boolean =>
    range.end - range.start <= MOST_BLOCKS &&
    page.massOf(range) <= most &&
    !(titleAt >= range.start && titleAt < range.end);
  return page.blocks.flatMap(({ text, element }) => {
    if (text.length > LONGEST_NOTICE || !SAYS_SO.test(text)) return [];
    let box: BlockRange | undefined;
    let node: Element | null = element;
    for (let i = 0; i < NEAREST && node; i++) {
      const range = page.rangeOf(node);
      if (!isBox(range)) break;
      box = range;
      node = node.parent && isTag(node.parent) ? node.parent : null;
    }
    return box ? [box] : [];
  });
}
