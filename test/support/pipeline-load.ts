import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ENV, FETCH, PARSE } from '../../functions/contract';
import type { Log, Queue } from '../../functions/core/ports';
import { newSource } from '../../functions/core/source/source';
import { createHandler as createFetchHandler } from '../../functions/fetch/handler';
import { createHandler as createParseHandler } from '../../functions/parse/handler';
import { createHandler as createPollHandler } from '../../functions/poll/handler';
import { close, listen } from '../../lib/local/listen';
import { dyingPorts } from './dying-ports';
import type { TestEmulators } from './emulators';
import { startFaultyProxy, type FaultCounts } from './faulty-proxy';
import { makeNews, type MadeFeed } from './made-news';
import { countOutcome, type LoadOutcome } from './load-outcome';
import { pipelinePorts, type PipelinePorts } from './pipeline';
import { seededRandom, shuffled } from './random';

/** How often what goes wrong. @see issue text: one in so many */
export const FAULTS = { poison: 200, kill: 50, service: 20, duplicate: 10, late: 10 } as const;
/** How far the clock jumps forward in mid-work: leases and hours pass at once. */
const JUMP_MS = 2 * 60 * 60 * 1000;
const RETRY_S = 1;
const CONCURRENCY = { fetch: 2, item: 12 } as const;

export interface LoadResult extends LoadOutcome {
  readonly items: number;
  readonly seconds: number;
  readonly itemsPerSecond: number;
  readonly faults: FaultCounts & Record<'kills' | 'duplicates' | 'reordered' | 'poison', number>;
}

interface World {
  readonly ports: PipelinePorts;
  readonly random: () => number;
  readonly faults: { kills: number; duplicates: number; reordered: number; poison: number };
}

/** Some thousand items from feeds to deals over emulators, with faults of every kind on the way. */
export async function runPipelineLoad(
  emulators: TestEmulators,
  items: number,
  onProgress: (text: string) => void = () => undefined,
): Promise<LoadResult> {
  const random = seededRandom(42);
  const feeds = makeNews(items);
  const publisher = await serveFeeds(feeds);
  const table = await startFaultyProxy(endpoint('DYNAMODB'), FAULTS.service, random);
  const bucket = await startFaultyProxy(endpoint('S3'), FAULTS.service, random);
  const direct = { ...process.env };
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = table.url;
  process.env['AWS_ENDPOINT_URL_S3'] = bucket.url;
  const faults = { kills: 0, duplicates: 0, reordered: 0, poison: 0 };
  const time = { jumpMs: 0 };
  const reasons = new Map<string, string>();
  const base = pipelinePorts({ allowedHosts: [publisher.host], log: noting(reasons) });
  const ports = withLateMessages(
    { ...base, clock: () => Date.now() + time.jumpMs },
    faults,
    random,
  );
  const startMs = performance.now();
  try {
    for (const { sourceId, path } of feeds)
      await ports.sources.put(
        newSource(
          {
            id: sourceId,
            name: sourceId,
            url: `http://${publisher.host}${path}`,
            kind: 'feed',
            intervalMinutes: 600,
          },
          new Date().toISOString(),
        ),
      );
    const poison = await sendPoison(Math.max(3, Math.round(items / FAULTS.poison)), emulators);
    faults.poison = poison.size;
    const poll = createPollHandler(ports);
    await untilDone(() => poll());
    await drainAll({ ports, random, faults }, emulators, (progress) => {
      if (progress > items / 3) time.jumpMs = JUMP_MS;
      onProgress(`${progress} messages settled`);
    });
    const seconds = (performance.now() - startMs) / 1000;
    Object.assign(process.env, direct);
    const outcome = await countOutcome(feeds, poison, reasons, emulators);
    const failures = { ...table.counts };
    for (const name of Object.keys(failures) as (keyof FaultCounts)[])
      failures[name] += bucket.counts[name];
    const itemsPerSecond = Math.round((10 * items) / seconds) / 10;
    return {
      items,
      seconds: Math.round(seconds),
      itemsPerSecond,
      ...outcome,
      faults: { ...failures, ...faults },
    };
  } finally {
    Object.assign(process.env, direct);
    await Promise.all([table.stop(), bucket.stop(), publisher.stop()]);
  }
}

function endpoint(service: string): string {
  return process.env[`AWS_ENDPOINT_URL_${service}`] ?? '';
}

async function serveFeeds(feeds: readonly MadeFeed[]) {
  const byPath = new Map(feeds.map(({ path, xml }) => [path, xml]));
  const server = createServer((incoming, response) => {
    const xml = byPath.get(incoming.url ?? '');
    response.writeHead(xml === undefined ? 404 : 200, { 'content-type': 'application/rss+xml' });
    response.end(xml);
  });
  const host = `127.0.0.1:${await listen(server, 0)}`;
  return { host, stop: () => close(server) };
}

/** Remembers why each message failed, as an operator finds it in the log. */
function noting(reasons: Map<string, string>): Log {
  const note: Log['info'] = (_message, fields = {}) => {
    const { messageId, error } = fields as { messageId?: string; error?: string };
    if (messageId !== undefined && error !== undefined) reasons.set(messageId, error);
  };
  return { info: () => undefined, warn: note, error: note };
}

