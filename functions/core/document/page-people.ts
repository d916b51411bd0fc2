import type { Element } from 'domhandler';
import { asArray, asObject, asText } from '../feed/json-value';
import { textOf } from '../html/node-text';
import type { HtmlTree } from '../html/parse-html';
import { normalizeSpace } from '../html/normalize-space';
import { findElement } from '../html/walk';
import { nameWords } from './is-boilerplate';
import { ldText, type JsonLd } from './json-ld';
import type { MetaTags } from './meta-tags';

const LONGEST_BYLINE = 120;
const PREFIX =
  /^(?:(?:written |reported |reporting |story |posted )?by|von|par|por|di|door|av|af|from|作者|记者|記者|编辑|責任編集|文|기자|автор)\s{0,3}[:：]?\s{1,3}|^(?:作者|记者|記者|文|来源)\s{0,3}[:：/]\s{0,3}/iu;

/** Who wrote the page and who publishes it; null where it does not say. */
export function findPeople(
  tree: HtmlTree,
  { article, byId }: JsonLd,
  meta: MetaTags,
): { byline: string | null; publisher: string | null } {
  const names = (value: unknown): string =>
    [
      ...new Set((Array.isArray(value) ? asArray(value) : [value]).slice(0, 10).flatMap(nameOf)),
    ].join(', ');
  const nameOf = (value: unknown): string[] => {
    const object = asObject(value);
    const whole = object && (byId.get(asText(object['@id']) ?? '') ?? object);
    const name = whole ? (ldText(whole.name) ?? names(whole.name)) : ldText(value);
    return name ? [name] : [];
  };
  const { metas, items } = meta;
  const byline = [
    names(article.author),
    names(article.creator),
    metas.get('author'),
    metas.get('article:author'),
    metas.get('dc.creator'),
    metas.get('byl'),
    metas.get('parsely-author'),
    items.get('author'),
    visibleByline(tree),
  ]
    .map((said) => cleanByline(said ?? ''))
    .find((said) => said !== '');
  const publisher = [
    names(article.publisher),
    metas.get('og:site_name'),
    metas.get('publisher'),
    metas.get('dc.publisher'),
    metas.get('application-name'),
    items.get('publisher'),
    names(article.sourceOrganization),
  ].find((said) => said && !/^https?:/i.test(said));
  return { byline: byline ?? null, publisher: publisher?.slice(0, LONGEST_BYLINE) ?? null };
}

/** A byline without "By"; '' for addresses, and for what is too long to be names. */
export function cleanByline(text: string): string {
  const names = normalizeSpace(text).replace(PREFIX, '').trim();
  if (names.length > LONGEST_BYLINE || /^https?:|^@|^www\./i.test(names)) return '';
  return /\p{L}/u.test(names) ? names : '';
}

function visibleByline(tree: HtmlTree): string {
  const isByline = (element: Element): boolean => {
    const { rel, class: classes } = element.attribs;
    if (rel !== undefined && /\bauthor\b/i.test(rel)) return true;
    if (classes === undefined || !/byline|author|autor/i.test(classes)) return false;
    const words = nameWords(element);
    return ['byline', 'author', 'autor', 'authors'].some((word) => words.has(word));
  };
  const element = findElement(
    tree,
    (candidate) => candidate.name !== 'body' && isByline(candidate),
  );
  return element ? textOf(element).slice(0, 200) : '';
}
