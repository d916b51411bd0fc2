import { createHmac } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { ApiKeyStore, Clock, RateCounter } from '../core/ports';
import { keyPage } from '../core/query/page/key-page';
import { linkTo } from '../core/query/page/page-view';
import { findKey } from './api-keys';
import { endedSessionCookie, keyIdOfSession, sessionCookie } from './key-session';
import { pageAnswer, viewOfProblem } from './page-request';
import { ProblemError, problem } from './problem';

export interface KeyRoutePorts {
  readonly keys: Pick<ApiKeyStore, 'get'>;
  readonly rates: RateCounter;
  readonly secret: string;
  readonly clock: Clock;
}

/** Keys that one client may try in ten minutes; nobody guesses one of 256 bits, but each try reads the table. */
export const MAX_TRIES = 30;
const WINDOW_S = 600;
const MAX_BODY = 10_000;

/** `/key`, where keys are asked for: a person types theirs once, and leaves when done. */
export function keyRoutes(ports: KeyRoutePorts): Hono {
  const app = new Hono({ strict: false });
  app.get('/key', (context) => {
    const isIn =
      keyIdOfSession(ports.secret, context.req.header('Cookie') ?? '', ports.clock()) !== undefined;
    return sendKeyPage(context, 200, { isIn, next: pathOf(context.req.query('next')) });
  });
  app.post('/key', async (context) => {
    await limitTries(context, ports);
    const fields = new URLSearchParams((await context.req.text()).slice(0, MAX_BODY));
    const next = pathOf(fields.get('next'));
    const key = await findKey(fields.get('key')?.trim() ?? '', ports.keys);
    if (!key) return sendKeyPage(context, 401, { wrong: true, next });
    return leadOn(next, sessionCookie(ports.secret, key.keyId, ports.clock()));
  });
  app.post('/key/leave', (context) =>
    leadOn(linkTo(viewOfProblem(context), '/key'), endedSessionCookie()),
  );
  return app;
}

/** The page that asks for a key, in place of the one that was asked for. */
export function sendKeyPage(
  context: Context,
  status: 200 | 401,
  state: { readonly isIn?: boolean; readonly wrong?: boolean; readonly next?: string } = {},
): Response {
  const view = viewOfProblem(context);
  const { pathname, search } = new URL(context.req.url);
  const next = state.next ?? (context.req.method === 'GET' ? `${pathname}${search}` : '/');
  const { body, contentType, headers } = pageAnswer(keyPage({ ...state, next }, view), view);
  return new Response(body, {
    status,
    headers: { ...headers, 'Content-Type': contentType, ...PRIVATE },
  });
}

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' };

function leadOn(path: string, cookie: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Set-Cookie': cookie, ...PRIVATE },
  });
}

/** A path of this site, so that nobody is led elsewhere. */
function pathOf(text: string | null | undefined): string {
  return text && text.length <= 4000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : '/';
}

/** @throws ProblemError 429; the client is known by a hash only */
async function limitTries(
  context: Context,
  { rates, clock, secret }: KeyRoutePorts,
): Promise<void> {
  const host = context.env as
    { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } } | undefined;
  const address = host?.requestContext?.http?.sourceIp ?? 'unknown';
  const client = createHmac('sha256', secret).update(`client\n${address}`).digest('base64url');
  const nowS = Math.floor(clock() / 1000);
  const windowS = nowS - (nowS % WINDOW_S);
  if ((await rates.hit(`key-${client}`, windowS)) <= MAX_TRIES) return;
  const detail = 'Please try again in ten minutes.';
  throw new ProblemError(problem(429, 'too-many', 'Too many keys were tried', { detail }), {
    'Retry-After': String(windowS + WINDOW_S - nowS),
  });
}
