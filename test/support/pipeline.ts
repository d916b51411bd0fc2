import { S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createHostStore } from '../../functions/adapters/dynamodb-host-store';
import { createItemStore } from '../../functions/adapters/dynamodb-item-store';
import { createRejectStore } from '../../functions/adapters/dynamodb-reject-store';
import { createDynamodbRows } from '../../functions/adapters/dynamodb-rows';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { readEnvironment } from '../../functions/adapters/environment';
import { createHttpFetcher } from '../../functions/adapters/http-fetcher';
import { createPageStore } from '../../functions/adapters/s3-page-store';
import { createQueue } from '../../functions/adapters/sqs-queue';
import { createTableArticleStore } from '../../functions/adapters/table-article-store';
import { createTableChangeLog } from '../../functions/adapters/table-change-log';
import { createTableDayClaims } from '../../functions/adapters/table-day-claims';
import { createTableDealStore } from '../../functions/adapters/table-deal-store';
import { createTableFacetStore } from '../../functions/adapters/table-facet-store';
import { createTableNearDuplicateStore } from '../../functions/adapters/table-near-duplicate-store';
import { createTableWebhookStore } from '../../functions/adapters/table-webhook-store';
import { createTableRateStore } from '../../functions/adapters/table-rate-store';
import { ENV } from '../../functions/contract';
import type { Log } from '../../functions/core/ports';
import { createHandler as createFetchHandler } from '../../functions/fetch/handler';
import { createHandler as createParseHandler } from '../../functions/parse/handler';
import { createHandler as createPollHandler } from '../../functions/poll/handler';

/** All ports of the pipeline on the emulators that the environment names. */
export function pipelinePorts(options: {
  readonly allowedHosts: readonly string[];
  readonly log?: Log;
}) {
  const environment = readEnvironment({
    ...process.env,
    [ENV.allowedPrivateHosts]: options.allowedHosts.join(','),
    [ENV.minHostGapS]: '0',
    [ENV.minPollIntervalS]: '1',
  });
  const client = createDocumentClient();
  const tableName = environment.required('tableName');
  const rows = createDynamodbRows(client, tableName);
  const sqs = new SQSClient();
  return {
    sources: createSourceStore(client, tableName),
    items: createItemStore(client, tableName),
    hosts: createHostStore(client, tableName),
    rejects: createRejectStore(client, tableName),
    articles: createTableArticleStore(rows),
    deals: createTableDealStore(rows),
    changes: createTableChangeLog(rows),
    webhooks: createTableWebhookStore(rows),
    facets: createTableFacetStore(rows),
    days: createTableDayClaims(rows),
    nearDuplicates: createTableNearDuplicateStore(rows),
    rates: createTableRateStore(rows),
    pages: createPageStore(new S3Client(), environment.required('bucketName')),
    fetchQueue: createQueue(sqs, environment.required('fetchQueueUrl')),
    itemQueue: createQueue(sqs, environment.required('itemQueueUrl')),
    fetcher: createHttpFetcher(environment),
    guard: environment,
    minHostGapS: environment.minHostGapS,
    minPollIntervalS: environment.minPollIntervalS,
    pollBounds: { minS: environment.minPollIntervalS, maxS: 60 },
    clock: Date.now,
    sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
    log: options.log ?? silentLog,
  };
}
export type PipelinePorts = ReturnType<typeof pipelinePorts>;

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Polls once, then works both queues until they are empty. `deliver` may repeat or spoil a delivery. */
export async function runPipeline(
  ports: PipelinePorts,
  deliver: (work: () => Promise<void>) => Promise<void> = (work) => work(),
): Promise<void> {
  await createPollHandler(ports)();
  const handlers = { fetch: createFetchHandler(ports), item: createParseHandler(ports) };
  const { fetchQueueUrl, itemQueueUrl } = ENV;
  for (let idle = 0; idle < 2; idle++) {
    const fetched = await drain(process.env[fetchQueueUrl] ?? '', handlers.fetch, deliver);
    const parsed = await drain(process.env[itemQueueUrl] ?? '', handlers.item, deliver);
    if (fetched + parsed > 0) idle = -1;
  }
}

type Handler = (event: SQSEvent) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;

async function drain(
  queueUrl: string,
  handler: Handler,
  deliver: (work: () => Promise<void>) => Promise<void>,
): Promise<number> {
  const sqs = new SQSClient();
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
  );
  for (const { MessageId = '', Body = '', ReceiptHandle } of Messages) {
    const event: SQSEvent = { Records: [{ messageId: MessageId, body: Body } as SQSRecord] };
    await deliver(async () => {
      const { batchItemFailures } = await handler(event);
      if (batchItemFailures.length > 0) throw new Error(`message ${MessageId} failed`);
    });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
  }
  sqs.destroy();
  return Messages.length;
}

/** The rows of the table that readers can see the effect of, without instants of this run, by key. */
export async function readableRows(): Promise<Map<string, string>> {
  const client = createDocumentClient();
  const rows = new Map<string, string>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: process.env[ENV.tableName], ExclusiveStartKey }),
    );
    for (const row of page.Items ?? []) {
      const [pk, sk] = [String(row['pk']), String(row['sk'])];
      if (/^(HOST#|SOURCES|CHANGE|U#|FACETS)/.test(pk)) continue; // leases and logs tell how, not what
      const text = JSON.stringify(withoutInstants(row));
      const plain = text.replace(/("pk":"(?:U#all|BAND#[^"]*)","sk":")[^#]+/g, '$1'); // sorted by when
      rows.set(`${pk} ${pk.startsWith('BAND#') ? sk.replace(/^[^#]+/, '') : sk}`, plain);
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  return rows;
}

const INSTANTS = new Set([
  'fetchedAt',
  'firstSeenAt',
  'updatedAt',
  'seenAt',
  'expiresAtS',
  'version',
  'rev',
  'feedKey',
  'changesSince',
  'logSince',
]);

function withoutInstants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInstants);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !INSTANTS.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, withoutInstants(part)]),
  );
}

/** Keys whose rows differ between two tables, or stand in one alone. */
export function differingKeys(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => one.get(key) !== other.get(key),
  );
}
