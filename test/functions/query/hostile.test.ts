import * as fc from 'fast-check';
import { FILTER_PARAMETERS } from '../../../functions/core/filter/parameters';
import { LIST_PARAMETERS } from '../../../functions/core/query/list-request';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { testApp } from '../../support/query-app';

const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(2)>'=cmd|' /C calc'!A0 ]]>\u0000`;
const PATHS = [
  '/deals',
  '/articles',
  '/facets',
  '/changes',
  '/sources',
  '/taxonomy',
  '/schema',
  '/openapi.json',
  '/deals/x',
];
const NAMES = [
  ...FILTER_PARAMETERS.map(({ name }) => name),
  ...LIST_PARAMETERS,
  'by',
  '__proto__',
  'constructor',
];

async function hostileApp() {
  const ports = dealPorts();
  const quote = SCRIPT;
  const party = `target=${SCRIPT.replaceAll('=', '')}`;
  const article = sketchArticle({
    id: 'x',
    title: SCRIPT,
    summary: SCRIPT,
    deals: [
      {
        type: 'acquisition',
        parties: [party],
        country: 'CN',
        city: SCRIPT,
        quote,
        amount: 'EUR 5',
      },
    ],
  });
  await storeArticleDeals(
    { ...article, publisher: SCRIPT, url: `https://x.example/${SCRIPT}` },
    ports,
  );
  return testApp(ports);
}

const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    'talks',
    'auto',
    '1e999',
    '-1',
    'NaN',
    '2026-02-31',
    '2026-13-01',
    '9999-99-99',
    "'; DROP",
    '%',
    '%ff',
    '../..',
    SCRIPT,
  ),
  fc.integer().map(String),
);
const anyQuery = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 12 })), anyValue), {
    maxLength: 6,
  })
  .map((pairs) => new URLSearchParams(pairs).toString());
const rawQuery = fc
  .string({ unit: 'grapheme-ascii', maxLength: 80 })
  .map((text) => text.replace(/[#\s]/g, '%'));

describe('the API under hostile input', () => {
  it('never fails, whatever the parameters', async () => {
    const { ask } = await hostileApp();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        fc.oneof(anyQuery, rawQuery),
        async (path, query) => {
          const { status } = await ask(`${path}?${query}`);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('takes no forged or foreign cursor', async () => {
    const { ask } = await hostileApp();
    const forged = fc.oneof(fc.base64String({ maxLength: 200 }), fc.string({ maxLength: 200 }));
    const paths = fc.constantFrom('/deals', '/articles', '/changes');
    await fc.assert(
      fc.asyncProperty(
        paths,
        forged.filter((text) => text !== ''),
        async (path, cursor) => {
          expect((await ask(`${path}?cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves nothing unescaped in any format', async () => {
    const { ask } = await hostileApp();
    const atom = await (await ask('/deals?format=atom')).text();
    expect(atom).not.toMatch(/<script|<img|\]\]>|\u0000/);
    for (const format of ['json', 'ndjson', 'jsonfeed']) {
      const answer = await ask(`/deals?format=${format}&include=evidence,sources`);
      expect(answer.headers.get('Content-Type')).toMatch(
        /^application\/(?:json|x-ndjson|feed\+json)/,
      );
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
    const csv = await (await ask('/deals?format=csv')).text();
    expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@-]/);
    expect((await ask('/deals?sector=<script>')).headers.get('Content-Type')).toContain(
      'problem+json',
    );
  });

  it.each([
    '/deals/%00',
    '/deals/..%2f..',
    '//deals',
    '/deals//x',
    '/%2e%2e/deals',
    '/deals/__proto__',
    '/DEALS',
  ])('answers the odd path %s without failing', async (path) => {
    const { ask } = await hostileApp();
    expect((await ask(path)).status).toBeLessThan(500);
  });
});
