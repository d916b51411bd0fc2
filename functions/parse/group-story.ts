import type { NearDuplicateStore } from '../core/ports';
import { bandKeys, resemblance } from '../core/story/minhash';
import { type ComparedStory, isSameStory, storySignature } from '../core/story/near-duplicates';

/**
 * The group of stories that tell the same text, named by the earliest article that told it; the article's own id where
 * none did. An article keeps its group when it is read again, edited or not.
 */
export async function groupStory(
  articleId: string,
  story: ComparedStory,
  store: NearDuplicateStore,
  nowMs: number,
): Promise<string> {
  const signature = storySignature(story);
  const bands = bandKeys(signature);
  const own = await store.get(articleId);
  const groupId = own?.groupId ?? (await nearestGroup(articleId, signature, bands, store));
  await store.put({ articleId, groupId, signature }, bands, nowMs);
  return groupId;
}

async function nearestGroup(
  articleId: string,
  signature: Uint32Array,
  bands: readonly string[],
  store: NearDuplicateStore,
): Promise<string> {
  let best = articleId;
  let most = 0;
  for (const other of await store.candidates(bands)) {
    const found = resemblance(signature, other.signature);
    const score = found.whole + found.contained;
    if (other.articleId !== articleId && isSameStory(found) && score > most)
      [best, most] = [other.groupId, score];
  }
  return best;
}
