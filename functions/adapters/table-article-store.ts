import { CANARY } from '../contract';
import type { Article } from '../core/deal/article';
import { nameKey } from '../core/deal/name-key';
import type { ArticleStore } from '../core/ports';
import type { RowKey, RowStore } from '../core/query/rows';

type ArticleFields = { readonly article: Article; readonly rev: number };

/** Articles in the table: one row each, and index rows by publication, for all and by source. */
export function createTableArticleStore(rows: RowStore): ArticleStore {
  const load = (articleId: string) => rows.get<ArticleFields>(articleKey(articleId));
  return {
    get: async (articleId) => (await load(articleId))?.article,
    getMany: async (articleIds) => {
      const found = await rows.getMany<ArticleFields>(articleIds.map(articleKey));
      return found.map(({ article }) => article);
    },
    put: async (article) => {
      for (let done = false; !done;)
        done = await putOnce(rows, await load(article.articleId), article);
    },
  };
}

async function putOnce(
  rows: RowStore,
  known: ArticleFields | undefined,
  article: Article,
): Promise<boolean> {
  const former = known?.article;
  if (former && former.fetchedAt > article.fetchedAt) return true;
  const changed = former !== undefined && former.textHash !== article.textHash;
  const version = (former?.version ?? 1) + (changed ? 1 : 0);
  const next = { ...article, version };
  const postings = articlePostings(next);
  await rows.putMany(postings);
  const row = { ...articleKey(article.articleId), article: next, rev: (known?.rev ?? 0) + 1 };
  const condition = known ? { field: 'rev', equals: known.rev } : ({ absent: true } as const);
  if (!(await rows.putIf(row, condition))) return false;
  const kept = new Set(postings.map(keyText));
  const stale = former ? articlePostings(former).filter((key) => !kept.has(keyText(key))) : [];
  await rows.removeMany(stale);
  return true;
}

/** Index rows of an article: what a list filters by. */
export function articlePostings(article: Article): (RowKey & { articleId: string })[] {
  const { articleId, publishedAt, sourceId, publisher } = article;
  const sources = [...new Set([sourceId, publisher].map(nameKey))].filter((key) => key !== '');
  // The canary's are looked at by itself alone.
  const all = sourceId === CANARY.sourceId ? [] : ['A#all'];
  const partitions = [...all, ...sources.map((source) => `A#source=${source}`)];
  return partitions.map((pk) => ({ pk, sk: `${publishedAt}#${articleId}`, articleId }));
}

function articleKey(articleId: string): RowKey {
  return { pk: `ARTICLE#${articleId}`, sk: 'META' };
}

function keyText({ pk, sk }: RowKey): string {
  return `${pk}\n${sk}`;
}
