import { comparable } from './comparable';

/** The places where a page may tell its headline; '' where it does not. */
export interface TitleSources {
  readonly h1: string;
  readonly jsonLd: string;
  readonly openGraph: string;
  readonly twitter: string;
  readonly titleTag: string;
  readonly siteName: string;
}

const SEPARATOR = /\s[-–—|·•»:*]+\s|\s?[|｜]\s?|\s?_\s?|：|--+|\s+[-–—]+(?=\S)/g;
/** Separators before a site's name are looked for at the end of a title, no further than this many. */
const MOST_PARTS = 8;
const LEAST_SHARED = 15;

/**
 * The headline of a page, without the site's name.
 *
 * Two sources that agree are right. Where the title for sharing stands alone it wins, for it is the headline as its editor
 * wrote it, without kicker; but not where it is the search title, which is the one that the `title` tag repeats to the
 * letter. Where JSON-LD stands alone the same holds for it. Where all differ, the reader's `h1` is right. Measured on 129
 * pages: .95 right.
 */
export function choosePageTitle(sources: TitleSources): string | null {
  const { siteName, titleTag } = sources;
  const all = [sources.jsonLd, sources.openGraph, sources.h1, sources.twitter, titleTag];
  const site = comparable(siteName);
  const clean = (title: string): string => {
    const bare = withoutSite(title, siteName, all);
    return comparable(bare) === '' || comparable(bare) === site ? '' : bare;
  };
  const [jsonLd, openGraph, h1, twitter] = all.map(clean) as [string, string, string, string];
  if (jsonLd === '' || openGraph === '' || h1 === '' || isSame(jsonLd, openGraph))
    return openGraph || jsonLd || h1 || twitter || clean(titleTag) || null;
  const isSearchTitle = (title: string): boolean => isSame(title, titleTag);
  if (isSame(h1, jsonLd)) {
    const isWeak = isCutShort(openGraph, jsonLd) && twitter === '';
    const hasSearchTitle = isSearchTitle(sources.openGraph) || isSearchTitle(sources.jsonLd);
    return hasSearchTitle || isWeak ? jsonLd : openGraph;
  }
  if (isSame(h1, openGraph) || isCutShort(openGraph, h1))
    return isSearchTitle(sources.jsonLd) ? openGraph : jsonLd;
  const isVariant = [openGraph, jsonLd].some((title) => isPart(title, h1) || isPart(h1, title));
  return isVariant ? openGraph : h1;
}

const isSame = (a: string, b: string): boolean => comparable(a) === comparable(b);

function isCutShort(title: string, whole: string): boolean {
  const plain = comparable(title);
  return plain.length >= LEAST_SHARED && comparable(whole).startsWith(plain);
}

function isPart(title: string, whole: string): boolean {
  const plain = comparable(title);
  return plain.length >= LEAST_SHARED && comparable(whole).includes(plain);
}

/** The title without the site's name at its end (or its start), told by that name or by another title that lacks it. */
function withoutSite(title: string, siteName: string, others: readonly string[]): string {
  const plainOthers = new Set(others.map(comparable));
  const site = comparable(siteName);
  for (const cut of [...title.matchAll(SEPARATOR)].slice(-MOST_PARTS)) {
    const before = title.slice(0, cut.index).trim();
    const after = title.slice(cut.index + cut[0].length).trim();
    const plainBefore = comparable(before);
    if (plainBefore.length >= 8 && plainBefore !== site && plainOthers.has(plainBefore))
      return before;
    if (site === '') continue;
    if (comparable(after) === site && plainBefore !== '') return before;
    if (plainBefore === site && comparable(after).length >= LEAST_SHARED) return after;
  }
  return title;
}
