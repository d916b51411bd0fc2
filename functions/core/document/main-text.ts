import type { HtmlTree } from '../html/parse-html';
import type { TextBlock } from '../html/text-blocks';
import { captionBoxes } from './caption-boxes';
import { findTitleBlock } from './find-title-block';
import { isLead } from './is-lead';
import { machineSummaries } from './machine-summaries';
import { PageMap } from './page-map';
import { pruneLines } from './prune-lines';
import { namedBoilerplate, sideBoxes } from './side-boxes';
import { storyHeadings } from './story-headings';

/** What the page's metadata says that helps to find its main text. */
export interface MainTextHints {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
}

/** Headlines stand above their story: with more than this share of the prose before it, the `h1` is another one. */
const MOST_BEFORE_TITLE = 0.2;

/**
 * The blocks of the main text in page order, without the headline.
 *
 * First what names, kinds and roles tell to be boilerplate goes; then the smallest element that holds most of what prose is
 * left is taken; a standfirst between headline and that element is added; boxes that lead elsewhere and single lines of
 * furniture go last.
 */
export function findMainText(
  tree: HtmlTree,
  hints: MainTextHints,
  readHidden = false,
): TextBlock[] {
  const page = new PageMap(tree, readHidden);
  const titleAt = findTitleBlock(page.blocks, hints.titles);
  page.drop(namedBoilerplate(page, titleAt));
  page.drop([...captionBoxes(tree, page), ...machineSummaries(page, titleAt)]);
  const range = page.rangeOf(page.densest(tree));
  const headings = storyHeadings(page, range);
  page.drop(sideBoxes(page, range, headings));
  const before = page.massOf({ start: range.start, end: Math.max(range.start, titleAt) });
  const isTitled =
    titleAt >= 0 && titleAt < range.end && before <= MOST_BEFORE_TITLE * page.massOf(range);
  const kept: number[] = [];
  for (let i = isTitled ? titleAt + 1 : range.start; i < range.end; i++) {
    if (page.isKept(i) && (i >= range.start || isLead(page, i, hints.descriptions))) kept.push(i);
  }
  return pruneLines(page, kept, hints, headings).map((i) => page.block(i));
}
