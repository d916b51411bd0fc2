import { PermanentError } from '../core/errors';
import { parseEcbRates } from '../core/deal/parse-ecb-rates';
import type { RateTable } from '../core/deal/rates';
import type { Feed } from '../core/feed/feed';
import { parseFeed } from '../core/feed/parse-feed';
import { parseJsonEndpoint } from '../core/feed/parse-json-endpoint';
import { type ListingSelectors, parseListing } from '../core/feed/parse-listing';
import type { SourceDefinition } from '../core/source/source-definition';
import { decodeBytes } from '../core/text/decode-bytes';
import { shortHash } from '../core/text/short-hash';

/** A source's body as a feed; `isWholePage` where the page itself is the one item, its stories having no pages. */
export interface ReadSource {
  readonly feed: Feed;
  readonly isWholePage: boolean;
  /** What a listing page was read by; a person may pin them. */
  readonly selectors?: ListingSelectors;
  /** The list's next page, where the page names one. */
  readonly next?: string;
  /** Reference rates, where the source gives these and no items. */
  readonly rates?: readonly RateTable[];
}

export interface BodyHints {
  readonly contentType?: string;
  /** ISO instant: gives the year to dates that a list prints without one. */
  readonly fetchedAt?: string;
}

/**
 * Reads what a source answered, by its kind.
 *
 * @throws PermanentError where the body is nothing that can be read.
 */
export async function readSourceBody(
  definition: SourceDefinition,
  url: string,
  body: Uint8Array,
  { contentType, fetchedAt }: BodyHints = {},
): Promise<ReadSource> {
  if (body.length === 0) throw new PermanentError('the answer is empty');
  if (definition.kind === 'listing')
    return readListing(definition, url, body, { contentType, fetchedAt });
  if (definition.kind === 'rates') return readRates(url, body);
  if (definition.kind === 'json') return readJson(definition, url, body, contentType);
  return { feed: await parseFeed(body, { url, contentType }), isWholePage: false };
}

function readRates(url: string, body: Uint8Array): ReadSource {
  const rates = parseEcbRates(new TextDecoder().decode(body));
  if (rates.length === 0) throw new PermanentError('the answer holds no reference rates');
  return { feed: emptyFeed(url), isWholePage: false, rates };
}

function emptyFeed(url: string): Feed {
  const nothing = { title: null, description: null, language: null };
  return { ...nothing, format: 'listing', link: url, items: [], warnings: [] };
}

function readJson(
  { id, jsonPaths }: SourceDefinition,
  url: string,
  body: Uint8Array,
  contentType?: string,
): ReadSource {
  if (!jsonPaths) throw new PermanentError(`source ${id} is of kind json and has no jsonPaths`);
  const { text } = decodeBytes(body, contentType);
  return { feed: parseJsonEndpoint(text, jsonPaths, { url }), isWholePage: false };
}

function readListing(
  { selectors, zone }: SourceDefinition,
  url: string,
  body: Uint8Array,
  { contentType, fetchedAt }: BodyHints,
): ReadSource {
  const listing = parseListing(body, { url, contentType, selectors, zone, fetchedAt });
  const blank = { updated: null, summary: null, content: null, author: null, categories: [] };
  const items = listing.items.map((item) => ({ ...blank, id: item.link, ...item }));
  const isWholePage = items.length === 0;
  // The page's bytes are its version: an edited page is a new version of the same item.
  const pageItem = {
    ...blank,
    id: url,
    title: null,
    link: url,
    published: null,
    updated: shortHash(body),
  };
  const feed = { ...emptyFeed(url), items: isWholePage ? [pageItem] : items };
  return {
    feed,
    isWholePage,
    selectors: listing.selectors ?? undefined,
    next: listing.next ?? undefined,
  };
}
