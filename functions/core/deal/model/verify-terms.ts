import { parseChineseNumeral } from '../../text/chinese-numerals';
import { formatDecimal } from '../../text/decimal';
import { findDates } from '../../text/find-dates';
import { findMoney } from '../../text/find-money';
import type { FoundDate } from '../../text/found-date';
import { NUMBER_WORDS, parseNumberWords } from '../../text/number-words';
import { type Stage, USUAL_BASIS } from '../labels';
import type { DealDates, StoryText, TaggedAmount, TaggedDeal } from '../tagged-deal';
import type { RepliedDeal } from './read-reply';
import type { QuoteFinder } from './quote-finder';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sums that the model pointed at, as our own parser reads them where they stand; what it cannot read is dropped. */
export function verifyAmounts(
  { amounts, type }: RepliedDeal,
  story: StoryText,
  finder: QuoteFinder,
  near: Span,
  country: string | undefined,
): TaggedAmount[] {
  if (amounts.length === 0) return [];
  const sums = findMoney(story.text, { lang: story.lang, country });
  const found = amounts.flatMap((quote) => {
    const place = finder.find(quote, near);
    const sum = place && sums.find((money) => overlaps(money, place.evidence));
    return sum ?? [];
  });
  return [...new Set(found)].map(({ text, start, end, ...sum }) => ({
    raw: text,
    ...sum,
    basis: USUAL_BASIS[type],
    evidence: { start, end, text },
  }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Words of a share that has no figure; a whole firm has none either. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/\bhalf\b|一半|半数/i, 50],
  [/\bthree[- ]quarters?\b/i, 75],
  [/\b(?:a|one)[- ]quarter\b/i, 25],
];
const PERCENT = /(\d{1,3}(?:[.,]\d{1,4})?)\s?(?:%|％|per ?cent\b|pct\b|个百分点)/gi;

/** The stake where its words stand in the story and say that figure; 100 needs no figure where a whole is bought or sold. */
export function verifyStake(
  { stakePercent, stakeQuote, type }: RepliedDeal,
  finder: QuoteFinder,
  near: Span,
): number | undefined {
  if (stakePercent === undefined) return undefined;
  const quote = finder.find(stakeQuote, near)?.shown ?? '';
  const figures = [...quote.matchAll(PERCENT)].map(([, figure = '']) =>
    Number(figure.replace(',', '.')),
  );
  const words = SHARES.flatMap(([words, share]) => (words.test(quote) ? share : []));
  if ([...figures, ...words].includes(stakePercent)) return stakePercent;
  const isWhole = stakePercent === 100 && (type === 'acquisition' || type === 'divestment');
  return isWhole && figures.length === 0 && words.length === 0 ? 100 : undefined;
}

const DIGITS = /\d{1,3}(?:[,，]\d{3})+|\d{1,8}(?:\.\d{1,4})?/g;
const SPELT = new RegExp(`\\b(?:${NUMBER_WORDS})|[〇零一二三四五六七八九十百千两万]{1,8}`, 'gi');
const JOBS =
  /\b(?:jobs?|workers?|employees|people|positions|posts|staff|hires|roles|staffers|engineers)\b|就业|岗位|员工|工人|人|名/i;
const MOST_JOBS = 5_000_000;
const LONGEST_JOBS_QUOTE = 160;
/** How far a number may stand from the word that says it counts jobs, in UTF-16 units. */
const REACH = { after: 40, before: 10 } as const;

/** The number of jobs that the quoted words of the story say; undefined where they say none. */
export function verifyJobs(
  { jobsQuote }: RepliedDeal,
  finder: QuoteFinder,
  near: Span,
): number | undefined {
  const quote = finder.find(jobsQuote, near)?.shown;
  if (quote === undefined || quote.length > LONGEST_JOBS_QUOTE) return undefined;
  const numbers = [...quote.matchAll(DIGITS), ...quote.matchAll(SPELT)];
  const jobs = numbers
    .filter(({ 0: number, index }) => countsJobs(quote, index, index + number.length))
    .map(({ 0: number, index }) => valueOf(number, quote.slice(index + number.length)))[0];
  return jobs !== undefined && Number.isInteger(jobs) && jobs > 0 && jobs <= MOST_JOBS
    ? jobs
    : undefined;
}

/** "350 new jobs", 就业岗位1.2万个: the word for jobs stands soon behind the number, or in Chinese just before. */
function countsJobs(quote: string, start: number, end: number): boolean {
  const next = quote.slice(end).search(/\d/);
  const after = quote.slice(end, end + (next < 0 ? REACH.after : Math.min(next, REACH.after)));
  const before = quote.slice(Math.max(0, start - REACH.before), start);
  return JOBS.test(after) || /(?:就业|岗位)\P{Nd}*$/u.test(before);
}

function valueOf(number: string, rest: string): number | undefined {
  if (/^\d/.test(number)) {
    const scale = rest.trimStart();
    const times = scale.startsWith('万') ? 10_000 : /^(?:千|thousand\b)/.test(scale) ? 1000 : 1;
    return Math.round(Number(number.replace(/[,，]/g, '')) * times);
  }
  if (/\p{Script=Han}/u.test(number)) {
    const value = parseChineseNumeral(number);
    return value === undefined ? undefined : Number(value);
  }
  const spelt = parseNumberWords(number);
  return spelt && Number(formatDecimal(spelt));
}

/** The day of the deed as our own reading of the quoted words has it, under the name that the stage gives it. */
export function verifyDate(
  { dateQuote, type }: RepliedDeal,
  stage: Stage,
  story: StoryText,
  finder: QuoteFinder,
  near: Span,
): Pick<TaggedDeal, 'dates' | 'date'> {
  const place = finder.find(dateQuote, near);
  if (!place) return { dates: {} };
  const found = findDates(story.text, { published: story.published, lang: story.lang }).find(
    (date) => overlaps(date, place.evidence),
  );
  if (!found || (type !== 'listing' && isLater(found, story.published))) return { dates: {} };
  const { date, precision } = found;
  const dates: DealDates = { [nameOfDate(stage)]: { date, precision } };
  return { dates, ...(precision === 'day' && { date }) };
}

function isLater({ date, precision }: FoundDate, published = ''): boolean {
  return precision === 'day' && published !== '' && date > published.slice(0, 10);
}

function nameOfDate(stage: Stage): keyof DealDates {
  if (stage === 'under-construction') return 'groundbreaking';
  if (stage === 'completed') return 'completed';
  return stage === 'signed' || stage === 'mou' ? 'signed' : 'announced';
}
