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
    .replace(/\b([ap])\.\s?m\b\.?/i, '$1m')
    .replace(/(\d{1,2})h(\d{2})\b/, '$1:$2');
  const instant = parseFeedDate(plain, '');
  if (instant === null) return null;
  return CLOCK.test(plain) ? inAmericanTime(instant, plain) : instant.slice(0, 10);
}

/** Hours west of UTC in winter for the zones that Americans name without telling summer from winter. */
const AMERICAN_ZONES: Readonly<Record<string, number>> = { ET: 5, CT: 6, MT: 7, PT: 8 };

/** The instant with the offset that such a zone had on its day: summer time from the second Sunday of March to the first of November. */
function inAmericanTime(instant: string, text: string): string {
  const winter = AMERICAN_ZONES[/\b([ECMP]T)\b/.exec(text)?.[1] ?? ''];
  if (winter === undefined) return instant;
  const local = instant.slice(0, 19);
  const year = Number(local.slice(0, 4));
  const sunday = (month: number, nth: number): string => {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    return new Date(Date.UTC(year, month - 1, 1 + ((7 - first) % 7) + 7 * (nth - 1), 2))
      .toISOString()
      .slice(0, 19);
  };
  const isSummer = local >= sunday(3, 2) && local < sunday(11, 1);
  return `${local}-0${isSummer ? winter - 1 : winter}:00`;
}

/** True where `date` lies after `now`, by more than the day that zones may lie apart. */
export function isFuture(date: string, now: string | undefined): boolean {
  if (now === undefined) return false;
  const [ms, nowMs] = [Date.parse(date), Date.parse(now)];
  return (
    ms > nowMs + (date.length === 10 || !/(?:Z|[+-]\d\d:\d\d)$/.test(date) ? 86_400_000 : 3_600_000)
  );
}
