import type { LinkGroup } from './listing-group';
import { stampsWithin, type Stamp } from './listing-stamp';
import { textWeight, type StoryLink } from './listing-links';
import type { ListingPage } from './listing-page';
import type { Region } from './listing-region';

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
  /** Median weight of the link texts, in Latin letters. */
  readonly titleWeight: number;
  /** Median weight of the items' text beyond the title. */
  readonly bodyWeight: number;
  readonly headed: number;
  readonly dated: number;
  readonly storyLike: number;
  readonly sameSite: number;
  readonly labels: number;
  readonly region: Region;
}

/** Looks at a group. Linear in its members. */
export function lookAt({ page, regions, stamps, isLabel }: PageFacts, group: LinkGroup): GroupLook {
  const { members } = group;
  const count = members.length;
  const share = (test: (member: (typeof members)[number]) => boolean): number =>
    members.filter(test).length / (count || 1);
  const titles = members.map(({ link }) => textWeight(link.text));
  const bodies = members.map(({ item }, i) => itemWeight(page, item) - (titles[i] ?? 0));
  return {
    count,
    titleWeight: median(titles),
    bodyWeight: median(bodies),
    headed: share(({ link }) => link.heading >= 0),
    dated: share(({ item }) => hasDate(page, stamps, item)),
    storyLike: share(({ link }) => isStoryLike(link)),
    sameSite: share(({ link }) => link.isSameSite),
    labels: share(({ link }) => link.text === '' || isLabel(link.text)),
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
  const title = Math.max(titleFactor(look.titleWeight) * (1 - look.labels), look.labels * 0.35);
  const kind =
    (1 + 0.6 * look.headed) *
    (1 + look.dated) *
    (0.6 + 0.4 * look.storyLike) *
    (0.4 + 0.6 * look.sameSite);
  const body = 1 + Math.min(look.bodyWeight, 300) / 300;
  return 10 * title * kind * body * REGION_FACTOR[look.region] * Math.min(look.count, 30) ** 0.6;
}

/** Menus have a word or two, headlines five or more. */
function titleFactor(weight: number): number {
  return Math.min(1, Math.max(0.03, (weight - 6) / 24));
}

function itemWeight(page: ListingPage, item: number): number {
  const { textStart = 0, textEnd = 0 } = page.nodes[item] ?? {};
  return textWeight(page.text.slice(textStart, Math.min(textEnd, textStart + 800)));
}

function hasDate(page: ListingPage, stamps: readonly Stamp[], item: number): boolean {
  const { textStart = 0, textEnd = 0 } = page.nodes[item] ?? {};
  return stampsWithin(stamps, textStart, textEnd).some(({ rank }) => rank >= 2);
}

/** Addresses of stories have a number, a date, several words or a paper's ending; those of sections have one word. */
function isStoryLike({ url }: StoryLink): boolean {
  const { pathname, search } = new URL(url);
  const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  const name = last.slice(0, 300);
  return (
    /\d{2,}/.test(name) ||
    (name.match(/[-_]|%20/g)?.length ?? 0) >= 2 ||
    /\.(pdf|docx?|xlsx?|s?html?)$/i.test(name) ||
    name.length > 40 ||
    /\d/.test(search)
  );
}

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
