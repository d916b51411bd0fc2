import { Hono, type Context } from 'hono';
import { readAddress } from '../core/digest/address-policy';
import { keyedHash } from '../core/digest/identity';
import { openToken, sealToken, type TokenPurpose } from '../core/digest/link-token';
import { readPreferences, type GivenFields } from '../core/digest/read-preferences';
import { DEFAULT_PREFERENCES, type Subscription } from '../core/digest/subscription';
import { ProblemError, parameterProblem, problem } from './problem';
import { buttonPage, manageForm, messagePage, subscribeForm, wordsFor } from './subscribe-pages';
import {
  changePreferences,
  confirmWish,
  erase,
  exportOf,
  leave,
  wishToSubscribe,
  type SubscriptionPorts,
} from './subscriptions';

/** Puts the frame of the web page around a body; `headers` bring its Content-Security-Policy. */
export interface PageFrame {
  render(page: { readonly title: string; readonly lang: string; readonly body: string }): string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Addresses that need no API key: they are in mails. */
export const SUBSCRIBE_PATHS = ['/subscribe', '/unsubscribe', '/subscription'];

/** Requests to subscribe of one client in ten minutes. */
export const MAX_PER_CLIENT = 20;
const WINDOW_S = 600;
const MAX_BODY = 10_000;

/** The pages by which people subscribe, confirm, change, export, erase and leave. A GET only shows; a POST acts. */
export function subscribeRoutes(ports: SubscriptionPorts, frame: PageFrame): Hono {
  const app = new Hono({ strict: false });
  const page = (context: Context, body: string, title: string, status = 200): Response =>
    send(
      frame.render({ title, lang: languageOf(context), body }),
      'text/html',
      status,
      frame.headers,
    );
  const say = (context: Context, title: string, text: string, status = 200): Response =>
    wantsJson(context)
      ? send(JSON.stringify({ title, detail: text }), 'application/json', status)
      : page(context, messagePage(title, text), title, status);
  const words = (context: Context) => wordsFor(languageOf(context));

  app.get('/subscribe', (context) => {
    const filter = context.req.query('filter') ?? '';
    const read = readPreferences({ filter: [filter], language: [languageOf(context)] });
    const preferences = 'preferences' in read ? read.preferences : DEFAULT_PREFERENCES;
    return page(context, subscribeForm(preferences, words(context)), words(context).title);
  });

  app.post('/subscribe', async (context) => {
    await limitClient(context, ports);
    const given = await readBody(context);
    const text = words(context);
    const written = readAddress(given['address']?.at(-1) ?? '', ports.addresses);
    const read = readPreferences(given);
    const problems = [
      ...('fault' in written
        ? [{ parameter: 'address', message: text.addressFaults[written.fault] }]
        : []),
      ...('problems' in read ? read.problems : []),
    ];
    if ('fault' in written || 'problems' in read) {
      if (wantsJson(context)) throw new ProblemError(parameterProblem(problems));
      const form = subscribeForm(DEFAULT_PREFERENCES, text, {
        problems,
        address: given['address']?.at(-1)?.slice(0, 254),
      });
      return page(context, form, text.title, 400);
    }
    // A program that fills in what no person sees gets the same answer, and nothing happens.
    const isTrapped = (given['website'] ?? []).some((value) => value !== '');
    if (!isTrapped) await wishToSubscribe(written.address, read.preferences, ports);
    return say(context, text.title, text.asked, 202);
  });

  app.get('/subscribe/confirm', (context) => {
    const text = words(context);
    if (!idOf(context, 'confirm', ports)) return say(context, text.confirmTitle, text.badLink, 400);
    const action = withToken('/subscribe/confirm', context);
    const body = buttonPage(text.confirmTitle, text.confirmAsk, text.confirm, action);
    return page(context, body, text.confirmTitle);
  });
  app.post('/subscribe/confirm', async (context) => {
    const text = words(context);
    const id = idOf(context, 'confirm', ports);
    if (!id) return say(context, text.confirmTitle, text.badLink, 400);
    const result = await confirmWish(id, ports);
    if (result === 'confirmed') return say(context, text.confirmTitle, text.confirmed);
    return say(context, text.confirmTitle, result === 'used' ? text.usedLink : text.badLink, 410);
  });

  app.get('/unsubscribe', (context) => {
    const text = words(context);
    if (!idOf(context, 'leave', ports)) return say(context, text.leaveTitle, text.badLink, 400);
    const action = withToken('/unsubscribe', context);
    return page(
      context,
      buttonPage(text.leaveTitle, text.leaveAsk, text.leave, action),
      text.leaveTitle,
    );
  });
  // RFC 8058: mailbox providers post here without cookies, and every answer but 2xx is a failure to them.
  app.post('/unsubscribe', async (context) => {
    const text = words(context);
    const id = idOf(context, 'leave', ports);
    if (!id) return say(context, text.leaveTitle, text.badLink, 400);
    await leave(id, ports);
    return say(context, text.leaveTitle, text.left);
  });

  const own = async (
    context: Context,
    act: (subscription: Subscription) => Promise<Response> | Response,
  ): Promise<Response> => {
    const text = words(context);
    const id = idOf(context, 'manage', ports);
    if (!id) return say(context, text.manageTitle, text.badLink, 400);
    const subscription = await ports.subscriptions.get(id);
    return subscription ? act(subscription) : say(context, text.manageTitle, text.gone, 410);
  };
  app.get('/subscription', (context) =>
    own(context, (subscription) => {
      const text = words(context);
      const body = manageForm(subscription, context.req.query('token') ?? '', text);
      return page(context, body, text.manageTitle);
    }),
  );
  app.post('/subscription', (context) =>
    own(context, async (subscription) => {
      const text = words(context);
      const read = readPreferences(await readBody(context), subscription);
      if ('problems' in read) throw new ProblemError(parameterProblem(read.problems));
      const id = await changePreferences(subscription, read.preferences, ports);
      const token = sealToken(ports.secret, 'manage', id, ports.clock());
      const body = `<p role="status">${text.saved}</p>\n${manageForm(read.preferences, token, text)}`;
      return page(context, body, text.manageTitle);
    }),
  );
  app.get('/subscription/export', (context) =>
    own(context, async (subscription) =>
      send(JSON.stringify(await exportOf(subscription, ports), null, 1), 'application/json', 200, {
        'Content-Disposition': 'attachment; filename="harbinger-subscription.json"',
      }),
    ),
  );
  app.post('/subscription/leave', (context) =>
    own(context, async (subscription) => {
      await leave(subscription.id, ports);
      return say(context, words(context).leaveTitle, words(context).left);
    }),
  );
  app.post('/subscription/erase', (context) =>
    own(context, async (subscription) => {
      await erase(subscription, ports);
      return say(context, words(context).erase, words(context).erased);
    }),
  );
  return app;
}

function idOf(
  context: Context,
  purpose: TokenPurpose,
  ports: SubscriptionPorts,
): string | undefined {
  const opened = openToken(ports.secret, purpose, context.req.query('token') ?? '', ports.clock());
  return 'id' in opened ? opened.id : undefined;
}

function withToken(path: string, context: Context): string {
  return `${path}?token=${encodeURIComponent(context.req.query('token') ?? '')}`;
}

/** @throws ProblemError 429 where one client asks too often; the client is known by a hash only. */
async function limitClient(
  context: Context,
  { rates, clock, secret }: SubscriptionPorts,
): Promise<void> {
  const host = context.env as
    | {
        requestContext?: { http?: { sourceIp?: string } };
        event?: { requestContext?: { http?: { sourceIp?: string } } };
      }
    | undefined;
  const { requestContext = host?.event?.requestContext } = host ?? {};
  const client = keyedHash(secret, 'client', requestContext?.http?.sourceIp ?? 'unknown');
  const nowS = Math.floor(clock() / 1000);
  const windowS = nowS - (nowS % WINDOW_S);
  if ((await rates.hit(`subscribe-${client}`, windowS)) <= MAX_PER_CLIENT) return;
  const detail = 'Please try again in ten minutes.';
  throw new ProblemError(problem(429, 'too-many', 'Too many requests to subscribe', { detail }), {
    'Retry-After': String(windowS + WINDOW_S - nowS),
  });
}

/** Fields of a form or a JSON object. @throws ProblemError where the body is neither, or too long */
async function readBody(context: Context): Promise<GivenFields> {
  const body = await context.req.text();
  if (body.length > MAX_BODY)
    throw new ProblemError(problem(413, 'too-long', 'The body is too long'));
  if (!(context.req.header('Content-Type') ?? '').includes('json')) return formFields(body);
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProblemError(problem(400, 'body', 'The body is no JSON object'));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      (Array.isArray(field) ? field : [field]).map((part) =>
        typeof part === 'string' || typeof part === 'number' ? String(part) : '',
      ),
    ]),
  );
}

function formFields(body: string): GivenFields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body))
    fields.set(name, [...(fields.get(name) ?? []), value]);
  return Object.fromEntries(fields);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ProblemError(problem(400, 'body', 'The body is no JSON')); // what exactly is wrong helps nobody here
  }
}

function wantsJson(context: Context): boolean {
  const accept = context.req.header('Accept') ?? '';
  if (accept.includes('json')) return true;
  return (context.req.header('Content-Type') ?? '').includes('json') && !accept.includes('html');
}

function languageOf(context: Context): 'en' | 'zh' {
  const asked = context.req.query('lang') ?? context.req.header('Accept-Language') ?? '';
  return /^zh\b/i.test(asked.trim()) ? 'zh' : 'en';
}

/** What is one person's own is kept by no cache and told to no other site. */
function send(
  body: string,
  type: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      ...headers,
    },
  });
}
