import type { TaggedDeal } from '../tagged-deal';
import type { StagedDraft } from './merge-drafts';
import type { AmountScope } from './pick-amounts';
import type { EnglishStory } from './read-story';
import type { Sentence } from './syntax';

/** How many sentences behind the deal's own may tell its day. */
const REACH = 4;
/** How long before publication the day of a deed told in another sentence may be, in days: older days are history. */
const RECENT_DAYS = 16;
const DAY_MS = 86_400_000;

const DEED =
  /\b(?:signed|signing|inked|sealed|initialled|closed|completed|announced|disclosed|agreed|approved|confirmed|awarded|unveiled|told|said|statement|filing|filed|notice|exchanged|granted|voted|event|ceremony|conference|occasion|handed|took ownership|changed hands)\b/;

/** The day of the deed: in the deal's own sentence, else in one near it that tells of the signing or of who announced it. */
export function pickDates(
  story: EnglishStory,
  lead: StagedDraft,
  scope: AmountScope,
): Pick<TaggedDeal, 'dates' | 'date'> {
  const { stage } = lead.reading;
  if (stage === 'talks' || stage === 'rumoured') return { dates: {} };
  const day = ownDay(story, lead) ?? nearbyDay(story, lead, scope);
  if (!day) return { dates: {} };
  const date = { date: day, precision: 'day' as const };
  if (stage === 'under-construction') return { dates: { groundbreaking: date }, date: day };
  if (stage === 'completed') return { dates: { completed: date }, date: day };
  if (stage === 'signed' || stage === 'mou') return { dates: { signed: date }, date: day };
  return { dates: { announced: date }, date: day };
}

function daysIn({ tokens }: Sentence): string[] {
  return tokens
    .filter((token) => token.date?.precision === 'day')
    .map((token) => token.date?.date ?? '');
}

/** A day in the deal's own sentence that is not past the day of publication; a listing's may be. */
function ownDay({ published }: EnglishStory, { sentence, type }: StagedDraft): string | undefined {
  return daysIn(sentence).find(
    (date) => type === 'listing' || !published || date <= published.slice(0, 10),
  );
}

function nearbyDay(
  { sentences, published }: EnglishStory,
  { sentence }: StagedDraft,
  { from, until }: AmountScope,
): string | undefined {
  if (!published) return undefined;
  const { index } = sentence;
  const last = published.slice(0, 10);
  const behind = sentences.slice(index + 1, Math.min(until, index + REACH + 1));
  const before = sentences.slice(Math.max(from, index - 2), index).reverse();
  for (const near of [...behind, ...before]) {
    if (near.isHeadline) continue;
    const day = daysIn(near).find((date) => date <= last && isRecent(date, last));
    if (day && DEED.test(near.tokens.map(({ lower }) => lower).join(' '))) return day;
  }
  return undefined;
}

function isRecent(date: string, published: string): boolean {
  return Date.parse(published) - Date.parse(date) <= RECENT_DAYS * DAY_MS;
}
