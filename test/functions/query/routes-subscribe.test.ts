import fc from 'fast-check';
import { createMemoryRateCounter } from '../../../functions/adapters/memory-rate-counter';
import { readAddressPolicy, TAKE_ALL } from '../../../functions/core/digest/address-policy';
import { addressHash } from '../../../functions/core/digest/identity';
import type { Mail } from '../../../functions/core/digest/mail';
import { hideAddresses, normaliseAddress } from '../../../functions/core/digest/mail-address';
import { createApp } from '../../../functions/query/app';
import { MAX_PER_CLIENT, subscribeRoutes } from '../../../functions/query/routes-subscribe';
import { PLAIN_FRAME } from '../../../functions/query/subscribe-frame';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { mailWorld, PUBLIC_URL, SECRET, type MailWorld } from '../../support/mail-world';
import { queryPorts } from '../../support/query-app';
import { HtmlValidate } from 'html-validate';

let table: TestTable;
beforeAll(async () => void (table = await startTestTable()));
afterAll(() => table.close());

let ids = 0;

function site(startAt = '2026-04-01T06:30:00Z', policy = TAKE_ALL) {
  const world = mailWorld(table.client, table.tableName, startAt);
  const routes = subscribeRoutes(
    {
      ...world.ports,
      rates: createMemoryRateCounter(),
      addresses: policy,
      newId: () => `wish${(ids += 1)}x${String(Math.random()).slice(2)}`,
    },
    PLAIN_FRAME,
  );
  const app = createApp(queryPorts(dealPorts()), { publicUrl: PUBLIC_URL, extraRoutes: [routes] });
  const get = async (url: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(url, { headers });
  const post = async (url: string, fields: Record<string, string> = {}): Promise<Response> =>
    app.request(url.startsWith('http') ? url : `${PUBLIC_URL}${url}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  return { world, app, get, post };
}

/** Delivers what is queued, and gives the links of the last mail. */
async function linksOfMail({ queue, deliver, mailbox }: MailWorld): Promise<readonly string[]> {
  for (const message of queue.splice(0)) await deliver(message);
  return [...(mailbox.at(-1)?.mail.text ?? '').matchAll(/https:\S+/g)].map(([url]) => url);
}

async function confirmed(
  own: ReturnType<typeof site>,
  address: string,
  fields: Record<string, string> = {},
) {
  await own.post('/subscribe', { address, ...fields });
  const [confirm = ''] = await linksOfMail(own.world);
  expect((await own.post(confirm)).status).toBe(200);
  const { subscriptions } = await own.world.ports.subscriptions.ofAddress(
    addressHash(SECRET, address),
  );
  return subscriptions;
}

/** Sends tomorrow's digest of one new deal; gives its links to the reader's own pages. */
async function digestLinks({ world }: ReturnType<typeof site>) {
  const article = sketchArticle({
    id: `s${(ids += 1)}`,
    publishedAt: '2026-04-01T06:50:00.000Z',
    fetchedAt: '2026-04-01T06:50:00.000Z',
    deals: [{ parties: ['acquirer=Norda AB', `target=Works ${ids}`] }],
  });
  await storeArticleDeals(article, {
    ...dealPorts(world.ports.rows),
    clock: () => Date.parse('2026-04-01T06:50:00Z'),
  });
  world.time.nowMs = Date.parse('2026-04-01T07:00:00Z');
  await world.enqueue();
  const links = await linksOfMail(world);
  const of = (path: string): string => links.find((url) => new URL(url).pathname === path) ?? '';
  return { leave: of('/unsubscribe'), manage: of('/subscription') };
}

describe('subscribing', () => {
  it('needs a confirmation, which works once and not for ever', async () => {
    const own = site();
    expect((await own.post('/subscribe', { address: 'once@example.net' })).status).toBe(202);
    const [confirm = ''] = await linksOfMail(own.world);
    expect(new URL(confirm).pathname).toBe('/subscribe/confirm');
    expect((await own.post(confirm)).status).toBe(200);
    expect((await own.post(confirm)).status).toBe(410);
    await own.post('/subscribe', { address: 'late@example.net' });
    const [late = ''] = await linksOfMail(own.world);
    own.world.time.nowMs += 48 * 60 * 60 * 1000 + 2000;
    expect((await own.post(late)).status).toBe(400);
  });

  it('lets a scanner that fetches every link three times subscribe nobody and unsubscribe nobody', async () => {
    const own = site();
    await own.post('/subscribe', { address: 'scanned@example.net' });
    const hash = addressHash(SECRET, 'scanned@example.net');
    const links = await linksOfMail(own.world);
    for (let n = 0; n < 3; n += 1)
      for (const url of links) expect((await own.get(url)).status).toBe(200);
    expect((await own.world.ports.subscriptions.ofAddress(hash)).subscriptions).toEqual([]);
    await own.post(links[0] ?? '');
    const { leave, manage } = await digestLinks(own);
    for (let n = 0; n < 3; n += 1)
      for (const url of [leave, manage, links[0] ?? '']) await own.get(url);
    expect((await own.world.ports.subscriptions.ofAddress(hash)).subscriptions).toHaveLength(1);
  });

  it('answers the same for known, unknown and suppressed addresses', async () => {
    const own = site();
    await confirmed(own, 'known@example.net');
    const hash = addressHash(SECRET, 'suppressed@example.net');
    await own.world.ports.suppressions.put(hash, {
      reason: 'complaint',
      at: '2026-04-01T00:00:00Z',
    });
    const addresses = ['known@example.net', 'unknown@example.net', 'suppressed@example.net'];
    const answers = await Promise.all(
      addresses.map((address) => own.post('/subscribe', { address })),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(bodies).size).toBe(1);
    const before = own.world.mailbox.length;
    await linksOfMail(own.world);
    expect(own.world.mailbox.slice(before).map(({ mail }) => mail.to)).not.toContain(
      'suppressed@example.net',
    );
  });

  it('asks one address three times at most, lets a trapped program in nowhere, and limits each client', async () => {
    const own = site();
    for (let n = 0; n < 6; n += 1) await own.post('/subscribe', { address: 'flood@example.net' });
    expect(own.world.queue).toHaveLength(3);
    await own.post('/subscribe', { address: 'robot@example.net', website: 'https://spam.example' });
    expect(own.world.queue).toHaveLength(3);
    const statuses = [];
    for (let n = 0; n < MAX_PER_CLIENT; n += 1)
      statuses.push((await own.post('/subscribe', { address: `n${n}@example.net` })).status);
    expect(statuses.at(-1)).toBe(429);
  });

  it('says what is wrong with a form, and to a program as a problem', async () => {
    const own = site();
    const answer = await own.post('/subscribe', { address: 'nobody', zone: 'Mars/Olympus' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('role="alert"');
    const json = await own.app.request(`${PUBLIC_URL}/subscribe`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ address: 'a@example.net', filter: 'stagee=talks' }),
    });
    expect(json.headers.get('Content-Type')).toContain('problem+json');
    expect(json.status).toBe(400);
  });
});

describe('addresses', () => {
  it('are those that the deployer takes, and the answer says why not, in the reader’s language', async () => {
    const own = site(undefined, readAddressPolicy('role,disposable'));
    const answer = async (address: string, lang: string): Promise<string> => {
      const response = await own.post(`/subscribe?lang=${lang}`, { address });
      expect(response.status).toBe(400);
      return await response.text();
    };
    expect(await answer('info@example.net', 'en')).toContain('addresses of an office');
    expect(await answer('ada@mailinator.com', 'zh')).toContain('在此处不被接受');
    expect(await answer('józef@example.net', 'en')).toContain('behind the @ only');
    expect(own.world.queue).toEqual([]);
    const open = site();
    expect((await open.post('/subscribe', { address: 'info@bücher.example' })).status).toBe(202);
    await linksOfMail(open.world);
    expect(open.world.mailbox.at(-1)?.mail.to).toBe('info@xn--bcher-kva.example');
  });
});

describe('operators', () => {
  it('are made by the deployer’s hand alone, and stay so when they subscribe again or choose anew', async () => {
    const own = site();
    const forged = { operator: 'true', 'preferences.operator': 'true' };
    const [reader] = await confirmed(own, 'operator@example.net', forged);
    expect(reader?.operator).toBeUndefined();
    const { manage } = await digestLinks(own);
    const token = new URL(manage).searchParams.get('token') ?? '';
    await own.post(`/subscription?token=${token}`, { ...forged, hour: '9' });
    const id = reader?.id ?? '';
    expect((await own.world.ports.subscriptions.get(id))?.operator).toBeUndefined();
    expect(await own.world.ports.subscriptions.setOperator(id, true)).toBe(true);
    const [again] = await confirmed(own, 'operator@example.net', { operator: '' });
    expect(again?.operator).toBe(true);
    expect(await own.world.ports.subscriptions.setOperator('nobody', true)).toBe(false);
  });
});

describe('leaving', () => {
  it('takes a one-click POST without cookies, at once, for good', async () => {
    const own = site();
    await confirmed(own, 'leaver@example.net');
    const { leave } = await digestLinks(own);
    const sent = own.world.mailbox.length;
    own.world.time.nowMs += 24 * 60 * 60 * 1000;
    await own.world.enqueue();
    const answer = await own.post(leave, { 'List-Unsubscribe': 'One-Click' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    const queued = own.world.queue.length;
    await linksOfMail(own.world);
    expect(queued).toBeGreaterThan(0);
    expect(own.world.mailbox.slice(sent).map(({ mail }) => mail.to)).not.toContain(
      'leaver@example.net',
    );
    expect((await own.post(leave)).status).toBe(200);
  });

  it('changes, exports and erases; what is left names nobody', async () => {
    const own = site();
    await confirmed(own, 'eraser@example.net');
    const { manage } = await digestLinks(own);
    const token = new URL(manage).searchParams.get('token') ?? '';
    const changed = await own.post(`/subscription?token=${token}`, {
      hour: '18',
      zone: 'Asia/Kathmandu',
      weekdays: '1',
    });
    expect(changed.status).toBe(200);
    const exported = (await (
      await own.get(`${PUBLIC_URL}/subscription/export?token=${token}`)
    ).json()) as {
      address: string;
      subscriptions: { hour: number; zone: string; weekdays: number[] }[];
    };
    expect(exported.address).toBe('eraser@example.net');
    expect(exported.subscriptions).toEqual([
      expect.objectContaining({ hour: 18, zone: 'Asia/Kathmandu', weekdays: [1] }),
    ]);
    expect((await own.post(`/subscription/erase?token=${token}`)).status).toBe(200);
    const hash = addressHash(SECRET, 'eraser@example.net');
    expect(await own.world.ports.subscriptions.ofAddress(hash)).toEqual({
      subscriptions: [],
      pending: [],
    });
    expect((await own.get(manage)).status).toBe(410);
  });
});

describe('pages and links', () => {
  it('are valid HTML', async () => {
    const own = site();
    const checker = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Checkboxes of one name are how a form gives a list.
      rules: { 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }] },
    });
    await confirmed(own, 'pages@example.net');
    const { leave, manage } = await digestLinks(own);
    for (const url of [
      `${PUBLIC_URL}/subscribe`,
      `${PUBLIC_URL}/subscribe?lang=zh`,
      leave,
      manage,
    ]) {
      const report = await checker.validateString(await (await own.get(url)).text());
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ message, line }) => `${line}: ${message}`),
        ),
      ).toEqual([]);
    }
  });

  it('refuse tokens that are forged, cut or made for another thing', async () => {
    const own = site();
    await confirmed(own, 'forged@example.net');
    const { leave, manage } = await digestLinks(own);
    const token = new URL(leave).searchParams.get('token') ?? '';
    expect((await own.get(`${PUBLIC_URL}/subscription?token=${token}`)).status).toBe(400);
    expect((await own.post(leave.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')))).status).toBe(
      400,
    );
    expect((await own.get(manage.slice(0, -1))).status).toBe(400);
  });

  it('never hold an address, nor does any log line, message or object', async () => {
    const anyAddress = fc
      .emailAddress()
      .map((text) => normaliseAddress(`zq7${text}`))
      .filter((address) => address !== undefined);
    const news = site();
    await confirmed(news, 'news@example.net');
    await digestLinks(news);
    await fc.assert(
      fc.asyncProperty(anyAddress, async (address) => {
        const own = site();
        const { world } = own;
        const [reader] = await confirmed(own, address);
        const messages = [...world.queue];
        const subscriptionId = reader?.id ?? '';
        const about = { kind: 'digest', subscriptionId, dueAt: '2026-04-01T07:00:00Z' } as const;
        const message = { ...about, day: '2026-04-02' };
        // Subscribed a day ago by the test's own means, so that the deal is news.
        await world.subscribe(address);
        await world.deliver({ ...about, day: '2026-04-01' });
        const failing = {
          ...world.ports,
          mailer: { send: () => Promise.reject(new Error(`no such user <${address}>`)) },
        };
        await world.subscribe(address);
        await world.deliver(message, failing);
        const links = world.mailbox.flatMap(({ mail }) => linksIn(mail));
        expect(links.join('\n')).toMatch(/\/unsubscribe\?[^]*\/subscription\?/);
        const tags = world.mailbox.map((one) => one.tags);
        const kept = [...world.objects.values(), ...world.rejected, ...world.log.lines];
        const texts = [...links, ...kept, JSON.stringify([tags, messages, message])].join('\n');
        expect(texts).toContain('no such user');
        const [local = ''] = address.split('@');
        for (const spelt of [local, encodeURIComponent(local), encodeURIComponent(address)])
          expect(texts.toLowerCase()).not.toContain(spelt.toLowerCase());
        for (const coding of ['base64', 'base64url', 'hex'] as const)
          expect(texts).not.toContain(Buffer.from(address).toString(coding).slice(0, -2));
        expect(hideAddresses(texts)).toBe(texts);
      }),
      { numRuns: 10 },
    );
  });
});

/** Every link of a mail, of both parts and its headers. */
function linksIn({ text, html, headers }: Mail): string[] {
  const all = [text, html.replaceAll('&amp;', '&'), ...headers.map(([, value]) => value)];
  return all.flatMap((part) =>
    [...part.matchAll(/(?:https?|mailto):[^\s"<>]+/g)].map(([url]) => url),
  );
}
