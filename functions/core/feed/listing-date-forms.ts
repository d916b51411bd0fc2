import { monthByName } from './listing-months';

/** A date as it stands on a page, not yet decided where its own digits leave the order of day and month open. */
export interface DateLabel {
  readonly start: number;
  readonly end: number;
  /** Absent where the label prints none; such a label needs a year from elsewhere. */
  readonly year?: number;
  /** Month and day; or, where `isOpen`, the first and the second number as printed. */
  readonly month: number;
  readonly day: number;
  readonly isOpen: boolean;
  /** `HH:MM:SS` where a time of day follows. */
  readonly time?: string;
  /** `Z` or `+08:00` where the label says so. */
  readonly offset?: string;
}

const SEP = String.raw`\s{0,2}([-/.])\s{0,2}`;
const TIME = String.raw`(?:[T,\s]{1,3}(?:at |kl\.? |um |à |- |\| )?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:\s?([ap])\.?m\b)?\s?(Z\b|[+-]\d{2}:?\d{2})?)?`;
const WORD = String.raw`(\p{L}[\p{L}\p{M}]{1,14}(?:\.\p{L}{1,2})?)\.?`;

type Reader = (found: RegExpExecArray) => Omit<DateLabel, 'start' | 'end'> | null;

/** The written forms, the surest first. Each quantifier is bounded, so that a long page stays linear. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // 2026-11-03, 2026/11/3, 2026. 11. 3, with or without a time
  [
    new RegExp(
      String.raw`(?<![\d./-])(\d{4})${SEP}(\d{1,2})\s{0,2}\2\s{0,2}(\d{1,2})(?!\d)${TIME}`,
      'gu',
    ),
    ([, y, , m, d, ...time]) => dated(y, m, d, time),
  ],
  // 2026年11月3日, 2026년 11월 3일
  [
    new RegExp(
      String.raw`(?<!\d)(\d{2,4})\s{0,2}[年년]\s{0,2}(\d{1,2})\s{0,2}[月월]\s{0,2}(\d{1,2})\s{0,2}[日号號일]?(?:\s?[(（].{1,3}[)）])?${TIME}`,
      'gu',
    ),
    ([, y, m, d, ...time]) => dated(y, m, d, time),
  ],
  // 令和8年11月3日, 民國115年11月3日, 115-11-03
  [
    /(令和|平成|民國|民国)\s?(\d{1,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    ([, era = '', y, m, d]) => dated(String((ERAS[era] ?? 0) + Number(y)), m, d, []),
  ],
  [
    /(?<![\d./-])(1[0-3]\d)([-/.])(\d{2})\2(\d{2})(?![\d./-])/gu,
    ([, y, , m, d]) => dated(String(Number(y) + 1911), m, d, []),
  ],
  // 3. November 2026, 3 de noviembre de 2026, 3rd of Nov '26, 3 Nov
  [
    new RegExp(
      String.raw`(?<![\d.:/-])(\d{1,2})(?:st|nd|rd|th|er|ère|[º°ª.])?[\s,/-]{0,8}(?:de |of |d['’])?${WORD}(?:[\s,'’/-]{0,8}(?:de |del |of )?((?:19|20|25)\d{2}|(?<=['’])\d{2}|(?<=[-/])\d{2})(?!\d))?${TIME}`,
      'gu',
    ),
    ([, d, name, y, ...time]) => named(y, name, d, time),
  ],
  // November 3, 2026, Nov. 3rd
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{M}\d])${WORD}[\s-]{0,8}(\d{1,2})(?!\d|:\d)(?:st|nd|rd|th)?(?:[\s,-]{1,8}((?:19|20)\d{2})(?!\d))?${TIME}`,
      'gu',
    ),
    ([, name, d, y, ...time]) => named(y, name, d, time),
  ],
  // 2026. november 3.
  [
    new RegExp(
      String.raw`(?<![\d./-])((?:19|20)\d{2})[.,\s]{1,3}${WORD}\s{1,3}(\d{1,2})(?!\d)`,
      'gu',
    ),
    ([, y, name, d]) => named(y, name, d, []),
  ],
  // a calendar leaf: the day large, year and month beneath it, or the other way round
  [
    /(?<![\d./-])(\d{1,2})\s{1,8}(\d{4})([-/.])(\d{1,2})(?![\d./-])/gu,
    ([, d, y, , m]) => dated(y, m, d, []),
  ],
  [
    /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\s{1,8}((?:19|20)\d{2})(?![\d./-])/gu,
    ([, m, , d, y]) => open(y, m, d, []),
  ],
  [
    /(?<![\d./-])((?:19|20)\d{2})\s{1,8}(\d{1,2})([-/.])(\d{1,2})(?![\d./-])/gu,
    ([, y, m, , d]) => dated(y, m, d, []),
  ],
  // 03.11.2026, 3/11/26
  [
    new RegExp(
      String.raw`(?<![\d./-])(\d{1,2})${SEP}(\d{1,2})\s{0,2}\2\s{0,2}(\d{4}|\d{2})(?![\d]|[./-]\d)${TIME}`,
      'gu',
    ),
    ([, a, , b, y, ...time]) => open(y, a, b, time),
  ],
  // 11月3日 without a year; 11-03 in brackets or on a line of its own
  [
    /(?<![\d年년])(?<![年년]\s)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/gu,
    ([, m, d]) => dated(undefined, m, d, []),
  ],
  [
    /(?<=[[(（【\n\v]\s?)(\d{2})([-/.])(\d{2})(?=\s?[\])）】\n\v])/gu,
    ([, m, , d]) => open(undefined, m, d, []),
  ],
];

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

/**
 * Every date label in a text, in its order. Linear. Relative ones ("two hours ago", 昨天) are none: what they mean
 * depends on when the page was made.
 *
 * @param labels Text with ASCII digits, as `ListingPage.labels` has it.
 */
