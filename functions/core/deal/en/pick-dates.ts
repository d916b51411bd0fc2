import type { TaggedDeal } from '../tagged-deal';
import type { StagedDraft } from './merge-drafts';
import type { EnglishStory } from './read-story';

/** The day of the deed where the deal's own sentence has a date that is not past the day of publication. */
export function pickDates(
  story: EnglishStory,
  lead: StagedDraft,
): Pick<TaggedDeal, 'dates' | 'date'> {
  const { tokens } = lead.sentence;
  const days = tokens
    .filter((token) => token.date?.precision === 'day')
    .map((token) => token.date?.date ?? '');
  const isListing = lead.type === 'listing';
  const day = days.find(
    (date) => isListing || !story.published || date <= story.published.slice(0, 10),
  );
  if (!day) return { dates: {} };
  const date = { date: day, precision: 'day' as const };
  const { stage } = lead.reading;
  if (stage === 'under-construction') return { dates: { groundbreaking: date }, date: day };
  if (stage === 'completed') return { dates: { completed: date }, date: day };
  if (stage === 'signed' || stage === 'mou') return { dates: { signed: date }, date: day };
  return { dates: { announced: date }, date: day };
}
