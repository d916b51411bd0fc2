import { storyTexts } from '../core/pipeline';
import type { NearDuplicateStore, PageStore } from '../core/ports';
import { storyIds } from '../core/story/story-id';
import { groupStory } from './group-story';
import { storeArticleDeals, type DealPorts } from './store-deals';
import { toArticle, type ArticleOrigin } from './to-article';

export interface StoryPorts extends DealPorts {
  readonly pages: PageStore;
  readonly nearDuplicates: NearDuplicateStore;
}

/**
 * Stores each story of a page: its text in the bucket, its article and deals in the table. Text first: a row never
 * points at nothing. Each write may run again and changes nothing then.
 */
export async function storeStories(origin: ArticleOrigin, ports: StoryPorts): Promise<void> {
  const stories = storyTexts(origin.page);
  const ids = storyIds(origin.message.itemId, stories);
  for (const [i, story] of stories.entries()) {
    const article = toArticle(ids[i] ?? '', story, origin);
    await ports.pages.putText(article.textKey, story.text);
    const nowMs = Date.parse(origin.message.fetchedAt);
    const groupId = await groupStory(article.articleId, story, ports.nearDuplicates, nowMs);
    await storeArticleDeals({ ...article, groupId }, ports);
  }
}
