import { MODEL } from '../contract';
import { reservationTag } from '../core/document/page-rights';
import { PermanentError } from '../core/errors';
import type { FeedItem } from '../core/feed/feed';
import type { ItemMessage } from '../core/item/item-message';
import { readFeedItem, readPage, type Page } from '../core/pipeline';
import type { FetchAnswer, Log, PageStore, Queue, SourceStore, StoredFeed } from '../core/ports';
import { isWholeArticle } from '../core/item/feed-content';
import { isChallenge } from '../core/source/challenge';
import { FetchError } from '../core/source/fetch-error';
import { shortHash } from '../core/text/short-hash';
import { politeFetch, type PolitePorts } from '../fetch/polite-fetch';
import { storeStories, type StoryPorts } from './store-stories';

export interface ParsePorts extends PolitePorts, StoryPorts {
  readonly sources: SourceStore;
  readonly pages: PageStore;
  readonly itemQueue: Queue<ItemMessage>;
  readonly log: Log;
}

/** Deliveries of one item that found its host busy or failing; then the feed's own text must do. */
const MAX_ATTEMPTS = 8;
const MAX_WAIT_MS = 24 * 60 * 60 * 1000;

/** A page that was read for an item, and whether its text is the page's or only the feed's. */
export interface ReadItem {
  readonly page: Page;
  readonly url: string;
  readonly contentFrom: 'page' | 'feed';
  readonly rawKey?: string;
}

/**
 * Reads one item to stories and deals and stores them. Running it twice stores the same.
 *
 * @throws PermanentError where nothing of the item can be read, now or later.
 */
export async function parseItem(message: ItemMessage, ports: ParsePorts): Promise<void> {
  const askUntilMs = ports.clock() + MODEL.askWithinS * 1000;
  const source = await ports.sources.get(message.sourceId);
  if (!source) throw new PermanentError(`source ${message.sourceId} is no more`);
  const stored = await ports.pages.getFeed(message.feedKey);
  const item = stored?.feed.items[message.index];
  if (!stored || !item) throw new PermanentError(`item is no more at ${message.feedKey}`);
  const read = await readItem(item, stored, message, ports);
  if (read === 'again') return;
  await storeStories({ ...read, item, message, definition: source.definition }, ports, askUntilMs);
}

async function readItem(
  item: FeedItem,
  stored: StoredFeed,
  message: ItemMessage,
  ports: ParsePorts,
): Promise<ReadItem | 'again'> {
  if (stored.pageKey !== undefined)
    return await readStoredPage({ ...stored, pageKey: stored.pageKey }, message, ports);
  const url = item.link ?? stored.url;
  if (isWholeArticle(item))
    return { page: readFeedItem(item, { url, now: message.fetchedAt }), url, contentFrom: 'feed' };
  if (item.link === null) return feedFallback(item, url, message, 'the item has no link', ports);
  const fetched = await fetchPage(item.link, message, ports);
  if (fetched === 'again') return 'again';
  if ('failure' in fetched) return feedFallback(item, url, message, fetched.failure, ports);
  return fetched;
}

async function readStoredPage(
  { pageKey: key, url }: StoredFeed & { readonly pageKey: string },
  { fetchedAt }: ItemMessage,
  ports: ParsePorts,
): Promise<ReadItem> {
  const raw = await ports.pages.getBytes(key);
  if (!raw) throw new PermanentError(`page is no more at ${key}`);
  const { contentType, robotsTag } = raw;
  return {
    page: readPage(raw.body, { url, contentType, now: fetchedAt, robotsTag }),
    url,
    contentFrom: 'page',
    rawKey: key,
  };
}

async function fetchPage(
  link: string,
  message: ItemMessage,
  ports: ParsePorts,
): Promise<ReadItem | 'again' | { readonly failure: string }> {
  try {
    const result = await politeFetch(
      { url: link, obeyRobots: true, accept: 'text/html, */*;q=0.5' },
      ports,
    );
    if (result.kind === 'disallowed') return { failure: result.reason };
    if (result.kind === 'wait') return await waitForHost(message, result.waitS, ports);
    const { status, url, body, headers } = result.answer;
    if (isWall(result.answer))
      return { failure: `${new URL(url).host} asks visitors to prove that they are human` };
    if (status === 429 || status >= 500)
      return await putBack(message, 60, ports, `the page answers with status ${status}`);
    if (status >= 300 || body.length === 0)
      return { failure: `the page answers with status ${status}` };
    const contentType = headers['content-type'] ?? '';
    const key = rawKey(message, body);
    const robotsTag = reservationTag(headers);
    await ports.pages.putBytes(key, body, contentType, robotsTag);
    const page = readPage(body, { url, contentType, now: message.fetchedAt, robotsTag });
    if (page.stories.length === 0)
      return { failure: `no text on the page: ${page.warnings.join('; ')}` };
    return { page, url, contentFrom: 'page', rawKey: key };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const mayPass = error.failure === 'timeout' || error.failure === 'unreachable';
    return mayPass ? await putBack(message, 60, ports, error.message) : { failure: error.message };
  }
}

/** A wall is not the article: nothing of it is kept, and nothing tries to get round it. */
function isWall({ status, headers, body }: FetchAnswer): boolean {
  const head = new TextDecoder().decode(body.subarray(0, 20_000));
  return isChallenge(status, headers, head, body.length);
}

/** The item stands in the key, so that a restore finds the pages of items that the lost table knew. */
export function rawPrefix({ sourceId, itemId }: Pick<ItemMessage, 'sourceId' | 'itemId'>): string {
  return `raw/${sourceId}/${itemId}/`;
}

function rawKey(message: ItemMessage, body: Uint8Array): string {
  return `${rawPrefix(message)}${shortHash(body)}`;
}

/** A busy host is no failure of the item: it waits its turn, spread by its place in the feed, for a day at most. */
async function waitForHost(
  message: ItemMessage,
  waitS: number,
  ports: ParsePorts,
): Promise<'again' | { readonly failure: string }> {
  if (ports.clock() - Date.parse(message.fetchedAt) > MAX_WAIT_MS)
    return { failure: 'the host was busy for a day' };
  await ports.itemQueue.send([message], Math.min(900, Math.max(waitS, message.index % 60)));
  return 'again';
}

/** Back to the queue for later, a bounded number of times. */
async function putBack(
  message: ItemMessage,
  waitS: number,
  ports: ParsePorts,
  reason: string,
): Promise<'again' | { readonly failure: string }> {
  if (message.attempt >= MAX_ATTEMPTS) return { failure: reason };
  const again = { ...message, attempt: message.attempt + 1 };
  await ports.itemQueue.send([again], Math.min(900, waitS * (message.attempt + 1)));
  return 'again';
}

/** The feed's own text is better than no news; the article says that it is only that. */
function feedFallback(
  item: FeedItem,
  url: string,
  message: ItemMessage,
  failure: string,
  ports: ParsePorts,
): ReadItem {
  const page = readFeedItem(item, { url, now: message.fetchedAt });
  if (page.stories.length === 0)
    throw new PermanentError(`${url}: ${failure}, and the feed holds no text of it`);
  ports.log.warn("page not read, the feed's text serves", { url, failure, itemId: message.itemId });
  return { page, url, contentFrom: 'feed' };
}
