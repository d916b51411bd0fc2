import type { Context } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createMemoryRateCounter } from '../../../functions/adapters/memory-rate-counter';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableKeyStore } from '../../../functions/adapters/table-key-store';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { accessOptions, readAccess, type Access } from '../../../functions/query/access';
import { newApiKey } from '../../../functions/query/api-keys';
import { createApp } from '../../../functions/query/app';
import { dressRefusal } from '../../../functions/query/dress-refusal';
import { SESSION_COOKIE, SESSION_S } from '../../../functions/query/key-session';
import { publicAddress } from '../../../functions/query/public-address';
import { MAX_TRIES } from '../../../functions/query/routes-key';
import { pageRoutes } from '../../../functions/query/routes-pages';
import { subscribeRoutes } from '../../../functions/query/routes-subscribe';
import { PLAIN_FRAME } from '../../../functions/query/subscribe-frame';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { queryPorts } from '../../support/query-app';

const HTML = { Accept: 'text/html' };
const ORIGIN = 'https://abc.lambda-url.eu-north-1.on.aws';

async function appWith(access: Access, publicUrl = '') {
  const deals = dealPorts();
  await storeArticleDeals(
    sketchArticle({ id: 'a', deals: [{ parties: ['acquirer=Norda', 'target=Velm'] }] }),
    deals,
  );
  const ports = queryPorts(deals);
  const keys = createTableKeyStore(createMemoryRows());
  let nowMs = Date.parse('2026-03-01T00:00:20Z');
  const clock = (): number => nowMs;
  const { text, key } = newApiKey('a newsroom', nowMs, 10);
  await keys.put(key);
  const rates = createMemoryRateCounter();
  const gated = accessOptions(access, { keys, rates, secret: 'the secret', clock });
  const own = pageRoutes(
    { ...ports, pages: { getText: () => Promise.resolve(undefined) } },
    { publicUrl, access },
  );
  const subscribing = subscribeRoutes({ secret: 's', clock, rates } as never, PLAIN_FRAME);
  const app = createApp(ports, {
    ...gated,
    publicUrl,
    extraRoutes: [...(gated.extraRoutes ?? []), own, subscribing],
    dress: dressRefusal,
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`${ORIGIN}${path}`, init);
  const enter = (text: string, next = '/deals?type=jv'): Promise<Response> =>
    ask('/key', { method: 'POST', body: new URLSearchParams({ key: text, next }) });
  return { app, ask, enter, text, key, keys, wait: (s: number) => void (nowMs += s * 1000) };
}

const cookieOf = (answer: Response): string =>
  (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';

describe('access', () => {
  it('by a mode that nobody knows starts nothing', () => {
    expect(readAccess()).toBe('public');
    expect(() => readAccess('key')).toThrow('must be one of public, keys, iam');
  });

  it('in public needs nothing, sets nothing, and caches may share', async () => {
    const { ask } = await appWith('public');
    const answer = await ask('/deals', { headers: HTML });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect(answer.headers.get('Cache-Control')).toContain('public');
    expect((await ask('/key')).status).toBe(404);
  });
});

describe('access by keys', () => {
  it('asks programs with a problem and people with a form, in their language', async () => {
    const { ask } = await appWith('keys');
    const json = await ask('/deals');
    expect([json.status, json.headers.get('Content-Type')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
    const page = await ask('/deals?type=jv', { headers: { ...HTML, 'Accept-Language': 'zh' } });
    const body = await page.text();
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([401, 'private, no-store']);
    expect(body).toMatch(/<label for="key">您的密钥<\/label>/);
    expect(body).toContain('name="next" value="/deals?type=jv"');
    expect(body).not.toContain('Norda');
  });

  it('lets a person in with a key, by a cookie that holds no key and no script can read', async () => {
    const { ask, enter, text } = await appWith('keys');
    const answer = await enter(text);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/deals?type=jv']);
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-harbinger=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get('Set-Cookie')).not.toContain(text.split('_')[2]);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const page = await ask('/', { headers: { ...HTML, Cookie: cookieOf(answer) } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Norda');
    expect(page.headers.get('RateLimit')).toBe('"minute";r=9;t=40');
    expect(page.headers.get('RateLimit-Policy')).toBe('"minute";q=10;w=60');
    expect(page.headers.get('Cache-Control')).toMatch(/^private/);
    const home = await ask('/key', { headers: { Cookie: cookieOf(answer) } });
    expect(await home.text()).toContain('action="/key/leave"');
    const left = await ask('/key/leave', { method: 'POST' });
    expect(left.headers.get('Set-Cookie')).toMatch(/^__Host-harbinger=; .*Max-Age=0$/);
  });

  it('ends with the key’s revocation, after half a day, and for a forged cookie', async () => {
    const { ask, enter, text, key, keys, wait } = await appWith('keys');
    const Cookie = cookieOf(await enter(text));
    const status = async (value: string): Promise<number> =>
      (await ask('/deals', { headers: { Cookie: value } })).status;
    expect(await status(Cookie)).toBe(200);
    const [name, value = ''] = Cookie.split('=');
    for (const bad of [`${name}=${value.slice(0, -2)}xx`, `${name}=x`, `${SESSION_COOKIE}=`, 'a=b'])
      expect(await status(bad)).toBe(401);
    await keys.revoke(key.keyId, '2026-03-01T00:00:30Z');
    expect(await status(Cookie)).toBe(401);
    await keys.put(key);
    wait(SESSION_S + 1);
    expect(await status(Cookie)).toBe(401);
  });

  it('says that a key is wrong, leads nowhere else, and stops who tries many', async () => {
    const { enter, text } = await appWith('keys');
    const wrong = await enter('hb_nosuchkey22_x');
    expect([wrong.status, wrong.headers.get('Set-Cookie')]).toEqual([401, null]);
    expect(await wrong.text()).toContain('role="alert"');
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\r\nX: y'])
      expect((await enter(text, next)).headers.get('Location')).toBe('/');
    for (let i = 0; i < MAX_TRIES; i += 1) await enter('x');
    expect((await enter(text)).status).toBe(429);
  });

  it('counts each request of a key, tells how many are left, and refuses the next', async () => {
    const { ask, text, wait } = await appWith('keys');
    const headers = { Authorization: `Bearer ${text}` };
    const left: (string | null)[] = [];
    for (let i = 0; i < 10; i += 1)
      left.push((await ask('/taxonomy?x', { headers })).headers.get('RateLimit'));
    expect(left).toEqual(Array.from({ length: 10 }, () => null)); // open: not counted
    for (let i = 0; i < 10; i += 1) expect((await ask('/deals', { headers })).status).toBe(200);
    const over = await ask('/deals', { headers });
    expect([over.status, over.headers.get('Retry-After'), over.headers.get('RateLimit')]).toEqual([
      429,
      '40',
      '"minute";r=0;t=40',
    ]);
    const page = await ask('/', { headers: { ...headers, ...HTML } });
    expect([page.status, (await page.text()).includes('Too much at once')]).toEqual([429, true]);
    wait(60);
    expect((await ask('/deals', { headers })).status).toBe(200);
  });

  it('leaves open what mails lead to and what tells how to ask, and nothing else', async () => {
    const { ask } = await appWith('keys');
    const status = async (path: string, method = 'GET'): Promise<number> =>
      (await ask(path, { method, headers: HTML })).status;
    for (const path of ['/guide', '/key', '/openapi.json?format=json', '/schema', '/taxonomy'])
      expect([path, await status(path)]).toEqual([path, 200]);
    // Their token is wrong here, which they say themselves; the gate lets them through.
    for (const path of ['/subscribe/confirm', '/unsubscribe', '/subscription'])
      for (const method of ['GET', 'POST'])
        expect([path, await status(`${path}?token=x`, method)]).toEqual([path, 400]);
    const closed = ['/', '/deals', '/deals/x', '/articles', '/sources', '/changes', '/facets'];
    for (const path of [
      ...closed,
      '/subscribe',
      '/subscribe/',
      '/keyhole',
      '/guidebook',
      '//deals',
    ])
      expect([path, await status(path)]).toEqual([path, 401]);
    expect(await status('/subscribe', 'POST')).toBe(401);
  });

  it('is told by the description and the guide', async () => {
    const { ask } = await appWith('keys');
    const api: unknown = await (await ask('/openapi.json')).json();
    expect(api).toMatchObject({
      security: [{ keys: [] }],
      components: { securitySchemes: { keys: { scheme: 'bearer' } } },
    });
    const guide = await (await ask('/guide?type=jv', { headers: HTML })).text();
    expect(guide).toContain('-H &quot;Authorization: Bearer $HARBINGER_KEY&quot;');
  });
});

describe('access by IAM', () => {
  it('keeps answers private, tells how to sign, and offers no mails', async () => {
    const { ask } = await appWith('iam');
    const list = await ask('/deals');
    expect([list.status, list.headers.get('Cache-Control')]).toEqual([
      200,
      'private, max-age=0, must-revalidate',
    ]);
    const guide = await (await ask('/guide', { headers: HTML })).text();
    expect(guide).toContain('--aws-sigv4 &quot;aws:amz:eu-north-1:lambda&quot;');
    expect(guide).toContain('signed by an AWS identity');
    const subscribe = await ask('/subscribe', { headers: HTML });
    expect([subscribe.status, (await subscribe.text()).includes('No mails from here')]).toEqual([
      403,
      true,
    ]);
    expect((await ask('/subscribe', { method: 'POST' })).status).toBe(403);
    const api = (await (await ask('/openapi.json')).json()) as Record<string, unknown>;
    expect(api['security']).toEqual([{ iam: [] }]);
  });
});

describe('the product’s own address', () => {
  const event = (path: string, domainName: unknown, headers = {}) => {
    const [rawPath, rawQueryString = ''] = path.split('?');
    const http = { method: 'GET', path: rawPath, sourceIp: '192.0.2.1' };
    return {
      version: '2.0',
      rawPath,
      rawQueryString,
      headers,
      requestContext: { domainName, http },
      isBase64Encoded: false,
    } as never;
  };
  const FORGED = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil',
  };

  it.each([
    ['of the event', '', 'abc.lambda-url.eu-north-1.on.aws', ORIGIN],
    [
      'that the deployer set',
      'https://deals.example.org',
      'abc.on.aws',
      'https://deals.example.org',
    ],
  ])(
    'is the one %s, in feeds, exports, guide and description, whatever headers say',
    async (...row) => {
      const [, publicUrl, domainName, address] = row;
      const { app } = await appWith('public', publicUrl);
      const answer = handle(app);
      const read = async (path: string, more = {}): Promise<string> => {
        const headers = { ...FORGED, ...more };
        const { body } = await answer(event(path, domainName, headers), {} as never);
        return body;
      };
      const atom = await read('/deals?format=atom');
      expect(atom).toContain(
        `<link rel="self" type="application/atom+xml" href="${address}/deals?`,
      );
      expect(atom).toMatch(new RegExp(`rel="alternate" type="text/html" href="${address}/deals/`));
      const feed = JSON.parse(await read('/deals?format=jsonfeed')) as Record<string, string>;
      expect([feed['home_page_url'], feed['feed_url']]).toEqual([
        `${address}/?`,
        `${address}/deals?format=jsonfeed`,
      ]);
      expect(await read('/deals?format=csv')).toContain(`${address}/deals/`);
      expect(await read('/guide', HTML)).toContain(`${address}/deals`);
      const api = JSON.parse(await read('/openapi.json')) as { servers: unknown };
      expect(api.servers).toEqual([{ url: address }]);
      for (const path of ['/deals?limit=1', '/deals?format=atom', '/', '/guide', '/openapi.json'])
        expect(await read(path, HTML)).not.toContain('evil');
    },
  );

  it.each(['', 'evil.example/path', '"><script>', 'a b', undefined, 7])(
    'is left out rather than made of the odd name %j',
    (domainName) => {
      const context = { env: { requestContext: { domainName } } } as unknown as Context;
      expect(publicAddress(context, '')).toBe('');
      expect(publicAddress(context, 'https://deals.example.org')).toBe('https://deals.example.org');
    },
  );
});
