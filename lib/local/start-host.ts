import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DIGEST,
  ENV,
  FETCH,
  PARSE,
  type QueueStage,
  SEND,
  WEBHOOK,
} from '../../functions/contract';
import type { Emulators, QueueName } from './emulators/start-emulators';
import {
  type EventSourceMapping,
  startEventSourceMapping,
  type QueueHandler,
} from './event-source-mapping';
import { createFunctionUrl, type UrlHandler } from './function-url';
import { close, listen } from './listen';
import { type Schedule, startSchedule } from './scheduler';

export interface Host {
  readonly url: string;
  /** Resolves once no message waits in any queue or is being worked. */
  settled(): Promise<void>;
  /** Stops taking work, lets what runs end, keeps the rest in the queues. */
  stop(): Promise<void>;
}

export interface HostOptions {
  readonly port: number;
  /** `name:port` of hosts that may be fetched on loopback. */
  readonly allowedPrivateHosts: readonly string[];
  readonly onError: (error: unknown) => void;
}

/** Floors that only this host lowers: a desk wants to see a change at once. */
const LOCAL_POLL_EVERY_S = 1;
const LOCAL_MIN_POLL_INTERVAL_S = 1;
const LOCAL_SAMPLE_GAP_S = 0.1; // between requests to the sample sites alone
const LOCAL_DIGEST_EVERY_S = 15;
const LOCAL_ALERT_EVERY_S = 2;

/** Batches worked at once; the functions share one process here. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { fetch: 4, item: 2, mail: 1, webhook: 1 };

/**
 * Runs the functions as the cloud does: the same entry points, found by the same variables, between emulators.
 */
export async function startHost(emulators: Emulators, options: HostOptions): Promise<Host> {
  const server: { current?: Server } = {};
  const handlerRef: { current?: UrlHandler } = {};
  server.current = createFunctionUrl((event, context) => {
    if (!handlerRef.current) return Promise.resolve({ statusCode: 503, body: 'starting' });
    return handlerRef.current(event, context);
  }, options.onError);
  const url = `http://127.0.0.1:${await listen(server.current, options.port)}`;
  Object.assign(process.env, emulators.environment, {
    [ENV.publicUrl]: url,
    [ENV.mailFrom]: 'harbinger@localhost.example',
    [ENV.allowedPrivateHosts]: options.allowedPrivateHosts.join(','),
    [ENV.minPollIntervalS]: String(LOCAL_MIN_POLL_INTERVAL_S),
    [ENV.minHostGapS]: String(LOCAL_SAMPLE_GAP_S),
    POWERTOOLS_METRICS_DISABLED: 'true', // nobody collects them on a desk
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'WARN',
  });
  // Entry points read the environment when they are loaded, so they are loaded only now.
  const functions = await loadFunctions();
  handlerRef.current = functions.query;

  const sqs = new SQSClient();
  const mappings = Object.entries(functions.queues).map(([name, { handler, stage }]) =>
    startEventSourceMapping(sqs, {
      queueUrl: emulators.queueUrls[name] ?? '',
      batchSize: stage.batchSize,
      concurrency: CONCURRENCY[name as QueueName],
      handler,
      onError: options.onError,
    }),
  );
  const schedules = [
    startSchedule(functions.poll, LOCAL_POLL_EVERY_S, options.onError),
    startSchedule(functions.digest, Math.min(LOCAL_DIGEST_EVERY_S, DIGEST.everyS), options.onError),
    startSchedule(functions.alert, LOCAL_ALERT_EVERY_S, options.onError),
  ];
  return {
    url,
    settled: () => untilSettled(sqs, emulators, mappings),
    stop: () => stopAll(server.current, schedules, mappings, sqs),
  };
}

async function loadFunctions() {
  const [poll, fetch, parse, query, digest, send, alert, webhook] = await Promise.all([
    import('../../functions/poll'),
    import('../../functions/fetch'),
    import('../../functions/parse'),
    import('../../functions/query'),
    import('../../functions/digest'),
    import('../../functions/send'),
    import('../../functions/alert'),
    import('../../functions/webhook'),
  ]);
  const queues: Partial<Record<QueueName, { handler: QueueHandler; stage: QueueStage }>> = {
    fetch: { handler: fetch.handler, stage: FETCH },
    item: { handler: parse.handler, stage: PARSE },
    mail: { handler: send.handler, stage: SEND },
    webhook: { handler: webhook.handler, stage: WEBHOOK },
  };
  return {
    poll: () => poll.handler(),
    digest: () => digest.handler(),
    alert: () => alert.handler(),
    query: query.handler as UrlHandler,
    queues: queues as Record<string, { handler: QueueHandler; stage: QueueStage }>,
  };
}

async function untilSettled(
  sqs: SQSClient,
  { queueUrls }: Emulators,
  mappings: readonly EventSourceMapping[],
): Promise<void> {
  for (let quiet = 0; quiet < 2; await sleep(100)) {
    const counts = await Promise.all(
      [queueUrls['fetch'], queueUrls['item']].map((url) => waiting(sqs, url)),
    );
    const isQuiet =
      counts.every((count) => count === 0) && mappings.every(({ busy }) => busy() === 0);
    quiet = isQuiet ? quiet + 1 : 0;
  }
}

async function waiting(sqs: SQSClient, queueUrl = ''): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  );
  const names = ['', 'NotVisible', 'Delayed'] as const;
  return names.reduce(
    (sum, name) => sum + Number(Attributes[`ApproximateNumberOfMessages${name}`] ?? 0),
    0,
  );
}

async function stopAll(
  server: Server | undefined,
  schedules: readonly Schedule[],
  mappings: readonly EventSourceMapping[],
  sqs: SQSClient,
): Promise<void> {
  await Promise.all(schedules.map((schedule) => schedule.stop()));
  await Promise.all(mappings.map((mapping) => mapping.stop()));
  if (server) await close(server);
  sqs.destroy();
}
