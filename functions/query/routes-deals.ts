import { Hono, type Context } from 'hono';
import { formatFilter } from '../core/filter/format-filter';
import { dealDetail } from '../core/query/deal-view';
import type { DealRecord } from '../core/query/deal-record';
import {
  LIST_PARAMETERS,
  listKey,
  parseListRequest,
  type ListRequest,
} from '../core/query/list-request';
import { jsonAnswer, sendAnswer } from './answer';
import { rejectStrangers } from './strangers';
import { chooseFormat } from './choose-format';
import { listDeals, type DealPage } from './list-deals';
import { ProblemError, parameterProblem, problem } from './problem';
import { publicAddress } from './public-address';
import type { QueryPorts } from './query-ports';
import { writeDeals } from './write-deals';

const MAX_HOPS = 20;

/** `/deals` in every format, and `/deals/{id}`. `publicUrl` begins the addresses that feeds and links carry. */
export function dealRoutes(ports: QueryPorts, publicUrl: string): Hono {
  const app = new Hono();
  app.get('/deals', async (context) => {
    const { request, page } = await readList(context, ports);
    const format = chooseFormat(request.format, context.req.header('Accept'));
    const url = new URL(context.req.url);
    const next = page.next === undefined ? null : ports.cursors.seal(listKey(request), page.next);
    const links = linkHeader(url, next);
    const address = publicAddress(context, publicUrl);
    const answer = writeDeals(format, { request, page, next, publicUrl: address });
    return sendAnswer(context, { ...answer, headers: { ...answer.headers, ...links } });
  });
  app.get('/deals/:id', async (context) => {
    rejectStrangers(context, ['include', 'format', 'lang']);
    const record = await answeringRecord(context.req.param('id'), ports);
    if (record.dealId !== context.req.param('id')) return redirect(context, record.dealId);
    if (!record.deal) throw gone();
    return sendAnswer(context, jsonAnswer(dealDetail(record.deal)));
  });
  return app;
}

/** The list that a request asks for; used by the page of the web too. @throws ProblemError */
export async function readList(
  context: Context,
  ports: QueryPorts,
): Promise<{ readonly request: ListRequest; readonly page: DealPage }> {
  const parsed = parseListRequest(new URL(context.req.url).searchParams);
  if ('problems' in parsed) throw new ProblemError(parameterProblem(parsed.problems));
  const { request } = parsed;
  const after = request.cursor === undefined ? undefined : openCursor(request, ports);
  const page = await listDeals(request, after, ports);
  ports.log.info('list read', {
    examined: page.examined,
    given: page.deals.length,
    filter: formatFilter(request.filter),
  });
  return { request, page };
}

function openCursor(request: ListRequest, { cursors }: QueryPorts): string {
  const after = cursors.open(listKey(request), request.cursor ?? '');
  if (after !== undefined) return after;
  const message =
    'is not a cursor of this list: take the one that its answer gave, with the same filter and sort';
  throw new ProblemError(parameterProblem([{ parameter: 'cursor', message }]));
}

/**
 * The record that answers for an id: a merged deal's is that of the deal it went into.
 *
 * @throws ProblemError 404 where the id was never served, 410 where its deal was removed.
 */
export async function answeringRecord(dealId: string, { deals }: QueryPorts): Promise<DealRecord> {
  let at = dealId;
  for (let hop = 0; hop < MAX_HOPS && /^[\w-]{1,64}$/.test(at); hop += 1) {
    const [record] = await deals.records([at]);
    if (!record) break;
    if (record.status === 'active') return record;
    if (record.status === 'removed') throw gone();
    at = record.mergedInto ?? '';
  }
  throw new ProblemError(problem(404, 'not-found', 'There is no such deal'));
}

function gone(): ProblemError {
  const detail = 'Its articles no longer tell of it, or a person rejected it.';
  return new ProblemError(problem(410, 'removed', 'The deal was removed', { detail }));
}

/** Merged: the address of the deal that answers now, with the same parameters. Merges can be undone, so not for ever. */
function redirect(context: Context, dealId: string): Response {
  const { search } = new URL(context.req.url);
  const body = { status: 'merged', mergedInto: dealId };
  const headers = { Location: `/deals/${dealId}${search}` };
  return sendAnswer(context, jsonAnswer(body, { status: 301, headers }));
}

/** `Link` to the next page of a list. @see RFC 8288 */
export function linkHeader(url: URL, cursor: string | null): Record<string, string> {
  if (cursor === null) return {};
  const next = new URL(url);
  next.searchParams.set('cursor', cursor);
  return { Link: `<${next.pathname}${next.search}>; rel="next"` };
}

/** The list's parameters without those of the page: what a feed or a saved filter is known by. */
export function withoutPaging(url: URL): URLSearchParams {
  const query = new URLSearchParams(url.search);
  LIST_PARAMETERS.filter((name) => name !== 'lang').forEach((name) => query.delete(name));
  return query;
}
