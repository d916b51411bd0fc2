import { reservationTag } from '../core/document/page-rights';
import { describeError } from '../core/errors';
import { itemFingerprint, itemIds } from '../core/item/item-id';
import type { FetchMessage, ItemMessage } from '../core/item/item-message';
import type {
  FetchAnswer,
  ItemStore,
  Log,
  PageStore,
  Queue,
  RateStore,
  StoredFeed,
} from '../core/ports';
import type { Source } from '../core/source/source';
import type { FetchOutcome } from '../core/source/source-health';
import { shortHash } from '../core/text/short-hash';
import { readSourceBody, type ReadSource } from './read-source-body';

export interface TakePorts {
  readonly items: ItemStore;
  readonly pages: PageStore;
  readonly itemQueue: Queue<ItemMessage>;
  readonly rates: RateStore;
  readonly log: Log;
}

export interface TakenItems {
  readonly outcome: FetchOutcome;
  readonly ttlMinutes?: number;
  /** The list's next page, where the page names one. */
  readonly next?: string;
}

/** Bytes to items to messages. A publisher's junk is an outcome, a failing table or queue an exception. */
export async function takeItems(
  source: Source,
  message: FetchMessage,
  answer: FetchAnswer,
  ports: TakePorts,
  nowMs: number,
): Promise<TakenItems> {
  const read = await readJunkily(source, answer, nowMs);
  if ('kind' in read) return { outcome: read };
  if (read.isWholePage && (isDrift(source) || message.page))
    return { outcome: { kind: 'items', count: 0, newCount: 0 } };
  for (const table of read.rates ?? []) await ports.rates.put(table);
  const { feed, next } = read;
  warnOf(source, feed.warnings, ports.log);
  const newCount = await keepFeed(source, message, read, answer, ports, nowMs);
  const outcome = { kind: 'items', count: feed.items.length, newCount } as const;
  return { outcome, ttlMinutes: feed.ttlMinutes, next };
}

async function readJunkily(
  { definition }: Source,
  { url, body, headers }: FetchAnswer,
  nowMs: number,
): Promise<ReadSource | FetchOutcome> {
  try {
    return await readSourceBody(definition, url, body, {
      contentType: headers['content-type'] ?? '',
      fetchedAt: new Date(nowMs).toISOString(),
    });
  } catch (error) {
    return { kind: 'broken', reason: describeError(error) };
  }
}

/** A page that held a list before and holds none now has changed its layout: it did not become one story. */
function isDrift({ state }: Source): boolean {
  return (state.lastItemCount ?? 0) > 1;
}

function warnOf({ definition }: Source, warnings: readonly string[], log: Log): void {
  if (warnings.length > 0)
    log.info('source read with warnings', {
      sourceId: definition.id,
      warnings: warnings.slice(0, 5),
    });
}

async function keepFeed(
  { definition }: Source,
  message: FetchMessage,
  { feed, isWholePage }: ReadSource,
  { url, body, headers }: FetchAnswer,
  ports: TakePorts,
  nowMs: number,
): Promise<number> {
  const bodyHash = shortHash(body);
  const pageKey = isWholePage ? `raw/${definition.id}/${bodyHash}` : undefined;
  if (pageKey) {
    const contentType = headers['content-type'] ?? '';
    await ports.pages.putBytes(pageKey, body, contentType, reservationTag(headers));
  }
  const feedKey = `feeds/${definition.id}/${bodyHash}.json`;
  return await sendNewItems({ url, feed, pageKey }, feedKey, message, ports, nowMs);
}

async function sendNewItems(
  stored: StoredFeed,
  feedKey: string,
  { sourceId, correlationId }: FetchMessage,
  ports: TakePorts,
  nowMs: number,
): Promise<number> {
  const ids = itemIds(sourceId, stored.feed.items);
  const found = stored.feed.items.map((item, index) => ({
    itemId: ids[index] ?? '',
    fingerprint: itemFingerprint(item),
    index,
  }));
  const known = await ports.items.fingerprints(ids);
  const wanted = found.filter((item) => known.get(item.itemId) !== item.fingerprint);
  if (wanted.length === 0) return 0;
  const fetchedAt = new Date(nowMs).toISOString();
  await ports.pages.putFeed(feedKey, stored);
  await ports.itemQueue.send(
    wanted.map((item) => ({ ...item, sourceId, feedKey, fetchedAt, attempt: 0, correlationId })),
  );
  // Only now are they known: a crash before this line sends them again, and parsing twice changes nothing.
  await ports.items.put(
    wanted.map((item) => ({
      itemId: item.itemId,
      fingerprint: item.fingerprint,
      sourceId,
      seenAt: fetchedAt,
    })),
  );
  return wanted.filter((item) => !known.has(item.itemId)).length;
}
