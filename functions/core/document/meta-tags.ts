import type { HtmlTree } from '../html/parse-html';
import { attr, textOf } from '../html/node-text';
import { walk } from '../html/walk';
import { normalizeSpace } from '../html/normalize-space';
import type { Element } from 'domhandler';

/** What a page's head and its microdata say, each name once: the first that says something wins. */
export interface MetaTags {
  /** `meta` by property, name, itemprop or http-equiv, in lower case. */
  readonly metas: ReadonlyMap<string, string>;
  /** `link` by rel, in lower case. */
  readonly links: ReadonlyMap<string, string>;
  /** Microdata in the body by itemprop: the content, datetime or href, else the text. */
  readonly items: ReadonlyMap<string, string>;
  /** The `time` elements with what they say to machines and to people. */
  readonly times: readonly { readonly element: Element; readonly datetime: string }[];
  readonly title: string;
  readonly lang: string;
  readonly baseHref: string;
}

const ITEMS = new Set(
  'datepublished datemodified datecreated headline author publisher articlebody license image inlanguage description'.split(
    ' ',
  ),
);

/** Reads `meta`, `link`, `title`, `time` and microdata in one walk. */
export function readMetaTags(tree: HtmlTree): MetaTags {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const items = new Map<string, string>();
  const times: { element: Element; datetime: string }[] = [];
  const page = { title: '', lang: '', baseHref: '' };
  walk(tree, {
    enter(element) {
      const { name } = element;
      if (name === 'svg') return false;
      if (name === 'meta') readMeta(element, metas);
      else if (name === 'link') {
        for (const rel of attr(element, 'rel').toLowerCase().split(/\s+/))
          setFirst(links, rel, attr(element, 'href'));
      } else if (name === 'title') page.title ||= textOfTitle(element);
      else if (name === 'html') page.lang ||= attr(element, 'lang') || attr(element, 'xml:lang');
      else if (name === 'base') page.baseHref ||= attr(element, 'href');
      else if (name === 'time') times.push({ element, datetime: attr(element, 'datetime') });
      if (name === 'a' && element.attribs.rel && /\blicense\b/i.test(element.attribs.rel))
        setFirst(links, 'license', attr(element, 'href'));
      if (element.attribs.itemprop !== undefined) readItem(element, items);
      return true;
    },
  });
  return { metas, links, items, times, ...page };
}

function readMeta(element: Element, metas: Map<string, string>): void {
  const content = normalizeSpace(attr(element, 'content'));
  for (const key of ['property', 'name', 'itemprop', 'http-equiv'])
    setFirst(metas, attr(element, key).toLowerCase(), content);
}

function readItem(element: Element, items: Map<string, string>): void {
  for (const prop of attr(element, 'itemprop').toLowerCase().split(/\s+/)) {
    if (!ITEMS.has(prop) || items.has(prop)) continue;
    const said = attr(element, 'content') || attr(element, 'datetime');
    // A body is looked for by its element, never by its text: that would read the whole page again.
    setFirst(items, prop, said || (prop === 'articlebody' ? '' : textOf(element).slice(0, 500)));
  }
}

function textOfTitle(element: Element): string {
  const text = element.children.map((child) => (child.nodeType === 3 ? child.data : '')).join('');
  return normalizeSpace(text);
}

function setFirst(map: Map<string, string>, key: string, value: string): void {
  if (key !== '' && value !== '' && !map.has(key)) map.set(key, value);
}
