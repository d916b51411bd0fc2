import { asArray, asObject, asText, type JsonObject } from './json-value';
import type { RawFeed, RawItem, RawText } from './raw-feed';

/** Whether a JSON value is a JSON Feed: its version says so, or it has items that look like one's. */
export function isJsonFeed(value: unknown): boolean {
  const feed = asObject(value);
  if (!feed || !Array.isArray(feed.items)) return false;
  const first = asObject(feed.items[0]);
  return (
    /jsonfeed\.org/i.test(asText(feed.version) ?? '') ||
    !first ||
    'content_html' in first ||
    'content_text' in first ||
    'date_published' in first
  );
}

/** JSON Feed 1.0 and 1.1. @see https://www.jsonfeed.org/version/1.1/ */
export function readJsonFeed(feed: JsonObject): RawFeed {
  return {
    title: plain(feed.title),
    link: asText(feed.home_page_url),
    description: plain(feed.description),
    language: asText(feed.language),
    items: asArray(feed.items).flatMap((value) => {
      const item = asObject(value);
      return item ? [readItem(item, feed)] : [];
    }),
  };
}

function readItem(item: JsonObject, feed: JsonObject): RawItem {
  const html = asText(item.content_html);
  return {
    id: asText(item.id),
    title: plain(item.title),
    link: asText(item.url) ?? asText(item.external_url),
    published: asText(item.date_published),
    updated: asText(item.date_modified),
    summary: plain(item.summary),
    content: html === undefined ? plain(item.content_text) : { value: html, isHtml: true },
    author: authorOf(item) ?? authorOf(feed),
    categories: asArray(item.tags).flatMap((tag) => asText(tag) ?? []),
    image: asText(item.image) ?? asText(item.banner_image),
    language: asText(item.language),
  };
}

function authorOf(holder: JsonObject): string | undefined {
  const author = asObject(asArray(holder.authors)[0]) ?? asObject(holder.author);
  return author && asText(author.name);
}

function plain(value: unknown): RawText | undefined {
  return typeof value === 'string' ? { value, isHtml: false } : undefined;
}
