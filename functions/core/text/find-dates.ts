import { parseIsoDay } from './calendar-day';
import { findChineseDates } from './chinese-dates';
import { CodePoints } from './code-points';
import { findEnglishDates } from './english-dates';
import type { FoundDate } from './found-date';
import { detectLanguage } from './language';

export interface DateHints {
  /** ISO day or instant of publication, for "Thursday", "June 29" and 昨日; without it only dates that name their year are found. */
  readonly published?: string;
  /** BCP 47; detected where absent. Chinese has its own rules, all else is read as English. */
  readonly lang?: string;
}

/**
 * Dates of a text in order, resolved to ISO 8601 as far as the text and the day of publication let one know them.
 * Vague words ("recently", 近日) and days that the calendar lacks give none: nothing is invented.
 */
export function findDates(text: string, hints: DateHints = {}): FoundDate[] {
  const language = hints.lang ?? detectLanguage(text) ?? 'en';
  const published = parseIsoDay(hints.published);
  const find = /^(zh|ja)/i.test(language) ? findChineseDates : findEnglishDates;
  const points = new CodePoints(text);
  return find(text, published).map((mention) => ({
    ...mention,
    start: points.fromUtf16(mention.start),
    end: points.fromUtf16(mention.end),
  }));
}
