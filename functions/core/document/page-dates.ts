import { asText, type JsonObject } from '../feed/json-value';
import { attr, textOf } from '../html/node-text';
import type { HtmlTree } from '../html/parse-html';
import type { MetaTags } from './meta-tags';
import { isFuture, readDate } from './read-date';
import { dateInAddress } from './date-in-address';
import { findDateline } from './find-dateline';

export interface PageDates {
  readonly published: string | null;
  readonly modified: string | null;
}

export interface DateHints {
  readonly url?: string;
  readonly now?: string;
  readonly isDayFirst: boolean;
}

/** Names under which metas and microdata tell the day of publication, the surest first. */
const PUBLISHED = (
  'article:published_time og:article:published_time datepublished og:published_time publishdate pubdate publish-date ' +
  'publish_date publication_date date.published dc.date.issued dcterms.created dc.date.created dc.date dcterms.date ' +
  'sailthru.date parsely-pub-date cxenseparse:recs:publishtime article.published rnews:datepublished originalpublicationdate ' +
  'firstpublished article_date_original last_published datecreated date'
).split(' ');
const MODIFIED = (
  'article:modified_time og:updated_time datemodified og:modified_time article.updated dcterms.modified dc.date.modified ' +
  'lastmod last-modified modified revised updated_time'
).split(' ');

/**
 * When a page was published and changed: JSON-LD, then OpenGraph and other metas, microdata, `time` elements, the
 * visible dateline, the address; never a date that lies after `now`. The zone stays the page's own.
 */
export function findPageDates(
  tree: HtmlTree,
  article: JsonObject,
  meta: MetaTags,
  hints: DateHints,
): PageDates {
  const read = (text: string | undefined): string | null => {
    const date = text ? readDate(text, hints.isDayFirst) : null;
    return date && !isFuture(date, hints.now) ? date : null;
  };
  const first = (texts: Iterable<string | undefined>): string | null => {
    for (const text of texts) {
      const date = read(text);
      if (date) return date;
    }
    return null;
  };
  const dateline = lazily(() => findDateline(tree, hints));
  const told =
    first([
      asText(article.datePublished),
      asText(article.dateCreated),
      asText(article.uploadDate),
    ]) ??
    first(PUBLISHED.map((name) => meta.metas.get(name))) ??
    first([meta.items.get('datepublished'), meta.items.get('datecreated')]) ??
    first(timesOf(meta));
  const published =
    told ??
    dateline().published ??
    first([hints.url ? (dateInAddress(hints.url) ?? undefined) : undefined]);
  const modified =
    first([asText(article.dateModified)]) ??
    first(MODIFIED.map((name) => meta.metas.get(name))) ??
    first([meta.items.get('datemodified')]) ??
    // Reading the lines of the page is dear, and a page that tells its dates to machines tells this one, too.
    (told === null ? dateline().modified : null);
  return { published: published ?? modified, modified };
}

/** `time` elements as told to machines, those marked as the date of publication first; those of other articles last. */
function* timesOf({ times }: MetaTags): Iterable<string> {
  const isMarked = (names: string): boolean =>
    /publish|pubdate|posted|created|dateline/i.test(names);
  const isUpdate = (names: string): boolean => /modif|updat/i.test(names);
  const named = times.slice(0, 200).map(({ element, datetime }) => {
    const names = `${attr(element, 'class')} ${attr(element, 'itemprop')} ${'pubdate' in element.attribs ? 'pubdate' : ''}`;
    return { names, said: datetime || textOf(element).slice(0, 80) };
  });
  yield* named.filter(({ names }) => isMarked(names)).map(({ said }) => said);
  yield* named.filter(({ names }) => !isUpdate(names)).map(({ said }) => said);
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
