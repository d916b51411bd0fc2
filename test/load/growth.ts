/**
 * `npm run test:growth [-- STORED ...]` (1000 10000 100000): what one more article costs when so many are stored: read and
 * write units, calls, and articles a second. The stored ones are put where the step looks (merge index, change log)
 * straight, 2,000 a day, some in the other script and one in ten of a firm that the measured ones name too; then some
 * hundred of the last day's are read, tagged and stored as the parse function does it.
 */
import { createTableNearDuplicateStore } from '../../functions/adapters/table-near-duplicate-store';
import { mergeFeatures } from '../../functions/core/deal/merge-features';
import type { StoredTag } from '../../functions/core/deal/stored-tag';
import { parseFeed } from '../../functions/core/feed/parse-feed';
import { itemId } from '../../functions/core/item/item-id';
import { readFeedItem } from '../../functions/core/pipeline';
import type { PageStore } from '../../functions/core/ports';
import type { RowStore } from '../../functions/core/query/rows';
import { storeStories } from '../../functions/parse/store-stories';
import { sketchArticle } from '../support/articles';
import { dealPorts } from '../support/deal-ports';
import { firmName, makeNews } from '../support/made-news';
import { meteredRows, newMeter, type Meter } from '../support/metered-rows';
import { createOrderedRows } from '../support/ordered-rows';

const PER_DAY = 2000;
const MEASURED = 300;
/** The first of the measured articles name firms that much is told of. */
const WELL_KNOWN = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const END_MS = Date.parse('2026-05-01T08:00:00Z');
/** Nothing that is written there is read when an article is stored. */
const isKept = (pk: string): boolean => !/^(P#|U#|A#)/.test(pk);

const pages = { putText: () => Promise.resolve() } as unknown as PageStore;

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  const stored = createOrderedRows(isKept);
  let seeded = 0;
  const costs: number[] = [];
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    await seed(stored, seeded, size);
    seeded = size;
    const meter = newMeter();
    const perSecond = await storeMore(meteredRows(stored, meter), size);
    console.log(`${size} stored: ${describe(meter)}, ${perSecond.toFixed(0)} articles a second`);
    costs.push((meter.readUnits + meter.writeUnits) / MEASURED);
  }
  const growth = Math.max(...costs) / Math.min(...costs);
  console.log(`units at the most stored beside the fewest stored: ${growth.toFixed(2)} times`);
}

function describe({ readUnits, writeUnits, calls }: Meter): string {
  const each = (sum: number): string => (sum / MEASURED).toFixed(1);
  return `${each(readUnits)} read units, ${each(writeUnits)} write units, ${each(calls)} calls an article`;
}

/** Index rows and changes of deals between invented firms, as they would lie there after so many days. */
async function seed(rows: RowStore, from: number, to: number): Promise<void> {
  const { deals } = dealPorts(rows);
  for (let n = from; n < to; n += 1) {
    const publishedAt = new Date(END_MS - Math.floor(n / PER_DAY) * DAY_MS).toISOString();
    const isChinese = n % 5 === 4 || n % 41 === 0;
    const buyer = n % 10 === 0 ? 2 * (to + ((n / 10) % WELL_KNOWN)) : 9_000_000 + 2 * n;
    const deal = {
      parties: [`acquirer=${firmName(buyer)} AB`, `target=${firmName(9_000_001 + 2 * n)}`],
      amount: `${n % 5 === 4 ? 'CNY' : 'EUR'} ${5_000_000 + (n % 900) * 1_000_000}`,
      country: ['FI', 'SE', 'NO', 'GB', 'CN'][n % 5],
    };
    const article = sketchArticle({ id: `seed${n}`, publishedAt, deals: [deal] });
    const [tag] = article.tags;
    const part = storedPart(publishedAt, isChinese ? 'zh' : 'en');
    if (tag) await deals.putBlocks(mergeFeatures({ ...tag, ...part }), END_MS);
    const change = {
      seq: n + 1,
      kind: 'add',
      dealId: `seed${n}`,
      version: 1,
      at: publishedAt,
      before: {},
      after: {},
    };
    await rows.put({ pk: 'CHANGES#0', sk: String(n + 1).padStart(12, '0'), change });
  }
}

function storedPart(
  publishedAt: string,
  language: string,
): Omit<StoredTag, 'tagId' | 'articleId' | 'deal'> {
  const source = { articleId: '', sourceId: '', url: '', title: '', publisher: '', publishedAt };
  const extractor = { name: 'test', version: '1' };
  return { source, fetchedAt: publishedAt, title: '', summary: '', language, extractor };
}

async function storeMore(rows: RowStore, offset: number): Promise<number> {
  const ports = {
    ...dealPorts(rows),
    pages,
    nearDuplicates: createTableNearDuplicateStore(rows),
  };
  const [feed] = makeNews(MEASURED, MEASURED, offset);
  if (!feed) throw new Error('no feed');
  const { items } = await parseFeed(Buffer.from(feed.xml), { url: 'http://made.example/' });
  const fetchedAt = new Date(END_MS).toISOString();
  const startMs = performance.now();
  for (const [index, made] of items.entries()) {
    const item = { ...made, published: fetchedAt };
    const sourceId = `made-${offset}`;
    const message = {
      sourceId,
      itemId: itemId(sourceId, item),
      fingerprint: '',
      feedKey: '',
      index,
      fetchedAt,
      attempt: 0,
      correlationId: '',
    };
    const url = `${item.link ?? ''}?${offset}`;
    const page = readFeedItem(item, { url, now: fetchedAt });
    const definition = {
      id: sourceId,
      name: sourceId,
      url,
      kind: 'feed',
      intervalMinutes: 60,
    } as const;
    await storeStories({ page, url, contentFrom: 'feed', item, message, definition }, ports);
  }
  return (1000 * items.length) / (performance.now() - startMs);
}

void main();
