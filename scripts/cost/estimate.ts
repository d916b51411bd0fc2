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
  /** Rows that stay, and rows that vanish after some two months. */
  readonly tableBytes: number;
  readonly passingBytes: number;
  readonly bucketBytes: number;
  readonly outBytes: number;
}
export type WorkName = 'poll' | 'fetch' | 'article' | 'request' | 'mail';
export type Units = Readonly<Record<WorkName, Work>>;

export interface Size {
  readonly sources: number;
  readonly articlesADay: number;
  readonly subscribers: number;
  /** How the table is paid for (`-c tableBilling`); by request where absent. */
  readonly tableBilling?: 'on-demand' | 'provisioned';
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
const PASSING_MONTHS_KEPT = 2;
const BUCKET_MONTHS_KEPT = 3;
/** Requests of readers: some for each subscriber, and some of the world's. */
const REQUESTS_A_DAY = { perSubscriber: 1, others: 1000 } as const;
/** Of 19 series, each paid for in the hours in which it is told: eight in all, the others in some. */
const METRICS = 11;
/** Counted in the stack by a test. */
export const ALARM_METRICS = 27;
/**
 * Where the table is paid for by capacity: the least of table and index, how far the capacity stands above the mean load (by
 * scaling at 70 %, and because days have hours), and the alarms that scaling keeps: four for each of three scaled capacities.
 */
const CAPACITY = { least: 25, overMean: 2, alarms: 12 } as const;
const MONTH_S = MINUTES * 60;
/** Of calls, by X-Ray's own rule, one a second and one in twenty more; nearly all of a small stack. */
const MAX_TRACES = 60 * MINUTES;

/** How much of each priced thing a month takes. */
export function quantities(units: Units, size: Size): Bill {
  const fetches = size.sources * FETCHES_A_DAY * DAYS;
  const articles = size.articlesADay * DAYS;
  const mails = size.subscribers * DAYS;
  const requests = (size.subscribers * REQUESTS_A_DAY.perSubscriber + REQUESTS_A_DAY.others) * DAYS;
  const alerts = MINUTES / (ALERT.everyS / 60);
  const ticks = MINUTES / (POLL.everyS / 60) + alerts + (60 / DIGEST.everyS) * MINUTES;
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
  // The functions of fetch and alert join a trace and begin none.
  const traced = calls - fetches - alerts;
  const { tableBytes, passingBytes } = units.article;
  const tableGb = gb(articles * (MONTHS_KEPT * tableBytes + PASSING_MONTHS_KEPT * passingBytes));
  const writeUnits = sum((work) => work.writeUnits);
  const readUnits = sum((work) => work.readUnits);
  const isByCapacity = size.tableBilling === 'provisioned';
  const capacity = (used: number): number =>
    isByCapacity ? Math.max(CAPACITY.least, (CAPACITY.overMean * used) / MONTH_S) : 0;
  return {
    lambdaGbS: sum(({ seconds }, memoryMB) => (seconds * memoryMB) / 1024),
    lambdaRequest: calls,
    tableWriteUnit: isByCapacity ? 0 : writeUnits,
    tableReadUnit: isByCapacity ? 0 : readUnits,
    tableWriteCapacityMonth: capacity(writeUnits),
    tableReadCapacityMonth: capacity(readUnits),
    tableGbMonth: tableGb,
    tableRecoveryGbMonth: tableGb,
    // Sent by tens, taken by fives, deleted by tens, and sometimes once more.
    queueRequest: IDLE_QUEUE_REQUESTS + sum(({ messages }) => messages),
    bucketPut: sum(({ puts }) => puts),
    bucketGet: sum(({ gets }) => gets),
    bucketGbMonth: gb(BUCKET_MONTHS_KEPT * articles * units.article.bucketBytes),
    logGb: gb(sum(({ logBytes }) => logBytes)),
    metricMonth: METRICS,
    alarmMetricMonth: ALARM_METRICS + (isByCapacity ? CAPACITY.alarms : 0),
    trace: Math.min(traced, MAX_TRACES + traced / 20),
    secretMonth: 1,
    schedule: ticks,
    mail: mails,
    outGb: gb(requests * units.request.outBytes + mails * units.mail.outBytes),
  };
}

/**
 * US dollars by priced thing.
 *
 * @param free What is taken off each month: what each account has for ever, or nothing where other work uses that up.
 */
export function bill(units: Units, size: Size, free: typeof ALWAYS_FREE = ALWAYS_FREE): Bill {
  const wanted = Object.entries(quantities(units, size)) as [Priced, number][];
  return Object.fromEntries(
    wanted.map(([name, amount]) => [
      name,
      Math.max(0, amount - (free[name] ?? 0)) * PRICES_USD[name],
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

/** The table as README has it, in US dollars a month: the table paid for by request, and in brackets by capacity. */
export function costTable(units: Units): string {
  const dollars = (size: Size): string => {
    const [byRequest, byCapacity] = (['on-demand', 'provisioned'] as const).map((tableBilling) => {
      const sum = total(bill(units, { ...size, tableBilling }));
      return sum < 100 ? sum.toFixed(1) : sum.toFixed(0);
    });
    return `${byRequest} (${byCapacity})`;
  };
  const head = `| sources (articles a day) | ${SUBSCRIBERS.map((count) => `${count.toLocaleString('en')} subscribers`).join(' | ')} |`;
  const rows = SOURCES.map((row) => {
    const cells = SUBSCRIBERS.map((subscribers) => dollars({ ...row, subscribers }));
    return `| ${row.sources.toLocaleString('en')} (${row.articlesADay.toLocaleString('en')}) | ${cells.join(' | ')} |`;
  });
  return [head, `| --- | ${SUBSCRIBERS.map(() => '---').join(' | ')} |`, ...rows].join('\n');
}
