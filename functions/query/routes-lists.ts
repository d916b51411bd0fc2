import { Hono, type Context } from 'hono';
import { nameKey } from '../core/deal/name-key';
import { readValue } from '../core/filter/parse-filter';
import { articleView, type ArticleView } from '../core/query/article-view';
import { readLimit } from '../core/query/list-request';
import { sourceView } from '../core/query/source-view';
import { jsonAnswer, sendAnswer } from './answer';
import { ProblemError, parameterProblem } from './problem';
import type { QueryPorts } from './query-ports';
import { linkHeader } from './routes-deals';
import { rejectStrangers } from './strangers';

/** `/articles`, `/changes` and `/sources`. */
export function listRoutes(ports: QueryPorts): Hono {
  const app = new Hono();
  app.get('/articles', async (context) => {
    const list = await readArticleList(context, ports);
    const headers = linkHeader(new URL(context.req.url), list.next);
    return sendAnswer(context, jsonAnswer(list, { headers }));
  });
  app.get('/changes', async (context) => {
    const query = rejectStrangers(context, ['cursor', 'limit', 'format']);
    const limit = readPageSize(query);
    const after = Number(openPlace(ports, 'changes', query.get('cursor')) ?? 0);
    const changes = await ports.changes.read(after, limit);
    const items = changes.map(
      ({ before: _before, after: _after, correlationId: _id, ...change }) => change,
    );
    // Always a cursor: the one to ask with next time, whether or not there is more now.
    const next = ports.cursors.seal('changes', String(changes.at(-1)?.seq ?? after));
    const headers = changes.length === limit ? linkHeader(new URL(context.req.url), next) : {};
    return sendAnswer(context, jsonAnswer({ items, next }, { headers, maxAgeS: 15 }));
  });
  app.get('/sources', async (context) => {
    rejectStrangers(context, ['format', 'lang']);
    const sources = await ports.sources.list();
    return sendAnswer(context, jsonAnswer({ items: sources.map(sourceView), next: null }));
  });
  return app;
}

/** The list of articles that a request asks for; used by the web page too. @throws ProblemError */
export async function readArticleList(
  context: Context,
  ports: QueryPorts,
): Promise<{ readonly items: readonly ArticleView[]; readonly next: string | null }> {
  const query = rejectStrangers(context, [
    'source',
    'published_gte',
    'published_lte',
    'limit',
    'cursor',
    'format',
    'lang',
  ]);
  const limit = readPageSize(query);
  const source = nameKey(query.get('source') ?? '');
  const [from, to] = [
    readDay(query, 'published_gte', 'start'),
    readDay(query, 'published_lte', 'end'),
  ];
  const key = `articles\n${source}\n${from}\n${to}`;
  const after = openPlace(ports, key, query.get('cursor'));
  const page = await readArticles({ source, from, to, after, limit }, ports);
  const next = page.next === undefined ? null : ports.cursors.seal(key, page.next);
  return { items: page.items, next };
}

interface ArticlesWanted {
  readonly source: string;
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
  readonly limit: number;
}

/** One page of articles, newest first. */
export async function readArticles(
  { source, from, to, after, limit }: ArticlesWanted,
  { rows, articles }: Pick<QueryPorts, 'rows' | 'articles'>,
): Promise<{ readonly items: ReturnType<typeof articleView>[]; readonly next?: string }> {
  if (from !== undefined && to !== undefined && from > to) return { items: [] };
  const range = { reverse: true, limit, from, ...(to !== undefined && { to: `${to}#~` }), after };
  const partition = source === '' ? 'A#all' : `A#source=${source}`;
  const page = await rows.query<{ articleId: string }>(partition, range);
  const found = await articles.getMany(page.rows.map(({ articleId }) => articleId));
  const byId = new Map(found.map((article) => [article.articleId, article]));
  const items = page.rows.flatMap(({ sk, articleId }) => {
    const article = byId.get(articleId);
    // A row of a former date or of another source is out of date.
    return article && sk.startsWith(article.publishedAt) ? [articleView(article)] : [];
  });
  const next = page.more ? page.rows.at(-1)?.sk : undefined;
  return { items, ...(next !== undefined && { next }) };
}

function readPageSize(query: URLSearchParams): number {
  const limit = readLimit(query.get('limit') ?? '');
  if (typeof limit !== 'number') throw new ProblemError(parameterProblem([limit]));
  return limit;
}

function readDay(
  query: URLSearchParams,
  parameter: string,
  edge: 'start' | 'end',
): string | undefined {
  const text = query.get(parameter) ?? '';
  const read = readValue({ kind: 'instant', edge }, [text]);
  if ('message' in read) {
    throw new ProblemError(
      parameterProblem([{ parameter, value: text.slice(0, 100), message: read.message }]),
    );
  }
  return read.value as string | undefined;
}

function openPlace(
  { cursors }: QueryPorts,
  key: string,
  cursor: string | null,
): string | undefined {
  if (cursor === null || cursor === '') return undefined;
  const place = cursors.open(key, cursor);
  if (place !== undefined) return place;
  const message = 'is not a cursor of this list: take the one that its answer gave';
  throw new ProblemError(parameterProblem([{ parameter: 'cursor', message }]));
}
