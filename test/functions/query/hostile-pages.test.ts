import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { createMemoryRateCounter } from '../../../functions/adapters/memory-rate-counter';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableKeyStore } from '../../../functions/adapters/table-key-store';
import type { Article } from '../../../functions/core/deal/article';
import type { Deal } from '../../../functions/core/deal/deal';
import { FILTER_PARAMETERS } from '../../../functions/core/filter/parameters';
import { newSource } from '../../../functions/core/source/source';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { createApp } from '../../../functions/query/app';
import { keyRoutes } from '../../../functions/query/routes-key';
import { pageRoutes } from '../../../functions/query/routes-pages';
import { sketchArticle } from '../../support/articles';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import { PUBLIC_URL, queryPorts } from '../../support/query-app';

const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(2)>' onfocus=alert(3) x=' ]]>{{7*7}}\u202e\u0000`;
const BAD_URL = `javascript:alert(1)//"><script>alert(4)</script>`;
const BROWSER = { Accept: 'text/html' };

/** Values that are one of ours, a date, a number or a key, and never a publisher's words. */
const OWN = new Set(
  (
    'id articleId dealId status version firstSeenAt updatedAt publishedAt fetchedAt type stage role kind qualifier basis ' +
    'label review precision date asOf value min max rate country textKey textHash groupId itemId sourceId tagId possiblySameAs'
  ).split(' '),
);

/** The value with the script in each text that a publisher's page could have had a hand in. */
function poison<T>(value: T, name = ''): T {
  if (OWN.has(name)) return value;
  if (typeof value === 'string') return (name === 'url' ? BAD_URL : SCRIPT) as T;
  if (Array.isArray(value)) return value.map((item) => poison<unknown>(item, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, poison<unknown>(inner, key)]),
  ) as T;
}

async function poisonedApp() {
  const ports = dealPorts();
  const deal = {
    type: 'jv',
    parties: ['partner=Norda|Nordan', 'partner=Velm'],
    amount: 'EUR 5000000',
    country: 'CN',
    city: 'Harbin',
    sectors: ['auto'],
  } as const;
  const article = sketchArticle({ id: 'a', title: 'T', summary: 'S', deals: [deal] });
  await storeArticleDeals(article, ports);
  const [clean] = await activeDeals(ports);
  if (!clean) throw new Error('no deal');
  const [party] = clean.parties;
  if (!party) throw new Error('no party');
  // Every optional text is there, and a language and a currency that are none.
  const full: Deal = {
    ...clean,
    summary: 'x',
    parties: [{ ...party, originalName: 'x', parent: 'x', aliases: ['x', 'y'], country: 'CN' }],
    location: { city: 'x', region: 'x', site: 'x', scope: 'x', country: 'CN' },
    conflicts: [
      { field: 'amount', values: [{ value: 'x', articleId: 'a' }] },
      { field: `role of x`, values: [{ value: 'x', articleId: 'a' }] },
    ],
    overrides: { x: { value: 'x', by: 'x', at: 'x' } },
    possiblySameAs: [clean.id],
  };
  const bad = poison(full);
  const record = await ports.rows.get<{ record: { deal: Deal } }>({
    pk: `DEAL#${clean.id}`,
    sk: 'META',
  });
  await ports.rows.put({
    ...record,
    pk: `DEAL#${clean.id}`,
    sk: 'META',
    record: { ...record?.record, deal: bad },
  });
  const badArticle: Article = { ...poison({ ...article, byline: 'x' }), tags: article.tags };
  await ports.articles.put({ ...badArticle, version: 9, fetchedAt: '2026-12-01T00:00:00.000Z' });
  const source = newSource(
    { id: 'daily', name: SCRIPT, url: BAD_URL, kind: 'feed', intervalMinutes: 60 },
    '2026-03-01T00:00:00.000Z',
  );
  const sick = {
    definition: { ...source.definition, region: SCRIPT, language: SCRIPT },
    state: { ...source.state, health: 'broken', lastError: SCRIPT, failures: 3 },
  } as const;
  const query = queryPorts(ports, [sick]);
  const pages = { getText: () => Promise.resolve(SCRIPT.repeat(5)) };
  const keys = createTableKeyStore(createMemoryRows());
  const rates = createMemoryRateCounter();
  const app = createApp(query, {
    publicUrl: PUBLIC_URL,
    extraRoutes: [
      keyRoutes({ keys, rates, secret: 's', clock: () => 0 }),
      pageRoutes({ ...query, pages }, { publicUrl: PUBLIC_URL }),
    ],
  });
  const ask = async (path: string, headers: Record<string, string> = BROWSER) =>
    app.request(`${PUBLIC_URL}${path}`, { headers });
  return { ask, id: clean.id };
}

/** What a browser would run or load of a document, read by a parser and not by patterns. */
function live(markup: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const isOwn = name === 'script' && /^\/assets\/script-\w+\.js$/.test(attributes['src'] ?? '');
      if (['script', 'iframe', 'object', 'embed', 'img', 'style', 'base'].includes(name) && !isOwn)
        found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/.test(attribute)) found.push(`${name} ${attribute}`);
        if (
          /^(?:href|src|action|formaction)$/.test(attribute) &&
          !/^(?:https?:|\/|#|\?)/.test(value)
        )
          found.push(`${name} ${attribute}=${value.slice(0, 30)}`);
      }
    },
  });
  parser.end(markup);
  return found;
}

