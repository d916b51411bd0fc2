import { Hono, type Context, type Next } from 'hono';
import { PAGE_ASSETS } from '../core/html/page-assets.generated';
import type { PageStore } from '../core/ports';
import { parseListRequest, listKey } from '../core/query/list-request';
import { articlesPage } from '../core/query/page/articles-page';
import { dealPage } from '../core/query/page/deal-page';
import { dealsPage } from '../core/query/page/deals-page';
import { guidePage } from '../core/query/page/guide-page';
import { linkTo, spell } from '../core/query/page/page-view';
import { problemPage, type PageProblem } from '../core/query/page/problem-page';
import { sourcesPage } from '../core/query/page/sources-page';
import { sourceView } from '../core/query/source-view';
import { sendAnswer } from './answer';
import type { AppOptions } from './app';
import { pageAnswer, viewOf, viewOfProblem, wantsPage } from './page-request';
import { ProblemError, parameterProblem } from './problem';
import { publicAddress } from './public-address';
import type { QueryPorts } from './query-ports';
import { readDealPage } from './read-deal-page';
import { readOverview } from './read-overview';
import { answeringRecord, linkHeader, readList } from './routes-deals';
import { readArticleList } from './routes-lists';
import { rejectStrangers } from './strangers';

/** What pages read beside the query's own. */
export type PagePorts = QueryPorts & { readonly pages: Pick<PageStore, 'getText'> };

export type PageOptions = Pick<AppOptions, 'publicUrl' | 'access'>;

type Answering = (context: Context) => Promise<Response> | Response;

/**
 * The web page, in front of the API's routes: whoever asks the same address for anything but HTML passes through.
 * Problems become pages too, with the API's status and words.
 */
export function pageRoutes(ports: PagePorts, { publicUrl, access = 'public' }: PageOptions): Hono {
  const app = new Hono();
  const page =
    (answer: Answering) =>
    async (context: Context, next: Next): Promise<Response | void> =>
      wantsPage(context) ? answer(context) : next();
  app.use(async (context, next) => {
    await next();
    const dressed = await dressProblem(context, context.res);
    if (dressed === context.res) return;
    context.res = undefined;
    context.res = dressed;
  });
  app.get('/', (context) => listPage(context, ports));
  app.get(
    '/deals',
    page((context) => listPage(context, ports)),
  );
  app.get(
    '/deals/:id',
    page((context) => oneDealPage(context, ports)),
  );
  app.get(
    '/articles',
    page((context) => allArticlesPage(context, ports)),
  );
  app.get(
    '/sources',
    page(async (context) => {
      rejectStrangers(context, ['format', 'lang']);
      const view = viewOf(context);
      const sources = (await ports.sources.list()).map(sourceView);
      return sendAnswer(context, pageAnswer(sourcesPage(sources, view), view));
    }),
  );
  app.get('/guide', (context) => {
    refuseBadFilter(context);
    const view = viewOf(context);
    const address = publicAddress(context, publicUrl);
    return sendAnswer(context, pageAnswer(guidePage({ address, access }, view), view));
  });
  app.get('/problems/:kind', (context) => context.redirect('/guide', 302));
  for (const asset of Object.values(PAGE_ASSETS)) {
    app.get(asset.path, (context) => sendAsset(context, asset));
  }
  return app;
}

/** An asset's address bears the hash of its content: it never changes. */
function sendAsset(
  context: Context,
  asset: { readonly type: string; readonly body: string },
): Response {
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  };
  return sendAnswer(context, { body: asset.body, contentType: asset.type, headers });
}

async function listPage(context: Context, ports: PagePorts): Promise<Response> {
  const view = viewOf(context);
  const tidy = withoutEmpty(view.query);
  if (spell(tidy) !== spell(view.query)) {
    // A form sends its empty fields; the address that people copy has only what asks for something.
    return context.redirect(linkTo(view, view.path, tidy), 302);
  }
  const { request, page } = await readList(context, ports);
  const overview = await readOverview(request.filter, ports);
  const next = page.next === undefined ? null : ports.cursors.seal(listKey(request), page.next);
  const url = new URL(context.req.url);
  url.pathname = '/deals';
  const { deals, withoutRate } = page;
  const asksForAmount =
    request.filter.amount_usd_gte !== undefined || request.filter.amount_usd_lte !== undefined;
  const body = dealsPage(
    { deals, sort: request.sort, next, withoutRate: asksForAmount ? withoutRate : 0, overview },
    view,
  );
  return sendAnswer(context, pageAnswer(body, view, { headers: linkHeader(url, next) }));
}

function withoutEmpty(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([, value]) => value.trim() !== ''));
}

async function oneDealPage(context: Context, ports: PagePorts): Promise<Response> {
  rejectStrangers(context, ['include', 'format', 'lang']);
  const view = viewOf(context);
  const id = context.req.param('id') ?? '';
  const record = await answeringRecord(id, ports);
  if (record.dealId !== id) {
    return context.redirect(linkTo(view, `/deals/${encodeURIComponent(record.dealId)}`), 301);
  }
  const page = record.deal && (await readDealPage(record.deal, ports));
  if (!page) return context.notFound();
  return sendAnswer(context, pageAnswer(dealPage(page, view), view));
}

async function allArticlesPage(context: Context, ports: PagePorts): Promise<Response> {
  const view = viewOf(context);
  const list = await readArticleList(context, ports);
  const headers = linkHeader(new URL(context.req.url), list.next);
  return sendAnswer(context, pageAnswer(articlesPage(list, view), view, { headers }));
}

function refuseBadFilter(context: Context): void {
  const parsed = parseListRequest(new URL(context.req.url).searchParams);
  if ('problems' in parsed) throw new ProblemError(parameterProblem(parsed.problems));
}

/** Turns the API's problem into a page where the reader wants pages; status and headers stay. */
export async function dressProblem(context: Context, res: Response): Promise<Response> {
  if (!res.headers.get('Content-Type')?.startsWith('application/problem+json')) return res;
  if (!wantsPage(context)) return res;
  const problem = (await res.json()) as PageProblem;
  const view = viewOfProblem(context);
  const { body, contentType, headers } = pageAnswer(problemPage(problem, view), view);
  const all = new Headers(res.headers);
  Object.entries({
    ...headers,
    'Content-Type': contentType,
    Vary: 'Accept, Accept-Language',
  }).forEach(([name, value]) => all.set(name, value));
  return new Response(body, { status: res.status, headers: all });
}
