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

/**
 * Ids of all items of one feed, in its order. A guid that the feed gives to items of different addresses tells nothing
 * apart (some generators print the site's own address in each): such items go by their addresses.
 */
export function itemIds(sourceId: string, items: readonly FeedItem[]): string[] {
  const links = new Map<string, Set<string>>();
  for (const { id, link } of items)
    if (id !== null && link !== null) links.set(id, (links.get(id) ?? new Set()).add(link));
  const isShared = ({ id, link }: FeedItem): boolean =>
    id !== null && link !== null && (links.get(id)?.size ?? 0) > 1;
  return items.map((item) => itemId(sourceId, isShared(item) ? { ...item, id: null } : item));
}

/** Changes when the publisher edits the item: then it is a new version of the same item. */
export function itemFingerprint(item: FeedItem): string {
  const parts = [item.title, item.link, item.summary, item.content, item.updated];
  return shortHash(JSON.stringify(parts));
}
