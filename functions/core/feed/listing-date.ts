import { isDay, two, type DateLabel } from './listing-date-forms';
import { offsetOf } from './listing-zone';

/** How the page writes 03/04/2026; `null` where nothing on it says. */
export type DayOrder = 'day-first' | 'month-first';

/** What decides what a label leaves open. */
export interface DateReading {
  readonly order: DayOrder;
  /** IANA zone of times that name none. */
  readonly zone?: string;
  /** Year, or the last possible instant, for labels that print no year; without it they are not dated. */
  readonly year?: number;
  readonly latest?: string;
}

/**
 * The label as ISO 8601: the day where it prints no time, the instant where it does (`Z` where nothing tells the
 * zone); null where its year cannot be known.
 */
export function printedInstant(label: DateLabel, reading: DateReading): string | null {
  const swap = label.isOpen && reading.order === 'day-first';
  const [month, day] = swap ? [label.day, label.month] : [label.month, label.day];
  const year = label.year ?? yearOf(month, day, reading);
  if (year === undefined || !isDay(year, month, day)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (label.time === undefined) return date;
  const clock = `${date}T${label.time}`;
  return clock + (label.offset ?? offsetOf(clock, reading.zone) ?? 'Z');
}

/** The last year in which that day is not yet to come. */
function yearOf(month: number, day: number, { year, latest }: DateReading): number | undefined {
  if (year !== undefined || latest === undefined) return year;
  const ahead = `${two(month)}-${two(day)}` > latest.slice(5, 10);
  return Number(latest.slice(0, 4)) - (ahead ? 1 : 0);
}

/**
 * Which comes first on this page, day or month: what the labels that leave no choice show, then the order that lets
 * the list run steadily from new to old, then the habit of the page's language and host.
 */
export function dayOrder(labels: readonly DateLabel[], page: string, hint: DayOrder): DayOrder {
  const open = labels.filter((label) => label.isOpen);
  if (open.length === 0) return hint;
  const shown = { 'day-first': 0, 'month-first': 0 };
  for (const label of labels) {
    const printed = /^(\d{1,2})\D{1,4}(\d{1,2})\D/.exec(page.slice(label.start, label.end));
    if (label.isOpen || !printed || label.day === label.month) continue;
    if (Number(printed[1]) === label.day && Number(printed[2]) === label.month)
      shown['day-first']++;
    else if (Number(printed[1]) === label.month) shown['month-first']++;
  }
  if (shown['day-first'] !== shown['month-first'])
    return shown['day-first'] > shown['month-first'] ? 'day-first' : 'month-first';
  const [dayFirst, monthFirst] = [jumps(open, 'day-first'), jumps(open, 'month-first')];
  if (dayFirst === monthFirst) return hint;
  return dayFirst < monthFirst ? 'day-first' : 'month-first';
}

/** How often the dates go up where a list that runs from new to old would go down. */
function jumps(labels: readonly DateLabel[], order: DayOrder): number {
  const days = labels.map(
    (label) => printedInstant({ ...label, year: label.year ?? 2000 }, { order }) ?? '',
  );
  const up = days.filter((day, i) => i > 0 && day > (days[i - 1] ?? '')).length;
  const down = days.filter((day, i) => i > 0 && day < (days[i - 1] ?? '')).length;
  return Math.min(up, down);
}

const IN_PATH: readonly RegExp[] = [
  /(?:^|[/_=-])((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/,
  /(?:^|[/_-])t?((?:19|20)\d{2})(\d{2})(\d{2})_\d/,
  /\/((?:19|20)\d{2})\/(\d{1,2})[/-](\d{1,2})(?=[/-]|$)/,
];

/** The day that a link's path carries (/2026/11/03/, /20261103/, t20261103_12.html), or null. */
export function dateInPath(link: string): string | null {
  const path = link.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500);
  for (const form of IN_PATH) {
    const [, y, m, d] = form.exec(path) ?? [];
    if (y && isDay(Number(y), Number(m), Number(d)))
      return `${y}-${two(Number(m))}-${two(Number(d))}`;
  }
  return null;
}

/** The year that a link's path carries on its own (/2026/, /202611/), or undefined. */
export function yearInPath(link: string): number | undefined {
  const path = link.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500);
  const year = /[/_]((?:19|20)\d{2})(?:[/_]|(?:0[1-9]|1[0-2])[/_])/.exec(path)?.[1];
  return year === undefined ? undefined : Number(year);
}
