/** A feed or a listing page, read: whatever the wire shape was. A publisher's junk becomes `warnings`, not an exception. */
export interface Feed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly link: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly ttlMinutes?: number;
  readonly items: readonly FeedItem[];
  readonly warnings: readonly string[];
}

export const FEED_FORMATS = [
  'rss',
  'rdf',
  'atom',
  'jsonfeed',
  'sitemap',
  'cdf',
  'listing',
  'json',
] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export interface FeedItem {
  /** The publisher's guid or Atom id; the link where it gives none; null where it gives neither. */
  readonly id: string | null;
  /** Plain text on one line; empty where the publisher's title is. */
  readonly title: string | null;
  readonly link: string | null;
  /** ISO 8601; the zone as given, `Z` where none is. */
  readonly published: string | null;
  readonly updated: string | null;
  /** Safe HTML, see sanitizeHtml; the publisher's summary, never the whole text. */
  readonly summary: string | null;
  /** Safe HTML: the whole text, where the feed carries it. */
  readonly content: string | null;
  readonly author: string | null;
  readonly categories: readonly string[];
  readonly image?: string;
  readonly language?: string;
  /** WGS 84 degrees. */
  readonly geo?: { readonly lat: number; readonly lon: number };
}
