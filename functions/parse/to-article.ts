import type { Article } from '../core/deal/article';
import { toTags } from '../core/deal/tag-ids';
import type { FeedItem } from '../core/feed/feed';
import type { ItemMessage } from '../core/item/item-message';
import { EXTRACTOR, tagStory, type Page, type StoryWithText } from '../core/pipeline';
import type { SourceDefinition } from '../core/source/source-definition';
import { summarise } from '../core/summary/summarise';
import { detectLanguage } from '../core/text/language';
import { shortHash } from '../core/text/short-hash';

export interface ArticleOrigin {
  readonly page: Page;
  readonly url: string;
  readonly contentFrom: 'page' | 'feed';
  /** Where the page's bytes lie; absent where the text is the feed's. */
  readonly rawKey?: string;
  readonly item: FeedItem;
  readonly message: ItemMessage;
  readonly definition: SourceDefinition;
}

/** One story with all that is said of it, as it will be stored; the store itself counts versions. */
export function toArticle(articleId: string, story: StoryWithText, origin: ArticleOrigin): Article {
  const { page, item, message, definition } = origin;
  const textHash = shortHash(story.text);
  const language = detectLanguage(story.text) ?? page.language ?? definition.language ?? 'und';
  const title = story.title || page.title || item.title || '';
  const publishedAt = publicationInstant(
    [story.published, page.published, item.published],
    message.fetchedAt,
  );
  const tags = tagStory({ text: story.text, title, published: publishedAt, lang: language });
  const summary = summarise({ title, text: story.text }, undefined, tags.deals);
  return {
    articleId,
    itemId: message.itemId,
    sourceId: message.sourceId,
    url:
      story.anchor === undefined ? origin.url : `${origin.url.replace(/#.*$/, '')}#${story.anchor}`,
    publisher: page.publisher ?? definition.name,
    title,
    byline: page.byline ?? undefined,
    language,
    publishedAt,
    fetchedAt: message.fetchedAt,
    version: 1,
    textHash,
    textKey: `texts/${articleId}/${textHash}.txt`,
    rawKey: origin.rawKey,
    summary: summary.summary,
    summarySentences: summary.sentences,
    sectors: tags.sectors,
    isDealStory: tags.isDealStory,
    tags: toTags(articleId, tags.deals),
    groupId: articleId,
    contentFrom: origin.contentFrom,
    truncated: page.truncated,
    noTraining: page.noTraining,
    extractor: EXTRACTOR,
  };
}

/** The first date that can be read and does not lie in the future, as an instant in UTC; else when it was fetched. */
function publicationInstant(
  candidates: readonly (string | null | undefined)[],
  fetchedAt: string,
): string {
  const fetchedMs = Date.parse(fetchedAt);
  for (const candidate of candidates) {
    const atMs = Date.parse(candidate ?? '');
    if (!Number.isNaN(atMs) && atMs <= fetchedMs) return new Date(atMs).toISOString();
  }
  return new Date(fetchedMs).toISOString();
}
