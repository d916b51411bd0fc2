import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import type { LoggedChange } from '../../../functions/core/query/change';
import type { RowStore } from '../../../functions/core/query/rows';
import { correctDeal, unmergeDeal } from '../../../functions/parse/correct-deal';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { activeDeals, dealPorts, dyingRows } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { testApp } from '../../support/query-app';

type Change = Omit<LoggedChange, 'before' | 'after'>;
interface Changes {
  readonly items: readonly Change[];
  readonly next: string;
}

/** Numbers that look like chance and are the same at each run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const STAGES = ['talks', 'mou', 'signed'] as const;
const DAY_START_MS = Date.parse('2026-05-01T00:00:00Z');
const HOURS = 24;

/** A day of news: reports, second reports, reports read again without their deal, corrections, merges undone, deaths. */
async function liveThroughDay(rows: RowStore, seed: number) {
  const chance = chanceOf(seed);
  const pick = (most: number): number => Math.floor(chance() * most);
  let nowMs = DAY_START_MS;
  const ports = { ...dealPorts(rows), clock: () => (nowMs += 1000) };
  const { json } = testApp({ ...ports, rows });
  const seen: Change[] = [];
  let cursor = (await json<Changes>('/changes?limit=1')).next;
  const poll = async (): Promise<void> => {
    for (;;) {
      const page = await json<Changes>(`/changes?limit=${1 + pick(20)}&cursor=${cursor}`);
      cursor = page.next;
      seen.push(...page.items);
      if (page.items.length === 0) return;
    }
  };
  const report = async (firm: number, version: number, isEmpty: boolean): Promise<void> => {
    const publishedAt = new Date(DAY_START_MS - version * 3_600_000).toISOString();
    const deal = {
      type: 'acquisition',
      stage: STAGES[version % 3],
      parties: [`acquirer=Firm${firm} AB`, `target=Works${firm} Oy`],
      country: 'FI',
    } as const;
    const fetchedAt = new Date((nowMs += 1000)).toISOString();
    const id = `${firm}-${version}`;
    const sketch = { id, publishedAt, fetchedAt, source: `paper${version}` };
    const article = sketchArticle({ ...sketch, deals: isEmpty ? [] : [deal] });
    if (chance() < 0.2) {
      const dying = { ...dealPorts(dyingRows(rows, pick(30))), clock: () => (nowMs += 1000) };
      await storeArticleDeals(article, dying).catch(() => undefined);
      nowMs += 120_000; // the queue gives the message again when the dead one's leases are over
    }
    await storeArticleDeals(article, ports);
  };
  for (let hour = 0; hour < HOURS; hour += 1) {
    nowMs = Math.max(nowMs, DAY_START_MS + hour * 3_600_000);
    for (let i = 0; i < 3; i += 1) await report(pick(8), pick(3), chance() < 0.2);
    const deals = await activeDeals(ports);
    const deal = deals[pick(deals.length)];
    const merged = seen.filter(({ kind }) => kind === 'merge').at(-1);
    if (deal && hour % 5 === 2)
      await correctDeal({ dealId: deal.id, field: 'jobs', text: String(hour), by: 'x' }, ports);
    if (merged && hour % 7 === 6) await unmergeDeal(merged.dealId, ports).catch(() => undefined); // it may stand alone again already
    if (chance() < 0.4) await poll();
  }
  await poll();
  return { seen, deals: await activeDeals(ports), log: await ports.changes.read(0, 10_000) };
}

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.close());

describe('a client that polls /changes for a day', () => {
  it.each<[string, number, () => RowStore]>([
    ['memory', 11, createMemoryRows],
    ['memory', 222, createMemoryRows],
    ['memory', 3333, createMemoryRows],
    ['DynamoDB', 44_444, () => createDynamodbRows(table.client, table.tableName)],
  ])(
    'sees each change exactly once, in %s (%i)',
    async (_name, seed, createRows) => {
      const { seen, deals, log } = await liveThroughDay(createRows(), seed);
      // Each change of the log once, in its order, without a gap.
      expect(seen.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
      const versions = seen.map(({ dealId, version }) => `${dealId} ${version}`);
      expect(new Set(versions).size).toBe(versions.length);
      // What a client makes of them is what is served.
      const own = new Map<string, number>();
      for (const { kind, dealId, version } of seen) {
        expect([kind === 'add', dealId]).toEqual([!own.has(dealId), dealId]);
        if (kind === 'merge' || kind === 'remove') own.delete(dealId);
        else own.set(dealId, version);
      }
      expect([...own].sort()).toEqual(deals.map(({ id, version }) => [id, version]).sort());
      const kinds = new Set(seen.map(({ kind }) => kind));
      expect([...kinds].sort()).toEqual(['add', 'merge', 'remove', 'update']);
    },
    180_000,
  );
});
