import { isoOfEpoch, parseFeedDate } from '../feed/parse-feed-date';

const CLOCK = /\d\s?[:：時时点點시h]\s?\d{2}|T\d{2}|\d{2}\.\d{2}\s?uhr/i;
const EPOCH = /^\d{10}(?:\d{3})?$/;

/**
 * A date as markup or a reader's line tells it, as ISO 8601: a day where it tells a day only, a local time where it tells
 * no zone, else the instant in the zone told. Null for what is no date.
 *
 * @param isDayFirst How 03/04/2026 is read.
 */
export function readDate(text: string, isDayFirst = true): string | null {
  const trimmed = text.trim();
  if (EPOCH.test(trimmed)) return isoOfEpoch(Number(trimmed));
  const plain = trimmed
    .replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})/, isDayFirst ? '$1.$2.$3' : '$1/$2/$3')
    .replace(/(\d{1,2}\.\d{1,2}\.\d{4})\s*[-–|]\s*/, '$1 ')
    .replace(/(\d)\s?uhr\b.*$/i, '$1')
    .replace(/(\d{1,2})h(\d{2})\b/, '$1:$2');
  const instant = parseFeedDate(plain, '');
  if (instant === null) return null;
  return CLOCK.test(plain) ? instant : instant.slice(0, 10);
}

/** True where `date` lies after `now`, by more than the day that zones may lie apart. */
export function isFuture(date: string, now: string | undefined): boolean {
  if (now === undefined) return false;
  const [ms, nowMs] = [Date.parse(date), Date.parse(now)];
  return (
    ms > nowMs + (date.length === 10 || !/(?:Z|[+-]\d\d:\d\d)$/.test(date) ? 86_400_000 : 3_600_000)
  );
}
