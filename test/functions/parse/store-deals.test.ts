import * as fc from 'fast-check';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import type { Article } from '../../../functions/core/deal/article';
import type { LoggedChange } from '../../../functions/core/query/change';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle, type ArticleSketch } from '../../support/articles';
import { activeDeals, dealPorts, dyingRows, missingPostings } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';

const BID = { type: 'acquisition', parties: ['acquirer=Norda AB', 'target=Velm Oyj'] } as const;

const STORIES: ArticleSketch[] = [
  {
    id: 'a',
    publishedAt: '2026-03-01T08:00:00.000Z',
    deals: [{ ...BID, amount: 'EUR 500000000' }],
  },
  {
    id: 'b',
    publishedAt: '2026-03-09T08:00:00.000Z',
    source: 'post',
    deals: [{ ...BID, stage: 'signed', country: 'FI' }],
  },
  {
    id: 'c',
    publishedAt: '2026-03-20T08:00:00.000Z',
    deals: [{ ...BID, stage: 'talks', amount: 'EUR 510000000' }],
  },
  {
    id: 'd',
    publishedAt: '2026-03-02T08:00:00.000Z',
    deals: [
      {
        type: 'contract',
        stage: 'signed',
        parties: ['buyer=City of Tolna', 'contractor=Brenk Bau GmbH'],
      },
      {
        type: 'contract',
        stage: 'signed',
        parties: ['buyer=City of Tolna', 'contractor=Ostrel Kft'],
      },
    ],
  },
  {
    id: 'e',
    publishedAt: '2026-03-04T08:00:00.000Z',
    source: 'post',
    deals: [
      { type: 'contract', stage: 'talks', parties: ['buyer=City of Tolna', 'contractor=Ostrel'] },
    ],
  },
  {
    id: 'f',
    publishedAt: '2026-03-03T08:00:00.000Z',
    language: 'zh-CN',
    deals: [
      {
        type: 'investment',
        stage: 'signed',
        parties: ['investor=远峰科技有限公司', 'host=临江市政府'],
        amount: 'CNY 1200000000',
        country: 'CN',
      },
    ],
  },
  {
    id: 'g',
    publishedAt: '2026-03-05T08:00:00.000Z',
    deals: [
      {
        type: 'investment',
        stage: 'proposed',
        parties: ['investor=Yuanfeng Technology|远峰科技', 'host=Linjiang government'],
        amount: 'CNY 1200000000',
        country: 'CN',
      },
    ],
  },
];

async function storeAll(articles: readonly Article[], rows = createMemoryRows()) {
  const ports = dealPorts(rows);
  for (const article of articles) await storeArticleDeals(article, ports);
  return ports;
}

/** The served deals without what only the order of deliveries can say. */
async function picture(ports: Awaited<ReturnType<typeof storeAll>>): Promise<string> {
  const deals = await activeDeals(ports);
  return JSON.stringify(
    deals.map(({ version: _v, updatedAt: _u, ...deal }) => deal),
    null,
    1,
  );
}

async function allChanges({ changes }: ReturnType<typeof dealPorts>): Promise<LoggedChange[]> {
  return changes.read(0, 1000);
}

