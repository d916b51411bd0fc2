import { categoriesOf, authorOf, firstText, geoOf, imageOf, lastValue } from './item-extensions';
import { textConstruct } from './field-text';
import type { RawItem, RawText, XmlShape } from './raw-feed';
import { baseOf, languageOf } from './rss';
import type { XmlElement, XmlReader } from './xml-tree';

/**
 * Atom 0.3 and 1.0, a feed or a lone entry.
 *
 * @see RFC 4287; https://web.archive.org/web/2006/http://www.mnot.net/drafts/draft-nottingham-atom-format-02.html
 */
export const ATOM: XmlShape = {
  readHead(reader, root, base) {
    return {
      title: construct(reader, root, ['title', 'dc:title']),
      link: alternateLink(reader, root),
      description: construct(reader, root, ['subtitle', 'tagline', 'info', 'description']),
      language: languageOf(reader, root),
      base: baseOf(reader, root, base),
    };
  },
  findItems: (root) => (root.key === 'entry' ? [root] : entriesOf(root)),
  readItem: readEntry,
};

/** Entries, and RSS items that a generator put among them. */
function entriesOf(root: XmlElement): XmlElement[] {
  const found = root.children.filter((child) => child.key === 'entry' || child.key === 'item');
  if (found.length > 0) return found;
  return root.children.flatMap((child) => child.children).filter((child) => child.key === 'entry');
}

/** One entry; `feedBase` is the absolute address that its links are resolved against where it names no other. */
function readEntry(reader: XmlReader, entry: XmlElement, feedBase?: string): RawItem {
  const base = baseOf(reader, entry, feedBase);
  const content = construct(reader, entry, ['content', 'content:encoded', 'xhtml:body', 'body']);
  const summary = construct(reader, entry, ['summary', 'description', 'dc:description']);
  const source = reader.child(entry, 'source');
  return {
    id: reader.value(entry, 'id', 'guid'),
    title:
      construct(reader, entry, ['title', 'dc:title', 'media:title']) ??
      inGroup(reader, entry, 'media:title'),
    link: alternateLink(reader, entry),
    published: lastValue(
      reader,
      entry,
      'published',
      'issued',
      'pubdate',
      'dcterms:issued',
      'dc:date',
      'created',
      'dcterms:created',
    ),
    updated: lastValue(reader, entry, 'updated', 'modified', 'dcterms:modified'),
    content,
    summary: summary ?? inGroup(reader, entry, 'media:description'),
    author: authorOf(reader, entry) ?? (source && authorOf(reader, source)),
    categories: categoriesOf(reader, entry),
    image: imageOf(reader, entry),
    language: languageOf(reader, entry),
    geo: geoOf(reader, entry),
    base,
    bodyBase: contentBase(reader, entry, base),
  };
}

/** The content's own xml:base, where it has one: links inside it are what an item's base matters for most. */
function contentBase(
  reader: XmlReader,
  entry: XmlElement,
  base: string | undefined,
): string | undefined {
  const content = reader.child(entry, 'content', 'summary');
  return content ? baseOf(reader, content, base) : base;
}

/** The first of several elements that says something; a content that only points elsewhere says nothing. */
function construct(
  reader: XmlReader,
  element: XmlElement,
  keys: readonly string[],
): RawText | undefined {
  let empty: RawText | undefined;
  for (const key of keys) {
    for (const child of element.children) {
      if (child.key !== key || reader.attribute(child, 'src') !== undefined) continue;
      const text = textConstruct(reader, child);
      if (text.value.trim() !== '') return text;
      empty ??= text;
    }
  }
  return empty;
}

function inGroup(reader: XmlReader, entry: XmlElement, key: string): RawText | undefined {
  const group = reader.child(entry, 'media:group');
  return firstText(reader, group ?? entry, [key]);
}

/** The first alternate link to a page, then any alternate link, then `link` as text, as RSS has it. */
function alternateLink(reader: XmlReader, element: XmlElement): string | undefined {
  let other: string | undefined;
  for (const link of reader.children(element, 'link')) {
    const href = reader.attribute(link, 'href');
    if (!href || (reader.attribute(link, 'rel') || 'alternate').toLowerCase() !== 'alternate')
      continue;
    const type = reader.attribute(link, 'type') ?? 'text/html';
    if (/^(text\/html|application\/xhtml\+xml)/i.test(type)) return href;
    other ??= href;
  }
  return other ?? reader.value(element, 'link');
}