/** One message in ten comes some seconds late, and each list of them in another order. */
function withLateMessages(
  ports: PipelinePorts,
  faults: World['faults'],
  random: () => number,
): PipelinePorts {
  const late = <M>(queue: Queue<M>): Queue<M> => ({
    send: async (messages, delayS) => {
      const groups: M[][] = [[], []];
      for (const message of shuffled(messages, random))
        groups[random() < 1 / FAULTS.late ? 1 : 0]?.push(message);
      faults.reordered += groups[1]?.length ?? 0;
      await queue.send(groups[0] ?? [], delayS);
      await queue.send(groups[1] ?? [], (delayS ?? 0) + 1 + Math.floor(3 * random()));
    },
  });
  return { ...ports, itemQueue: late(ports.itemQueue), fetchQueue: late(ports.fetchQueue) };
}

/** Messages that cannot be worked: broken ones, ones that point at nothing, and ones whose file is damaged. */
async function sendPoison(count: number, { queueUrls }: TestEmulators): Promise<Set<string>> {
  const sqs = new SQSClient();
  const damaged = 'feeds/poison/damaged.json';
  await new S3Client({ maxAttempts: 9 }).send(
    new PutObjectCommand({
      Bucket: process.env[ENV.bucketName],
      Key: damaged,
      Body: gzipSync('{"feed": {"items": ['),
    }),
  );
  const item = { sourceId: 'made-0', fingerprint: 'x', index: 0, attempt: 0 };
  const rest = { fetchedAt: new Date().toISOString(), correlationId: 'poison' };
  const ids = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    const bodies = [
      `{"not": "an item", "n": ${n}`,
      JSON.stringify({ ...item, ...rest, itemId: `p${n}`, feedKey: `feeds/poison/${n}.json` }),
      JSON.stringify({ ...item, ...rest, itemId: `p${n}`, feedKey: damaged }),
    ];
    const command = new SendMessageCommand({
      QueueUrl: queueUrls['item'],
      MessageBody: bodies[n % 3],
    });
    ids.add((await sqs.send(command)).MessageId ?? '');
  }
  return ids;
}

/** Schedules call again where a call failed; so does this. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return void (await work());
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

async function drainAll(
  world: World,
  { queueUrls }: TestEmulators,
  onSettled: (count: number) => void,
): Promise<void> {
  const sqs = new SQSClient();
  const stop = { asked: false };
  let settled = 0;
  const add = (count: number): void => onSettled((settled += count));
  const lanes = [
    ...lanesOf('fetch', FETCH.batchSize, (ports) => createFetchHandler(ports)),
    ...lanesOf('item', PARSE.batchSize, (ports) => createParseHandler(ports)),
  ];
  function lanesOf(
    name: 'fetch' | 'item',
    batchSize: number,
    create: (ports: PipelinePorts) => (event: SQSEvent) => Promise<SQSBatchResponse>,
  ): Promise<void>[] {
    const lane = async (): Promise<void> => {
      while (!stop.asked) add(await workSome(sqs, queueUrls[name] ?? '', batchSize, create, world));
    };
    return Array.from({ length: CONCURRENCY[name] }, lane);
  }
  const ended = Promise.all(lanes);
  for (let quiet = 0; quiet < 4;) {
    await Promise.race([ended, new Promise((done) => setTimeout(done, 500))]);
    const counts = await Promise.all(
      [queueUrls['fetch'], queueUrls['item']].map((url) => waiting(sqs, url)),
    );
    quiet = counts.every((count) => count === 0) ? quiet + 1 : 0;
  }
  stop.asked = true;
  await ended;
  sqs.destroy();
}

async function waiting(sqs: SQSClient, QueueUrl = ''): Promise<number> {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
  const answer = await sqs.send(command);
  const counts: Readonly<Record<string, string>> = answer.Attributes ?? {};
  return ['', 'NotVisible', 'Delayed'].reduce(
    (sum, name) => sum + Number(counts[`ApproximateNumberOfMessages${name}`] ?? 0),
    0,
  );
}

/** Takes some messages, some of them twice, in another order, and works them in batches, some of which are killed. */
async function workSome(
  sqs: SQSClient,
  QueueUrl: string,
  batchSize: number,
  create: (ports: PipelinePorts) => (event: SQSEvent) => Promise<SQSBatchResponse>,
  { ports, random, faults }: World,
): Promise<number> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: batchSize, WaitTimeSeconds: 1 }),
  );
  const twice = Messages.filter(() => random() < 1 / FAULTS.duplicate);
  faults.duplicates += twice.length;
  const batches = [shuffled(Messages, random), twice].filter(({ length }) => length > 0);
  const settled = await Promise.all(
    batches.map(async (batch) => {
      const isKilled = random() < 1 / FAULTS.kill;
      if (isKilled) faults.kills += 1;
      const own = isKilled ? dyingPorts(ports, 1 + Math.floor(60 * random())) : ports;
      const { batchItemFailures } = await create(own)({ Records: batch.map(toRecord) });
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      // A killed function answers nothing, whatever it had done.
      const done = isKilled ? [] : batch.filter(({ MessageId = '' }) => !failed.has(MessageId));
      return { batch, done };
    }),
  );
  const [first] = settled;
  await Promise.all((first?.batch ?? []).map((message) => settleMessage(message)));
  return first?.done.length ?? 0;

  // The second delivery's end settles nothing: the queue knows of the first alone.
  async function settleMessage({ MessageId, ReceiptHandle }: Message): Promise<void> {
    const handle = { QueueUrl, ReceiptHandle };
    if (first?.done.some((message) => message.MessageId === MessageId))
      await sqs.send(new DeleteMessageCommand(handle));
    else
      await sqs.send(new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: RETRY_S }));
  }
}

function toRecord({ MessageId = '', Body = '' }: Message): SQSRecord {
  return { messageId: MessageId, body: Body } as SQSRecord;
}
