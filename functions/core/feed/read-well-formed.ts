import Parser from 'rss-parser';
import type { RawItem } from './raw-feed';
import type { XmlElement, XmlReader } from './xml-tree';

/** What rss-parser is asked for, by key; everything else in an item is read from the tree. */
const KEPT = new Set(['title', 'link', 'guid', 'id', 'pubdate']);

/** With more items rss-parser's objects would cost more time and memory than a function has to spare. */
const MAX_ITEMS = 20_000;

/**
 * What rss-parser reads of the items of a well-formed RSS 2.0 or Atom 1.0 feed: title, link, id and date,
 * each only where it is sure; undefined for any other feed, and where rss-parser refuses this one.
 *
 * It is shown the feed with everything else cut out. Bodies come from the tree, which keeps markup
 * in order; rss-parser's snippets of them are quadratic on text full of `<`; and on an Atom date that is none it throws.
 *
 * @param items The feed's items in the tree: the answer has one entry for each.
 */
export async function readWellFormed(
  reader: XmlReader,
  root: XmlElement,
  items: readonly XmlElement[],
): Promise<RawItem[] | undefined> {
  if (!isWellFormed(reader, root, items)) return undefined;
  const text = coreOf(reader.document.source, items);
  try {
    const feed = await new Parser<object, ReadItem>().parseString(text);
    if (feed.items.length !== items.length) return undefined;
    return items.map((element, i) => toRawItem(reader, element, feed.items[i] ?? {}));
  } catch {
    return undefined; // what rss-parser refuses is what the tolerant reader is for
  }
}

interface ReadItem {
  readonly id?: unknown;
}

/** RSS 2.0 and Atom 1.0 under their own names, with nothing repaired and no entities of the document's own. */
function isWellFormed(reader: XmlReader, root: XmlElement, items: readonly XmlElement[]): boolean {
  const { repaired, entities } = reader.document;
  if (repaired || entities.size > 0 || items.length === 0 || items.length > MAX_ITEMS) return false;
  if (root.name === 'feed')
    return (
      reader.attribute(root, 'xmlns') === 'http://www.w3.org/2005/Atom' &&
      items.every(({ name, parent }) => name === 'entry' && parent === root)
    );
  const isRss2 = root.name === 'rss' && reader.attribute(root, 'version')?.startsWith('2') === true;
  const channels = reader.children(root, 'channel');
  return (
    isRss2 &&
    channels.length === 1 &&
    items.every(({ name, parent }) => name === 'item' && parent === channels[0])
  );
}

/** The feed with its items' core fields only; what else stands beside the items is cut out whole. */
function coreOf(source: string, items: readonly XmlElement[]): string {
  const parts: string[] = [];
  let position = 0;
  const siblings = items[0]?.parent?.children ?? [];
  const known = new Set(items);
  for (const cut of siblings.flatMap((child) =>
    known.has(child) ? child.children.filter(isCut) : child,
  )) {
    parts.push(source.slice(position, cut.start));
    position = cut.end;
  }
  parts.push(source.slice(position));
  return parts.join('');
}

function isCut(child: XmlElement): boolean {
  return !KEPT.has(child.key) || child.children.length > 0;
}

function toRawItem(reader: XmlReader, element: XmlElement, item: Parser.Item & ReadItem): RawItem {
  if (element.key === 'entry') return { id: textOf(item.id), ...atomFields(reader, element, item) };
  return {
    id: textOf(item.guid),
    title: titleOf(item.title, true),
    link: textOf(item.link),
    published: textOf(item.pubDate),
  };
}

/** rss-parser drops what a title's type is and takes the first link of any relation: used where that changes nothing. */
function atomFields(reader: XmlReader, entry: XmlElement, item: Parser.Item): RawItem {
  const title = reader.child(entry, 'title');
  const type = (title && reader.attribute(title, 'type')) ?? 'text';
  const isPlain = (type === 'text' || type === 'html') && title?.children.length === 0;
  const links = reader.children(entry, 'link');
  const isAlternate =
    links[0] && (reader.attribute(links[0], 'rel') ?? 'alternate') === 'alternate';
  return {
    title: isPlain ? titleOf(item.title, type === 'html') : undefined,
    link: links.length === 1 && isAlternate ? textOf(item.link) : undefined,
  };
}

function titleOf(node: unknown, isHtml: boolean): RawItem['title'] {
  const value = textOf(node);
  return value === undefined ? undefined : { value, isHtml };
}

/** xml2js gives an element's text, or an object that holds it as `_` where there are attributes. */
function textOf(node: unknown): string | undefined {
  if (typeof node === 'object' && node !== null && '_' in node) return textOf(node._);
  return typeof node === 'string' ? node.trim() || undefined : undefined;
}

/** An item of the tree with what rss-parser read of it: what either leaves out the other fills. */
export function mergeItem(ours: RawItem, read: RawItem | undefined): RawItem {
  if (!read) return ours;
  return {
    ...ours,
    id: read.id ?? ours.id,
    title: read.title ?? ours.title,
    link: read.link ?? ours.link,
    published: read.published ?? ours.published,
  };
}
