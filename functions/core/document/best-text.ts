import { textBlocks } from '../html/text-blocks';
import { parseHtml, type HtmlTree } from '../html/parse-html';
import { findMainText } from './main-text';
import type { PageFacts } from './page-facts';
import { textSize } from './prose-size';

/** With less text than this the first answer is doubted, and others are asked. */
const POOR_SIZE = 600;
/** Another answer wins where it holds this many times as much. */
const RICHER = 2;

/** A page's main text and, where it is not what the page plainly shows, where it comes from. */
export interface BestText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * The main text that the page shows; where that is poor, what its markup hides until a script has run, or the body in its
 * JSON-LD; where there is none, its description.
 */
export function findBestText(tree: HtmlTree, facts: PageFacts): BestText {
  const shown = findMainText(tree, facts)
    .map(({ text }) => text)
    .join('\n');
  const size = textSize(shown);
  if (size >= POOR_SIZE) return { text: shown, warnings: [] };
  const isRicher = (text: string): boolean => textSize(text) > Math.max(RICHER * size, 200);
  const told = facts.articleBody === '' ? '' : readBody(facts.articleBody);
  if (isRicher(told)) return { text: told, warnings: ['text from JSON-LD'] };
  const hidden = findMainText(tree, facts, true)
    .map(({ text }) => text)
    .join('\n');
  if (isRicher(hidden)) return { text: hidden, warnings: ['text that the page hides'] };
  if (size > 0) return { text: shown, warnings: [] };
  const [description = ''] = facts.descriptions;
  return description === ''
    ? { text: '', warnings: ['no text found'] }
    : { text: description, warnings: ['no text found but the description'] };
}

/** The body that JSON-LD tells, one paragraph a line; publishers put plain text or markup there. */
function readBody(body: string): string {
  const html = /<\/?(?:p|br|div|h\d)\b/i.test(body) ? body : body.replaceAll(/\r?\n/g, '<br>');
  return textBlocks(parseHtml(html))
    .map(({ text }) => text)
    .join('\n');
}
