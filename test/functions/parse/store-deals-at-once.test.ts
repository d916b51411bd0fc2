import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableDealStore } from '../../../functions/adapters/table-deal-store';
import type { RowStore } from '../../../functions/core/query/rows';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle, type ArticleSketch } from '../../support/articles';
import { activeDeals, dealPorts, missingPostings } from '../../support/deal-ports';
import { meteredRows, newMeter } from '../../support/metered-rows';

/** A table on a network: each call takes a moment, so that writers meet. */
function distant(rows: RowStore): RowStore {
  return new Proxy(rows, {
    get: (target, name: keyof RowStore) => {
      const call = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        await new Promise((done) => setTimeout(done, 1 + 2 * Math.random()));
        return call(...args);
      };
    },
  });
}

/** Ports as of functions on AWS: the clock is the real one. */
function portsOver(rows: RowStore) {
  const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  return { ...dealPorts(rows), clock: Date.now, sleep };
}

const BID = { type: 'acquisition', parties: ['acquirer=Norda AB', 'target=Velm Oyj'] } as const;
const WRITERS = 30;

describe('storeArticleDeals by many at once', () => {
  it('comes to one deal for many reports of it, at a bounded number of calls', async () => {
    const meter = newMeter();
    const ports = portsOver(meteredRows(distant(createMemoryRows()), meter));
    const sketch = (i: number): ArticleSketch => ({
      id: `report-${i}`,
      source: `paper-${i}`,
      publishedAt: `2026-03-01T08:${String(i % 60).padStart(2, '0')}:00.000Z`,
      deals: [BID],
    });
    const articles = Array.from({ length: WRITERS }, (_, i) => sketchArticle(sketch(i)));
    await Promise.all(articles.map((article) => storeArticleDeals(article, ports)));
    const deals = await activeDeals(ports);
    expect(deals.map(({ sources }) => sources.length)).toEqual([WRITERS]);
    expect(await missingPostings(ports)).toEqual([]);
    expect(meter.calls / WRITERS).toBeLessThan(150); // some 75 measured; without waits that spread, some reports fail
  }, 60_000);

  it('numbers the changes of many deals without most of them being refused', async () => {
    const rows = createMemoryRows();
    let refused = 0;
    const counted: RowStore = {
      ...rows,
      putIf: async (row, condition) => {
        const ok = await rows.putIf(row, condition);
        if (!ok && row.pk === 'CHANGES#0') refused += 1;
        return ok;
      },
    };
    const ports = portsOver(distant(counted));
    const articles = Array.from({ length: WRITERS }, (_, i) =>
      sketchArticle({
        id: `story-${i}`,
        deals: [{ type: 'acquisition', parties: [`acquirer=Firm${i}a AB`, `target=Firm${i}b AB`] }],
      }),
    );
    await Promise.all(articles.map((article) => storeArticleDeals(article, ports)));
    expect((await ports.changes.read(0, 1000)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: WRITERS }, (_, i) => i + 1),
    );
    expect(refused / WRITERS).toBeLessThan(5); // some 2.5 measured; 5.8 without waits, and more with more writers
  }, 60_000);

  it('ties a report to a few of the many that may be the same', async () => {
    const ports = portsOver(createMemoryRows());
    const plant = { type: 'investment', country: 'HU', city: 'Tolna', sectors: ['auto'] } as const;
    for (let i = 0; i < 20; i += 1) {
      const parties = ['host=City of Tolna', `investor=Maker${i} Kft`];
      await storeArticleDeals(
        sketchArticle({ id: `s${i}`, deals: [{ ...plant, parties }] }),
        ports,
      );
    }
    const deals = await activeDeals(ports);
    const ties = deals.flatMap(({ possiblySameAs }) => possiblySameAs);
    expect(deals).toHaveLength(20);
    expect(ties.length / deals.length).toBeGreaterThan(2);
    expect(ties.length / deals.length).toBeLessThan(11); // five each, seen from both sides
  }, 60_000);
});

describe('a writer whose lease ran out', () => {
  it('removes no index rows any more', async () => {
    const rows = createMemoryRows();
    const ports = portsOver(rows);
    const article = sketchArticle({ id: 'a', deals: [BID] });
    await storeArticleDeals(article, ports);
    const deals = createTableDealStore(rows);
    let removed = 0;
    const late = {
      ...ports,
      sleep: () => Promise.resolve(),
      deals: {
        ...deals,
        lease: () =>
          Promise.resolve({ holds: () => false, release: () => Promise.resolve(undefined) }),
        removePostings: (...args: Parameters<typeof deals.removePostings>) => {
          removed += 1;
          return deals.removePostings(...args);
        },
      },
    };
    const again = sketchArticle({
      id: 'a',
      fetchedAt: '2026-03-05T00:00:00.000Z',
      deals: [{ ...BID, stage: 'signed' }],
    });
    await expect(storeArticleDeals(again, late)).rejects.toThrow('other writers were always first');
    expect(removed).toBe(0);
    // The next one finishes what it left.
    await storeArticleDeals(again, ports);
    expect((await activeDeals(ports))[0]?.stage).toBe('signed');
    expect(await missingPostings(ports)).toEqual([]);
  });
});

describe('a function whose time runs out', () => {
  it('gives the rest back to the queue, and the next run goes on', async () => {
    const ports = portsOver(createMemoryRows());
    const article = sketchArticle({ id: 'a', deals: [BID] });
    const times = [60_000, 5_000];
    const hurried = { ...ports, timeLeftMs: () => times.shift() ?? 0 };
    await expect(storeArticleDeals(article, hurried)).rejects.toThrow('only 5 s left');
    expect(await activeDeals(ports)).toEqual([]);
    await storeArticleDeals(article, { ...ports, timeLeftMs: () => 60_000 });
    expect(await activeDeals(ports)).toHaveLength(1);
  });
});
