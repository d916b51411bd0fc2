import {
  addDays,
  calendarDay,
  epochDay,
  isoDay,
  isoMonth,
  nearestDay,
  weekday,
  type CalendarDay,
} from './calendar-day';
import { CHINESE_NUMERALS, parseChineseNumeral } from './chinese-numerals';
import type { DateMention } from './found-date';

type Groups = Readonly<Record<string, string | undefined>>;
type Resolved = Pick<DateMention, 'date' | 'precision'> | undefined;

const N = `(?:\\d{1,2}|[０-９]{1,2}|[${CHINESE_NUMERALS}]{1,3})`;
const Y = `(?:(?:1[89]|20)\\d\\d|[二一][${CHINESE_NUMERALS}]{3})`;
const RELATIVE_YEAR = '今年|去年|前年|明年|后年|本年|上年';

const PATTERN = new RegExp(
  [
    `(?<![\\d/.-])(?<isoYear>(?:1[89]|20)\\d\\d)(?<isoSeparator>[-/.])(?<isoMonth>\\d{1,2})\\k<isoSeparator>(?<isoDay>\\d{1,2})(?![\\d亿万])`,
    `(?<![\\d零一二三四五六七八九十百千亿万])(?:(?<year>${Y})年|(?<relativeYear>${RELATIVE_YEAR}))(?:的?(?<yearMonth>${N})月(?:份|(?<yearDay>${N})[日号])?|(?:第?(?<quarter>[一二三四1-4])季度|(?<half>上半年|下半年)))?(?![多来以几间])`,
    `(?<![\\d.])(?<month>${N})月(?<day>${N})[日号]`,
    `(?<monthShift>本|上|下|当)月(?<shiftDay>${N})[日号]`,
    `(?<![\\d月年零一二三四五六七八九十百.])(?<bareDay>[0-3]?\\d)[日号](?=[，。、,\\s上中下早晚凌起在与，发公宣披晚）]|讯|电|消息|$)`,
    `(?<relativeDay>今[日天晨晚早](?!头条)|昨[日天晚夜]|前[日天](?!量)|明[日天](?!星))`,
    `(?<weekShift>上+|下|本|这)?(?:个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?![年期])`,
  ].join('|'),
  'gu',
);

const YEAR_SHIFT: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
};
const MONTH_SHIFT: Readonly<Record<string, number>> = { 本: 0, 当: 0, 上: -1, 下: 1 };
const DAY_SHIFT: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 前: -2, 明: 1 };

/** Dates of a Chinese text with UTF-16 indexes; what needs the day of publication (昨日, 3月17日) is left out without it. */
export function findChineseDates(text: string, published?: CalendarDay): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const ahead = AHEAD.test(
      text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 4),
    );
    const resolved = resolve(match.groups ?? {}, published, ahead);
    if (resolved)
      found.push({ start: match.index, end: match.index + match[0].length, ...resolved });
  }
  return found;
}

const AHEAD = /将|拟|预计|计划|截至|前完成|前投产|力争|定于|起[施实执]|底前/;

function resolve(groups: Groups, published: CalendarDay | undefined, ahead: boolean): Resolved {
  if (groups.isoYear)
    return asDay(
      calendarDay(Number(groups.isoYear), Number(groups.isoMonth), Number(groups.isoDay)),
    );
  if (groups.year) return withinYear(number(groups.year), groups);
  if (!published) return undefined;
  if (groups.relativeYear)
    return withinYear(published.year + (YEAR_SHIFT[groups.relativeYear] ?? 0), groups);
  if (groups.month)
    return asDay(nearestDay(number(groups.month), number(groups.day), published, ahead));
  if (groups.monthShift)
    return asDay(dayOfMonth(MONTH_SHIFT[groups.monthShift] ?? 0, groups.shiftDay, published));
  if (groups.bareDay) return asDay(bareDay(Number(groups.bareDay), published));
  if (groups.relativeDay)
    return asDay(addDays(published, DAY_SHIFT[groups.relativeDay[0] ?? ''] ?? 0));
  if (groups.weekday) return asDay(weekdayNear(groups.weekday, groups.weekShift, published));
  return undefined;
}

function number(text: string | undefined): number {
  const plain = (text ?? '').normalize('NFKC');
  return /^\d+$/.test(plain) ? Number(plain) : Number(parseChineseNumeral(plain) ?? NaN);
}

function asDay(day: CalendarDay | undefined): Resolved {
  return day && { date: isoDay(day), precision: 'day' };
}

function withinYear(year: number, groups: Groups): Resolved {
  if (!(year >= 1800 && year <= 2999)) return undefined;
  if (groups.yearDay)
    return asDay(calendarDay(year, number(groups.yearMonth), number(groups.yearDay)));
  if (groups.quarter) return { date: `${year}-Q${number(groups.quarter)}`, precision: 'quarter' };
  if (groups.half)
    return { date: `${year}-H${groups.half === '上半年' ? 1 : 2}`, precision: 'half' };
  if (!groups.yearMonth) return { date: String(year), precision: 'year' };
  const month = number(groups.yearMonth);
  return month >= 1 && month <= 12
    ? { date: isoMonth(year, month), precision: 'month' }
    : undefined;
}

function dayOfMonth(
  shift: number,
  day: string | undefined,
  published: CalendarDay,
): CalendarDay | undefined {
  const months = published.year * 12 + published.month - 1 + shift;
  return calendarDay(Math.floor(months / 12), (months % 12) + 1, number(day));
}

/** 17日 alone: the last such day, this month's or the month's before. */
function bareDay(day: number, published: CalendarDay): CalendarDay | undefined {
  const here = calendarDay(published.year, published.month, day);
  if (here && epochDay(here) <= epochDay(published)) return here;
  return dayOfMonth(-1, String(day), published);
}

/** 周三: of this week, weeks beginning on Monday; last week's where that is still to come and nothing says 本周 or 下周. */
function weekdayNear(name: string, shift: string | undefined, published: CalendarDay): CalendarDay {
  const index = '一二三四五六日'.indexOf(name === '天' ? '日' : name);
  const monday = addDays(published, -((weekday(published) + 6) % 7));
  const weeks = shift?.startsWith('上') ? -shift.length : shift === '下' ? 1 : 0;
  const day = addDays(monday, index + weeks * 7);
  return shift === undefined && epochDay(day) > epochDay(published) ? addDays(day, -7) : day;
}
