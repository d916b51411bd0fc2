import { HtmlValidate } from 'html-validate';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { createApp } from '../../../functions/query/app';
import { archiveRoutes } from '../../../functions/query/routes-archive';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { mailWorld, PUBLIC_URL, type MailWorld } from '../../support/mail-world';
import { queryPorts } from '../../support/query-app';

let table: TestTable;
beforeAll(async () => void (table = await startTestTable()));
afterAll(() => table.close());

async function storeDeal(world: MailWorld, id: string, at: string) {
  const deal = { parties: [`acquirer=Norda ${id} AB`, `target=Velm <&> ${id}`], country: 'FI' };
  await storeArticleDeals(sketchArticle({ id, publishedAt: at, fetchedAt: at, deals: [deal] }), {
    ...dealPorts(world.ports.rows),
    clock: () => Date.parse(at),
  });
}

function site({ ports }: MailWorld) {
  const extraRoutes = [archiveRoutes(ports, PUBLIC_URL)];
  const app = createApp(queryPorts(dealPorts(ports.rows)), { publicUrl: PUBLIC_URL, extraRoutes });
  return async (path: string, accept = 'text/html'): Promise<Response> =>
    app.request(`${PUBLIC_URL}${path}`, { headers: { Accept: accept } });
}

// One table and one order of days serves all: what is archived stays.
describe('the archive', () => {
  let world: MailWorld;
  let ask: ReturnType<typeof site>;
  beforeAll(() => {
    world = mailWorld(table.client, table.tableName, '2026-04-01T00:10:00Z');
    ask = site(world);
  });
  const archived = async (): Promise<string[]> =>
    (await world.ports.archive.list(undefined, 40)).map(({ day }) => day);
  const runAt = async (at: string): Promise<void> => {
    world.time.nowMs = Date.parse(at);
    await world.enqueue();
  };

  it('is empty before the first day that brought deals, and says so', async () => {
    await runAt('2026-04-01T00:10:00Z');
    expect(await archived()).toEqual([]);
    expect(await (await ask('/digests')).text()).toContain('No day is over yet');
  });

  it('keeps each day once, whatever comes later and however often it runs', async () => {
    await storeDeal(world, 'first', '2026-04-01T09:00:00.000Z');
    await runAt('2026-04-01T23:55:00Z');
    expect(await archived()).toEqual([]);
    await runAt('2026-04-02T00:10:00Z');
    expect(await archived()).toEqual(['2026-04-01']);
    const before = await (await ask('/digests/2026-04-01')).text();
    const objects = [...world.objects.keys()];
    expect(objects).toEqual([
      expect.stringMatching(/^digests\/2026-04-01\/en-\w+\.json$/),
      expect.stringMatching(/^digests\/2026-04-01\/zh-\w+\.json$/),
    ]);
    await storeDeal(world, 'second', '2026-04-02T00:12:00.000Z');
    await Promise.all([world.enqueue(), world.enqueue()]);
    expect([...world.objects.keys()]).toEqual(objects);
    expect(await (await ask('/digests/2026-04-01')).text()).toBe(before);
  });

  it('makes up for days that were missed, and tells of the quiet ones too', async () => {
    await runAt('2026-04-04T00:10:00Z');
    expect(await archived()).toEqual(['2026-04-03', '2026-04-02', '2026-04-01']);
    expect(await (await ask('/digests/2026-04-03')).text()).toContain('Nothing new');
    expect(await (await ask('/digests/2026-04-02')).text()).toContain('Norda second');
    expect(await (await ask('/digests/2026-04-02')).text()).not.toContain('Norda first');
  });

  it('leaves a day to the first who writes it, and to whoever comes where one died before its row', async () => {
    const { archive } = world.ports;
    const dead = {
      ...world.ports,
      archive: { ...archive, put: () => Promise.reject(new Error('killed')) },
    };
    const { createHandler } = await import('../../../functions/digest/handler');
    world.time.nowMs = Date.parse('2026-04-05T00:10:00Z');
    await expect(createHandler(dead)()).rejects.toThrow('killed');
    await world.enqueue();
    expect((await archived())[0]).toBe('2026-04-04');
    const again = { day: '2026-04-04', writtenAt: '', counts: { fresh: 9, moved: 0, updated: 0 } };
    const highlights = { en: [], zh: [] };
    expect(await archive.put({ ...again, disclosedUsd: 0, highlights }, [])).toBe(false);
  });

  it('is valid HTML in both languages, under a strict policy, and may be cached', async () => {
    const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
    for (const path of ['/digests', '/digests/2026-04-01'])
      for (const lang of ['en', 'zh']) {
        const answer = await ask(`${path}?lang=${lang}`);
        const report = await checker.validateString(await answer.text());
        const said = report.results.flatMap(({ messages }) => messages);
        expect(said.map(({ message, line }) => `${line}: ${message}`)).toEqual([]);
        expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
        expect(answer.headers.get('Cache-Control')).toMatch(/s-maxage=(3600|300)\b/);
        const etag = answer.headers.get('ETag') ?? '';
        expect(etag).toMatch(/^"/);
      }
    const chinese = await (await ask('/digests/2026-04-01?lang=zh')).text();
    expect(chinese).toContain('新交易');
    expect(chinese).toContain('Velm &lt;&amp;&gt; first');
  });

  it('is a feed of days with news, and JSON for programs', async () => {
    const feed = await ask('/digests?format=atom', '*/*');
    expect(feed.headers.get('Content-Type')).toContain('application/atom+xml');
    const xml = await feed.text();
    expect([...xml.matchAll(/<id>([^<]+)/g)].map(([, id]) => id)).toEqual([
      'urn:harbinger:digests:en',
      'urn:harbinger:digest:en:2026-04-02',
      'urn:harbinger:digest:en:2026-04-01',
    ]);
    expect(xml).toContain('1 new deal');
    expect(xml).toContain(`${PUBLIC_URL}/digests/2026-04-01?lang=en`);
    const list = (await (await ask('/digests', '*/*')).json()) as { items: { day: string }[] };
    expect(list.items[0]).toMatchObject({ day: '2026-04-04', counts: { fresh: 0 } });
    expect(JSON.stringify(list)).not.toContain('keys');
    const day = (await (await ask('/digests/2026-04-01?format=json')).json()) as object;
    expect(day).toMatchObject({ day: '2026-04-01', counts: { fresh: 1, moved: 0, updated: 0 } });
  });

  it('takes its own address from the event, never from a header of the request', async () => {
    const routes = archiveRoutes(world.ports, '');
    const requestContext = { domainName: 'abc.lambda-url.eu-north-1.on.aws' };
    const init = { headers: { Host: 'evil.example', Accept: '*/*' } };
    const answer = await routes.request('https://evil.example/digests?format=atom', init, {
      requestContext,
    });
    const xml = await answer.text();
    expect(xml).toContain('href="https://abc.lambda-url.eu-north-1.on.aws/digests?lang=en"');
    expect(xml).not.toContain('evil.example');
  });

  it('answers 404 and 400 to what is not there', async () => {
    for (const path of ['/digests/2026-04-09', '/digests/2026-13-01', '/digests/..%2fraw'])
      expect((await ask(path)).status).toBe(404);
    for (const path of [
      '/digests?before=x',
      '/digests?format=csv',
      '/digests?page=2',
      '/digests?lang=fr',
    ])
      expect((await ask(path)).status).toBe(400);
  });
});
