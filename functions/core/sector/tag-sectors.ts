import type { StoryText, TaggedDeal } from '../deal/tagged-deal';
import { SECTORS, type SectorTag } from '../text/sectors';
import { uniteSectors } from './reply-sectors';
import { gainsOf, type TermGain } from './score-sectors';
import { weighTerm, type Mode } from './term-weights';

/** Sectors of a story and of each of its deals, in the deals' order. */
export interface StorySectors {
  readonly story: readonly SectorTag[];
  readonly byDeal: readonly (readonly SectorTag[])[];
}

/** A second sector is named where it has this share of the first one's score and reaches `least`; chosen by cross-validation. */
const SHARE = 0.7;
const LEAST = { first: 0.3, second: 2 } as const;
const MOST_SECTORS = 2;
/** What the story's topic counts for each of its deals, shared among them; chosen by cross-validation. */
const BACKGROUND = 0.7;

/**
 * Sectors by lexicon and context: what the deals are about (the sentences that state them, the names of what is bought or built), or
 * the story's topic where it has no deal. The first is primary. `confidence` is the score's share of all.
 */
export function tagSectors(story: StoryText, deals: readonly TaggedDeal[]): StorySectors {
  const { topic, byDeal: lists } = gainsOf(story, deals);
  const topics = (): SectorTag[] => choose(scores(topic, 'topic'));
  if (deals.length === 0) return { story: topics(), byDeal: [] };
  const background = scores(topic, 'deal');
  const share = BACKGROUND / Math.sqrt(deals.length);
  const byDeal = lists.map((gains) =>
    choose(scores(gains, 'deal').map((score, i) => score + share * (background[i] ?? 0))),
  );
  const sectors = uniteSectors(byDeal);
  // Deals told without a word of their trade: the story's topic says more than nothing.
  return { story: sectors.length > 0 ? sectors : topics(), byDeal };
}

function scores(gains: readonly TermGain[], mode: Mode): number[] {
  const sums = SECTORS.map(() => 0);
  for (const { term, votes, gain } of gains)
    for (const vote of votes)
      sums[vote.sector] = (sums[vote.sector] ?? 0) + weighTerm(term, vote, mode) * gain;
  return sums;
}

function choose(sums: readonly number[]): SectorTag[] {
  const ranked = sums
    .map((score, i) => ({ score, i }))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const top = ranked[0]?.score ?? 0;
  if (top < LEAST.first) return [];
  const all = ranked.slice(0, 5).reduce((sum, { score }) => sum + score, 0.5);
  return ranked
    .slice(0, MOST_SECTORS)
    .filter(({ score }, rank) => rank === 0 || (score >= top * SHARE && score >= LEAST.second))
    .map(({ score, i }, rank) => ({
      label: SECTORS[i] as (typeof SECTORS)[number],
      primary: rank === 0,
      confidence: Math.round((score / all) * 100) / 100,
    }));
}
