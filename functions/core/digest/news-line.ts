import type { Article } from '../deal/article';
import { nameKey } from '../deal/name-key';
import { placeKey } from '../filter/deal-fields';
import type { Filter } from '../filter/filter';
import { isOneOf, termsOf } from '../filter/matches';
import { holdsTerms } from '../filter/search-text';
import type { SourceDefinition } from '../source/source-definition';
import { cutText, webUrl } from './deal-card';

/** An article that tells of no deal, as the mail lists it behind the deals. */
export interface NewsLine {
  readonly title: string;
  /** BCP 47 of title and summary. */
  readonly language: string;
  readonly publisher: string;
  readonly url: string;
  readonly summary: string;
}

/** News of one mail, and how many more there were. */
export interface News {
  readonly lines: readonly NewsLine[];
  readonly more: number;
}

/** What a source covers, which is all that is known of where an article without a deal plays. */
export type Coverage = Pick<SourceDefinition, 'country' | 'region'>;

/** News is what a digest adds, not what it is for. */
const MAX_LINES = 8;
const MAX_TITLE = 200;
const MAX_SUMMARY = 240;
const NO_NEWS: News = { lines: [], more: 0 };

/**
 * The articles of a digest's time that tell of no deal and fit its filter, newest first and one of each group of copies.
 *
 * A filter asks for deals; of an article only sectors, source, words and the place that its source covers can be
 * compared. Parties and cities are looked for as words. A filter that also asks what only a deal has (type, stage, role,
 * amount, confidence, review) gets no news, since nobody could tell whether it fits.
 *
 * @param coverage By source id.
 */
export function newsOf(
  articles: readonly Article[],
  filter: Filter,
  coverage: ReadonlyMap<string, Coverage>,
): News {
  if (asksForDealsOnly(filter)) return NO_NEWS;
  const told = new Set(articles.filter(tellsOfDeal).map(({ groupId }) => groupId));
  const fitting = articles.filter(
    (article) =>
      !told.has(article.groupId) &&
      webUrl(article.url) !== undefined &&
      fits(article, filter, coverage.get(article.sourceId)),
  );
  const own = firstOfEach(fitting);
  return {
    lines: own.slice(0, MAX_LINES).map(newsLine),
    more: Math.max(0, own.length - MAX_LINES),
  };
}

/** One article of each group of copies, the earliest where it is there, which gave the group its id. */
function firstOfEach(articles: readonly Article[]): Article[] {
  const groups = new Map<string, Article>();
  for (const article of articles) {
    const isFirst = article.articleId === article.groupId;
    if (isFirst || !groups.has(article.groupId)) groups.set(article.groupId, article);
  }
  return [...groups.values()];
}

const tellsOfDeal = ({ tags, isDealStory }: Article): boolean => isDealStory || tags.length > 0;

function newsLine({ title, language, publisher, url, summary }: Article): NewsLine {
  const [headline, said] = [cutText(title, MAX_TITLE), cutText(summary, MAX_SUMMARY)];
  return { title: headline, language, publisher, url, summary: said };
}

function asksForDealsOnly(filter: Filter): boolean {
  const { type, stage, stage_gte, role, review } = filter;
  const { amount_usd_gte, amount_usd_lte, has_amount, min_confidence } = filter;
  const asked = [type, stage, stage_gte, role, review, amount_usd_gte, amount_usd_lte];
  return [...asked, has_amount, min_confidence].some((value) => value !== undefined);
}

function fits(article: Article, filter: Filter, place: Coverage | undefined): boolean {
  const { sector, source, country, region } = filter;
  const sectors = article.sectors.map(({ label }) => label);
  const sources = [article.sourceId, article.publisher].map(nameKey);
  return (
    isOneOf(sector, sectors) &&
    isOneOf(source, sources) &&
    isOneOf(country, [place?.country]) &&
    isOneOf(region, [place?.region === undefined ? undefined : placeKey(place.region)]) &&
    isWithin(article, filter) &&
    holdsWords(article, filter)
  );
}

function isWithin({ publishedAt }: Article, { published_gte, published_lte }: Filter): boolean {
  return publishedAt >= (published_gte ?? '') && publishedAt <= (published_lte ?? publishedAt);
}

function holdsWords({ title, summary }: Article, filter: Filter): boolean {
  const text = `${title}\n${summary}`;
  const names = (keys: readonly string[] | undefined): boolean =>
    keys === undefined ||
    keys
      .map((key) => termsOf({ q: key }))
      .some((terms) => terms.length > 0 && holdsTerms(text, terms));
  return holdsTerms(text, termsOf(filter)) && names(filter.party) && names(filter.city);
}