describe('storeArticleDeals', () => {
  it('merges what articles tell of one deal and keeps how far it had got', async () => {
    const ports = await storeAll(STORIES.map(sketchArticle));
    const deals = await activeDeals(ports);
    const bid = deals.find(({ type }) => type === 'acquisition');
    expect(bid?.sources.map(({ articleId }) => articleId)).toEqual(['a', 'b', 'c']);
    expect(bid?.stageHistory.map(({ stage, articleId }) => [stage, articleId])).toEqual([
      ['talks', 'a'],
      ['signed', 'b'],
    ]);
    expect(bid?.amounts[0]).toMatchObject({ value: '510000000', usd: { asOf: '2024-06-28' } });
    expect(deals.filter(({ type }) => type === 'contract')).toHaveLength(2);
    const project = deals.filter(({ type }) => type === 'investment');
    expect(project).toHaveLength(1);
    expect(project[0]?.parties.map(({ name, originalName }) => [name, originalName])).toEqual([
      ['远峰科技有限公司', 'Yuanfeng Technology'],
      ['临江市政府', 'Linjiang government'],
    ]);
  });

  it('comes to the same deals in whatever order, however often, articles are delivered', async () => {
    const articles = STORIES.map(sketchArticle);
    const expected = await picture(await storeAll(articles));
    const deliveries = fc
      .tuple(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        fc.array(fc.constantFrom(...articles), { maxLength: 5 }),
      )
      .map(([order, again]) => [...again.slice(0, 2), ...order, ...again.slice(2)]);
    await fc.assert(
      fc.asyncProperty(deliveries, async (order) => {
        expect(await picture(await storeAll(order))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same deals when it is killed between any two writes and run again', async () => {
    const articles = STORIES.map(sketchArticle);
    const expected = await picture(await storeAll(articles));
    for (let dieAt = 0, died = true; died && dieAt < 2000; dieAt += 7) {
      died = false;
      const rows = createMemoryRows();
      const first = dealPorts(dyingRows(rows, dieAt));
      try {
        for (const article of articles) await storeArticleDeals(article, first);
      } catch (error) {
        expect(String(error)).toContain('killed');
        died = true;
      }
      const ports = await storeAll(articles, rows);
      expect(await picture(ports)).toBe(expected);
      expect(await missingPostings(ports)).toEqual([]);
      expectGaplessOnce(await allChanges(ports));
    }
  });

  it('comes to the same deals when many workers store at once', async () => {
    const articles = STORIES.map(sketchArticle);
    const expected = await picture(await storeAll(articles));
    for (let round = 0; round < 40; round += 1) {
      const ports = dealPorts(slowRows(createMemoryRows(), round));
      const work = [...articles, ...articles].map((article) => storeArticleDeals(article, ports));
      await Promise.all(work);
      expect(await picture(ports)).toBe(expected);
      expect(await missingPostings(ports)).toEqual([]);
      expectGaplessOnce(await allChanges(ports));
    }
  });

  it('keeps the day of a story that prints no date, however often it is edited', async () => {
    const ports = dealPorts();
    const told: ArticleSketch = { id: 'undated', deals: [{ ...BID, stage: 'talks' }] };
    const days = ['2026-03-01', '2026-03-05', '2026-03-09'].map((day) => `${day}T08:00:00.000Z`);
    for (const [i, day] of days.entries()) {
      const deals = [{ ...BID, stage: i === 0 ? ('talks' as const) : ('signed' as const) }];
      const at = { publishedAt: day, fetchedAt: day };
      await storeArticleDeals(sketchArticle({ ...told, ...at, deals }), ports);
    }
    expect((await ports.articles.get('undated'))?.publishedAt).toBe(days[0]);
    const [deal] = await activeDeals(ports);
    expect(deal?.sources.map(({ publishedAt }) => publishedAt)).toEqual([days[0]]);
    expect(deal?.stage).toBe('signed');
  });

  it('takes back what an article no longer tells', async () => {
    const ports = await storeAll(STORIES.map(sketchArticle));
    const before = await activeDeals(ports);
    const [a, b] = STORIES;
    const later = '2026-03-30T00:00:00.000Z';
    await storeArticleDeals(
      { ...sketchArticle({ ...a, id: 'a', deals: [] }), fetchedAt: later },
      ports,
    );
    const bid = (await activeDeals(ports)).find(({ type }) => type === 'acquisition');
    expect(bid?.sources.map(({ articleId }) => articleId)).toEqual(['b', 'c']);
    const oldId = before.find(({ type }) => type === 'acquisition')?.id ?? '';
    expect((await ports.deals.records([oldId]))[0]).toMatchObject({
      status: 'merged',
      mergedInto: bid?.id,
    });

    await storeArticleDeals(
      { ...sketchArticle({ ...b, id: 'b', deals: [] }), fetchedAt: later },
      ports,
    );
    await storeArticleDeals({ ...sketchArticle({ id: 'c', deals: [] }), fetchedAt: later }, ports);
    const none = (await activeDeals(ports)).filter(({ type }) => type === 'acquisition');
    expect(none).toEqual([]);
    const changes = await allChanges(ports);
    expect(changes.at(-1)).toMatchObject({ kind: 'remove', after: {} });
    expectGaplessOnce(changes);
  });

  it('keeps the id of a deal whose article is read otherwise by a better extractor', async () => {
    const ports = await storeAll([sketchArticle({ id: 'a', deals: [BID] })]);
    const [deal] = await activeDeals(ports);
    const better = {
      ...BID,
      parties: ['acquirer=Norda AB', 'target=Velm Oyj', 'seller=Pohja Fund'],
      stage: 'signed',
    } as const;
    const again = sketchArticle({
      id: 'a',
      fetchedAt: '2026-03-05T00:00:00.000Z',
      deals: [better],
    });
    await storeArticleDeals(again, ports);
    const [now, ...more] = await activeDeals(ports);
    expect(more).toEqual([]);
    expect(now).toMatchObject({ id: deal?.id, version: 2, stage: 'signed' });
  });

  it('shows what may be the same on both sides, and one shared party never merges', async () => {
    const city = 'host=City of Tolna';
    const plant = { type: 'investment', country: 'HU', city: 'Tolna', sectors: ['auto'] } as const;
    const ports = await storeAll([
      sketchArticle({ id: 'a', deals: [{ ...plant, parties: [city, 'investor=Brenk'] }] }),
      sketchArticle({ id: 'b', deals: [{ ...plant, parties: [city, 'investor=Ostrel'] }] }),
    ]);
    const [one, two] = await activeDeals(ports);
    expect(one?.possiblySameAs).toEqual([two?.id]);
    expect(two?.possiblySameAs).toEqual([one?.id]);
  });
});

describe('storeArticleDeals on the emulator', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.close());

  it('comes to the same deals as in memory, many workers storing at once', async () => {
    const articles = STORIES.map(sketchArticle);
    const expected = await picture(await storeAll(articles));
    const ports = dealPorts(createDynamodbRows(table.client, table.tableName));
    const work = [...articles, ...articles].map((article) => storeArticleDeals(article, ports));
    await Promise.all(work);
    expect(await picture(ports)).toBe(expected);
    expect(await missingPostings(ports)).toEqual([]);
    expectGaplessOnce(await allChanges(ports));
  });
});

function expectGaplessOnce(changes: readonly LoggedChange[]): void {
  expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 1));
  const names = changes.map(({ dealId, version }) => `${dealId} ${version}`);
  expect(new Set(names).size).toBe(names.length);
}

/** Rows whose every call waits a turn or more, so that workers interleave. */
function slowRows(rows: ReturnType<typeof createMemoryRows>, seed: number) {
  let state = seed + 1;
  const turn = async (): Promise<void> => {
    state = (state * 1103515245 + 12345) % 2147483648;
    for (let i = 0; i < state % 4; i += 1) await Promise.resolve();
  };
  return new Proxy(rows, {
    get:
      (target, name: keyof typeof rows) =>
      async (...args: never[]) => {
        await turn();
        const result: unknown = await (target[name] as (...all: never[]) => unknown)(...args);
        await turn();
        return result;
      },
  });
}
