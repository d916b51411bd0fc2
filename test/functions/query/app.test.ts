import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Deal } from '../../../functions/core/deal/deal';
import { foldNewChanges } from '../../../functions/poll/fold-facets';
import { createTableFacetStore } from '../../../functions/adapters/table-facet-store';
import { newSource } from '../../../functions/core/source/source';
import type { Facets } from '../../../functions/query/routes-facets';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import { testApp } from '../../support/query-app';

interface List {
  readonly items: Deal[];
  readonly next: string | null;
  readonly leftOut?: { readonly withoutRate: number };
}

const SOURCE = newSource(
  {
    id: 'daily',
    name: 'The Daily',
    url: 'https://daily.example/feed?key=secret',
    kind: 'feed',
    intervalMinutes: 60,
  },
  '2026-03-01T00:00:00.000Z',
);

async function sampleApp() {
  const ports = dealPorts();
  const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T08:00:00.000Z`;
  const articles = [
    sketchArticle({
      id: 'a',
      publishedAt: day(1),
      title: 'Norda bids for Velm',
      deals: [
        {
          type: 'acquisition',
          stage: 'talks',
          parties: ['acquirer=Norda AB', 'target=Velm Oyj'],
          amount: 'EUR 500000000',
          country: 'FI',
          city: 'Turku',
          sectors: ['auto'],
          quote: 'Norda AB is in talks to buy Velm.',
        },
      ],
    }),
    sketchArticle({
      id: 'b',
      publishedAt: day(2),
      title: '远峰科技签约落户临江',
      language: 'zh-CN',
      source: 'post',
      deals: [
        {
          type: 'investment',
          stage: 'signed',
          parties: ['investor=远峰科技有限公司', 'host=临江市政府'],
          amount: 'CNY 1200000000',
          country: 'CN',
          city: '临江',
          sectors: ['it', 'electronics'],
          quote: '远峰科技与临江市政府签约。',
        },
      ],
    }),
    sketchArticle({
      id: 'c',
      publishedAt: day(3),
      title: 'Brenk wins tramway order',
      deals: [
        {
          type: 'contract',
          stage: 'cancelled',
          parties: ['buyer=City of Tolna', 'contractor=Brenk Bau GmbH'],
          amount: 'KES 9000000',
          country: 'HU',
          sectors: ['transport-eq'],
          quote: '=HYPERLINK("http://evil.example")',
        },
      ],
    }),
  ];
  for (const article of articles) await storeArticleDeals(article, ports);
  await foldNewChanges({ changes: ports.changes, facets: createTableFacetStore(ports.rows) });
  return testApp(ports, [SOURCE]);
}

describe('GET /deals', () => {
  it.each([
    ['', ['c', 'b', 'a']],
    ['sort=published', ['a', 'b', 'c']],
    ['sort=-updated', ['c', 'b', 'a']],
    ['type=acquisition,contract', ['c', 'a']],
    ['stage_gte=talks', ['b', 'a']],
    ['stage=cancelled', ['c']],
    ['sector=electronics', ['b']],
    ['party=velm', ['a']],
    ['party=Norda AB&role=target', []],
    ['role=target', ['a']],
    ['party=远峰科技', ['b']],
    ['country=cn,fi', ['b', 'a']],
    ['city=TURKU', ['a']],
    ['q=tramway order', ['c']],
    ['q=签约', ['b']],
    ['q=norda&country=CN', []],
    ['source=post', ['b']],
    ['source=The Daily', ['c', 'a']],
    ['amount_usd_gte=200000000', ['a']],
    ['has_amount=false', []],
    ['published_gte=2026-03-02&published_lte=2026-03-02', ['b']],
    ['published_gte=2026-03-09&published_lte=2026-03-02', []],
    ['min_confidence=0.9', []],
    ['review=auto&limit=2', ['c', 'b']],
  ])('answers %s', async (query, articles) => {
    const { json } = await sampleApp();
    const { items } = await json<List>(
      `/deals?${new URLSearchParams(query).toString()}&include=sources`,
    );
    expect(items.map(({ sources }) => sources[0]?.articleId)).toEqual(articles);
  });

  it('says how many amounts were left out for want of a rate', async () => {
    const { json } = await sampleApp();
    expect(await json<List>('/deals?amount_usd_gte=1')).toMatchObject({
      leftOut: { withoutRate: 1 },
    });
    expect(await json<List>('/deals?amount_usd_gte=1&country=FI')).toMatchObject({
      leftOut: { withoutRate: 0 },
    });
  });

  it('holds evidence and sources only where they are asked for', async () => {
    const { ask } = await sampleApp();
    const plain = await (await ask('/deals')).text();
    expect(plain).not.toContain('evidence');
    expect(plain).not.toContain('"sources"');
    expect(await (await ask('/deals?include=evidence,sources')).text()).toContain(
      'in talks to buy',
    );
  });

  it('pages by cursor and by Link, to the end', async () => {
    const { ask, json } = await sampleApp();
    const seen: string[] = [];
    let path: string | undefined = '/deals?limit=1';
    while (path !== undefined) {
      const answer = await ask(path);
      seen.push(...((await answer.json()) as List).items.map(({ id }) => id));
      path = /<(.+)>; rel="next"/.exec(answer.headers.get('Link') ?? '')?.[1];
    }
    expect(seen).toHaveLength(3);
    const { next } = await json<List>('/deals?limit=1');
    expect((await ask(`/deals?type=loan&cursor=${next ?? ''}`)).status).toBe(400);
    expect((await ask(`/deals?cursor=${(next ?? '').slice(0, -2)}AA`)).status).toBe(400);
  });

  it('names the nearest right parameter and value', async () => {
    const { ask } = await sampleApp();
    const answer = await ask('/deals?sectr=auto&stage=signd');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 400,
      parameters: [
        { parameter: 'sectr', nearest: 'sector' },
        { parameter: 'stage', value: 'signd', nearest: 'signed' },
      ],
    });
  });

  it('speaks CSV, NDJSON, Atom and JSON Feed, by Accept or format', async () => {
    const { ask } = await sampleApp();
    const csv = await (await ask('/deals?format=csv')).text();
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const lines = (await (await ask('/deals?format=ndjson')).text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Deal).type)).toEqual([
      'contract',
      'investment',
      'acquisition',
    ]);
    const atom = await ask('/deals?q=norda', {
      headers: { Accept: 'application/atom+xml, */*;q=0.1' },
    });
    expect(atom.headers.get('Content-Type')).toContain('application/atom+xml');
    expect(await atom.text()).toContain(
      '<title>Norda AB in talks to buy Velm Oyj for EUR 500000000, Turku</title>',
    );
    const feed = (await (
      await ask('/deals', { headers: { Accept: 'application/feed+json' } })
    ).json()) as { items: unknown[] };
    expect(feed.items).toHaveLength(3);
    expect((await ask('/deals', { headers: { Accept: 'image/png' } })).status).toBe(406);
  });

  it('knows what the reader has already, in each coding', async () => {
    const { ask } = await sampleApp();
    const plain = await ask('/deals?include=evidence,sources');
    const body = await plain.text();
    for (const [coding, undo] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await ask('/deals?include=evidence,sources', {
        headers: { 'Accept-Encoding': coding },
      });
      expect(packed.headers.get('Content-Encoding')).toBe(coding);
      expect(undo(Buffer.from(await packed.arrayBuffer())).toString()).toBe(body);
      const etag = packed.headers.get('ETag') ?? '';
      expect(etag).not.toBe(plain.headers.get('ETag'));
      const again = await ask('/deals?include=evidence,sources', {
        headers: { 'If-None-Match': etag },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect(plain.headers.get('Vary')).toContain('Accept-Encoding');
    const head = await ask('/deals', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('GET /deals/{id}', () => {
  it('gives a deal whole, with its history and quotes', async () => {
    const { ports, json } = await sampleApp();
    const [id] = (await activeDeals(ports))
      .filter(({ type }) => type === 'acquisition')
      .map((deal) => deal.id);
    const deal = await json<Deal>(`/deals/${id ?? ''}`);
    expect(deal.stageHistory[0]?.evidence.text).toBe('Norda AB is in talks to buy Velm.');
    expect(deal.amounts[0]?.usd?.source).toContain('European Central Bank');
  });

  it('leads on from a merged deal, and says that a removed one is gone', async () => {
    const { ports, ask } = await sampleApp();
    const bid = { type: 'acquisition', parties: ['acquirer=Norda', 'target=Velm'] } as const;
    const [old] = (await activeDeals(ports)).filter(({ type }) => type === 'acquisition');
    await storeArticleDeals(
      sketchArticle({ id: 'z', publishedAt: '2026-02-27T08:00:00.000Z', deals: [bid] }),
      ports,
    );
    const answer = await ask(`/deals/${old?.id ?? ''}`);
    expect(answer.status).toBe(301);
    const location = answer.headers.get('Location') ?? '';
    expect((await ask(location)).status).toBe(200);
    for (const id of ['z', 'a']) {
      const fetchedAt = '2026-04-01T00:00:00.000Z';
      await storeArticleDeals(sketchArticle({ id, fetchedAt, deals: [] }), ports);
    }
    expect((await ask(location)).status).toBe(410);
    expect((await ask('/deals/none')).status).toBe(404);
    expect((await ask('/deals/%E0%A4%A')).status).toBe(404);
    expect((await ask('/deals/..%2f..%2fetc')).status).toBe(404);
  });
});

describe('the other lists', () => {
  it('lists articles, by source and day', async () => {
    const { json } = await sampleApp();
    const ids = async (query: string) =>
      (await json<{ items: { id: string }[] }>(`/articles?${query}`)).items.map(({ id }) => id);
    expect(await ids('')).toEqual(['c', 'b', 'a']);
    expect(await ids('source=daily')).toEqual(['c', 'a']);
    expect(await ids('published_gte=2026-03-02&published_lte=2026-03-02')).toEqual(['b']);
  });

  it('gives each change once to a reader that keeps its cursor', async () => {
    const { ports, json } = await sampleApp();
    interface Changes {
      readonly items: { readonly seq: number; readonly kind: string }[];
      readonly next: string;
    }
    const first = await json<Changes>('/changes?limit=2');
    expect(first.items.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'add'],
      [2, 'add'],
    ]);
    const second = await json<Changes>(`/changes?cursor=${first.next}`);
    expect(second.items.map(({ seq }) => seq)).toEqual([3]);
    expect((await json<Changes>(`/changes?cursor=${second.next}`)).items).toEqual([]);
    await storeArticleDeals(
      sketchArticle({ id: 'a', fetchedAt: '2026-04-02T00:00:00.000Z', deals: [] }),
      ports,
    );
    const third = await json<Changes>(`/changes?cursor=${second.next}`);
    expect(third.items).toMatchObject([{ seq: 4, kind: 'remove' }]);
  });

  it('tells the sources and how they are, without what their address hides', async () => {
    const { json } = await sampleApp();
    const { items } = await json<{ items: unknown[] }>('/sources');
    expect(items).toMatchObject([{ id: 'daily', health: 'ok', url: 'https://daily.example/feed' }]);
  });

  it('counts deals by value: exactly for one filter, within a window for more', async () => {
    const { json } = await sampleApp();
    expect(await json<Facets>('/facets?by=country')).toMatchObject({
      total: 3,
      approximate: false,
      values: [
        { value: 'CN', count: 1 },
        { value: 'FI', count: 1 },
        { value: 'HU', count: 1 },
      ],
    });
    expect(await json<Facets>('/facets?by=stage&type=acquisition')).toMatchObject({
      total: 1,
      values: [{ value: 'talks', count: 1 }],
    });
    expect(await json<Facets>('/facets?by=type&country=CN,FI&q=norda')).toMatchObject({ total: 1 });
    expect(await json<Facets>('/taxonomy')).toHaveProperty('stageLadder');
  });
});

describe('what all answers share', () => {
  it('bears a request id, lets any site read it and runs nothing', async () => {
    const { ask } = await sampleApp();
    for (const path of ['/deals', '/nowhere', '/deals?x=1']) {
      const { headers } = await ask(path);
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{20,}$/);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    }
  });

  it('names the methods of an address', async () => {
    const { ask } = await sampleApp();
    const refused = await ask('/deals', { method: 'DELETE' });
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const options = await ask('/deals/x', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await ask('/nowhere', { method: 'POST' })).status).toBe(404);
    expect((await ask(`/deals?q=${'a'.repeat(9000)}`)).status).toBe(414);
    expect((await ask('/deals', { headers: { 'X-Flood': 'a'.repeat(20000) } })).status).toBe(431);
  });
});
