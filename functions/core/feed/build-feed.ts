import type { Feed, FeedFormat, FeedItem } from './feed';
import { parseFeedDate } from './parse-feed-date';
import type { RawFeed, RawItem, RawText } from './raw-feed';
import { resolveUrl } from './resolve-url';
import { collapseSpace, plainText, sanitizeHtml } from './sanitize-html';
import { escapeText } from './xml-tree';

export interface BuildHints {
  /** The feed's own address: what relative links are resolved against where the feed names no base. */
  readonly url?: string;
  /** Of times that tell no zone, as `+08:00`. */
  readonly defaultOffset?: string;
  readonly warnings?: readonly string[];
}

/**
 * Bounds of what is kept of a feed. A sitemap may hold 50,000 addresses; no headline or body comes near the others,
 * and each is there so that one field cannot cost seconds.
 */
export const FEED_LIMITS = {
  items: 50_000,
  titleChars: 10_000,
  bodyChars: 1 << 20,
  categories: 100,
} as const;

/** Makes what a reader found uniform: text on one line, safe HTML, absolute addresses, ISO dates. */
export function buildFeed(format: FeedFormat, raw: RawFeed, hints: BuildHints): Feed {
  const dates = new DateReader(hints.defaultOffset);
  const base = raw.base ?? hints.url;
  const items = raw.items
    .slice(0, FEED_LIMITS.items)
    .map((item) => buildItem(item, item.base ?? base, dates));
  return {
    format,
    title: title(raw.title),
    link: raw.link === undefined ? null : resolveUrl(raw.link, base),
    description: title(raw.description),
    language: raw.language ?? null,
    ...(raw.ttlMinutes !== undefined && { ttlMinutes: raw.ttlMinutes }),
    items,
    warnings: [...(hints.warnings ?? []), ...dates.warnings()],
  };
}

function buildItem(raw: RawItem, base: string | undefined, dates: DateReader): FeedItem {
  const link = raw.link === undefined ? null : resolveUrl(raw.link, base);
  return {
    id: raw.id ?? link,
    title: title(raw.title),
    link,
    published: dates.read(raw.published),
    updated: dates.read(raw.updated),
    summary: body(raw.summary, raw.bodyBase ?? base),
    content: body(raw.content, raw.bodyBase ?? base),
    author: raw.author === undefined ? null : plainText(raw.author.slice(0, 1000)) || null,
    categories: categoryNames(raw.categories ?? []),
    ...(raw.image !== undefined && { image: resolveUrl(raw.image, base) }),
    ...(raw.language !== undefined && { language: raw.language }),
    ...(raw.geo !== undefined && { geo: raw.geo }),
  };
}

function categoryNames(categories: readonly string[]): string[] {
  const names = categories
    .slice(0, FEED_LIMITS.categories)
    .map((name) => plainText(name.slice(0, 1000)));
  return [...new Set(names)].filter((name) => name !== '');
}

function title(text: RawText | undefined): string | null {
  if (text === undefined) return null;
  const value = text.value.slice(0, FEED_LIMITS.titleChars);
  return text.isHtml ? plainText(value) : collapseSpace(value);
}

function body(text: RawText | undefined, base: string | undefined): string | null {
  if (text === undefined) return null;
  const value = text.value.slice(0, FEED_LIMITS.bodyChars);
  return (text.isHtml ? sanitizeHtml(value, base) : escapeText(value)).trim();
}

/** Reads dates and counts those that are none, so that a feed of a thousand odd dates warns once. */
class DateReader {
  private failed = 0;
  private example = '';

  constructor(private readonly defaultOffset = 'Z') {}

  read(text: string | undefined): string | null {
    if (text === undefined) return null;
    const date = parseFeedDate(text, this.defaultOffset);
    if (date === null && this.failed++ === 0) this.example = text.slice(0, 60);
    return date;
  }

  warnings(): string[] {
    return this.failed === 0 ? [] : [`${this.failed} dates not understood, as "${this.example}"`];
  }
}
