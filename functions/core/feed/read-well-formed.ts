import Parser from 'rss-parser';
import { readEntry } from './atom';
import { imageOf, personName } from './item-extensions';
import type { RawItem, RawText } from './raw-feed';
import { readItem } from './rss';
import type { XmlElement, XmlReader } from './xml-tree';

/** Above this rss-parser's objects would take more memory than a function has to spare; our own tree takes a fifth. */
const SIZE_LIMIT_CHARS = 8 << 20;

/** What xml2js makes of an element: its text, or an object where it has attributes or children. */
type Node = string | { readonly _?: string; readonly $?: Readonly<Record<string, string>> };
type Nodes = Readonly<Record<string, readonly Node[] | undefined>>;

interface ReadItem {
  title?: unknown;
  link?: unknown;
  guid?: unknown;
  id?: unknown;
  author?: unknown;
  creator?: unknown;
  categories?: readonly Node[];
  fields?: Nodes;
}

/** The parts of rss-parser that its types leave out. */
interface OpenParser {
  parseString(xml: string): Promise<{ items: ReadItem[] }>;
  parseItemRss(item: Nodes, fields: unknown): ReadItem;
  parseItemAtom(entry: Nodes): ReadItem;
}
const OpenParser = Parser as unknown as new () => OpenParser;

/**
 * rss-parser without its snippets and date conversion: bodies and dates are set aside before it maps an item. Its
 * snippet expression is quadratic on text full of `<`, and its dates lose the publisher's zone, or throw.
 */
class FieldParser extends OpenParser {
  override parseItemRss(item: Nodes, fields: unknown): ReadItem {
    return { ...super.parseItemRss(withoutLarge(item), fields), fields: item };
  }

  override parseItemAtom(entry: Nodes): ReadItem {
    return { ...super.parseItemAtom(withoutLarge(entry)), fields: entry };
  }
}

function withoutLarge(nodes: Nodes): Nodes {
  return { ...nodes, ...UNREAD };
}
const UNREAD = {
  description: undefined,
  'content:encoded': undefined,
  content: undefined,
  summary: undefined,
  pubDate: undefined,
  published: undefined,
  updated: undefined,
  'dc:date': undefined,
} as const;

/**
 * The items of a plain RSS 2.0 or Atom 1.0 feed as rss-parser reads them, with the extensions that it does not know
 * and with what it left out filled from the tree; undefined where it refuses the text or sees other items than the tree.
 */
export async function readWellFormed(
  reader: XmlReader,
  root: XmlElement,
  base: string | undefined,
): Promise<RawItem[] | undefined> {
  const elements = plainItems(reader, root);
  if (!elements) return undefined;
  let items: ReadItem[];
  try {
    ({ items } = await new FieldParser().parseString(reader.document.source));
  } catch {
    return undefined; // rss-parser refuses what the tolerant reader is for
  }
  if (items.length !== elements.length) return undefined;
  return elements.map((element, i) => toRawItem(reader, element, items[i] ?? {}, base));
}

/** Elements that rss-parser's own mapping covers; an item with others is completed from the tree. */
const COVERED = new Set(
  'title link guid pubdate description content:encoded author dc:creator category comments enclosure source'.split(
    ' ',
  ),
);
const COVERED_ATOM = new Set('title link id published updated summary content rights'.split(' '));

function toRawItem(
  reader: XmlReader,
  element: XmlElement,
  item: ReadItem,
  base: string | undefined,
): RawItem {
  const isAtom = element.key === 'entry';
  const covered = isAtom ? COVERED_ATOM : COVERED;
  const core = isAtom ? atomCore(item) : rssCore(item);
  const isWhole =
    element.children.every((child) => covered.has(child.key)) && core.title && core.link && core.id;
  if (!isWhole)
    return { ...(isAtom ? readEntry : readItem)(reader, element, base), ...defined(core) };
  return {
    ...core,
    ...(isAtom ? atomBodies(item) : rssBodies(item)),
    image: imageOf(reader, element),
    base,
  };
}

