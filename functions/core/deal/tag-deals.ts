import { detectLanguage } from '../text/language';
import { tagEnglishDeals } from './en/tag-english-deals';
import type { StoryText, TaggedDeal } from './tagged-deal';
import { tagChineseDeals } from './zh/tag-chinese-deals';

/** Tags every deal of a story, English or Chinese, by rules alone: deterministic and linear in the text. */
export function tagDeals(story: StoryText): TaggedDeal[] {
  const language = story.lang ?? detectLanguage(story.text) ?? 'en';
  if (/^zh/i.test(language)) return tagChineseDeals(story);
  return tagEnglishDeals(story);
}
