import { firstText, imageOf } from './item-extensions';
import type { RawItem, XmlShape } from './raw-feed';
import type { XmlElement, XmlReader } from './xml-tree';

/**
 * A sitemap with or without news: each address an item. An index of sitemaps holds no stories and gives no items.
 *
 * @see https://www.sitemaps.org/protocol.html; https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const SITEMAP: XmlShape = {
  readHead(reader, root) {
    const publication = find(reader, root, ['url', 'news:news', 'news:publication']);
    return {
      title: publication && firstText(reader, publication, ['news:name']),
      language: publication && reader.value(publication, 'news:language'),
    };
  },
  findItems: (root) => root.children.filter((child) => child.key === 'url'),
  readItem: readUrl,
};

function readUrl(reader: XmlReader, url: XmlElement): RawItem {
  const news = reader.child(url, 'news:news');
  const publication = news && reader.child(news, 'news:publication');
  return {
    link: reader.value(url, 'loc'),
    title: news && firstText(reader, news, ['news:title']),
    published: news && reader.value(news, 'news:publication_date'),
    updated: reader.value(url, 'lastmod'),
    language: publication && reader.value(publication, 'news:language'),
    categories: news && reader.value(news, 'news:keywords')?.split(','),
    image: imageOf(reader, url),
  };
}

function find(
  reader: XmlReader,
  from: XmlElement,
  path: readonly string[],
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, key) => at && reader.child(at, key), from);
}
