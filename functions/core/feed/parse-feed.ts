import { PermanentError } from '../errors';
import { decodeBytes } from '../text/decode-bytes';
import { ATOM } from './atom';
import { FEED_LIMITS, buildFeed, type BuildHints } from './build-feed';
import { CDF } from './cdf';
import type { Feed } from './feed';
import { describeNoFeed, findFeedRoot, formatOf, type XmlFormat } from './find-feed-root';
import { isJsonFeed, readJsonFeed } from './json-feed';
import { asObject } from './json-value';
import type { XmlShape } from './raw-feed';
import { mergeItem, readWellFormed } from './read-well-formed';
import { RSS } from './rss';
import { scanXml } from './scan-xml';
import { SITEMAP } from './sitemap';
import { XmlReader, type XmlDocument, type XmlElement } from './xml-tree';

export interface FeedHints {
  /** The feed's final address, after redirects. */
  readonly url?: string;
  /** The HTTP header's value. */
  readonly contentType?: string;
  /** Of dates that tell no zone, as `+08:00`; UTC where it is not given. */
  readonly defaultOffset?: string;
}

/** Bytes of a feed that are read at all: what the fetcher lets through. */
export const FEED_SIZE_LIMIT_BYTES = 15 * 1024 * 1024;

/**
 * Reads a feed of any kind from its bytes: RSS 0.90 to 2.0 and RDF, Atom 0.3 and 1.0, JSON Feed, sitemaps with or
 * without news, CDF. What is ill-formed is repaired and said in `warnings`. Plain RSS 2.0 and Atom 1.0 are read by
 * rss-parser, all else by our own tolerant reader; both give the same model.
 *
 * @throws PermanentError where the bytes are no feed at all, with what they look like instead, and for a feed made to
 *   hurt: over 15 MiB, nested over 500 deep, a tag of over a million characters, entities declared by one another.
 */
export async function parseFeed(bytes: Uint8Array, hints: FeedHints = {}): Promise<Feed> {
  if (bytes.length > FEED_SIZE_LIMIT_BYTES) throw new PermanentError('a feed of over 15 MiB');
  const { text, warnings } = decodeBytes(bytes, hints.contentType);
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) throw new PermanentError('an empty answer, not a feed');
  const build = { ...hints, warnings };
  return start === '{' || start === '[' ? parseJson(text, build) : parseXml(text, build);
}

function parseJson(text: string, hints: BuildHints): Feed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PermanentError('JSON that does not parse, not a feed', { cause });
  }
  const feed = asObject(value);
  if (!feed || !isJsonFeed(feed))
    throw new PermanentError('JSON, but no JSON Feed: it needs paths');
  return buildFeed('jsonfeed', readJsonFeed(feed), hints);
}

async function parseXml(text: string, hints: BuildHints): Promise<Feed> {
  const document = scanXml(text);
  const reader = new XmlReader(document);
  const root = findFeedRoot(document.top);
  if (!root) throw new PermanentError(describeNoFeed(document.top, text));
  const format = formatOf(root);
  const { readHead, findItems, readItem } = SHAPES[format];
  const head = readHead(reader, root, hints.url);
  const elements = findItems(root);
  const read = await readWellFormed(reader, root, elements);
  const items = elements
    .slice(0, FEED_LIMITS.items)
    .map((element, i) => mergeItem(readItem(reader, element, head.base), read?.[i]));
  const warnings = [...(hints.warnings ?? []), ...warningsOf(document, root)];
  return buildFeed(format, { ...head, items }, { ...hints, warnings });
}

const SHAPES: Readonly<Record<XmlFormat, XmlShape>> = {
  rss: RSS,
  rdf: RSS,
  atom: ATOM,
  cdf: CDF,
  sitemap: SITEMAP,
};

function warningsOf(document: XmlDocument, root: XmlElement): string[] {
  const warnings: string[] = [];
  if (document.repaired) warnings.push('ill-formed XML was repaired');
  if (root.key === 'sitemapindex')
    warnings.push('an index of sitemaps: its sitemaps hold the items');
  return warnings;
}
