import { monthNumber, zoneOffset } from './date-words';

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset: string | undefined;
}

type Shape = readonly [
  pattern: RegExp,
  read: (match: readonly string[]) => Partial<Record<string, string>>,
];

/**
 * Reads a date as feeds write them: RFC 822 in all its variants, ISO 8601 and W3CDTF down to a year, asctime, the
 * orders of Asia and Europe, month names of a dozen languages, seconds or milliseconds since 1970.
 *
 * @param defaultOffset Of a time that tells no zone, as `+08:00`; `Z` where nothing is known.
 * @returns ISO 8601 to the second, the zone as given; null for what is no date, or no day of any calendar.
 * @see RFC 2822 §3.3 and §4.3; https://www.w3.org/TR/NOTE-datetime
 */
export function parseFeedDate(text: string, defaultOffset = 'Z'): string | null {
  const trimmed = text.trim();
  if (trimmed.length < 4 || trimmed.length > 100) return null;
  const moment = readAny(trimmed) ?? readAny(withoutWeekday(trimmed));
  return moment ? isoOf(moment, defaultOffset) : null;
}

function readAny(text: string): Moment | undefined {
  return text === '' ? undefined : (readRfc822(text) ?? readIso(text) ?? readOther(text));
}

function withoutWeekday(text: string): string {
  const rest = text.replace(/^\p{L}{2,12}\.?,?\s{1,3}/u, '').replace(/\s(à|às|um|om|kl\.?)\s/, ' ');
  return rest === text ? '' : rest;
}

/** Seconds since 1970, or milliseconds where the number is too large for seconds, as ISO 8601; null outside 1970-2200. */
export function isoOfEpoch(value: number): string | null {
  const milliseconds = Math.abs(value) < 1e11 ? value * 1000 : value;
  if (!(milliseconds > 0 && milliseconds < 7.26e12)) return null;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

const TIME = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d{1,9})?)?`;
const RFC822 = new RegExp(
  String.raw`^(?:[^\d\s,]{1,20}[,.]{0,2}\s{0,3})?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]{0,3}(?:de\s)?([^\d\s,-]{3,15})[\s,.-]{0,3}(?:de\s)?'?(\d{4}|\d{2})(?:(?:,|\sat|\s[-–|])?\s{0,3}${TIME}\s?([ap]\.?m\.?)?\s{0,3}(.{0,30}))?$`,
  'i',
);

function readRfc822(text: string): Moment | undefined {
  const match = RFC822.exec(text);
  if (!match) return undefined;
  const [, day, month = '', year = '', hour, minute, second, half, zone] = match;
  return moment({
    year,
    month: String(monthNumber(month) ?? ''),
    day,
    hour,
    minute,
    second,
    half,
    zone,
  });
}

const ISO = new RegExp(
  String.raw`^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:T|\s{1,3})${TIME.replaceAll('[:.]', ':?')}\s?(.{0,30}))?$`,
  'i',
);

function readIso(text: string): Moment | undefined {
  const match = ISO.exec(text);
  if (!match) return readOrdinal(text);
  const [, year, month = '1', day = '1', hour, minute, second, zone] = match;
  return moment({ year, month, day, hour, minute, second, zone });
}

/** `2003-335`: the day of the year; `03-12-31` and `0312`: a year of two digits. */
function readOrdinal(text: string): Moment | undefined {
  const ordinal = /^(\d{4})-?(\d{3})(?:T.{0,30})?$/.exec(text);
  if (ordinal) {
    const date = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])));
    const [month, day] = [String(date.getUTCMonth() + 1), String(date.getUTCDate())];
    return moment({ year: ordinal[1], month, day });
  }
  const short = /^-?(\d{2})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  return short ? moment({ year: short[1], month: short[2], day: short[3] ?? '1' }) : undefined;
}

const CLOCK = String.raw`(?:\D{0,3}${TIME}\s?([ap]m)?\s?(.{0,30}))?$`;

