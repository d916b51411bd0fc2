import * as fc from 'fast-check';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { DEAL_TYPES, STAGES } from '../../../functions/core/deal/labels';
import type { Filter } from '../../../functions/core/filter/filter';
import { matchesDeal } from '../../../functions/core/filter/matches';
import { parseFilter } from '../../../functions/core/filter/parse-filter';
import { SORTS, type Sort } from '../../../functions/core/query/list-request';
import { listDeals, MAX_EXAMINED } from '../../../functions/query/list-deals';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle, type ArticleSketch } from '../../support/articles';
import { activeDeals, dealPorts } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';

const WORDS = ['harbour', 'battery', 'tramway', 'orchard', 'quarry', 'foundry'];

/** The nth of any number of unlike deals, spread over types, stages, places, days and words. */
function nthArticle(n: number, publishedAt?: string): ArticleSketch {
  const day = new Date(Date.UTC(2026, 0, 1 + (n % 40), n % 24)).toISOString();
  return {
    id: `n${n}`,
    publishedAt: publishedAt ?? day,
    source: n % 3 === 0 ? 'post' : 'daily',
    title: `The ${WORDS[n % 6] ?? ''} and the ${WORDS[(n * 5 + 1) % 6] ?? ''} of number${n}`,
    deals: [
      {
        type: DEAL_TYPES[n % DEAL_TYPES.length],
        stage: STAGES[n % STAGES.length],
        parties: [`acquirer=Firm${n % 7} AB`, `target=Works${n}`],
        amount: n % 2 === 0 ? `EUR ${(n + 1) * 1000000}` : undefined,
        country: ['FI', 'CN', 'HU'][n % 3],
        city: n % 5 === 0 ? 'Turku' : undefined,
        sectors: n % 4 === 0 ? ['auto', 'it'] : ['it'],
      },
    ],
  };
}

function filterOf(text: string): Filter {
  const parsed = parseFilter(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.filter;
}

const FILTERS = [
  '',
  'type=loan',
  'type=loan,jv,contract',
  'sector=auto,it',
  'stage_gte=signed',
  'stage=talks&country=FI,CN',
  'country=FI,CN,HU&has_amount=true',
  'party=firm3',
  'party=firm3,firm4&role=acquirer',
  'city=turku',
  'source=post&sector=auto',
  'q=tramway',
  'q=battery harbour',
  'amount_usd_gte=50000000',
  'published_gte=2026-01-10&published_lte=2026-01-20',
  'updated_since=2026-04-01&type=listing',
  'min_confidence=0.9',
].map(filterOf);

/** Walks a list to its end; calls back before each page after the first. */
async function walk(
  request: { filter: Filter; sort: Sort; limit: number },
  ports: ReturnType<typeof dealPorts>,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listDeals(request, after, ports);
    expect(page.examined).toBeLessThanOrEqual(MAX_EXAMINED + request.limit);
    expect(page.deals.length).toBeLessThanOrEqual(request.limit);
    ids.push(...page.deals.map(({ id }) => id));
    after = page.next;
    if (after !== undefined) await between();
  } while (after !== undefined);
  return ids;
}

const anyRequest = fc.record({
  filter: fc.constantFrom(...FILTERS),
  sort: fc.constantFrom(...SORTS),
  limit: fc.integer({ min: 1, max: 40 }),
});

describe('listDeals', () => {
  it('gives each deal that a filter asks for once, in order, by any index', async () => {
    const ports = dealPorts(createMemoryRows());
    for (let n = 0; n < 260; n += 1) await storeArticleDeals(sketchArticle(nthArticle(n)), ports);
    const all = await activeDeals(ports);
    expect(all).toHaveLength(260);
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const field = request.sort.endsWith('updated') ? 'updatedAt' : 'publishedAt';
        const sign = request.sort.startsWith('-') ? -1 : 1;
        const expected = all
          .filter((deal) => matchesDeal(request.filter, deal))
          .sort((a, b) => (`${a[field]}#${a.id}` < `${b[field]}#${b.id}` ? -sign : sign));
        expect(await walk(request, ports)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });
});

describe('listDeals on the emulator', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.close());

  it('leaves no gap and gives nothing twice while writing goes on', async () => {
    const ports = dealPorts(createDynamodbRows(table.client, table.tableName));
    const steady = 60;
    for (let n = 0; n < steady; n += 1)
      await storeArticleDeals(sketchArticle(nthArticle(n)), ports);
    const old = await activeDeals(ports);
    let fresh = steady;
    const instants = fc.infiniteStream(
      fc
        .integer({ min: 0, max: 60 * 86400 })
        .map((s) => new Date(Date.UTC(2026, 0, 1) + s * 1000).toISOString()),
    );
    const steadySorts = anyRequest.filter(
      ({ sort, limit }) => sort.endsWith('published') && limit > 3,
    );
    await fc.assert(
      fc.asyncProperty(steadySorts, instants, async (request, days) => {
        const writeOne = async (): Promise<void> => {
          const publishedAt = days.next().value as string;
          await storeArticleDeals(sketchArticle(nthArticle((fresh += 1), publishedAt)), ports);
        };
        const ids = await walk(request, ports, writeOne);
        expect(new Set(ids).size).toBe(ids.length);
        const wanted = old.filter((deal) => matchesDeal(request.filter, deal)).map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 8 },
    );
  });
});
