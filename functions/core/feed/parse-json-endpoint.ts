import { PermanentError } from '../errors';
import { buildFeed, FEED_LIMITS, type BuildHints } from './build-feed';
import type { Feed } from './feed';
import { asObject, asText } from './json-value';
import { isoOfEpoch } from './parse-feed-date';
import type { RawItem, RawText } from './raw-feed';

/**
 * Where an endpoint keeps things: dotted paths, numbers for places in arrays (`data.0.list`). `items` starts at the
 * top and may be empty where the answer itself is the list; the others start at the item.
 */
export interface JsonPaths {
  readonly items: string;
  readonly title: string;
  /** A path, or an address with paths in braces: `https://news.example.org/{channel}/{id}.html`. */
  readonly link?: string;
  readonly id?: string;
  /** A date in any form that feeds use, or seconds or milliseconds since 1970. */
  readonly published?: string;
  readonly updated?: string;
  readonly summary?: string;
  readonly content?: string;
  readonly author?: string;
  readonly category?: string;
  readonly image?: string;
}

/**
 * Reads a publisher's own JSON answer as a feed. A JSONP wrapper is taken off. Items without a title are left out with a warning.
 *
 * @throws PermanentError where the text is no JSON, or where nothing is a list at `paths.items`.
 */
export function parseJsonEndpoint(text: string, paths: JsonPaths, hints: BuildHints = {}): Feed {
  const value = parseJson(text);
  const list = valueAt(value, paths.items);
  if (!Array.isArray(list))
    throw new PermanentError(`no list at "${paths.items}" of the JSON answer`);
  const all = (list as unknown[]).slice(0, FEED_LIMITS.items).map((item) => readItem(item, paths));
  const items = all.filter((item) => item.title !== undefined);
  const left = all.length - items.length;
  const warnings =
    left > 0 ? [`${left} of ${all.length} entries have nothing at "${paths.title}"`] : [];
  return buildFeed(
    'json',
    { items },
    { ...hints, warnings: [...(hints.warnings ?? []), ...warnings] },
  );
}

function parseJson(text: string): unknown {
  const jsonp = /^[\s;]{0,20}[\w$.]{1,80}\s{0,5}\(([^]*)\)\s{0,20};?\s{0,20}$/.exec(text)?.[1];
  try {
    return JSON.parse(jsonp ?? text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new PermanentError('the answer is not JSON', { cause });
  }
}

function readItem(item: unknown, paths: JsonPaths): RawItem {
  const at = (path: string | undefined): string | undefined =>
    asText(path === undefined ? undefined : valueAt(item, path));
  return {
    id: at(paths.id),
    title: html(at(paths.title)),
    link: linkOf(item, paths.link),
    published: dateAt(item, paths.published),
    updated: dateAt(item, paths.updated),
    summary: html(at(paths.summary)),
    content: html(at(paths.content)),
    author: at(paths.author),
    categories: categoriesAt(item, paths.category),
    image: at(paths.image),
  };
}

/** The value at a dotted path; own fields only, undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((step) => step !== '')
    .reduce<unknown>((at, step) => {
      if (Array.isArray(at)) return (at as unknown[])[Number(step)];
      const object = asObject(at);
      return object && Object.hasOwn(object, step) ? object[step] : undefined;
    }, value);
}

function linkOf(item: unknown, link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  if (!link.includes('{')) return asText(valueAt(item, link));
  const values = [...link.matchAll(/\{([^{}]{1,200})\}/g)].map(([, path = '']) =>
    asText(valueAt(item, path)),
  );
  if (values.includes(undefined)) return undefined;
  let next = 0;
  return link.replace(/\{[^{}]{1,200}\}/g, () => encodeURI(values[next++] ?? ''));
}

function dateAt(item: unknown, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : valueAt(item, path);
  if (typeof value === 'number') return isoOfEpoch(value) ?? undefined;
  return asText(value);
}

function categoriesAt(item: unknown, path: string | undefined): string[] {
  const value = path === undefined ? undefined : valueAt(item, path);
  const names: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  return names.flatMap((name) => asText(name) ?? asText(asObject(name)?.name) ?? []);
}

function html(value: string | undefined): RawText | undefined {
  return value === undefined ? undefined : { value, isHtml: true };
}
