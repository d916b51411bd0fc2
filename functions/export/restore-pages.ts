import type { FeedItem } from '../core/feed/feed';
import { isWholeArticle } from '../core/item/feed-content';
import { itemFingerprint, itemId } from '../core/item/item-id';
import type { ItemMessage } from '../core/item/item-message';
import { readFeedItem, readPage } from '../core/pipeline';
import type { Queue, SourceStore, StoredFeed } from '../core/ports';
import { rawPrefix, type ReadItem } from '../parse/parse-item';
import { storeStories, type StoryPorts } from '../parse/store-stories';

export interface PagesSincePorts extends StoryPorts {
  readonly sources: SourceStore;
  readonly itemQueue: Queue<ItemMessage>;
  /** Objects of the bucket under a prefix; `at` is when each was written. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly at: string }>;
}

/**
 * A feed stored before the export may have had items that still waited in the queue; and the bucket tells times in
 * whole seconds. Reading a known item again changes nothing, so the margin is wide.
 */
const MARGIN_MS = 24 * 60 * 60 * 1000;

/**
 * Reads what came after an export from the feeds and pages that the bucket keeps; no publisher is asked for it. An
 * item whose page is not there goes to the item queue. A known item changes nothing.
 *
 * @param since ISO 8601 UTC.
 */
export async function restorePagesSince(
  since: string,
  ports: PagesSincePorts,
  say: (message: string) => void = () => undefined,
): Promise<{ read: number; queued: number }> {
  const counts = { read: 0, queued: 0 };
  const from = new Date(Date.parse(since) - MARGIN_MS).toISOString();
  for await (const { key, at } of ports.list('feeds/')) {
    if (at < from) continue;
    say(key);
    const stored = await ports.pages.getFeed(key);
    const [, sourceId = ''] = key.split('/');
    const source = await ports.sources.get(sourceId);
    if (!stored || !source) continue;
    for (const [index, item] of stored.feed.items.entries()) {
      const message = messageOf(item, { sourceId, feedKey: key, index, fetchedAt: at });
      const read = await readStored(item, stored, message, ports);
      if (read && read.page.stories.length > 0) {
        await storeStories({ ...read, item, message, definition: source.definition }, ports);
        counts.read += 1;
      } else {
        await ports.itemQueue.send([message]);
        counts.queued += 1;
      }
    }
  }
  return counts;
}

function messageOf(
  item: FeedItem,
  at: Pick<ItemMessage, 'sourceId' | 'feedKey' | 'index' | 'fetchedAt'>,
): ItemMessage {
  return {
    ...at,
    itemId: itemId(at.sourceId, item),
    fingerprint: itemFingerprint(item),
    attempt: 0,
    correlationId: `restore@${at.feedKey}`,
  };
}

/** The item as `parseItem` would read it, from what is stored alone. */
async function readStored(
  item: FeedItem,
  stored: StoredFeed,
  message: ItemMessage,
  ports: PagesSincePorts,
): Promise<ReadItem | undefined> {
  const now = message.fetchedAt;
  const url = item.link ?? stored.url;
  if (stored.pageKey === undefined && isWholeArticle(item))
    return { page: readFeedItem(item, { url, now }), url, contentFrom: 'feed' };
  const rawKey = stored.pageKey ?? (await newestPage(message, ports));
  const raw = rawKey === undefined ? undefined : await ports.pages.getBytes(rawKey);
  if (!raw) return undefined;
  const pageUrl = stored.pageKey === undefined ? url : stored.url;
  const { contentType, robotsTag } = raw;
  const page = readPage(raw.body, { url: pageUrl, contentType, now, robotsTag });
  return { page, url: pageUrl, contentFrom: 'page', rawKey };
}

async function newestPage(
  message: ItemMessage,
  ports: PagesSincePorts,
): Promise<string | undefined> {
  let newest: { key: string; at: string } | undefined;
  for await (const found of ports.list(rawPrefix(message)))
    if (!newest || found.at > newest.at) newest = found;
  return newest?.key;
}
