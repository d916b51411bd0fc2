const DAY_MS = 86_400_000;

/** A day without a clock time or zone. `month` is 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that an ISO 8601 day or instant names, as written there; undefined for anything else. */
export function parseIsoDay(text: string | undefined): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return undefined;
  return calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day, or undefined where the calendar has none such (30 February). */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  if (!(year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : undefined;
}

/** The day `days` later, earlier where negative. */
export function addDays(from: CalendarDay, days: number): CalendarDay {
  const date = new Date(epochDay(from) * DAY_MS + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days since 1970-01-01. */
export function epochDay({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: CalendarDay): number {
  return new Date(epochDay(day) * DAY_MS).getUTCDay();
}

/** `2026-11-03`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`;
}

/** `2026-11`. */
export function isoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * The year that a day of a month without a year means, seen from the day of publication: the nearest past one, or up to three
 * months ahead; the coming one where the words around point ahead. Undefined where no such day is within a year (29 February).
 */
export function nearestDay(
  month: number,
  day: number,
  published: CalendarDay,
  pointsAhead: boolean,
): CalendarDay | undefined {
  const origin = epochDay(published);
  const [from, to] = pointsAhead ? [-45, 320] : [-275, 90];
  for (const year of [published.year, published.year - 1, published.year + 1]) {
    const candidate = calendarDay(year, month, day);
    if (!candidate) continue;
    const distance = epochDay(candidate) - origin;
    if (distance >= from && distance <= to) return candidate;
  }
  return undefined;
}
