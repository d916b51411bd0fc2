import { createTableNearDuplicateStore } from '../../functions/adapters/table-near-duplicate-store';
import { itemId } from '../../functions/core/item/item-id';
import type { FeedItem } from '../../functions/core/feed/feed';
import { parseFeed } from '../../functions/core/feed/parse-feed';
import { readFeedItem } from '../../functions/core/pipeline';
import type { Log, PageStore } from '../../functions/core/ports';
import { mimeMessage } from '../../functions/core/digest/mime-message';
import { digestMail } from '../../functions/core/digest/mail';
import { storeStories } from '../../functions/parse/store-stories';
import { dealPorts } from '../../test/support/deal-ports';
import { digestOf } from '../../test/support/digest';
import { makeNews } from '../../test/support/made-news';
import { meteredRows, newMeter } from '../../test/support/metered-rows';
import { createOrderedRows } from '../../test/support/ordered-rows';
import { testApp } from '../../test/support/query-app';
import type { Units, Work } from './estimate';

/** What the cloud adds to the desk's processor time: the wait for each call, and for a publisher's answer. */
const WAIT_S = { call: 0.006, publisher: 0.5, mail: 0.1 } as const;
/** A function of 1 GB has 0.58 of a processor; with the desk's own speed, twice the desk's time. */
const SLOWER = 2;
const ARTICLES = 200;
/** Of business news about one story in three tells a deal; the others cost far less. */
const DEAL_STORY_EVERY = 3;
/** Log and metric lines of one call, with what Lambda itself writes. */
const CALL_LOG_BYTES = 700;

const NOTHING: Work = {
  seconds: 0.02,
  readUnits: 0,
  writeUnits: 0,
  puts: 0,
  gets: 0,
  messages: 0,
  logBytes: CALL_LOG_BYTES,
  tableBytes: 0,
  passingBytes: 0,
  bucketBytes: 0,
  outBytes: 0,
};

/** Runs each kind of work here and counts what it takes. */
export async function countUnits(): Promise<Units> {
  const { article, ask } = await countArticles();
  const request = await countRequests(ask);
  return { poll: POLL_TICK, fetch: FETCH_UNCHANGED, article, request, mail: countMail() };
}

/** Asks the index who is due and the log what changed: both are mostly empty answers. */
const POLL_TICK: Work = { ...NOTHING, readUnits: 2, logBytes: 400 };
/**
 * One message. Read, a unit each: the source when it is due and when it is fetched, the host's lease, robots.txt. Written: the
 * claim, in the table and twice in the index of what is due; the lease, taken and given back; the state, which moves nothing.
 */
const FETCH_UNCHANGED: Work = {
  ...NOTHING,
  seconds: WAIT_S.publisher + 10 * WAIT_S.call,
  readUnits: 6,
  writeUnits: 6,
  messages: 2.2,
  logBytes: CALL_LOG_BYTES + 900,
};

/** Rows of near duplicates vanish after two months, those of the merge index after the year that is told. */
const isPassing = ({ pk }: { readonly pk: string }): boolean => /^(BAND|SIGNATURE)#/.test(pk);

/** The same article without its first paragraph and its headline, which tell the deal. */
function withoutDeal(item: FeedItem): FeedItem {
  const content = item.content?.replace(/<p>[^<]*<\/p>/, '') ?? null;
  return { ...item, content, title: `News of the region: ${item.id ?? ''}` };
}