/** The rest, each with the order of its parts. Numbers with slashes: year first, or whichever order can be a date. */
const SHAPES: readonly Shape[] = [
  [
    // asctime, and dates with the month first: Thu Jan  1 00:00:00 [UTC] 2004, January 5, 2004 10:14 PM
    new RegExp(
      String.raw`^(?:\p{L}{2,12}\.?,?\s{1,3})?(\p{L}{3,15})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}${TIME}\s{1,3}(?:(\S{1,12})\s{1,3})?(\d{4})$`,
      'iu',
    ),
    ([, month = '', day, hour, minute, second, zone, year]) => ({
      year,
      month: named(month),
      day,
      hour,
      minute,
      second,
      zone,
    }),
  ],
  [
    new RegExp(
      String.raw`^(?:\p{L}{2,12}\.?,?\s{1,3})?(\p{L}{3,15})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?:,|\sat|\s[-–|@])?${CLOCK}`,
      'iu',
    ),
    ([, month = '', day, year, hour, minute, second, half, zone]) => ({
      year,
      month: named(month),
      day,
      hour,
      minute,
      second,
      half,
      zone,
    }),
  ],
  [
    // China and Japan: 2004年5月28日 13:31
    /^(\d{4})\s?年\s{0,2}(\d{1,2})\s?月\s{0,2}(\d{1,2})\s?[日号號](?:[^\d上下]{0,8}(上午|下午)?\s{0,2}(\d{1,2})\s?[:：時时点點]\s?(\d{1,2})[:：分]?(?:\s?(\d{1,2})秒?)?)?$/,
    ([, year, month, day, half, hour, minute, second]) => ({
      year,
      month,
      day,
      hour,
      minute,
      second,
      half: half && (half === '下午' ? 'pm' : 'am'),
    }),
  ],
  [
    // 2004/05/28, 2004.5.28. 13:31
    new RegExp(
      String.raw`^(\d{4})[/.-]\s?(\d{1,2})[/.-]\s?(\d{1,2})\.?${CLOCK.replace('\\D{0,3}', '(?:T|\\s{1,3}|,\\s)')}`,
      'i',
    ),
    ([, year, month, day, hour, minute, second, half, zone]) => ({
      year,
      month,
      day,
      hour,
      minute,
      second,
      half,
      zone,
    }),
  ],
  [
    // Korea: 2004년 05월 28일 오후 01:31:15, 2004-05-28 오후 1:31. Nobody else writes so, hence the zone.
    /^(\d{4})(?:년|-|\.)\s{0,2}(\d{1,2})(?:월|-|\.)\s{0,2}(\d{1,2})(?:일|\.)?\s{0,3}(오전|오후)?\s{0,2}(\d{1,2})[:시]\s?(\d{1,2})[:분]?(?:\s?(\d{1,2})초?)?(?:\.\d{1,3})?$/,
    ([, year, month, day, half, hour, minute, second]) => ({
      year,
      month,
      day,
      hour,
      minute,
      second,
      half: half && (half === '오후' ? 'pm' : 'am'),
      zone: '+09:00',
    }),
  ],
  [
    // 2004 May 28; Hungarian 2004-majus-13T9:15-03:00
    new RegExp(
      String.raw`^(\d{4})[\s.-]{1,3}(\p{L}{3,15})[\s.-]{1,3}(\d{1,2})\.?(?:T|,?\s{1,3})?${CLOCK.replace('\\D{0,3}', '')}`,
      'iu',
    ),
    ([, year, month = '', day, hour, minute, second, half, zone]) => ({
      year,
      month: named(month),
      day,
      hour,
      minute,
      second,
      half,
      zone,
    }),
  ],
  [
    new RegExp(
      String.raw`^(?:\p{L}{2,12}\.?,?\s{1,3})?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK.replace('\\D{0,3}', '(?:,?\\s{1,3}|T)')}`,
      'iu',
    ),
    ([, first = '', separator, second = '', year, hour, minute, seconds, half, zone]) => {
      const isMonthFirst = Number(second) > 12 || (separator === '/' && Number(first) <= 12);
      const [month, day] = isMonthFirst ? [first, second] : [second, first];
      return { year, month, day, hour, minute, second: seconds, half, zone };
    },
  ],
];

function readOther(text: string): Moment | undefined {
  if (/^\d{9,13}$/.test(text)) return readIso(isoOfEpoch(Number(text)) ?? '');
  for (const [pattern, read] of SHAPES) {
    const match = pattern.exec(text);
    if (match) return moment(read(match));
  }
  return undefined;
}

function named(month: string): string {
  return String(monthNumber(month) ?? '');
}

function moment(parts: Partial<Record<string, string>>): Moment | undefined {
  const { hour = '0', minute = '0', second = '0', zone = '' } = parts;
  const [month, day] = [Number(parts.month), Number(parts.day)];
  const year = fullYear(parts.year ?? '');
  if (!isDay(year, month, day)) return undefined;
  const clock = {
    hour: hourOf(Number(hour), parts.half),
    minute: Number(minute),
    second: Number(second),
  };
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 61) return undefined;
  return { year, month, day, ...clock, second: Math.min(59, clock.second), offset: readZone(zone) };
}

/** The zone first; what a publisher adds in brackets or after it does not count. */
function readZone(zone: string): string | undefined {
  if (zone === '') return undefined;
  const clean = zone.replace(/\(.{0,30}\)?/g, '').trim();
  return zoneOffset(clean) ?? zoneOffset(/^\S+/.exec(clean)?.[0] ?? '');
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** RFC 2822 §4.3: years of two digits from 50 on are of the last century. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value < 50 ? 2000 + value : 1900 + value;
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoOf(
  { year, month, day, hour, minute, second, offset }: Moment,
  defaultOffset: string,
): string {
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  const zone = offset ?? defaultOffset;
  if (hour === 24) {
    const next = new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
    return `${next}T00:${two(minute)}:${two(second)}${zone}`;
  }
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
}
