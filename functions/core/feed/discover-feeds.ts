import { getElementsByTagName, textContent } from 'domutils';
import type { Element } from 'domhandler';
import { parseHtml } from '../html/parse-html';
import { resolveUrl } from './resolve-url';
import { collapseSpace } from './sanitize-html';

/** A feed that a page names. `declared` by a link element, or `guessed` from where an anchor leads. */
export interface FeedCandidate {
  readonly url: string;
  readonly title: string;
  /** Media type; empty for a guess whose address does not tell. */
  readonly type: string;
  readonly certainty: 'declared' | 'guessed';
}

const FEED_TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
  'application/xml',
  'text/xml',
  'text/rss+xml',
  'application/x-cdf',
]);

/** Candidates given at most: a page that names more is a directory of feeds, and a person must choose. */
const CANDIDATES_LIMIT = 50;

/**
 * The feeds of a page, best first: those it declares in link elements, those of comments last, then anchors that look
 * like feeds. Nothing is fetched; a guess may turn out to be none. Total: any text gives a list.
 *
 * @param url The page's final address.
 * @see https://www.rssboard.org/rss-autodiscovery
 */
export function discoverFeeds(html: string, url: string): FeedCandidate[] {
  const tree = parseHtml(html);
  const base = baseOf(getElementsByTagName('base', tree, true, 1)[0], url);
  const declared = getElementsByTagName('link', tree, true).flatMap((link) =>
    declaredFeed(link, base),
  );
  const anchors = getElementsByTagName('a', tree, true).flatMap((anchor) =>
    guessedFeed(anchor, base),
  );
  const byUrl = new Map<string, FeedCandidate>();
  for (const candidate of [...commentsLast(declared), ...anchors]) {
    if (!byUrl.has(candidate.url) && candidate.url !== url) byUrl.set(candidate.url, candidate);
  }
  return [...byUrl.values()].slice(0, CANDIDATES_LIMIT);
}

function baseOf(base: Element | undefined, url: string): string {
  const resolved = resolveUrl(base?.attribs.href?.trim() ?? '', url);
  return resolved !== '' && URL.canParse(resolved) ? resolved : url;
}

function declaredFeed(link: Element, base: string): FeedCandidate[] {
  const rel = (link.attribs.rel ?? '').toLowerCase().split(/\s+/);
  const type = (link.attribs.type ?? '').toLowerCase().split(';', 1)[0]?.trim() ?? '';
  const url = webAddress(link.attribs.href, base);
  const isFeed = rel.includes('feed') || (rel.includes('alternate') && FEED_TYPES.has(type));
  // WordPress declares its programming interface as alternate JSON
  if (!isFeed || url === undefined || (type === 'application/json' && url.includes('/wp-json/')))
    return [];
  return [{ url, title: collapseSpace(link.attribs.title ?? ''), type, certainty: 'declared' }];
}

const FEED_PATH =
  /(?:^|\/)(?:feeds?|rss|atom|rdf)(?:\/|$)|(?:rss|atom|feed|index)[\w-]{0,20}\.(?:xml|rss|rdf|atom|json)$|\.(?:rss|atom|rdf)$/i;
const FEED_TEXT =
  /^(?:rss(?: ?2\.0)?|atom|(?:rss|atom|news|web)[ -]?feeds?|feed|xml|订阅|rss订阅|フィード)$/i;

function guessedFeed(anchor: Element, base: string): FeedCandidate[] {
  const url = webAddress(anchor.attribs.href, base);
  if (url === undefined) return [];
  const { pathname, search } = new URL(url);
  const title = collapseSpace(textContent(anchor)).slice(0, 200);
  const isFeed =
    FEED_PATH.test(pathname) ||
    /[?&](?:feed|format|type)=(?:rss|atom|feed)/i.test(search) ||
    FEED_TEXT.test(title);
  if (!isFeed || /\.(?:html?|jpe?g|png|gif|pdf)$/i.test(pathname)) return [];
  return [{ url, title, type: guessType(pathname), certainty: 'guessed' }];
}

function guessType(pathname: string): string {
  if (/atom/i.test(pathname)) return 'application/atom+xml';
  if (/\.json$/i.test(pathname)) return 'application/feed+json';
  return /rss/i.test(pathname) ? 'application/rss+xml' : '';
}

/** `feed:` addresses are the web's under another name; everything that is not the web's is no candidate. */
function webAddress(href: string | undefined, base: string): string | undefined {
  if (href === undefined || href.trim() === '') return undefined;
  const address = href
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function commentsLast(feeds: readonly FeedCandidate[]): FeedCandidate[] {
  const isComments = ({ url, title }: FeedCandidate): boolean =>
    /comments/i.test(url) || /comments/i.test(title);
  return [...feeds.filter((feed) => !isComments(feed)), ...feeds.filter(isComments)];
}
