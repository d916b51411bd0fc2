import { PermanentError } from '../core/errors';
import type { Feed } from '../core/feed/feed';
import { parseFeed } from '../core/feed/parse-feed';
import { parseListing } from '../core/feed/parse-listing';
import type { SourceDefinition } from '../core/source/source-definition';
import { shortHash } from '../core/text/short-hash';

/** A source's body as a feed; `isWholePage` where the page itself is the one item, its stories having no pages. */
export interface ReadSource {
  readonly feed: Feed;
  readonly isWholePage: boolean;
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
  contentType?: string,
): Promise<ReadSource> {
  if (body.length === 0) throw new PermanentError('the answer is empty');
  if (definition.kind === 'listing') return readListing(definition, url, body, contentType);
  return { feed: await parseFeed(body, { url, contentType }), isWholePage: false };
}

function readListing(
  { selectors, zone }: SourceDefinition,
  url: string,
  body: Uint8Array,
  contentType?: string,
): ReadSource {
  const listing = parseListing(body, { url, contentType, selectors, zone });
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
  const feed: Feed = {
    format: 'listing',
    title: null,
    link: url,
    description: null,
    language: null,
    items: isWholePage ? [pageItem] : items,
    warnings: [],
  };
  return { feed, isWholePage };
}
