import type { TaggedDeal, StoryText } from '../tagged-deal';
import { finish } from './finish';
import { readStory } from './read-story';

/**
 * Every deal that a Chinese story tells, by rules alone: names, sums and dates are found and masked, verbs of dealing
 * open a frame for their sides, cues of the clause set the stage, and tellings of one deal are merged.
 * Deterministic; linear in the text; never throws on what a publisher sends.
 */
export function tagChineseDeals(story: StoryText): TaggedDeal[] {
  if (story.text.length === 0) return [];
  return finish(readStory(story));
}
