import { findDates } from '../text/find-dates';

const ISO = /\b(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\b/;

/** The day that a story's dateline names, as ISO 8601; undefined where it names no whole day. */
export function storyDay(dateline: string): string | undefined {
  const [, year, month = '', day = ''] = ISO.exec(dateline) ?? [];
  if (year && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return findDates(dateline).find(({ precision }) => precision === 'day')?.date;
}
