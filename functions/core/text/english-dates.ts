import {
  addDays,
  calendarDay,
  isoDay,
  isoMonth,
  nearestDay,
  weekday,
  type CalendarDay,
} from './calendar-day';
import type { DateMention } from './found-date';

type Groups = Readonly<Record<string, string | undefined>>;
type Resolved = Pick<DateMention, 'date' | 'precision'> | undefined;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, last: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4,
}; // prettier-ignore

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const WEEKDAY =
  '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|(?:Mon|Tue|Tues|Wed|Thur?s?|Fri)(?=[,.]))';
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?';
const YEAR = '(?:1[89]|20)\\d\\d';

const PATTERN = new RegExp(
  [
    `(?<![\\d/.-])(?<isoYear>${YEAR})(?<isoSeparator>[-/.])(?<isoMonth>\\d{1,2})\\k<isoSeparator>(?<isoDay>\\d{1,2})(?!\\d)`,
    `\\b(?<monthFirst>${MONTH})\\s(?<dayAfter>${DAY})(?:,?\\s(?<yearAfter>${YEAR}))?\\b(?!%|[.,]\\d)`,
    `(?<![\\d.,$£€-])(?<dayFirst>${DAY})(?:\\sof)?[\\s-](?<monthAfter>${MONTH})(?:,?[\\s-](?<yearLast>${YEAR}))?\\b`,
    `\\b(?<monthOf>${MONTH}),?\\s(?:of\\s)?(?<monthYear>${YEAR})\\b`,
    `\\b(?<quarter>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))[\\s-]quarter(?:\\sof)?\\s(?<quarterYear>${YEAR}|this year|next year|last year)\\b`,
    `\\bQ(?<q>[1-4])(?:\\sof)?[\\s-](?<qYear>${YEAR})\\b`,
    `\\b(?<half>first|second|last|latter)[\\s-]half(?:\\sof)?\\s(?<halfYear>${YEAR}|this year|next year|last year)\\b`,
    `\\bH(?<h>[12])(?:\\sof)?[\\s-](?<hYear>${YEAR})\\b`,
    `\\b(?<weekdayWhen>last|next|this|coming)?\\s?(?<weekday>${WEEKDAY})(?!\\s(?:week|Times|Post|Herald|Journal|night\\sFootball))`,
    `\\b(?<relative>today|yesterday|tomorrow|Today|Yesterday|Tomorrow)\\b(?!['’]s)`,
    `\\b(?:in|by|last|next|since|until|till|during|early|late|mid|of|from|for|before|after|to|this)[\\s-](?<monthAlone>${MONTH})\\b(?!\\s\\d)`,
    `\\b(?<span>this|next|last)\\s(?<unit>month|year)\\b`,
    `\\b(?:in|by|since|during|of|from|until|till|before|after|for|early|late|mid|end-?|to)[\\s-](?<year>${YEAR})\\b(?!\\s?(?:%|[A-Za-z]+s\\b)|[-,.]\\d)`,
  ].join('|'),
  'gu',
);

/** Dates of an English text with UTF-16 indexes; what needs the day of publication is left out without it. */
export function findEnglishDates(text: string, published?: CalendarDay): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const lead = /^\s/.test(match[0]) ? 1 : 0;
    const ahead = pointsAhead(text.slice(Math.max(0, match.index - 60), match.index));
    const resolved = resolve(match.groups ?? {}, published, ahead);
    if (resolved)
      found.push({ start: match.index + lead, end: match.index + match[0].length, ...resolved });
  }
  return found;
}

