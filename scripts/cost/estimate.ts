import { ALERT, DIGEST, FETCH, PARSE, POLL, QUERY, SEND } from '../../functions/contract';
import { ALWAYS_FREE, PRICES_USD, type Priced } from './prices';

/** What one piece of work takes, as counted in a local run. Seconds are of a function with its own memory. */
export interface Work {
  readonly seconds: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly puts: number;
  readonly gets: number;
  readonly messages: number;
  readonly logBytes: number;
  readonly tableBytes: number;
  readonly bucketBytes: number;
  readonly outBytes: number;
}
export type WorkName = 'poll' | 'fetch' | 'article' | 'request' | 'mail';
export type Units = Readonly<Record<WorkName, Work>>;

export interface Size {
  readonly sources: number;
  readonly articlesADay: number;
  readonly subscribers: number;
}

export type Bill = Readonly<Record<Priced, number>>;

const DAYS = 30;
const MINUTES = DAYS * 24 * 60;
/** An hour and the jitter, by which most sources are asked. */
const FETCHES_A_DAY = 24 / 1.15;
/** Queues are asked by five pollers each, every 20 s, whether anything lies there or not; there are four queues. */
const IDLE_QUEUE_REQUESTS = 4 * 5 * 3 * MINUTES;
/** Rows are kept for ever, texts for `retentionDays`: the bill is the mean of the first year's. */
const MONTHS_KEPT = 6.5;
const BUCKET_MONTHS_KEPT = 3;
/** Requests of readers: some for each subscriber, and some of the world's. */
const REQUESTS_A_DAY = { perSubscriber: 1, others: 1000 } as const;
const METRICS = 12;
const ALARM_METRICS = 30;
/** Of calls, by X-Ray's own rule, one a second and one in twenty more; nearly all of a small stack. */
const MAX_TRACES = 60 * MINUTES;

/** How much of each priced thing a month takes. */
export function quantities(units: Units, size: Size): Bill {
  const fetches = size.sources * FETCHES_A_DAY * DAYS;
  const articles = size.articlesADay * DAYS;
  const mails = size.subscribers * DAYS;
  const requests = (size.subscribers * REQUESTS_A_DAY.perSubscriber + REQUESTS_A_DAY.others) * DAYS;
  const ticks =
    MINUTES / (POLL.everyS / 60) + MINUTES / (ALERT.everyS / 60) + (60 / DIGEST.everyS) * MINUTES;
  const done: readonly (readonly [Work, number, number])[] = [
    [units.poll, ticks, POLL.memoryMB],
    [units.fetch, fetches, FETCH.memoryMB],
    [units.article, articles, PARSE.memoryMB],
    [units.request, requests, QUERY.memoryMB],
    [units.mail, mails, SEND.memoryMB],
  ];
  const sum = (of: (work: Work, memoryMB: number) => number): number =>
    done.reduce((total, [work, times, memoryMB]) => total + times * of(work, memoryMB), 0);
  const gb = (bytes: number): number => bytes / 1e9;
  const calls = ticks + fetches + articles / 2 + requests + mails / 2;
  // The fetch function joins a trace and begins none: the most calls of all, each a wait for one publisher.
  const traced = calls - fetches;
  const tableGb = gb(MONTHS_KEPT * articles * units.article.tableBytes);
  return {
    lambdaGbS: sum(({ seconds }, memoryMB) => (seconds * memoryMB) / 1024),
    lambdaRequest: calls,
    tableWriteUnit: sum(({ writeUnits }) => writeUnits),
    tableReadUnit: sum(({ readUnits }) => readUnits),
    tableGbMonth: tableGb,
    tableRecoveryGbMonth: tableGb,
    // Sent by tens, taken by fives, deleted by tens, and sometimes once more.
    queueRequest: IDLE_QUEUE_REQUESTS + sum(({ messages }) => messages),
    bucketPut: sum(({ puts }) => puts),
    bucketGet: sum(({ gets }) => gets),
    bucketGbMonth: gb(BUCKET_MONTHS_KEPT * articles * units.article.bucketBytes),
    logGb: gb(sum(({ logBytes }) => logBytes)),
    metricMonth: METRICS,
    alarmMetricMonth: ALARM_METRICS,
    trace: Math.min(traced, MAX_TRACES + traced / 20),
    secretMonth: 1,
    schedule: ticks,
    mail: mails,
    mailGb: gb(mails * units.mail.outBytes),
    outGb: gb(requests * units.request.outBytes),
  };
}

/** US dollars by priced thing, what is always free taken off. */
export function bill(units: Units, size: Size): Bill {
  const wanted = Object.entries(quantities(units, size)) as [Priced, number][];
  return Object.fromEntries(
    wanted.map(([name, amount]) => [
      name,
      Math.max(0, amount - (ALWAYS_FREE[name] ?? 0)) * PRICES_USD[name],
    ]),
  ) as Bill;
}

/** The whole bill in US dollars a month. */
export function total(costs: Bill): number {
  return Object.values(costs).reduce((sum, cost) => sum + cost, 0);
}

/** Rows of README's table: how many sources, with the articles that they bring. */
export const SOURCES = [
  { sources: 50, articlesADay: 200 },
  { sources: 500, articlesADay: 2000 },
  { sources: 5000, articlesADay: 20_000 },
] as const;
export const SUBSCRIBERS = [100, 1000, 10_000, 100_000] as const;

/** The table as README has it, in US dollars a month. */
export function costTable(units: Units): string {
  const dollars = (size: Size): string => {
    const sum = total(bill(units, size));
    return sum < 100 ? sum.toFixed(1) : sum.toFixed(0);
  };
  const head = `| sources (articles a day) | ${SUBSCRIBERS.map((count) => `${count.toLocaleString('en')} subscribers`).join(' | ')} |`;
  const rows = SOURCES.map((row) => {
    const cells = SUBSCRIBERS.map((subscribers) => dollars({ ...row, subscribers }));
    return `| ${row.sources.toLocaleString('en')} (${row.articlesADay.toLocaleString('en')}) | ${cells.join(' | ')} |`;
  });
  return [head, `| --- | ${SUBSCRIBERS.map(() => '---').join(' | ')} |`, ...rows].join('\n');
}
