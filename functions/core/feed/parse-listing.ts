import { decodeBytes } from '../text/decode-bytes';
import { chooseList } from './listing-choice';
import { datesOf } from './listing-item-date';
import { hintedOrder } from './listing-locale';
import type { LinkGroup } from './listing-group';
import { storyLinks, type StoryLink } from './listing-links';
import { nextPage } from './listing-next';
import { nodeText, readListingPage } from './listing-page';
import { regionsOf } from './listing-region';
import type { PageFacts } from './listing-score';
import {
  selectedGroup,
  selectorsFor,
  selectWithin,
  type ListingSelectors,
} from './listing-selectors';
import { LinkRanges } from './listing-siblings';
import { signaturesOf, type Signatures } from './listing-signature';
import { stampsOf, stampsWithin } from './listing-stamp';
import { isReadMore, repeatedTexts, titleOf } from './listing-title';
import { readUrl } from './listing-url';

export type { ListingSelectors };

export interface ListingHints {
  readonly url: string;
  readonly contentType?: string;
  /** Given by a person or pinned from an earlier answer; found where absent. */
  readonly selectors?: ListingSelectors;
  /** IANA zone of the dates printed on the page. */
  readonly zone?: string;
  /** When the page was fetched, ISO 8601: the year of dates that print none is the last in which they had come. */
  readonly fetchedAt?: string;
}

export interface ListingItem {
  readonly title: string;
  readonly link: string;
  readonly published: string | null;
}

/** The page's main list in page order; no items where it holds no list. */
export interface Listing {
  readonly items: readonly ListingItem[];
  readonly selectors: ListingSelectors | null;
  readonly next: string | null;
}

const NO_LIST: Listing = { items: [], selectors: null, next: null };

/**
 * Finds the list of stories on a page that has no feed: the stories that `hints.selectors` name, or the group of
 * links that look most like one. Linear in the page; never throws on what a publisher sends.
 *
 * @throws PermanentError where a selector is no CSS.
 */
export function parseListing(body: Uint8Array | string, hints: ListingHints): Listing {
  const read = readFacts(body, hints);
  if (!read) return NO_LIST;
  const { facts, links, signatures, base, url } = read;
  const ranges = new LinkRanges(links);
  const { selectors } = hints;
  const group = selectors
    ? selectedGroup(facts, ranges, selectors)
    : chooseList(facts, links, signatures, url);
  if (!group || group.members.length === 0) return NO_LIST;
  return {
    items: itemsOf(facts, group, hints),
    selectors: selectors ?? selectorsFor(facts, ranges, group),
    next: nextPage(facts.page, base, url),
  };
}

interface PageReading {
  readonly facts: PageFacts;
  readonly links: readonly StoryLink[];
  readonly signatures: Signatures;
  readonly base: string;
  readonly url: URL;
}

/** All that is known of a page before its list is chosen; null where its address is no URL. */
export function readFacts(body: Uint8Array | string, hints: ListingHints): PageReading | null {
  const url = readUrl(hints.url, hints.url);
  if (url === null) return null;
  const html = typeof body === 'string' ? body : decodeBytes(body, hints.contentType).text;
  const page = readListingPage(html);
  const declared = page.nodes.find(({ tag, element }) => tag === 'base' && element.attribs.href);
  const { href: base } = readUrl(declared?.element.attribs.href ?? '', url.href) ?? url;
  const links = storyLinks(page, base, url);
  const repeated = repeatedTexts(links);
  const signatures = signaturesOf(page);
  const facts: PageFacts = {
    page,
    regions: regionsOf(page),
    stamps: stampsOf(page, signatures),
    isLabel: (text) => repeated.has(text) || isReadMore(text),
  };
  return { facts, links, signatures, base, url };
}

function itemsOf(facts: PageFacts, group: LinkGroup, hints: ListingHints): ListingItem[] {
  const { page, stamps, isLabel } = facts;
  const { url, zone, fetchedAt: latest, selectors = { item: '' } } = hints;
  const order = hintedOrder(page, url);
  const dates = datesOf(page, group, stamps, { order, zone, latest });
  const chosen = selectors.date === undefined ? [] : datesAt(facts, group, selectors.date, hints);
  const printed = new Set(stamps.map(({ label }) => page.text.slice(label.start, label.end)));
  return group.members.map((member, i) => {
    const named = selectors.title
      ? nodeText(page, selectWithin(page, member.item, selectors.title))
      : '';
    return {
      title: named || titleOf(page, member, printed, isLabel),
      link: member.link.url,
      published: chosen[i] ?? dates[i] ?? null,
    };
  });
}

/** The dates within the elements that a selector names. */
function datesAt(
  { page, stamps }: PageFacts,
  { members }: LinkGroup,
  selector: string,
  { url, zone, fetchedAt: latest }: ListingHints,
): (string | null)[] {
  const named = members.map((member) => ({
    ...member,
    item: selectWithin(page, member.item, selector),
  }));
  const sure = stamps.map((stamp) => ({ ...stamp, rank: Math.max(stamp.rank, 4) }));
  const order = hintedOrder(page, url);
  const dates = datesOf(page, { members: named }, sure, { order, zone, latest });
  return dates.map((date, i) => {
    const { textStart = 0, textEnd = 0 } = page.nodes[named[i]?.item ?? -1] ?? {};
    return stampsWithin(sure, textStart, textEnd).length > 0 ? date : null;
  });
}
