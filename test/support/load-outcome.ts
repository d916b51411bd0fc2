import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createDynamodbRows } from '../../functions/adapters/dynamodb-rows';
import { createTableChangeLog } from '../../functions/adapters/table-change-log';
import { createTableFacetStore } from '../../functions/adapters/table-facet-store';
import { ENV } from '../../functions/contract';
import type { Article } from '../../functions/core/deal/article';
import type { FeedItem } from '../../functions/core/feed/feed';
import { itemId } from '../../functions/core/item/item-id';
import type { Reject } from '../../functions/core/ports';
import type { DealRecord } from '../../functions/core/query/deal-record';
import { foldNewChanges } from '../../functions/poll/fold-facets';
import { dealPorts, missingPostings } from './deal-ports';
import type { TestEmulators } from './emulators';
import type { MadeFeed } from './made-news';

/** What became of all that went in. Every figure but the first four shall be nought. */
export interface LoadOutcome {
  readonly articles: number;
  readonly deals: number;
  /** Poison kept as rejects, each with its reason. */
  readonly rejected: number;
  /** Poison in the dead-letter queue, each with its reason in the log. */
  readonly deadLetters: number;
  /** Items without an article, tags without a deal that is served. */
  readonly lost: number;
  /** Articles, served deals and logged additions beyond one. */
  readonly doubled: number;
  /** Poison that ended nowhere, or whose reason is not told; and sound messages among the poison. */
  readonly misplaced: number;
  /** Index rows that a served deal lacks; deals that the facets count otherwise. */
  readonly unlisted: number;
}

type Row = Record<string, unknown> & { readonly pk: string; readonly sk: string };

export async function countOutcome(
  feeds: readonly MadeFeed[],
  poison: ReadonlySet<string>,
  reasons: ReadonlyMap<string, string>,
  emulators: TestEmulators,
): Promise<LoadOutcome> {
  const found = { articles: [] as Article[], records: [] as DealRecord[], rejects: [] as Reject[] };
  const listed: string[] = [];
  await eachRow((row) => {
    if (row.pk.startsWith('ARTICLE#')) found.articles.push(row['article'] as Article);
    if (row.pk === 'A#all') listed.push(row['articleId'] as string);
    if (row.pk === 'REJECTS') found.rejects.push(row as unknown as Reject);
    const record = row['record'] as DealRecord | undefined;
    if (record?.dealId !== undefined) found.records.push(record);
  });
  const active = found.records.filter(({ status }) => status === 'active');
  const tags = found.articles.flatMap((article) => article.tags.map(({ tagId }) => tagId));
  const served = countOf(active.flatMap(({ members }) => members));
  const perItem = countOf(found.articles.map(({ itemId: id }) => id));
  const expected = feeds.flatMap(({ sourceId, guids }) =>
    guids.map((id) => itemId(sourceId, { id } as FeedItem)),
  );
  const dead = await deadLetters(emulators);
  const { rejects } = found;
  const ended = new Set([...dead, ...rejects.map(({ messageId }) => messageId)]);
  const isTold = (id: string): boolean =>
    rejects.some(({ messageId, reason }) => messageId === id && reason !== '') ||
    (dead.includes(id) && reasons.has(id));
  return {
    articles: found.articles.length,
    deals: active.length,
    rejected: rejects.length,
    deadLetters: dead.length,
    lost:
      expected.filter((id) => !perItem.has(id)).length +
      tags.filter((id) => !served.has(id)).length,
    doubled:
      surplus(perItem) + surplus(served) + surplus(countOf(listed)) + surplus(await additions()),
    misplaced:
      [...poison].filter((id) => !isTold(id)).length +
      [...ended].filter((id) => !poison.has(id)).length,
    unlisted: await unlisted(active.length),
  };
}

async function eachRow(visit: (row: Row) => void): Promise<void> {
  const client = createDocumentClient();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: process.env[ENV.tableName], ExclusiveStartKey }),
    );
    for (const row of page.Items ?? []) visit(row as Row);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
}

function rowsOfTable() {
  return createDynamodbRows(createDocumentClient(), process.env[ENV.tableName] ?? '');
}

/** How often the log says of each deal that it was added; removed and added again is no double. */
async function additions(): Promise<Map<string, number>> {
  const log = createTableChangeLog(rowsOfTable());
  const state = new Map<string, number>();
  let after = 0;
  for (let page = await log.read(0, 500); page.length > 0; page = await log.read(after, 500)) {
    for (const { kind, dealId, seq } of page) {
      after = seq;
      if (kind === 'add') state.set(dealId, (state.get(dealId) ?? 0) + 1);
      if (kind === 'remove' || kind === 'merge') state.set(dealId, (state.get(dealId) ?? 0) - 1);
    }
  }
  return state;
}

async function unlisted(deals: number): Promise<number> {
  const rows = rowsOfTable();
  const facets = createTableFacetStore(rows);
  await foldNewChanges({ changes: createTableChangeLog(rows), facets }, Infinity);
  const counted = (await facets.get('all'))?.total ?? 0;
  const missing = await missingPostings(dealPorts(rows));
  return missing.length + Math.abs(counted - deals);
}

async function deadLetters({ queueUrls }: TestEmulators): Promise<string[]> {
  const sqs = new SQSClient();
  const ids: string[] = [];
  for (const name of ['fetch-dead-letters', 'item-dead-letters']) {
    for (;;) {
      const command = new ReceiveMessageCommand({
        QueueUrl: queueUrls[name],
        MaxNumberOfMessages: 10,
        VisibilityTimeout: 600,
      });
      const { Messages = [] } = await sqs.send(command);
      if (Messages.length === 0) break;
      ids.push(...Messages.map(({ MessageId = '' }) => MessageId));
    }
  }
  sqs.destroy();
  return ids;
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function surplus(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count - 1), 0);
}
