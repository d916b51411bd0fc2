import { authorOf, categoriesOf, firstText, geoOf, imageOf, lastValue } from './item-extensions';
import type { RawItem, XmlShape } from './raw-feed';
import { nestBase } from './resolve-url';
import type { XmlElement, XmlReader } from './xml-tree';

const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title', 'atom:title'];
const CONTENTS = [
  'content:encoded',
  'xhtml:body',
  'body',
  'xhtml:div',
  'fullitem',
  'content',
  'atom:content',
];
const SUMMARIES = [
  'description',
  'summary',
  'dc:description',
  'dcterms:abstract',
  'atom:summary',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];

const DESCRIPTIONS = [
  'description',
  'tagline',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
  'subtitle',
  'atom:subtitle',
];

/**
 * RSS 0.90 to 2.0, with or without RDF: items stand in the channel or beside it, and extensions fill what the item
 * itself does not say.
 *
 * @see https://www.rssboard.org/rss-specification; https://web.resource.org/rss/1.0/spec
 */
export const RSS: XmlShape = {
  readHead(reader, root, base) {
    const channel = reader.child(root, 'channel') ?? root;
    const link = linkOf(reader, channel);
    return {
      title: firstText(reader, channel, TITLES),
      link,
      description: firstText(reader, channel, DESCRIPTIONS),
      language: languageOf(reader, channel) ?? languageOf(reader, root),
      ttlMinutes: ttlOf(reader, channel),
      base: reader.usesBase
        ? baseOf(reader, channel, baseOf(reader, root, base))
        : nestBase(base, link),
    };
  },
  findItems,
  readItem,
};

/** Items of the root and of its channels; where there are none, items wherever a broken file left them. */
function findItems(root: XmlElement): XmlElement[] {
  const isHolder = ({ key }: XmlElement): boolean => key === 'channel' || key === 'items';
  const found = root.children
    .flatMap((child) => (isHolder(child) ? child.children : [child]))
    .filter(isItem);
  if (found.length > 0) return found;
  return root.children
    .flatMap((child) => child.children.flatMap((inner) => inner.children))
    .filter(isItem);
}

function isItem(element: XmlElement): boolean {
  return element.key === 'item';
}

/** One item; `feedBase` is the absolute address that its links are resolved against where it names no other. */
function readItem(reader: XmlReader, item: XmlElement, feedBase?: string): RawItem {
  const [content, summary] = bodies(reader, item);
  const { id, permalink } = guidOf(reader, item);
  const link = linkOf(reader, item) ?? permalink ?? reader.value(item, 'feedburner:origlink');
  const base = reader.usesBase ? baseOf(reader, item, feedBase) : feedBase;
  return {
    id:
      id ??
      reader.attribute(item, 'rdf:about') ??
      reader.value(item, 'id', 'atom:id', 'dc:identifier'),
    title: firstText(reader, item, TITLES),
    link,
    ...datesOf(reader, item),
    content,
    summary,
    author: authorOf(reader, item),
    categories: categoriesOf(reader, item),
    image: imageOf(reader, item),
    language: languageOf(reader, item),
    geo: geoOf(reader, item),
    base,
    bodyBase: bodyBase(reader, item, base, link),
  };
}

/** The guid, and the address that it is unless it says otherwise. */
function guidOf(
  reader: XmlReader,
  item: XmlElement,
): { readonly id?: string; readonly permalink?: string } {
  const guid = reader.child(item, 'guid');
  const id = guid && !guid.isCut ? reader.text(guid).trim() : '';
  if (!guid || id === '') return {};
  const isPermalink = reader.attribute(guid, 'ispermalink')?.toLowerCase() !== 'false';
  return isPermalink && isAddress(id) ? { id, permalink: id } : { id };
}

/** Whole text and summary; two different summaries and no whole text become one of each, so that neither is lost. */
function bodies(reader: XmlReader, item: XmlElement): [RawItem['content'], RawItem['summary']] {
  const content = firstText(reader, item, CONTENTS);
  const summary = firstText(reader, item, SUMMARIES);
  if (content !== undefined) return [content, summary];
  const both = ['description', 'summary'].map((key) => firstText(reader, item, [key]));
  return both[0] && both[1] ? [both[0], both[1]] : [undefined, summary];
}

/** Dublin Core's bare date is the day of publication where nothing more exact is said. */
export function datesOf(
  reader: XmlReader,
  element: XmlElement,
): Pick<RawItem, 'published' | 'updated'> {
  return {
    published: lastValue(
      reader,
      element,
      'pubdate',
      'published',
      'atom:published',
      'dcterms:issued',
      'dc:date',
      'date',
      'dcterms:created',
      'issued',
      'created',
    ),
    updated: lastValue(
      reader,
      element,
      'updated',
      'atom:updated',
      'dcterms:modified',
      'modified',
      'lastbuilddate',
      'lastmod',
    ),
  };
}

/** `<link>` as text, `<link href>` as Atom has it, or an alternate link of Atom's namespace. */
export function linkOf(reader: XmlReader, element: XmlElement): string | undefined {
  const text = reader.value(element, 'link');
  if (text !== undefined) return text;
  for (const link of element.children) {
    if (link.key !== 'link' && link.key !== 'atom:link') continue;
    const rel = reader.attribute(link, 'rel') ?? 'alternate';
    const href = reader.attribute(link, 'href');
    if (href && rel === 'alternate') return href;
  }
  return reader.value(element, 'url');
}

/**
 * What links inside an item's bodies are relative to: its xml:base, or else its own page, for which the markup was
 * written.
 */
function bodyBase(
  reader: XmlReader,
  item: XmlElement,
  base: string | undefined,
  link: string | undefined,
): string | undefined {
  if (!reader.usesBase) return nestBase(base, link);
  const body = reader.child(item, ...CONTENTS, 'description');
  return body ? baseOf(reader, body, base) : base;
}

/** xml:base as nested, or none. */
export function baseOf(
  reader: XmlReader,
  element: XmlElement,
  outer: string | undefined,
): string | undefined {
  return nestBase(
    outer,
    reader.attribute(element, 'xml:base') ?? reader.attribute(element, 'base'),
  );
}

export function languageOf(reader: XmlReader, element: XmlElement): string | undefined {
  return (
    (reader.value(element, 'language', 'dc:language') ?? reader.attribute(element, 'xml:lang')) ||
    undefined
  );
}

function ttlOf(reader: XmlReader, channel: XmlElement): number | undefined {
  const minutes = Number(reader.value(channel, 'ttl'));
  return minutes > 0 ? minutes : undefined;
}

function isAddress(text: string): boolean {
  return /^(https?:\/\/|\/)\S+$/i.test(text);
}
