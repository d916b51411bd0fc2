import type { FeedItem } from '../feed/feed';
import { shortHash } from '../text/short-hash';

/**
 * Id of an item: a hash of its source and its guid, else of its address, else of title and date. The same item found
 * again gives the same id, whatever its place in the feed.
 */
export function itemId(sourceId: string, item: FeedItem): string {
  const key = item.id ?? item.link ?? `${item.title ?? ''}\n${item.published ?? ''}`;
  return shortHash(`item\n${sourceId}\n${key}`);
}

/** Changes when the publisher edits the item: then it is a new version of the same item. */
export function itemFingerprint(item: FeedItem): string {
  const parts = [item.title, item.link, item.summary, item.content, item.updated];
  return shortHash(JSON.stringify(parts));
}