async function countArticles() {
  const meter = newMeter();
  const plain = createOrderedRows();
  const rows = meteredRows(plain, meter);
  const bucket = { puts: 0, bytes: 0 };
  const log = { bytes: 0 };
  const note: Log['info'] = (message, fields) =>
    void (log.bytes += JSON.stringify([message, fields]).length + 200);
  const pages = {
    putText: (_key: string, text: string) => {
      bucket.puts += 1;
      bucket.bytes += text.length / 2; // as packed
      return Promise.resolve();
    },
  } as unknown as PageStore;
  const deals = { ...dealPorts(rows), log: { info: note, warn: note, error: note } };
  const ports = { ...deals, pages, nearDuplicates: createTableNearDuplicateStore(rows) };
  const [feed] = makeNews(ARTICLES, ARTICLES);
  const { items } = await parseFeed(Buffer.from(feed?.xml ?? ''), { url: 'http://made.example/' });
  const fetchedAt = '2026-05-01T08:00:00.000Z';
  const startedUs = process.cpuUsage().user;
  for (const [index, made] of items.entries()) {
    const item = index % DEAL_STORY_EVERY === 0 ? made : withoutDeal(made);
    const message = {
      sourceId: 'made',
      itemId: itemId('made', item),
      fingerprint: '',
      feedKey: '',
      index,
      fetchedAt,
      attempt: 0,
      correlationId: 'cost',
    };
    const url = item.link ?? '';
    const page = readFeedItem(item, { url, now: fetchedAt });
    const definition = {
      id: 'made',
      name: 'made',
      url,
      kind: 'feed',
      intervalMinutes: 60,
    } as const;
    await storeStories({ page, url, contentFrom: 'feed', item, message, definition }, ports);
  }
  const cpuS = (process.cpuUsage().user - startedUs) / 1e6 / ARTICLES;
  const each = (sum: number): number => Math.round((10 * sum) / ARTICLES) / 10;
  const article: Work = {
    ...NOTHING,
    // Its page is fetched too, which the functions wait for, and kept; its item is known by a row.
    seconds: WAIT_S.publisher + SLOWER * cpuS + each(meter.calls) * WAIT_S.call,
    readUnits: each(meter.readUnits) + 6,
    writeUnits: each(meter.writeUnits) + 4,
    puts: each(bucket.puts) + 1.2,
    gets: 1,
    messages: 0.1 + 0.2 + 0.2 + 0.5,
    logBytes: CALL_LOG_BYTES + each(log.bytes),
    // The item's row stays for more than a year.
    tableBytes: Math.round(each(plain.bytes((row) => !isPassing(row)))) + 400,
    passingBytes: Math.round(each(plain.bytes(isPassing))),
    bucketBytes: Math.round(each(bucket.bytes)) + 30_000,
  };
  return { article, ask: testApp(dealPorts(rows)).ask };
}

async function countRequests(ask: (path: string) => Promise<Response>): Promise<Work> {
  const paths = [
    '/deals?limit=20',
    '/deals?type=acquisition&limit=20',
    '/deals?q=tampere&limit=20',
  ];
  const startedUs = process.cpuUsage().user;
  let bytes = 0;
  for (const path of paths) bytes += (await (await ask(path)).arrayBuffer()).byteLength;
  const cpuS = (process.cpuUsage().user - startedUs) / 1e6 / paths.length;
  // Bounds of one list request: lib/cloud/storage.ts; 100 postings of 0.3 KB and a unit for each deal shown.
  return {
    ...NOTHING,
    seconds: Math.min(0.2, 2 * SLOWER * cpuS) + 4 * WAIT_S.call,
    readUnits: 8 + 20,
    outBytes: Math.round(bytes / paths.length / 4), // packed
  };
}

function countMail(): Work {
  const startedUs = process.cpuUsage().user;
  const mail = digestMail(digestOf(12), { from: 'news@example.com', to: 'a@example.com' });
  const bytes = mimeMessage(mail, '2026-05-01T06:00:00Z').length;
  const cpuS = (process.cpuUsage().user - startedUs) / 1e6;
  // Subscription, suppression, mail log, postings and deals; claim, sending, sent, due time and coverage.
  return {
    ...NOTHING,
    seconds: WAIT_S.mail + Math.min(0.2, SLOWER * cpuS) + 10 * WAIT_S.call,
    readUnits: 40,
    writeUnits: 8,
    messages: 0.1 + 0.2 + 0.2,
    logBytes: 600,
    outBytes: bytes,
  };
}
