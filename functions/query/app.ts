import { Hono, type Context } from 'hono';
import type { Access } from './access';
import { compressAnswer } from './compress-answer';
import { ProblemError, problem, type Problem } from './problem';
import type { QueryPorts } from './query-ports';
import { dealRoutes } from './routes-deals';
import { facetRoutes } from './routes-facets';
import { listRoutes } from './routes-lists';
import { schemaRoutes } from './routes-schema';

export interface AppOptions {
  /** Where readers reach the product, without a slash at its end; empty where the host of the request tells. */
  readonly publicUrl: string;
  /** Further routes, such as the web page's and the subscription's; tried before the API's own. */
  readonly extraRoutes?: readonly Hono[];
  /** Who may ask, before each request: gives headers for the answer, or throws a ProblemError. Absent where all may. */
  readonly gate?: (context: Context) => Promise<Readonly<Record<string, string>>>;
  /** What the gate is; the API's description tells it. Default `public`. */
  readonly access?: Access;
  /** Turns what the gate refuses into a page where the reader wants one. */
  readonly dress?: (context: Context, refused: Response) => Promise<Response>;
}

/** Bounds of a request's target and headers; more is refused before anything is read. */
const MAX_TARGET_LENGTH = 8_000;
const MAX_HEADER_LENGTH = 16_000;

/**
 * The query app: every endpoint, behind what all of them share. Each answer, failures too, bears a request id, and
 * headers that let a browser of any site read it and run nothing of it.
 */
export function createApp(ports: QueryPorts, options: AppOptions): Hono {
  const app = new Hono({ strict: false });
  app.use(async (context, next) => {
    const requestId = requestIdOf(context);
    const gate = await passGate(context, options);
    if (gate.refused) context.res = (await options.dress?.(context, gate.refused)) ?? gate.refused;
    else await next();
    const whole = withHeaders(context, { ...gate.headers, 'X-Request-Id': requestId });
    const packed = await compressAnswer(context.req.header('Accept-Encoding'), whole);
    // Hono keeps the headers of the answer that it replaces, unless there is none.
    context.res = undefined;
    context.res = packed;
  });
  for (const routes of options.extraRoutes ?? []) app.route('/', routes);
  app.route('/', dealRoutes(ports, options.publicUrl));
  app.route('/', listRoutes(ports));
  app.route('/', facetRoutes(ports));
  app.route('/', schemaRoutes(options));
  app.notFound((context) => answerMissing(context, app));
  app.onError((error, context) => answerError(error, context, ports));
  return app;
}

interface Gate {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused?: Response;
}

async function passGate(context: Context, { gate }: AppOptions): Promise<Gate> {
  const refused = refuse(context);
  if (refused) return { headers: {}, refused };
  if (!gate) return { headers: {} };
  // What one key's holder is told, no cache tells another.
  const keep = { 'Cache-Control': 'private, max-age=0, must-revalidate' };
  try {
    return { headers: { ...keep, ...(await gate(context)) } };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { headers: {}, refused: sendProblem(error.problem, error.headers) };
  }
}

function answerError(error: Error, context: Context, ports: QueryPorts): Response {
  if (error instanceof ProblemError) return sendProblem(error.problem, error.headers);
  ports.log.error('request failed', { path: context.req.path.slice(0, 200), error });
  return sendProblem(problem(500, 'internal', 'Something went wrong here'));
}

/** 404, or 405 where the address is known by other methods, or the answer to OPTIONS. */
function answerMissing(context: Context, app: Hono): Response {
  const methods = methodsOf(context.req.path, app);
  if (methods.length === 0) {
    const detail = 'The addresses are listed in /openapi.json.';
    return sendProblem(problem(404, 'not-found', 'There is nothing at this address', { detail }));
  }
  const Allow = [
    ...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']),
  ].join(', ');
  if (context.req.method === 'OPTIONS')
    return new Response(null, {
      status: 204,
      headers: { Allow, 'Access-Control-Allow-Methods': Allow },
    });
  return sendProblem(
    problem(405, 'method', `${context.req.method.slice(0, 20)} is not for this address`),
    { Allow },
  );
}

function methodsOf(path: string, app: Hono): string[] {
  const segments = path.replace(/\/+$/, '').split('/');
  const fits = (pattern: string): boolean => {
    const parts = pattern.replace(/\/+$/, '').split('/');
    return (
      parts.length === segments.length &&
      parts.every((part, i) => part.startsWith(':') || part === segments[i])
    );
  };
  const routes = app.routes.filter(
    ({ method, path: pattern }) => method !== 'ALL' && fits(pattern),
  );
  return [...new Set(routes.map(({ method }) => method))];
}

/** Sends a problem as RFC 9457 has it; no cache keeps it. */
export function sendProblem(
  body: Problem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  });
}

function refuse(context: Context): Response | undefined {
  const { pathname, search } = new URL(context.req.url);
  if (pathname.length + search.length > MAX_TARGET_LENGTH) {
    return sendProblem(problem(414, 'too-long', 'The address is too long'));
  }
  let size = 0;
  context.req.raw.headers.forEach((value, name) => (size += name.length + value.length));
  return size > MAX_HEADER_LENGTH
    ? sendProblem(problem(431, 'too-long', 'The headers are too long'))
    : undefined;
}

/** The host's own id of the request where it gives one, else a fresh one. */
function requestIdOf(context: Context): string {
  const host = context.env as { lambdaContext?: { awsRequestId?: string } } | undefined;
  return host?.lambdaContext?.awsRequestId ?? crypto.randomUUID();
}

function withHeaders(context: Context, more: Readonly<Record<string, string>>): Response {
  const { res } = context;
  const headers = new Headers(res.headers);
  // What may be stored nowhere stays so, whatever the gate says of answers in general.
  const isUnstored = /\bno-store\b/.test(headers.get('Cache-Control') ?? '');
  for (const [name, value] of Object.entries(more))
    if (!isUnstored || name !== 'Cache-Control') headers.set(name, value);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  }
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set(
    'Access-Control-Expose-Headers',
    'ETag, Link, Location, X-Request-Id, RateLimit, RateLimit-Policy, Retry-After',
  );
  if (context.req.method === 'OPTIONS') {
    headers.set('Access-Control-Allow-Headers', 'Authorization, If-None-Match, X-Api-Key');
    headers.set('Access-Control-Max-Age', '86400');
  }
  return new Response(res.body, { status: res.status, headers });
}
