import { createHttpFetcher } from '../../../functions/adapters/http-fetcher';
import { createHostStore } from '../../../functions/adapters/dynamodb-host-store';
import { politeFetch, type PolitePorts } from '../../../functions/fetch/polite-fetch';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { WebServer } from '../../support/web-server';

describe('politeFetch', () => {
  let table: TestTable;
  let server: WebServer;
  let ports: PolitePorts;

  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.close());
  beforeEach(async () => {
    server = await new WebServer().start();
    ports = portsFor(new Set([server.host]), 0);
  });
  afterEach(() => server.stop());

  function portsFor(allowedPrivateHosts: ReadonlySet<string>, minHostGapS: number): PolitePorts {
    return {
      fetcher: createHttpFetcher({ userAgent: 'Harbinger/test', allowedPrivateHosts }),
      hosts: createHostStore(table.client, table.tableName),
      clock: Date.now,
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      guard: { allowedPrivateHosts },
      minHostGapS,
    };
  }
  const get = (path: string, obeyRobots = false) =>
    politeFetch({ url: server.url(path), obeyRobots }, ports);

  it('never has two requests in flight at a host nor two within the gap, with two workers at once', async () => {
    ports = portsFor(new Set([server.host]), 1);
    server.on('/slow', (_, response) => void setTimeout(() => response.end('x'), 150));
    const results = await Promise.all([get('/slow'), get('/slow'), get('/slow')]);
    expect(results.every(({ kind }) => kind === 'answer')).toBe(true);
    expect(server.mostInFlight).toBe(1);
    const [first = 0, second = 0, third = 0] = server.requests.map(({ atMs }) => atMs);
    expect(second - first).toBeGreaterThanOrEqual(1000);
    expect(third - second).toBeGreaterThanOrEqual(1000);
  }, 20_000);

  it('asks robots.txt first, once a day, and obeys it', async () => {
    server.on('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /private/'));
    server.on('/open', (_, response) => response.end('x'));
    expect(await get('/private/page', true)).toMatchObject({ kind: 'disallowed' });
    expect(await get('/open', true)).toMatchObject({ kind: 'answer' });
    expect(server.count('/robots.txt')).toBe(1);
    expect(server.count('/private/page')).toBe(0);
  });

  it('takes a robots.txt of 404 as none and of 500 as a closed door', async () => {
    server.on('/page', (_, response) => response.end('x'));
    expect(await get('/page', true)).toMatchObject({ kind: 'answer' });
    const closed = await new WebServer()
      .on('/robots.txt', (_, response) => response.writeHead(500).end())
      .start();
    ports = portsFor(new Set([closed.host]), 0);
    expect(await politeFetch({ url: closed.url('/page'), obeyRobots: true }, ports)).toMatchObject({
      kind: 'disallowed',
    });
    expect(closed.count('/page')).toBe(0);
    await closed.stop();
  });

  it('waits a Crawl-delay', async () => {
    server.on('/robots.txt', (_, response) => response.end('User-agent: *\nCrawl-delay: 2'));
    server.on('/a', (_, response) => response.end('x'));
    await get('/a', true);
    await get('/a', true);
    const times = server.requests.filter(({ path }) => path === '/a').map(({ atMs }) => atMs);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(2000);
  }, 20_000);

  it('keeps a known Crawl-delay for what is exempt from the rules too', async () => {
    server.on('/robots.txt', (_, response) => response.end('User-agent: *\nCrawl-delay: 2'));
    server.on('/feed', (_, response) => response.end('x'));
    await get('/page', true); // robots.txt is known from here on
    await get('/feed');
    await get('/feed');
    const times = server.requests.filter(({ path }) => path === '/feed').map(({ atMs }) => atMs);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(2000);
  }, 20_000);

  it('begins no further request after 25 seconds, so that redirects cannot outlast the function', async () => {
    let nowMs = Date.now();
    ports = { ...ports, clock: () => nowMs, sleep: (ms) => Promise.resolve(void (nowMs += ms)) };
    for (let i = 0; i < 9; i++)
      server.on(`/slow-${i}`, (_, response) => {
        nowMs += 10_000;
        response.writeHead(302, { location: `/slow-${i + 1}` }).end();
      });
    await expect(get('/slow-0')).rejects.toMatchObject({ failure: 'timeout' });
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [429, '120', 120],
    [503, new Date(Date.now() + 300_000).toUTCString(), 300],
  ])('pauses the whole host after %i with Retry-After %s', async (status, retryAfter, aboutS) => {
    server.on('/busy', (_, response) =>
      response.writeHead(status, { 'retry-after': retryAfter }).end(),
    );
    await get('/busy');
    const other = await get('/elsewhere');
    expect(other).toMatchObject({ kind: 'wait' });
    if (other.kind === 'wait') expect(Math.abs(other.waitS - aboutS)).toBeLessThan(15);
    expect(server.count('/elsewhere')).toBe(0);
  });

  it('takes a burst of 403 as a request to wait', async () => {
    server.on('/no', (_, response) => response.writeHead(403).end());
    for (let i = 0; i < 3; i++) expect(await get('/no')).toMatchObject({ kind: 'answer' });
    expect(await get('/no')).toMatchObject({ kind: 'wait' });
  });

  it('follows redirects, each checked anew, and names a permanent one', async () => {
    server.on('/old', (_, response) => response.writeHead(301, { location: '/new' }).end());
    server.on('/new', (_, response) => response.end('x'));
    server.on('/temporary', (_, response) => response.writeHead(302, { location: '/new' }).end());
    expect(await get('/old')).toMatchObject({ kind: 'answer', movedTo: server.url('/new') });
    const temporary = await get('/temporary');
    expect(temporary).toMatchObject({ kind: 'answer' });
    expect(temporary).not.toHaveProperty('movedTo', server.url('/new'));
  });

  it('gives up on a loop and on a redirect into private space', async () => {
    server.on('/loop', (_, response) => response.writeHead(302, { location: '/loop' }).end());
    server.on('/inside', (_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    );
    await expect(get('/loop')).rejects.toMatchObject({ failure: 'redirects' });
    expect(server.count('/loop')).toBe(11);
    await expect(get('/inside')).rejects.toMatchObject({ failure: 'refused' });
  });

  it('lets a lease run out when its holder died', async () => {
    const { hosts } = ports;
    await hosts.acquire(server.host, Date.now() - 60_000, 25_000); // taken a minute ago, never given back
    expect(await get('/anything')).toMatchObject({ kind: 'answer' });
  });
});
