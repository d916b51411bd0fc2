import { isText } from 'domhandler';
import { decodeHTML } from 'entities';
import { asArray, asObject, asText, type JsonObject } from '../feed/json-value';
import type { HtmlTree } from '../html/parse-html';
import { findElements } from '../html/walk';

/** Scripts larger than this hold a site's data, no description of its page. */
const LARGEST_SCRIPT = 2_000_000;
const MOST_SCRIPTS = 50;
/** A graph of more objects than this is a catalogue. */
const MOST_OBJECTS = 5_000;
/** Where a page's own article may hang in a graph; lists of other articles are not followed. */
const NESTING_FIELDS = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|NewsItem|Report)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|VideoObject|PodcastEpisode|Event)$/;

/** What a page's JSON-LD says: its objects, the surest description of the page's article first. */
export interface JsonLd {
  readonly article: JsonObject;
  /** Looks an object up that is only referred to by its `@id`. */
  readonly byId: ReadonlyMap<string, JsonObject>;
}

/**
 * Reads the JSON-LD of a page, broken or not. Of several articles the one that names its body or its date wins, the
 * first of equals. Nothing throws; what cannot be read is passed over.
 */
export function readJsonLd(tree: HtmlTree): JsonLd {
  const objects = findElements(
    tree,
    (element) => element.name === 'script' && /ld\+json/i.test(element.attribs.type ?? ''),
  )
    .flatMap(({ children }) => children.filter(isText).map(({ data }) => data))
    .filter((text) => text.length <= LARGEST_SCRIPT)
    .slice(0, MOST_SCRIPTS)
    .flatMap((text) => flatten(parseLoosely(text)));
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = asText(object['@id']);
    if (id !== undefined && Object.keys(object).length > 2 && !byId.has(id)) byId.set(id, object);
  }
  const ranked = objects.toSorted((a, b) => rank(b) - rank(a));
  return { article: ranked[0] && rank(ranked[0]) > 0 ? ranked[0] : {}, byId };
}

function rank(object: JsonObject): number {
  const types = [...asArray(object['@type']), object['@type']].filter(
    (type): type is string => typeof type === 'string',
  );
  const kind = types.some((type) => ARTICLE_TYPE.test(type))
    ? 10
    : types.some((type) => PAGE_TYPE.test(type))
      ? 4
      : 0;
  if (kind === 0) return 0;
  const has = (field: string): number => (object[field] === undefined ? 0 : 1);
  return kind + 2 * has('datePublished') + has('headline') + has('articleBody');
}

function flatten(root: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const pending: unknown[] = [root];
  while (pending.length > 0 && found.length < MOST_OBJECTS) {
    const value = pending.shift();
    if (Array.isArray(value)) pending.push(...(value.slice(0, MOST_OBJECTS) as unknown[]));
    const object = asObject(value);
    if (!object) continue;
    found.push(object);
    for (const field of NESTING_FIELDS) if (object[field]) pending.push(object[field]);
  }
  return found;
}

/** A field's text; publishers escape it as HTML as often as not. */
export function ldText(value: unknown): string | undefined {
  const text = asText(value);
  return text?.includes('&') ? asText(decodeHTML(text)) : text;
}

/** Parses JSON as publishers write it: in comments, with trailing commas or raw line ends; field by field at worst. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  return tryParse(bare) ?? tryParse(repair(bare)) ?? pickFields(bare);
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined; // broken JSON is a publisher's junk: the next, more patient reading follows
  }
}

function repair(json: string): string {
  const entities = json.includes('"') ? json : json.replaceAll('&quot;', '"');
  return entities.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s{0,50}(?=[}\]])/g, '');
}

const FIELD =
  /"(@type|headline|description|datePublished|dateModified|articleBody|inLanguage)"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,100000})"/g;

function pickFields(json: string): JsonObject {
  const object: Record<string, string> = {};
  for (const [, name = '', raw = ''] of json.replace(/[\u0000-\u001f]+/g, ' ').matchAll(FIELD))
    object[name] ??= asText(tryParse(`"${raw}"`)) ?? raw;
  return object;
}
