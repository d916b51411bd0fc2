import { createHostStore } from '../../../functions/adapters/dynamodb-host-store';
import { createItemStore } from '../../../functions/adapters/dynamodb-item-store';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createSourceStore } from '../../../functions/adapters/dynamodb-source-store';
import { createHttpFetcher } from '../../../functions/adapters/http-fetcher';
import { createTableRateStore } from '../../../functions/adapters/table-rate-store';
import type { FetchMessage, ItemMessage } from '../../../functions/core/item/item-message';
import { newSource, type SourceState } from '../../../functions/core/source/source';
import { parseSourceDefinition } from '../../../functions/core/source/source-definition';
import { fetchSource, type FetchPorts } from '../../../functions/fetch/fetch-source';
import { pollSources } from '../../../functions/poll/poll-sources';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { WebServer } from '../../support/web-server';

const item = (n: number): string =>
  `<item><title>Story ${n}</title><guid>g${n}</guid><link>http://news.example.com/${n}</link></item>`;
const rss = (...items: number[]): string =>
  `<rss version="2.0"><channel><title>News</title>${items.map(item).join('')}</channel></rss>`;

describe('fetchSource', () => {
  let table: TestTable;
  let server: WebServer;
  let ports: FetchPorts;
  let sent: ItemMessage[];
  let putBack: FetchMessage[];
  let clockMs: number;
  let sourceNumber = 0;
  let id: string;

  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.close());

  beforeEach(async () => {
    server = await new WebServer().start();
    [sent, putBack] = [[], []];
    clockMs = Date.UTC(2026, 10, 24, 9);
    id = `source-${++sourceNumber}`;
    const { client, tableName } = table;
    const allowedPrivateHosts = new Set([server.host]);
    ports = {
      sources: createSourceStore(client, tableName),
      items: createItemStore(client, tableName),
      hosts: createHostStore(client, tableName),
      rates: createTableRateStore(createDynamodbRows(client, tableName)),
      pages: {
        putBytes: done,
        putFeed: done,
        putText: done,
        getBytes: none,
        getFeed: none,
        getText: none,
      },
      fetchQueue: {
        send: (messages) => void putBack.push(...messages) as unknown as Promise<void>,
      },
      itemQueue: { send: (messages) => void sent.push(...messages) as unknown as Promise<void> },
      fetcher: createHttpFetcher({ userAgent: 'Harbinger/test', allowedPrivateHosts }),
      guard: { allowedPrivateHosts },
      minHostGapS: 0,
      pollBounds: { minS: 3600, maxS: 86_400 },
      clock: () => clockMs,
      sleep: () => Promise.resolve(),
      log: { info: nothing, warn: nothing, error: nothing },
    };
  });
  afterEach(() => server.stop());

  async function addSource(path = '/feed', kind = 'feed', more: object = {}): Promise<void> {
    const url = server.url(path);
    const definition = parseSourceDefinition({ id, name: 'News', url, kind, ...more });
    await ports.sources.put(newSource(definition, new Date(clockMs).toISOString()));
  }
  /** An hour later, a fetch; gives the state that it leaves. */
  async function fetchOnce(dueAt = new Date(clockMs).toISOString()): Promise<SourceState> {
    await fetchSource({ sourceId: id, dueAt, attempt: 0, correlationId: 'test' }, ports);
    clockMs += 3_600_000;
    const source = await ports.sources.get(id);
    if (!source) throw new Error('the source is gone');
    return source.state;
  }
  const serve = (body: string, headers: Record<string, string> = {}): void =>
    void server.on('/feed', (_, response) => response.writeHead(200, headers).end(body));

  it('sends new items once, edited items again, and known items nowhere', async () => {
    await addSource();
    serve(rss(1, 2));
    expect(await fetchOnce()).toMatchObject({ health: 'ok', lastItemCount: 2 });
    expect(sent).toHaveLength(2);
    serve(rss(3, 1, 2));
    await fetchOnce();
    expect(sent).toHaveLength(3);
    serve(rss(3, 1, 2).replace('Story 1', 'Story 1, corrected'));
    await fetchOnce();
    expect(sent).toHaveLength(4);
    expect(sent[3]?.itemId).toBe(
      sent.find(({ index, attempt }) => index === 0 && attempt === 0)?.itemId ?? '',
    );
  });

  it('sends validators and takes 304 and an unchanged body alike', async () => {
    await addSource();
    serve(rss(1), { etag: 'W/"a"', 'last-modified': 'Tue, 24 Nov 2026 08:00:00 GMT' });
    await fetchOnce();
    server.on('/feed', (request, response) =>
      response.writeHead(request.headers['if-none-match'] === 'W/"a"' ? 304 : 500).end(),
    );
    expect(await fetchOnce()).toMatchObject({ health: 'ok', failures: 0 });
    serve(rss(1)); // no validators, the same body
    expect(await fetchOnce()).toMatchObject({ health: 'ok' });
    expect(sent).toHaveLength(1);
  });

  it('sends a date back where there is no tag', async () => {
    await addSource();
    const date = 'Tue, 24 Nov 2026 08:00:00 +0000 (odd)';
    serve(rss(1), { 'last-modified': date });
    await fetchOnce();
    server.on('/feed', (request, response) =>
      response.writeHead(request.headers['if-modified-since'] === date ? 304 : 500).end(),
    );
    expect(await fetchOnce()).toMatchObject({ health: 'ok', failures: 0 });
  });

  it('tells items of one shared guid apart by their addresses', async () => {
    await addSource();
    serve(rss(1, 2, 3).replaceAll(/<guid>g\d/g, '<guid>http://news.example.com/'));
    await fetchOnce();
    expect(new Set(sent.map(({ itemId }) => itemId)).size).toBe(3);
  });

  it('follows a list at its first run, page by page, and no further than it may', async () => {
    await addSource('/news', 'listing', { firstRunPages: 3 });
    for (let page = 1; page <= 5; page++)
      server.on(page === 1 ? '/news' : `/news?page=${page}`, (_, response) =>
        response.setHeader('content-type', 'text/html').end(listingPage(page)),
      );
    expect(await fetchOnce()).toMatchObject({ health: 'ok', lastItemCount: 8 });
    for (let next = putBack.shift(); next; next = putBack.shift()) await fetchSource(next, ports);
    expect(
      server.requests.map(({ path }) => path).filter((path) => path.startsWith('/news')),
    ).toEqual(['/news', '/news?page=2', '/news?page=3']);
    expect(new Set(sent.map(({ itemId }) => itemId)).size).toBe(24);
    await fetchOnce(); // not the first run: no page but the first
    expect(putBack).toHaveLength(0);
  });

  it('ends the walk at a page that cannot be read, and the source is well', async () => {
    await addSource('/news', 'listing', { firstRunPages: 5 });
    server.on('/news', (_, response) =>
      response.setHeader('content-type', 'text/html').end(listingPage(1)),
    );
    await fetchOnce();
    for (let next = putBack.shift(); next; next = putBack.shift()) await fetchSource(next, ports);
    expect(server.count('/news?page=2')).toBe(1);
    expect((await ports.sources.get(id))?.state).toMatchObject({ health: 'ok', failures: 0 });
  });

  it('never brings back a source that was removed while it was fetched', async () => {
    await addSource('/old');
    server.on('/old', (_, response) => response.writeHead(301, { location: '/feed' }).end());
    serve(rss(1));
    await fetchOnce();
    server.on('/feed', (_, response) => {
      void ports.sources.remove(id).then(() => response.end(rss(1, 2)));
    });
    const dueAt = new Date(clockMs).toISOString();
    await fetchSource({ sourceId: id, dueAt, attempt: 0, correlationId: 'test' }, ports);
    expect(await ports.sources.get(id)).toBeUndefined();
  });

  it('leaves an address alone while what it leads to cannot be read', async () => {
    await addSource('/old');
    server.on('/old', (_, response) => response.writeHead(301, { location: '/feed' }).end());
    serve('no feed at all');
    for (let i = 0; i < 3; i++) await fetchOnce();
    expect((await ports.sources.get(id))?.definition.url).toBe(server.url('/old'));
    serve(rss(1));
    await fetchOnce();
    expect((await ports.sources.get(id))?.definition.url).toBe(server.url('/feed'));
  });

  it('returns to the queue when the table fails, and does not blame the publisher', async () => {
    await addSource();
    serve(rss(1));
    const fingerprints = () => Promise.reject(new Error('the table is throttled'));
    ports = { ...ports, items: { ...ports.items, fingerprints } };
    await expect(fetchOnce()).rejects.toThrow('throttled');
    expect((await ports.sources.get(id))?.state).toMatchObject({ health: 'ok', failures: 0 });
  });

  it('drops a second delivery without asking the publisher', async () => {
    await addSource();
    serve(rss(1));
    const dueAt = new Date(clockMs).toISOString();
    await fetchOnce(dueAt);
    await fetchOnce(dueAt);
    expect(server.count('/feed')).toBe(1);
  });

  it('sends items again when it died before they were known', async () => {
    await addSource();
    serve(rss(1, 2));
    const { items } = ports;
    ports = { ...ports, items: { ...ports.items, put: () => Promise.reject(new Error('killed')) } };
    const dueAt = new Date(clockMs).toISOString();
    await expect(fetchOnce(dueAt)).rejects.toThrow('killed');
    ports = { ...ports, items };
    await fetchOnce(dueAt);
    expect(sent.map(({ itemId }) => itemId)).toEqual(
      [...sent.slice(0, 2), ...sent.slice(0, 2)].map(({ itemId }) => itemId),
    );
  });

  it('moves a source at the second sighting of one permanent redirect', async () => {
    await addSource('/old');
    server.on('/old', (_, response) => response.writeHead(301, { location: '/feed' }).end());
    serve(rss(1));
    await fetchOnce();
    expect((await ports.sources.get(id))?.definition.url).toBe(server.url('/old'));
    await fetchOnce();
    expect((await ports.sources.get(id))?.definition.url).toBe(server.url('/feed'));
  });

  it('stops at 410', async () => {
    await addSource();
    server.on('/feed', (_, response) => response.writeHead(410).end());
    expect(await fetchOnce()).toMatchObject({ health: 'gone' });
    const due = await ports.sources.due('9999-12-31T23:59:59.000Z', 1000);
    expect(due.map(({ definition }) => definition.id)).not.toContain(id);
  });

  it('calls a wall blocked, a failure broken, and says why', async () => {
    await addSource();
    server.on('/feed', (_, response) =>
      response.writeHead(403).end('<title>Just a moment...</title>'),
    );
    expect(await fetchOnce()).toMatchObject({ health: 'blocked', failures: 1 });
    server.on('/feed', (_, response) => response.writeHead(500).end());
    expect((await fetchOnce()).lastError).toContain('status 500');
    serve('this is no feed');
    expect(await fetchOnce()).toMatchObject({ health: 'broken', failures: 3 });
    serve('');
    expect((await fetchOnce()).lastError).toContain('empty');
  });

  it('reads the same body again after a failure', async () => {
    await addSource();
    serve(rss(1));
    await fetchOnce();
    server.on('/feed', (_, response) => response.writeHead(500).end());
    await fetchOnce();
    serve(rss(1));
    expect(await fetchOnce()).toMatchObject({ health: 'ok', failures: 0 });
  });

  it('calls a feed that lost its items drift', async () => {
    await addSource();
    serve(rss(1, 2, 3));
    await fetchOnce();
    serve(rss());
    expect(await fetchOnce()).toMatchObject({ health: 'drift', lastItemCount: 3 });
  });

  it('takes a table of reference rates, which gives no items', async () => {
    await addSource('/feed', 'rates');
    serve(
      `<gesmes:Envelope xmlns:gesmes="x"><Cube><Cube time="2026-11-23"><Cube currency="USD" rate="1.1234"/><Cube currency="NOK" rate="11.5"/></Cube></Cube></gesmes:Envelope>`,
    );
    expect(await fetchOnce()).toMatchObject({ health: 'ok' });
    expect(sent).toHaveLength(0);
    expect((await ports.rates.on('2026-11-24')).day).toBe('2026-11-23');
    serve('<html>moved</html>');
    expect((await fetchOnce()).lastError).toContain('no reference rates');
  });

  it('waits as long as the publisher asks, within a day', async () => {
    await addSource();
    serve(rss(1), { 'cache-control': 'max-age=10800' });
    const before = clockMs;
    const { nextCheckAt } = await fetchOnce();
    const waitS = (Date.parse(nextCheckAt) - before) / 1000;
    expect(waitS).toBeGreaterThanOrEqual(10_800 * 1.1);
    expect(waitS).toBeLessThanOrEqual(10_800 * 1.2);
  });

  it('leaves the next check where the poll put it, which costs no write to the index, unless the queue was slow', async () => {
    await addSource();
    serve(rss(1));
    const messages: FetchMessage[] = [];
    const fetchQueue = {
      send: (more: readonly FetchMessage[]) => Promise.resolve(void messages.push(...more)),
    };
    const ofThis = () => messages.findLast(({ sourceId }) => sourceId === id);
    await pollSources({ ...ports, minPollIntervalS: 3600, fetchQueue });
    const claimed = (await ports.sources.get(id))?.state.nextCheckAt ?? '';
    clockMs += 60_000;
    expect((await fetchOnce(ofThis()?.dueAt)).nextCheckAt).toBe(claimed);
    expect(Date.parse(claimed) - clockMs).toBeGreaterThan(0); // the fetch was an hour before

    clockMs += 3_600_000;
    await pollSources({ ...ports, minPollIntervalS: 3600, fetchQueue });
    const again = (await ports.sources.get(id))?.state.nextCheckAt ?? '';
    clockMs += 15 * 60_000;
    expect((await fetchOnce(ofThis()?.dueAt)).nextCheckAt > again).toBe(true);
  });

  it('puts its message back while the host asks to wait', async () => {
    await addSource();
    await ports.hosts.pause(server.host, clockMs + 120_000);
    await fetchOnce();
    expect(putBack).toMatchObject([{ sourceId: id, attempt: 1 }]);
    expect(server.requests).toHaveLength(0);
  });

  it('is not fetched in a loop when a poll dies between claim and message', async () => {
    await addSource();
    const fetchQueue = { send: () => Promise.reject(new Error('killed')) };
    const polls = { ...ports, minPollIntervalS: 3600 };
    await expect(pollSources({ ...polls, fetchQueue })).rejects.toThrow('killed');
    await pollSources(polls);
    expect(putBack.filter(({ sourceId }) => sourceId === id)).toHaveLength(0);
    clockMs += 2 * 3_600_000; // past its interval and jitter
    await pollSources(polls);
    expect(putBack.filter(({ sourceId }) => sourceId === id)).toHaveLength(1);
  });

  it('is polled once when two polls run at the same time, and again only when it is due', async () => {
    await addSource();
    const polls = { ...ports, minPollIntervalS: 3600 };
    await Promise.all([pollSources(polls), pollSources(polls)]);
    const own = putBack.filter(({ sourceId }) => sourceId === id);
    expect(own).toHaveLength(1);
    await pollSources(polls);
    expect(putBack.filter(({ sourceId }) => sourceId === id)).toHaveLength(1);
  });
});

/** A page of a paged list with eight stories of its own and a link to the next. */
function listingPage(page: number): string {
  const stories = Array.from({ length: 8 }, (_, i) => {
    const n = (page - 1) * 8 + i;
    return `<article><h2><a href="/story/${n}-harbour-works">Harbour works number ${n} are put out to tender</a></h2><time datetime="2026-11-${10 + (n % 14)}">November</time><p>The port of Velm wants a new quay.</p></article>`;
  });
  return `<html><head><title>News</title></head><body><nav><a href="/">Home</a></nav><main>${stories.join('')}<a rel="next" href="/news?page=${page + 1}">Next</a></main></body></html>`;
}

const nothing = (): void => undefined;
const done = (): Promise<void> => Promise.resolve();
const none = (): Promise<undefined> => Promise.resolve(undefined);
