import { firstText } from './item-extensions';
import type { RawItem, XmlShape } from './raw-feed';
import { baseOf, linkOf } from './rss';
import type { XmlElement, XmlReader } from './xml-tree';

/**
 * Microsoft's Channel Definition Format: what RSS says in elements it says in attributes.
 *
 * @see https://www.w3.org/TR/NOTE-CDFsubmit.html
 */
export const CDF: XmlShape = {
  readHead(reader, channel, base) {
    const description = firstText(reader, channel, ABSTRACTS);
    return { ...commonOf(reader, channel), description, base: baseOf(reader, channel, base) };
  },
  findItems: (channel) => channel.children.filter((child) => child.key === 'item'),
  readItem(reader, item, base) {
    return { ...commonOf(reader, item), summary: firstText(reader, item, ABSTRACTS), base };
  },
};

const ABSTRACTS = ['abstract', 'description'];

function commonOf(
  reader: XmlReader,
  element: XmlElement,
): Pick<RawItem, 'title' | 'link' | 'updated'> {
  const anchor = reader.child(element, 'a');
  return {
    title: firstText(reader, element, ['title']),
    link:
      reader.attribute(element, 'href') ??
      (anchor && reader.attribute(anchor, 'href')) ??
      linkOf(reader, element),
    updated: reader.attribute(element, 'lastmod'),
  };
}
