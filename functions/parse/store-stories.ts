import { storyTexts } from '../core/pipeline';
import type { NearDuplicateStore, PageStore } from '../core/ports';
import { storyIds } from '../core/story/story-id';
import { groupStory } from './group-story';
import { type OpenArticle, readAgain, type ReadingPorts, storeReading } from './second-reading';
import { toArticle, type ArticleOrigin } from './to-article';

export interface StoryPorts extends ReadingPorts {
  readonly pages: PageStore;
  readonly nearDuplicates: NearDuplicateStore;
}

/**
 * Stores each story of a page: its text in the bucket, its article and deals in the table. Text first: a row never
 * points at nothing. Each write may run again and changes nothing then. A model, where there is one, is asked when all is stored.
 *
 * @param askUntilMs When the model's last answer is given up, by the ports' clock; absent where nothing shall be asked.
 */
export async function storeStories(
  origin: ArticleOrigin,
  ports: StoryPorts,
  askUntilMs?: number,
): Promise<void> {
  const open: OpenArticle[] = [];
  const stories = storyTexts(origin.page);
  const ids = storyIds(origin.message.itemId, stories);
  for (const [i, story] of stories.entries()) {
    const article = toArticle(ids[i] ?? '', story, origin);
    await ports.pages.putText(article.textKey, story.text);
    const nowMs = Date.parse(origin.message.fetchedAt);
    const groupId = await groupStory(article.articleId, story, ports.nearDuplicates, nowMs);
    const left = await storeReading({ ...article, groupId }, story.text, ports);
    if (left) open.push(left);
  }
  if (askUntilMs !== undefined) await readAgain(open, askUntilMs, ports);
}