function resolve(groups: Groups, published: CalendarDay | undefined, ahead: boolean): Resolved {
  const { isoYear, monthFirst, monthAfter, monthOf, monthAlone, year, relative, span, unit } =
    groups;
  if (isoYear)
    return asDay(calendarDay(Number(isoYear), Number(groups.isoMonth), Number(groups.isoDay)));
  if (monthFirst) return dayOf(monthFirst, groups.dayAfter, groups.yearAfter, published, ahead);
  if (monthAfter) return dayOf(monthAfter, groups.dayFirst, groups.yearLast, published, ahead);
  if (monthOf)
    return { date: isoMonth(Number(groups.monthYear), monthNumber(monthOf)), precision: 'month' };
  if (year) return { date: year, precision: 'year' };
  if (groups.quarter ?? groups.q) return quarterOf(groups, published);
  if (groups.half ?? groups.h) return halfOf(groups, published);
  if (!published) return undefined;
  if (groups.weekday)
    return asDay(weekdayNear(groups.weekday, groups.weekdayWhen, published, ahead));
  if (relative) return asDay(addDays(published, RELATIVE[relative.toLowerCase()] ?? 0));
  if (monthAlone) return monthNear(monthNumber(monthAlone), published, ahead);
  if (span && unit) return spanOf(span, unit, published);
  return undefined;
}

const RELATIVE: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };
const SHIFT: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 };

function asDay(day: CalendarDay | undefined): Resolved {
  return day && { date: isoDay(day), precision: 'day' };
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(
  month: string,
  day: string | undefined,
  year: string | undefined,
  published: CalendarDay | undefined,
  ahead: boolean,
): Resolved {
  const number = Number.parseInt(day ?? '', 10);
  if (year) return asDay(calendarDay(Number(year), monthNumber(month), number));
  return published && asDay(nearestDay(monthNumber(month), number, published, ahead));
}

function yearOf(text: string | undefined, published: CalendarDay | undefined): number | undefined {
  if (text && /^\d/.test(text)) return Number(text);
  return published && published.year + (SHIFT[text?.split(' ')[0] ?? ''] ?? 0);
}

function quarterOf(groups: Groups, published: CalendarDay | undefined): Resolved {
  const year = yearOf(groups.qYear ?? groups.quarterYear, published);
  const quarter = groups.q ?? ORDINALS[groups.quarter ?? ''];
  return year === undefined ? undefined : { date: `${year}-Q${quarter}`, precision: 'quarter' };
}

function halfOf(groups: Groups, published: CalendarDay | undefined): Resolved {
  const year = yearOf(groups.hYear ?? groups.halfYear, published);
  const half = groups.h ?? (groups.half === 'first' ? 1 : 2);
  return year === undefined ? undefined : { date: `${year}-H${half}`, precision: 'half' };
}

/** The weekday nearest before publication, that day itself included; after it with "next" or where the words point ahead. */
function weekdayNear(
  name: string,
  when: string | undefined,
  published: CalendarDay,
  ahead: boolean,
): CalendarDay {
  const back = (weekday(published) - WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 7) % 7;
  if (when === 'next' || when === 'coming' || (ahead && when !== 'last'))
    return addDays(published, 7 - back);
  return addDays(published, when === 'last' && back === 0 ? -7 : -back);
}

function monthNear(month: number, published: CalendarDay, ahead: boolean): Resolved {
  const day = nearestDay(month, 15, published, ahead);
  return day && { date: isoMonth(day.year, day.month), precision: 'month' };
}

function spanOf(span: string, unit: string, published: CalendarDay): Resolved {
  const by = SHIFT[span] ?? 0;
  if (unit === 'year') return { date: String(published.year + by), precision: 'year' };
  const months = published.year * 12 + published.month - 1 + by;
  return { date: isoMonth(Math.floor(months / 12), (months % 12) + 1), precision: 'month' };
}

const CUES =
  /\b(?:(?<ahead>will|would|due|by|until|till|before|expected|scheduled|slated|starting|plans?|planned|hopes?|aims?|deadline|effective|to (?:start|open|close|begin|vote|meet|complete|list|debut|launch|finish|be)|from)|said|says|told|announced|signed|closed|was|were|had|has|have|agreed|approved|completed|reported|after|since|on the back|filed|(?<!\bbe )[a-z]{3,}ed)\b|[.!?]\s/gi;

/** Whether the last cue among the words before a date points to the future ("will vote on", "due by"). */
function pointsAhead(before: string): boolean {
  let ahead = false;
  for (const match of before.matchAll(CUES)) ahead = match.groups?.ahead !== undefined;
  return ahead;
}
