import type { BlockRange } from '../html/text-blocks';
import type { PageMap } from './page-map';

/** Between a headline and its first paragraph may stand a date, a byline and a place. */
const MOST_BETWEEN = 3;
/** Two stories make a list where each has an element of its own, three where they follow each other on one level. */
const LEAST_STORIES = { apart: 2, level: 3 } as const;
/** A list's stories hold at least this share of the prose around them; related articles beside a story hold less. */
const LEAST_COVERED = 0.5;

/**
 * Linked headings that stand over their own story, on pages that list several: the link leads to the same story's page.
 * Empty where the page holds no such list.
 */
export function storyHeadings(page: PageMap, within: BlockRange): ReadonlySet<number> {
  const found: number[] = [];
  let apart = 0;
  let covered = 0;
  for (let i = within.start; i < within.end; i++) {
    const { tag, linkDensity, element } = page.block(i);
    if (!/^h[1-6]$/.test(tag) || linkDensity <= 0.8 || !isOverProse(page, i, within.end)) continue;
    found.push(i);
    const home = element.parent ? page.rangeOf(element.parent) : within;
    if (home.start <= within.start && home.end >= within.end) continue;
    apart++;
    covered += page.massOf(home);
  }
  const whole = page.massOf(within);
  if (apart >= LEAST_STORIES.apart) return new Set(covered >= LEAST_COVERED * whole ? found : []);
  const level = page.massOf({ start: found[0] ?? 0, end: within.end });
  const isList = found.length >= LEAST_STORIES.level && level >= LEAST_COVERED * whole;
  return new Set(isList ? found : []);
}

function isOverProse(page: PageMap, heading: number, end: number): boolean {
  const last = Math.min(end - 1, heading + 1 + MOST_BETWEEN);
  for (let i = heading + 1; i <= last; i++) {
    if (page.isProse(i)) return true;
    if (/^h[1-6]$/.test(page.block(i).tag)) return false;
  }
  return false;
}
