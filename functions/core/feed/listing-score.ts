import type { LinkGroup } from './listing-group';
import { stampsWithin, type Stamp } from './listing-stamp';
import { textWeight, type StoryLink } from './listing-links';
import { oneLine, type ListingPage } from './listing-page';
import type { Region } from './listing-region';
import { titleOf } from './listing-title';

/** What is known of a page before its groups are weighed. */
export interface PageFacts {
  readonly page: ListingPage;
  readonly regions: readonly Region[];
  readonly stamps: readonly Stamp[];
  readonly isLabel: (text: string) => boolean;
}

/** What a group of links looks like: each between 0 and 1 where not said otherwise. */
export interface GroupLook {
  readonly count: number;
  /** Median weight of the headlines, in Latin letters: of the link texts, or of what the items are called where these are labels. */
  readonly titleWeight: number;
  /** Median weight of the items' text beyond the title. */
  readonly bodyWeight: number;
  readonly headed: number;
  readonly dated: number;
  readonly storyLike: number;
  readonly sameSite: number;
  readonly labels: number;
  /** Links that stand in the middle of a sentence. */
  readonly inProse: number;
  readonly region: Region;
}

/** So many items tell what headlines a list of pictures or of "read more" has. */
const SAMPLE = 20;
const NO_DATES: ReadonlySet<string> = new Set();

/** Looks at a group. Linear in its members. */
export function lookAt({ page, regions, stamps, isLabel }: PageFacts, group: LinkGroup): GroupLook {
  const { members } = group;
  const count = members.length;
  const share = (test: (member: (typeof members)[number]) => boolean): number =>
    members.filter(test).length / (count || 1);
  const labels = share(({ link }) => link.text === '' || isLabel(link.text));
  const titles =
    labels < 0.5
      ? members.map(({ link }) => textWeight(link.text))
      : members
          .slice(0, SAMPLE)
          .map((member) => textWeight(titleOf(page, member, NO_DATES, isLabel)));
  const bodies = members.map(({ item, link }) => itemWeight(page, item) - textWeight(link.text));
  return {
    count,
    titleWeight: median(titles),
    bodyWeight: median(bodies),
    headed: share(({ link }) => link.heading >= 0),
    dated: datedShare(page, stamps, group),
    storyLike: members.reduce((sum, { link }) => sum + link.likeness, 0) / (count || 1),
    sameSite: share(({ link }) => link.isSameSite),
    labels,
    inProse: share(({ link }) => isInProse(page, link)),
    region: commonRegion(members.map(({ link }) => regions[link.node] ?? 'plain')),
  };
}

const REGION_FACTOR: Readonly<Record<Region, number>> = {
  main: 1.3,
  plain: 1,
  aside: 0.3,
  chrome: 0.12,
};

/** How much a group looks like the page's list of stories; 0 for not at all, some tens for a usual list. */
export function scoreOf(look: GroupLook): number {
  const title = Math.max(
    titleFactor(look.titleWeight) * (1 - 0.4 * look.labels),
    paperFactor(look),
  );
  const kind =
    (1 + 0.6 * look.headed) *
    (1 + look.dated) *
    (0.6 + 0.4 * look.storyLike) *
    (0.4 + 0.6 * look.sameSite);
  const body = 1 + Math.min(look.bodyWeight, 300) / 300;
  return (
    10 *
    title *
    kind *
    body *
    REGION_FACTOR[look.region] *
    Math.min(look.count, 30) ** 0.6 *
    (1 - 0.8 * look.inProse)
  );
}

/** Official papers go by their numbers: what is dated throughout and leads to papers needs no headline. */
function paperFactor({ dated, storyLike, labels, count }: GroupLook): number {
  return dated >= 0.8 && storyLike >= 0.9 && labels < 0.5 && count >= 3 ? 0.3 : 0;
}

/** Menus have a word or two, headlines five or more. */
function titleFactor(weight: number): number {
  return Math.min(1, Math.max(0.03, (weight - 6) / 24));
}

function itemWeight(page: ListingPage, item: number): number {
  const { textStart = 0, textEnd = 0 } = page.nodes[item] ?? {};
  return textWeight(oneLine(page.text.slice(textStart, Math.min(textEnd, textStart + 800))));
}

/** The share of items that have a date, in them or, where more do, just before or just after them. */
function datedShare(
  { nodes }: ListingPage,
  stamps: readonly Stamp[],
  { members }: LinkGroup,
): number {
  const spans = members.map(({ item }) => nodes[item]).filter((node) => node !== undefined);
  const hasDate = (start: number, end: number): boolean =>
    stampsWithin(stamps, start, Math.max(start, end)).some(({ rank }) => rank >= 2);
  const within = spans.filter(({ textStart, textEnd }) => hasDate(textStart, textEnd));
  const before = spans.filter(({ textStart }, i) =>
    hasDate(Math.max(spans[i - 1]?.textEnd ?? 0, textStart - NEAR), textStart),
  );
  const after = spans.filter(({ textEnd }, i) =>
    hasDate(textEnd, Math.min(spans[i + 1]?.textStart ?? Infinity, textEnd + NEAR)),
  );
  return Math.max(within.length, before.length, after.length) / (members.length || 1);
}

/** Whether words stand before a link in its line: an item begins with its headline, a sentence leads up to its link. */
function isInProse(page: ListingPage, { node, heading }: StoryLink): boolean {
  if (heading >= 0) return false;
  const { textStart = 0 } = page.nodes[node] ?? {};
  const before = page.text.slice(Math.max(0, textStart - 60), textStart);
  const words = before.slice(before.lastIndexOf('\n') + 1).match(/\p{Ll}{2,}/gu) ?? [];
  return words.length >= 4;
}

/** How far from an item its date may stand, in UTF-16 units: beneath or above a headline, not paragraphs away. */
const NEAR = 80;

function commonRegion(regions: readonly Region[]): Region {
  const order: readonly Region[] = ['chrome', 'aside', 'plain', 'main'];
  return (
    order.find((region) => regions.filter((r) => r === region).length * 2 >= regions.length) ??
    'plain'
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