export function findDateLabels(labels: string): DateLabel[] {
  const found: DateLabel[] = [];
  for (const [form, read] of FORMS) {
    for (const match of labels.matchAll(form)) {
      const label = read(match);
      if (label) found.push({ ...label, start: match.index, end: match.index + match[0].length });
    }
  }
  return withoutOverlaps(found);
}

/** Of labels that share characters the one of the surer form stays: forms come surest first, and the sort is stable. */
function withoutOverlaps(found: readonly DateLabel[]): DateLabel[] {
  const kept: DateLabel[] = [];
  for (const label of found.toSorted((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (!before || before.end <= label.start) kept.push(label);
    else if (isFuller(label, before)) kept[kept.length - 1] = label;
  }
  return kept;
}

function isFuller(label: DateLabel, than: DateLabel): boolean {
  return label.year !== undefined && than.year === undefined;
}

function dated(
  y: string | undefined,
  m = '',
  d = '',
  time: readonly (string | undefined)[],
): ReturnType<Reader> {
  return checked(fullYear(y), Number(m), Number(d), false, time);
}

function named(
  y: string | undefined,
  name = '',
  d = '',
  time: readonly (string | undefined)[],
): ReturnType<Reader> {
  const month = monthByName(name);
  return month === undefined ? null : checked(fullYear(y), month, Number(d), false, time);
}

function open(
  y: string | undefined,
  a = '',
  b = '',
  time: readonly (string | undefined)[],
): ReturnType<Reader> {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12) return checked(fullYear(y), second, first, false, time);
  if (second > 12) return checked(fullYear(y), first, second, false, time);
  return checked(fullYear(y), first, second, first !== second, time);
}

/** A two-digit year is of 1970 to 2069, as POSIX has it; Thai years count from 543 BC. */
function fullYear(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined;
  const year = Number(printed);
  if (printed.length === 2) return year < 70 ? 2000 + year : 1900 + year;
  return year > 2400 && year < 2700 ? year - 543 : year;
}

function checked(
  year: number | undefined,
  month: number,
  day: number,
  isOpen: boolean,
  [hour, minute, second = '00', half, offset]: readonly (string | undefined)[],
): ReturnType<Reader> {
  if (!isDay(year ?? 2000, month, day)) return null;
  const label = { ...(year === undefined ? {} : { year }), month, day, isOpen };
  const h = hour === undefined ? NaN : (Number(hour) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0);
  if (!(h < 24) || Number(minute) > 59 || Number(second) > 59) return label;
  const time = `${two(h)}:${minute}:${second}`;
  return {
    ...label,
    time,
    ...(offset ? { offset: offset.replace(/^(...)(\d\d)$/, '$1:$2') } : {}),
  };
}

/** A day of the calendar between 1970 and 2099. */
export function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1970 && year <= 2099 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Two digits. */
export const two = (value: number): string => String(value).padStart(2, '0');
