import type { RawItem, RawText } from './raw-feed';
import { htmlField } from './field-text';
import type { XmlElement, XmlReader } from './xml-tree';

/** Authors as every vocabulary spells them; the first that says something counts. */
export function authorOf(reader: XmlReader, element: XmlElement): string | undefined {
  for (const key of [
    'author',
    'atom:author',
    'dc:creator',
    'dc:author',
    'itunes:author',
    'media:credit',
  ]) {
    for (const child of reader.children(element, key)) {
      const name = reader.value(child, 'name', 'atom:name', 'email', 'atom:email');
      const text = name ?? (child.children.length > 0 ? '' : reader.text(child).trim());
      if (text !== '') return personName(text);
    }
  }
  return undefined;
}

/** `editor@example.com (Ann Lee)` and `Ann Lee <editor@example.com>` are Ann Lee. */
export function personName(text: string): string {
  const inBrackets = /^\S{1,100}@\S{1,100}\s{1,3}\(([^()]{1,100})\)$/.exec(text)?.[1];
  const before = /^([^<>@()]{2,100}?)\s{1,3}[<(]\S{1,100}@\S{1,100}[>)]$/.exec(text)?.[1];
  return (inBrackets ?? before ?? text).trim();
}

/** Categories of RSS, Atom, Dublin Core and media, in order. */
export function categoriesOf(reader: XmlReader, element: XmlElement): string[] {
  const names: string[] = [];
  for (const child of element.children) {
    if (!CATEGORY_KEYS.has(child.key)) continue;
    const name =
      reader.attribute(child, 'label') ??
      reader.attribute(child, 'term') ??
      reader.attribute(child, 'text') ??
      reader.text(child).trim();
    if (child.key === 'media:keywords' || child.key === 'itunes:keywords')
      names.push(...name.split(','));
    else names.push(name);
  }
  return names;
}

const CATEGORY_KEYS = new Set([
  'category',
  'atom:category',
  'dc:subject',
  'media:category',
  'media:keywords',
  'itunes:keywords',
]);

/** The item's picture: media thumbnail or image, image enclosure, iTunes or news-sitemap image. */
export function imageOf(reader: XmlReader, element: XmlElement): string | undefined {
  const groups = [
    element,
    ...reader.children(element, 'media:group'),
    ...reader.children(element, 'media:content'),
  ];
  for (const group of groups) {
    const thumbnail = reader.child(group, 'media:thumbnail');
    const address =
      thumbnail && (reader.attribute(thumbnail, 'url') ?? reader.text(thumbnail).trim());
    if (address) return address;
  }
  for (const group of groups) {
    for (const child of group.children) {
      const address = imageAddress(reader, child);
      if (address !== undefined && address !== '') return address;
    }
  }
  return undefined;
}

function imageAddress(reader: XmlReader, child: XmlElement): string | undefined {
  if (child.key === 'itunes:image') return reader.attribute(child, 'href');
  if (child.key === 'image:image') return reader.value(child, 'image:loc', 'loc');
  if (child.key !== 'media:content' && child.key !== 'enclosure') return undefined;
  const type = reader.attribute(child, 'type') ?? '';
  const isImage = type.startsWith('image/') || reader.attribute(child, 'medium') === 'image';
  return isImage ? reader.attribute(child, 'url') : undefined;
}

/** A point of GeoRSS (`lat lon`), W3C geo or GML, WGS 84 degrees. */
export function geoOf(reader: XmlReader, element: XmlElement): RawItem['geo'] {
  const where = reader.child(element, 'georss:where') ?? element;
  const holder = reader.child(where, 'gml:point') ?? reader.child(where, 'geo:point') ?? where;
  const pair =
    reader.value(element, 'georss:point') ?? reader.value(holder, 'gml:pos', 'gml:coordinates');
  const [lat, lon] = pair
    ? pair.split(/[\s,]+/).map(Number)
    : [Number(reader.value(holder, 'geo:lat')), Number(reader.value(holder, 'geo:long'))];
  if (lat === undefined || lon === undefined) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** The first of these fields that is there, one with text before an empty one; markup unannounced. */
export function firstText(
  reader: XmlReader,
  element: XmlElement,
  keys: readonly string[],
): RawText | undefined {
  let empty: RawText | undefined;
  for (const key of keys) {
    for (const child of element.children) {
      if (child.key !== key) continue;
      const text = htmlField(reader, child);
      if (text.value.trim() !== '') return text;
      empty ??= text;
    }
  }
  return empty;
}

/** The last of several dates of one kind: publishers append. */
export function lastValue(
  reader: XmlReader,
  element: XmlElement,
  ...keys: string[]
): string | undefined {
  for (const key of keys) {
    const found = element.children.findLast((child) => child.key === key && !child.isCut);
    const text = found && reader.text(found).trim();
    if (text) return text;
  }
  return undefined;
}
