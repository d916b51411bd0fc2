import fc from 'fast-check';
import { createApp } from '../../../functions/query/app';
import { pageRoutes } from '../../../functions/query/routes-pages';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { PAGE_ASSETS } from '../../../functions/core/html/page-assets.generated';
import { newSource } from '../../../functions/core/source/source';
import { sketchArticle, type ArticleSketch } from '../../support/articles';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import { PUBLIC_URL, queryPorts } from '../../support/query-app';

const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const NORDA: ArticleSketch = {
  id: 'a',
  title: 'Norda bids for Velm',
  deals: [
    {
      stage: 'talks',
      parties: ['acquirer=Norda AB', 'target=Velm Oyj'],
      amount: 'EUR 500000000',
      country: 'FI',
      city: 'Turku',
      sectors: ['auto'],
      quote: 'Norda AB is in talks to buy Velm.',
    },
  ],
};

async function pageApp(sketch: ArticleSketch = NORDA, texts: Record<string, string> = {}) {
  const ports = dealPorts();
  await storeArticleDeals(sketchArticle(sketch), ports);
  const definition = {
    id: 'daily',
    name: '<b>The Daily</b>',
    url: 'https://daily.example/feed',
    kind: 'feed',
    intervalMinutes: 60,
  } as const;
  const query = queryPorts(ports, [newSource(definition, '2026-03-01T00:00:00.000Z')]);
  const pages = { getText: (key: string) => Promise.resolve(texts[key]) };
  const app = createApp(query, {
    publicUrl: PUBLIC_URL,
    extraRoutes: [pageRoutes({ ...query, pages }, { publicUrl: PUBLIC_URL })],
  });
  const ask = async (path: string, headers: Record<string, string> = BROWSER) =>
    app.request(`${PUBLIC_URL}${path}`, { headers });
  const [deal] = await activeDeals(ports);
  return { ask, id: deal?.id ?? '' };
}

describe('pages', () => {
  it('come to browsers, and JSON to all else, at the same address', async () => {
    const { ask, id } = await pageApp();
    for (const path of ['/deals', `/deals/${id}`, '/articles', '/sources']) {
      const page = await ask(path);
      expect([path, page.status, page.headers.get('Content-Type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      const asking: Record<string, string>[] = [
        {},
        { Accept: '*/*' },
        { Accept: 'application/json' },
      ];
      for (const headers of asking) {
        const json = await ask(path, headers);
        expect(json.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
      }
      const asked = await ask(`${path}?format=json`);
      expect(asked.headers.get('Content-Type')).toMatch(/json/);
    }
    expect((await ask('/', {})).headers.get('Content-Type')).toMatch(/^text\/html/);
  });

  it('run nothing but their own script, set no cookie, and are told apart by caches', async () => {
    const { ask } = await pageApp();
    const { headers } = await ask('/');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Vary')).toMatch(/Accept,.*Accept-Language/);
    const known = await ask('/', { ...BROWSER, 'If-None-Match': headers.get('ETag') ?? '' });
    expect(known.status).toBe(304);
  });

  it('serve assets for ever', async () => {
    const { ask } = await pageApp();
    for (const { path, type, body } of Object.values(PAGE_ASSETS)) {
      const answer = await ask(path);
      expect(answer.headers.get('Content-Type')).toBe(type);
      expect(answer.headers.get('Cache-Control')).toMatch(/immutable/);
      expect(await answer.text()).toBe(body);
    }
  });

  it('speak the language that is asked for, then the one that the browser likes', async () => {
    const { ask } = await pageApp();
    const chinese = { ...BROWSER, 'Accept-Language': 'fr, zh-CN;q=0.8, en;q=0.5' };
    expect(await (await ask('/', chinese)).text()).toContain('<html lang="zh-Hans">');
    expect(await (await ask('/?lang=en', chinese)).text()).toContain('<html lang="en">');
    expect((await ask('/?lang=xx')).status).toBe(400);
  });

  it('tidy the address that a form without script sends', async () => {
    const { ask } = await pageApp();
    const answer = await ask('/deals?q=&type=jv&party=');
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/deals?type=jv']);
  });

  it('show problems as pages with the same status, and the nearest spelling as a link', async () => {
    const { ask } = await pageApp();
    const wrong = await ask('/deals?type=acquisitoin&q=velm');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('href="/deals?type=acquisition&amp;q=velm"');
    const missing = await ask('/nowhere');
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect((await ask('/deals/nosuch')).status).toBe(404);
    expect((await ask('/nowhere', {})).headers.get('Content-Type')).toMatch(/problem\+json/);
  });

  it('show a quote within its text while the text is kept', async () => {
    const text = 'Norda AB is in talks to buy Velm. Nobody else bids.\nMore.';
    const kept = await pageApp(NORDA, { 'texts/a': text });
    expect(await (await kept.ask(`/deals/${kept.id}`)).text()).toContain(
      'Norda AB is in talks to buy Velm.</mark> Nobody else bids.',
    );
    const gone = await pageApp();
    const page = await (await gone.ask(`/deals/${gone.id}`)).text();
    expect(page).toContain('buy Velm.</mark></blockquote>');
    expect(page).toContain('kept no longer');
  });

  it('escape whatever a publisher writes into any field', async () => {
    const evil = fc
      .tuple(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('"', "'", '', ' '),
        fc.string({ maxLength: 8 }),
      )
      .map(([a, mark, b]) => `${a}${mark}><x-evil onload=alert(1)>${mark}${b}`);
    await fc.assert(
      fc.asyncProperty(evil, async (text) => {
        const name = text.replace(/[=|]/g, '');
        const { ask, id } = await pageApp({
          id: 'a',
          title: text,
          summary: text,
          language: text,
          source: 'daily',
          deals: [
            {
              parties: [`acquirer=A ${name}|B ${name}`, `target=C ${name}`],
              amount: 'EUR 5',
              city: text,
              country: text,
              quote: text,
            },
          ],
        });
        for (const path of [
          '/',
          `/deals/${id}`,
          '/articles',
          '/sources',
          `/deals?q=${encodeURIComponent(text)}`,
          `/guide?party=${encodeURIComponent(text)}`,
          `/deals?type=${encodeURIComponent(text)}`,
          `/${encodeURIComponent(text)}`,
        ]) {
          const answer = await ask(path);
          expect(answer.status).toBeLessThan(500);
          expect(await answer.text()).not.toMatch(/<x-evil|<b>The/);
        }
      }),
      { numRuns: 25 },
    );
  });
});
