import { findCandidates } from './find-candidates';
import { stripMarker } from './line-cues';
import type { PageLines } from './read-lines';
import { cutAt, type Cut } from './sections';
import { plain, splitFeatures, type SplitFeatures } from './split-features';
import { weighSplit } from './weigh-split';

/** A cut with what was measured of it. */
export interface WeighedCut {
  readonly cut: Cut;
  readonly features: SplitFeatures;
  readonly weight: number;
}

/** Every way to cut a page into two sections or more, weighed, the heaviest first. */
export function weighedCuts(page: PageLines, titles: readonly string[]): WeighedCut[] {
  return findCandidates(page)
    .map(({ key, heads }) => cutAt(page, key, heads))
    .filter((cut) => cut.sections.length >= 2)
    .map((cut) => {
      const features = splitFeatures(page.lines, cut, pageTitle(page, cut, titles));
      return { cut, features, weight: weighSplit(features, cut.key) };
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The cut that parts the page's stories, if it weighs `enough`; null where the page holds one story. */
export function chooseCut(page: PageLines, titles: readonly string[], enough: number): Cut | null {
  const [best] = weighedCuts(page, titles);
  return best && best.weight >= enough ? best.cut : null;
}

/** The first of the page's titles that is not a story's own headline; else the first one. */
function pageTitle(page: PageLines, cut: Cut, titles: readonly string[]): string {
  const heads = cut.sections.map(({ head }) => plain(stripMarker(page.lines[head]?.text ?? '')));
  const isHead = (title: string): boolean =>
    heads.some((head) => head !== '' && plain(title).startsWith(head));
  return titles.find((title) => !isHead(title)) ?? titles[0] ?? '';
}
