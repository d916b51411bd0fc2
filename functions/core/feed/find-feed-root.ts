import type { FeedFormat } from './feed';
import { collapseSpace } from './sanitize-html';
import type { XmlElement } from './xml-tree';

/** The formats that are XML. */
export type XmlFormat = Exclude<FeedFormat, 'jsonfeed' | 'listing' | 'json'>;

const FORMATS: Readonly<Record<string, XmlFormat>> = {
  rss: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  'atom:feed': 'atom',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
  channel: 'cdf',
  entry: 'atom',
};

/** How deep a root is looked for: a browser's saved page puts html and body around it. */
const ROOT_DEPTH = 4;

/** The element that is the feed: the outermost known root, else what holds items without one; undefined for no feed. */
export function findFeedRoot(top: XmlElement): XmlElement | undefined {
  let level: XmlElement[] = [top];
  for (let depth = 0; depth < ROOT_DEPTH; depth++) {
    level = level.flatMap((element) => element.children);
    const root = level.find((element) => FORMATS[element.key] !== undefined);
    if (root) return root;
  }
  return top.children.some((child) => child.key === 'item') ? top : undefined;
}

/** What the root makes of the file. A bare channel is CDF where it says things in attributes, else RSS without its root. */
export function formatOf(root: XmlElement): XmlFormat {
  if (root.key === 'channel' && root.name !== 'CHANNEL') return 'rss';
  return FORMATS[root.key] ?? 'rss';
}

/** In plain words what was found where a feed was expected. */
export function describeNoFeed(top: XmlElement, text: string): string {
  const first = top.children[0];
  if (!first) return `text, not a feed: "${collapseSpace(text.slice(0, 200)).slice(0, 60)}"`;
  if (first.key === 'html' || /^\s*<!doctype html/i.test(text)) return 'an HTML page, not a feed';
  if (first.key === 'opml') return 'an OPML list of feeds, not a feed: import it';
  return `XML with the root <${first.name.slice(0, 40)}>, not a feed`;
}