function rssCore({ title, link, guid, author, creator, categories, fields }: ReadItem): RawItem {
  const person = textOf(author) ?? textOf(creator);
  return {
    id: textOf(guid),
    title: html(title),
    link: textOf(link),
    published: textOf(fields?.pubDate?.at(-1)),
    author: person && personName(person),
    categories: categories?.flatMap((category) => textOf(category) ?? []),
  };
}

function rssBodies({ fields }: ReadItem): RawItem {
  return {
    summary: html(fields?.description?.[0]),
    content: html(fields?.['content:encoded']?.[0]),
  };
}

function atomCore({ link, id, fields }: ReadItem): RawItem {
  return {
    id: textOf(id),
    title: construct(fields?.title?.[0]),
    link: textOf(link),
    published: textOf(fields?.published?.at(-1)),
    updated: textOf(fields?.updated?.at(-1)),
  };
}

function atomBodies({ fields }: ReadItem): RawItem {
  return { summary: construct(fields?.summary?.[0]), content: construct(fields?.content?.[0]) };
}

function html(node: unknown): RawText | undefined {
  const value = rawText(node);
  return value === undefined ? undefined : { value, isHtml: true };
}

function construct(node: Node | undefined): RawText | undefined {
  const value = rawText(node);
  if (value === undefined) return undefined;
  const type = typeof node === 'object' ? node.$?.type : undefined;
  return { value, isHtml: /^(text\/)?html$/i.test(type ?? '') };
}

function rawText(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return undefined;
  return '_' in node && typeof node._ === 'string' ? node._ : '';
}

function textOf(node: unknown): string | undefined {
  return rawText(node)?.trim() || undefined;
}

function defined(item: RawItem): RawItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/**
 * The items of a feed that rss-parser reads whole: RSS 2.0 or Atom 1.0 in its own names, with nothing repaired and no
 * base, markup or media type that it would lose; undefined for all others.
 */
function plainItems(reader: XmlReader, root: XmlElement): XmlElement[] | undefined {
  const { source, repaired, entities } = reader.document;
  const isDifficult = repaired || entities.size > 0 || source.length > SIZE_LIMIT_CHARS;
  if (isDifficult || source.includes('xml:base')) return undefined;
  const items = root.name === 'rss' ? rssItems(reader, root) : atomEntries(reader, root);
  return items?.every((item) => isPlain(reader, item)) ? items : undefined;
}

function rssItems(reader: XmlReader, root: XmlElement): XmlElement[] | undefined {
  const [channel, ...others] = reader.children(root, 'channel');
  const isVersion2 = reader.attribute(root, 'version')?.startsWith('2');
  if (!isVersion2 || channel?.name !== 'channel' || others.length > 0) return undefined;
  const items = reader.children(channel, 'item');
  return items.every((item) => item.name === 'item') ? items : undefined;
}

function atomEntries(reader: XmlReader, root: XmlElement): XmlElement[] | undefined {
  const namespace = reader.attribute(root, 'xmlns');
  if (root.name !== 'feed' || namespace !== 'http://www.w3.org/2005/Atom') return undefined;
  const entries = reader.children(root, 'entry');
  return entries.every((entry) => entry.name === 'entry') ? entries : undefined;
}

function isPlain(reader: XmlReader, item: XmlElement): boolean {
  return item.children.every((child) => {
    if (!TEXTS.has(child.key)) return true;
    return child.children.length === 0 && (item.key === 'item' || isPlainConstruct(reader, child));
  });
}

const TEXTS = new Set([
  'title',
  'link',
  'guid',
  'id',
  'description',
  'content:encoded',
  'summary',
  'content',
]);

function isPlainConstruct(reader: XmlReader, child: XmlElement): boolean {
  const type = reader.attribute(child, 'type');
  const isKnown =
    child.key === 'link' || type === undefined || /^(text|html|text\/html|text\/plain)$/.test(type);
  return isKnown && reader.attribute(child, 'src') === undefined;
}
