import { asArray, asObject, asText } from '../feed/json-value';
import { resolveUrl } from '../feed/resolve-url';
import { textOf } from '../html/node-text';
import type { HtmlTree } from '../html/parse-html';
import { isUnseen } from '../html/visibility';
import { findElement } from '../html/walk';
import type { Document } from './document';
import { ldText, readJsonLd } from './json-ld';
import { readMetaTags } from './meta-tags';
import { findPageDates } from './page-dates';
import { findPeople } from './page-people';
import { readPageRights } from './page-rights';
import { choosePageTitle, type TitleSources } from './page-title';

export interface FactHints {
  readonly url?: string;
  readonly now?: string;
  readonly robotsTag?: string;
}

/** What a page's markup says about it, and what of that helps to find its main text. */
export interface PageFacts {
  readonly document: Omit<Document, 'text' | 'truncated' | 'warnings' | 'language'>;
  /** BCP 47 as the markup declares it, or null. */
  readonly declaredLanguage: string | null;
  /** Every headline that the page tells anywhere. */
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** The article's text in JSON-LD, '' where it has none. */
  readonly articleBody: string;
  /** The publisher says that the page is for subscribers. */
  readonly isPaid: boolean;
  readonly wordCount: number | null;
}

/** Reads all that a page's markup says about it, from JSON-LD to visible lines, each by its order of trust. */
export function readPageFacts(tree: HtmlTree, hints: FactHints): PageFacts {
  const jsonLd = readJsonLd(tree);
  const meta = readMetaTags(tree);
  const { article } = jsonLd;
  const declaredLanguage =
    meta.lang ||
    (asText(article.inLanguage) ??
      meta.metas.get('og:locale') ??
      meta.metas.get('content-language') ??
      null);
  const titles = titleSources(tree, article, meta.metas, meta.title);
  const base = baseOf(meta.baseHref, hints.url);
  const dates = findPageDates(tree, article, meta, {
    ...hints,
    isDayFirst: !isMonthFirst(declaredLanguage, hints.url),
  });
  const document = {
    title: choosePageTitle(titles),
    ...findPeople(tree, jsonLd, meta),
    ...dates,
    canonicalUrl: addressOf(
      meta.links.get('canonical') ?? meta.metas.get('og:url') ?? asText(article.url),
      base,
    ),
    image: addressOf(
      imageOf(article.image) ??
        meta.metas.get('og:image') ??
        meta.metas.get('twitter:image') ??
        meta.links.get('image_src'),
      base,
    ),
    ...readPageRights(article, meta, hints.robotsTag),
  };
  return {
    document,
    declaredLanguage,
    titles: Object.entries(titles).flatMap(([key, title]) =>
      key === 'siteName' || title === '' ? [] : [title as string],
    ),
    descriptions: [
      ldText(article.description),
      meta.metas.get('og:description'),
      meta.metas.get('description'),
    ].filter((text) => text !== undefined),
    articleBody: ldText(article.articleBody) ?? '',
    isPaid: /^false$/i.test(String(article.isAccessibleForFree)),
    wordCount: Number(article.wordCount) > 0 ? Number(article.wordCount) : null,
  };
}

function titleSources(
  tree: HtmlTree,
  article: Readonly<Record<string, unknown>>,
  metas: ReadonlyMap<string, string>,
  titleTag: string,
): TitleSources {
  const h1 = findElement(
    tree,
    (element) => element.name === 'h1' && !isUnseen(element) && textOf(element) !== '',
  );
  return {
    h1: h1 ? textOf(h1) : '',
    jsonLd: ldText(article.headline) ?? '',
    openGraph: metas.get('og:title') ?? '',
    twitter: metas.get('twitter:title') ?? '',
    titleTag,
    siteName: metas.get('og:site_name') ?? '',
  };
}

function isMonthFirst(language: string | null, url: string | undefined): boolean {
  if (/^(?:en|es)[-_](?:us|ph)$/i.test(language ?? '')) return true;
  return (
    /^(?:en)?$/i.test(language ?? '') &&
    /^https?:\/\/[^/]*\.(?:com|gov|edu|us|org|net)(?:\/|$)/i.test(url ?? '')
  );
}

function baseOf(baseHref: string, url: string | undefined): string | undefined {
  return baseHref === '' ? url : resolveUrl(baseHref, url);
}

/** An absolute web address, or null. */
function addressOf(address: string | undefined, base: string | undefined): string | null {
  if (address === undefined) return null;
  const absolute = resolveUrl(address.trim(), base);
  return /^https?:\/\/[^\s]+$/i.test(absolute) && URL.canParse(absolute) ? absolute : null;
}

function imageOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? asArray(value)[0] : value;
  const object = asObject(first);
  return object ? (asText(object.url) ?? asText(object.contentUrl)) : asText(first);
}
