import type { Article } from '../core/deal/article';
import { newsOf, type Coverage, type News } from '../core/digest/news-line';
import type { Filter } from '../core/filter/filter';
import type { ArticleStore, Clock, SourceStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';
import { keepForAMinute } from './since-cache';

export interface NewsPorts {
  readonly rows: Pick<RowStore, 'query'>;
  readonly articles: Pick<ArticleStore, 'getMany'>;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly clock: Clock;
}

/** Articles read for all mails of a minute at most, the newest. */
const MAX_ARTICLES = 300;
/** How long after its publication an article may be found and still be news. */
const LATE_MS = 24 * 60 * 60 * 1000;

/** What the articles without deals, published or first found since the last digest, add to it. */
export async function gatherNews(
  filter: Filter,
  { since, until }: { readonly since: string; readonly until?: string },
  ports: NewsPorts,
): Promise<News> {
  const nowMs = ports.clock();
  const articles = await articlesSince(since, ports, nowMs);
  const coverage = await coverageSince('', ports, nowMs);
  const own = articles.filter(
    (article) => isNews(article, since) && (until === undefined || article.publishedAt < until),
  );
  return newsOf(own, filter, coverage);
}

/** Published since, or published shortly before and found since; an old one that was only edited is no news. */
function isNews({ publishedAt, fetchedAt, version }: Article, since: string): boolean {
  return publishedAt >= since || (version === 1 && fetchedAt >= since);
}

/** Articles from a day before an instant on, the newest first. */
const articlesSince = keepForAMinute(
  async (since: string, { rows, articles }: NewsPorts): Promise<Article[]> => {
    const from = new Date(Date.parse(since) - LATE_MS).toISOString();
    const range = { reverse: true, from, limit: MAX_ARTICLES };
    const page = await rows.query<{ articleId: string }>('A#all', range);
    const found = await articles.getMany(page.rows.map(({ articleId }) => articleId));
    return found.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  },
);

const coverageSince = keepForAMinute(
  async (_: string, { sources }: NewsPorts): Promise<Map<string, Coverage>> =>
    new Map((await sources.list()).map(({ definition }) => [definition.id, definition])),
);