const POISONED = encodeURIComponent(SCRIPT);
const pathsOf = (id: string): string[] => [
  '/',
  '/deals',
  `/deals/${id}`,
  '/articles',
  '/sources',
  '/guide',
  '/key',
  ...['q', 'party', 'city', 'region', 'source', 'type', 'min_confidence', POISONED].flatMap(
    (name) => [`/deals?${name}=${POISONED}`, `/guide?${name}=${POISONED}`],
  ),
  `/key?next=${POISONED}`,
  `/${POISONED}`,
  `/deals/${POISONED}`,
  `/articles?source=${POISONED}`,
  `/articles?cursor=${POISONED}`,
];

describe('pages of poisoned deals', () => {
  it('has its script in every text that a publisher has a hand in', async () => {
    const { ask, id } = await poisonedApp();
    const deal = (await (await ask(`/deals/${id}`, {})).json()) as Deal;
    const told = JSON.stringify(deal).split('alert(1)').length - 1;
    expect(told).toBeGreaterThanOrEqual(25);
    expect(live(`<p onclick=x><a href="javascript:x"><script>`)).toHaveLength(3);
  });

  it.each(['en', 'zh'])('run nothing and load nothing, in %s', async (lang) => {
    const { ask, id } = await poisonedApp();
    for (const path of pathsOf(id)) {
      const answer = await ask(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      const body = await answer.text();
      expect([path, answer.status < 500, live(body)]).toEqual([path, true, []]);
      expect(body).not.toMatch(/[\u0000\u202e]/);
      expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    }
    const page = await (await ask(`/deals/${id}`)).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('are well-formed in Atom, and text of their kind in all else', async () => {
    const { ask } = await poisonedApp();
    const atom = await (await ask('/deals?format=atom', {})).text();
    const names = new Set<string>();
    const parser = new Parser({ onopentagname: (name) => names.add(name) }, { xmlMode: true });
    parser.end(atom);
    expect([...names].filter((name) => /script|img/.test(name))).toEqual([]);
    expect(atom).not.toMatch(/\u0000|\]\]>/);
    const csv = await (await ask('/deals?format=csv', {})).text();
    expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@-]/);
    for (const format of ['json', 'ndjson', 'jsonfeed', 'csv', 'atom']) {
      const answer = await ask(`/deals?format=${format}&include=evidence,sources`, {});
      expect([format, answer.headers.get('X-Content-Type-Options')]).toEqual([format, 'nosniff']);
      expect(answer.headers.get('Content-Type')).not.toContain('html');
    }
  });

  it('never fail, whatever the parameters, the language and the headers', async () => {
    const { ask, id } = await poisonedApp();
    const names = fc.constantFrom(
      ...FILTER_PARAMETERS.map(({ name }) => name),
      ...['sort', 'limit', 'cursor', 'include', 'format', 'lang', 'next', 'by', '__proto__'],
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(SCRIPT, 'talks', 'CN', '2026-03-01', '1e9', 'html', 'zh', '%', '-1'),
    );
    const queries = fc
      .array(fc.tuple(names, value), { maxLength: 5 })
      .map((pairs) => new URLSearchParams(pairs).toString());
    const paths = fc.constantFrom('/', '/deals', `/deals/${id}`, '/articles', '/sources', '/guide');
    const header = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(paths, queries, header, async (path, query, text) => {
        const headers = {
          ...BROWSER,
          'Accept-Language': text,
          'If-None-Match': text,
          Cookie: text,
        };
        const answer = await ask(`${path}?${query}`, headers);
        expect(answer.status).toBeLessThan(500);
        if (answer.headers.get('Content-Type')?.includes('html'))
          expect(live(await answer.text())).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});

describe('floods and tricks', () => {
  it('are refused by their length before anything is read', async () => {
    const { ask } = await poisonedApp();
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`X-Flood-${i}`, 'a'] as const),
    );
    expect((await ask('/deals', many)).status).toBe(431);
    for (const name of ['Cookie', 'Accept', 'Accept-Language', 'If-None-Match', 'Authorization'])
      expect([name, (await ask('/deals', { [name]: 'a,'.repeat(10_000) })).status]).toEqual([
        name,
        431,
      ]);
    expect((await ask(`/deals?${'type=jv&'.repeat(2000)}`)).status).toBe(414);
    expect((await ask(`/${'a/'.repeat(5000)}`)).status).toBe(414);
  });

  it.each([
    '/..%2f..%2fetc%2fpasswd',
    '/deals/..%5c..%5cx',
    '/assets/../index.js',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/style-0000000000.css',
    '/deals/%E0%A4%A',
    '/deals/%00',
    '/deals;jsessionid=1',
    '/deals/__proto__',
    '/deals/constructor',
    '/.env',
    '/.git/config',
    '//evil.example/',
    '/\\evil.example',
    '/problems/..',
    '/deals%20',
    '/%u0000',
  ])('of the path %s find nothing and lead nowhere else', async (path) => {
    const { ask } = await poisonedApp();
    const answer = await ask(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('Location') ?? '/').toMatch(/^\/(?!\/)/);
    expect(await answer.text()).not.toMatch(/root:|"dependencies"|\[core\]/);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'POST', 'PROPFIND'])(
    'by %s are told what is allowed',
    async (method) => {
      const app = createApp(queryPorts(dealPorts()), { publicUrl: PUBLIC_URL });
      const answer = await app.request(`${PUBLIC_URL}/deals`, { method });
      expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    },
  );
});
