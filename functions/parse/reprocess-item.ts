import type { Article } from '../core/deal/article';
import { EMPTY_DOCUMENT } from '../core/document/document';
import type { FeedItem } from '../core/feed/feed';
import type { ItemMessage } from '../core/item/item-message';
import { type Page, readPage, storyTexts, type StoryWithText } from '../core/pipeline';
import type { SourceStore } from '../core/ports';
import type { SourceDefinition } from '../core/source/source-definition';
import { storyIds } from '../core/story/story-id';
import { shortHash } from '../core/text/short-hash';
import { groupStory } from './group-story';
import { storeReading } from './second-reading';
import { storeArticleDeals } from './store-deals';
import type { StoryPorts } from './store-stories';
import { toArticle, type ArticleOrigin } from './to-article';

export interface ReprocessPorts extends StoryPorts {
  readonly sources: SourceStore;
}

/** What an item was read from: its page, its stories' clean texts, or nothing, since both have expired. */
export type ReadFrom = 'page' | 'text' | 'expired';

/**
 * Reads one item again with the extractor of today and makes its articles and deals agree. A person's corrections lie
 * with the deals and stay. Running it twice stores the same.
 *
 * @param articles All stored articles of one item; one at least.
 */
export async function reprocessItem(
  articles: readonly Article[],
  ports: ReprocessPorts,
): Promise<ReadFrom> {
  const [first] = articles;
  if (!first) throw new RangeError('an item without articles');
  const source = await ports.sources.get(first.sourceId);
  const definition = source?.definition ?? formerDefinition(first);
  const raw = first.rawKey === undefined ? undefined : await ports.pages.getBytes(first.rawKey);
  const url = first.url.replace(/#.*$/, '');
  const page =
    raw &&
    readPage(raw.body, {
      url,
      contentType: raw.contentType,
      now: first.fetchedAt,
      robotsTag: raw.robotsTag,
    });
  // A page that yields nothing any more is a doubt about the reader, not about the news: the texts serve.
  if (page && page.stories.length > 0) {
    // A page that was kept without its headers says less than it once did: what was reserved stays reserved.
    const noTraining = page.noTraining || first.noTraining;
    await storePage({ ...page, noTraining }, articles, definition, ports);
    return 'page';
  }
  const read = [];
  for (const article of articles) read.push(await retag(article, definition, ports));
  return read.includes(true) ? 'text' : 'expired';
}

async function storePage(
  page: Page,
  articles: readonly Article[],
  definition: SourceDefinition,
  ports: ReprocessPorts,
): Promise<void> {
  const [first] = articles;
  if (!first) return;
  const stories = storyTexts(page);
  const ids = keepIds(storyIds(first.itemId, stories), stories, articles);
  for (const [i, story] of stories.entries()) {
    const former = articles.find(({ articleId }) => articleId === ids[i]) ?? first;
    const origin = { ...originOf(former, definition), page, url: former.url.replace(/#.*$/, '') };
    const article = toArticle(ids[i] ?? '', story, origin);
    await ports.pages.putText(article.textKey, story.text);
    const nowMs = Date.parse(former.fetchedAt);
    const groupId = await groupStory(article.articleId, story, ports.nearDuplicates, nowMs);
    await storeReading({ ...article, groupId }, story.text, ports);
  }
  // After the new ones: a deal that moves to another article is taken over before its old tag goes.
  for (const gone of articles.filter(({ articleId }) => !ids.includes(articleId)))
    await storeArticleDeals({ ...gone, tags: [], isDealStory: false }, ports);
}

/** A story whose headline is read otherwise today keeps its id where its text, or its being the only one, tells it. */
function keepIds(
  ids: readonly string[],
  stories: readonly StoryWithText[],
  articles: readonly Article[],
): string[] {
  const orphans = articles.filter(({ articleId }) => !ids.includes(articleId));
  const known = new Set(articles.map(({ articleId }) => articleId));
  const isOnly = orphans.length === 1 && ids.filter((id) => !known.has(id)).length === 1;
  return ids.map((id, i) => {
    if (known.has(id)) return id;
    const textHash = shortHash(stories[i]?.text ?? '');
    const same = orphans.find((orphan) => isOnly || orphan.textHash === textHash);
    return same?.articleId ?? id;
  });
}

/** Tags the stored clean text anew. False where it has expired. */
async function retag(
  former: Article,
  definition: SourceDefinition,
  ports: ReprocessPorts,
): Promise<boolean> {
  const text = await ports.pages.getText(former.textKey);
  if (text === undefined) return false;
  const { title, publishedAt, byline = null, publisher, truncated, noTraining } = former;
  const page = { ...EMPTY_DOCUMENT, text, title, byline, publisher, truncated, noTraining };
  const story = { title, text, start: 0, end: [...text].length, published: publishedAt };
  const origin = { ...originOf(former, definition), page: { ...page, stories: [story] } };
  const article = toArticle(former.articleId, story, origin);
  await storeReading({ ...article, groupId: former.groupId }, text, ports);
  return true;
}

function originOf(former: Article, definition: SourceDefinition): Omit<ArticleOrigin, 'page'> {
  const { url, contentFrom, rawKey, itemId, sourceId, fetchedAt } = former;
  const message: ItemMessage = {
    sourceId,
    itemId,
    fetchedAt,
    fingerprint: '',
    feedKey: '',
    index: 0,
    attempt: 0,
    correlationId: `reprocess@${itemId}`,
  };
  return { url, contentFrom, rawKey, message, definition, item: formerItem(former) };
}

/** What the feed once said of it, as far as the article kept it. */
function formerItem({ title, url, publishedAt }: Article): FeedItem {
  return {
    id: null,
    title,
    link: url,
    published: publishedAt,
    updated: null,
    summary: null,
    content: null,
    author: null,
    categories: [],
  };
}

/** Of a source that was removed: its articles stay. */
function formerDefinition({ sourceId, publisher, url }: Article): SourceDefinition {
  return { id: sourceId, name: publisher, url, kind: 'feed', intervalMinutes: 60 };
}
