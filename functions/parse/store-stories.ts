import { storyTexts } from '../core/pipeline';
import type { ArticleStore, PageStore } from '../core/ports';
import { storeArticleDeals, type DealPorts } from './store-deals';
import { toArticle, type ArticleOrigin } from './to-article';

export interface StoryPorts extends DealPorts {
  readonly articles: ArticleStore;
  readonly pages: PageStore;
}

/**
 * Stores each story of a page: its text in the bucket, its article and deals in the table. Text first: a row never
 * points at nothing. Each write may run again and changes nothing then.
 */
export async function storeStories(origin: ArticleOrigin, ports: StoryPorts): Promise<void> {
  for (const story of storyTexts(origin.page)) {
    const article = toArticle(story, origin);
    await ports.pages.putText(article.textKey, story.text);
    await storeArticleDeals(article, ports);
  }
}
