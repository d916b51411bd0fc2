import type { SplitFeatures } from './split-features';

/** A cut that weighs this much or more parts several stories; a lighter one only parts an article. Set on our own pages; nothing but words speaks in plain text, so less must do there. */
export const SPLIT_WEIGHT = { markup: 2.5, plainText: 1.8 } as const;

/**
 * How much speaks for several stories against one article with subheads. The strongest cues, in that order: an article
 * has a lead before its first subhead; its sections go on about the same names; the page's title tells its news;
 * stories have headlines that read in full, and often a date, a box or an address of their own.
 *
 * @returns -Infinity where a cut cannot be right whatever else it shows.
 */
export function weighSplit(f: SplitFeatures, key: string): number {
  if (isRuledOut(f)) return -Infinity;
  return (
    titleWeight(f) +
    leadWeight(f) +
    headlineWeight(f) +
    settingWeight(f, key) +
    wordWeight(f) +
    sizeWeight(f)
  );
}

function isRuledOut(f: SplitFeatures): boolean {
  if (f.count < 2 || f.coverage < 0.5 || f.relatedBelow) return true;
  return f.subheads > 0.5 || f.bare > 0.5 || f.teasers > 0.5;
}

function titleWeight(f: SplitFeatures): number {
  return (f.digestTitle ? 2 : 0) - (f.newsTitle ? 1.5 : 0) + 2 * (0.4 - f.titleEcho);
}

function leadWeight(f: SplitFeatures): number {
  if (f.titleIsHead) return 0;
  if (f.before === 0) return 1.5;
  if (f.before <= 160 && f.beforeRatio < 0.4) return 0.5; // a greeting
  return f.beforeRatio < 0.8 ? -1 : -3;
}

function headlineWeight(f: SplitFeatures): number {
  return (
    2 * (f.full - 0.5) -
    (f.full < 0.25 ? 1.5 : 0) -
    4 * f.subheads -
    (f.questions > 0.3 ? 3 * f.questions : 0) -
    2 * f.bare
  );
}

/** What the markup says: a date, a link, a box for each; lines that are only short say least. */
function settingWeight(f: SplitFeatures, key: string): number {
  const weak =
    key === 'text short'
      ? f.typed
        ? 1
        : 2
      : key.startsWith('opens') || key === 'text gap'
        ? 0.75
        : 0;
  const marked = /^text (?:before-rule|mark|bracket|circled|number)/.test(key) ? 0.75 : 0;
  const address = f.contained || f.dated > 0.5 ? 1.5 * f.linked : 0;
  const box = (f.contained ? 1 : 0) + (f.storyBox ? 0.5 : 0);
  return 2 * f.dated + address + box + (f.level === 1 && !f.titleIsHead ? 1 : 0) + marked - weak;
}

function wordWeight(f: SplitFeatures): number {
  const everywhere = f.count >= 3 && f.commonest > 0.99 ? 0.75 : 0;
  return 3 * (f.ownEcho - f.otherEcho) - 5 * (f.shared - 0.08) - everywhere - 3 * f.dependent;
}

/** Three or more sections of a paragraph or two make a column of briefs; one long section and a scrap make an article and a notice. */
function sizeWeight(f: SplitFeatures): number {
  const column = f.count >= 3 && f.brief > 0.6 && f.typed ? 1 : 0;
  const lopsided = f.longest > 0.75 && !f.shortOnesWhole ? 2 : 0;
  return column - lopsided + 0.2 * Math.min(5, f.count - 2);
}
