import type { Preferences, Weekday } from './subscription';

const DAY_MS = 24 * 60 * 60 * 1000;
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Whether the name is of a zone that this runtime's own tz database knows. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The day that an instant falls on in a zone, as 2026-11-24. */
export function localDate(instant: string, zone: string): string {
  return new Date(wallMs(Date.parse(instant), zone)).toISOString().slice(0, 10);
}

/**
 * The first instant after `afterMs` at which it is the reader's hour on one of their weekdays.
 *
 * An hour that the clock leaps over in spring counts as the moment of the leap; one that it shows twice in autumn counts
 * the first time.
 *
 * @throws RangeError where the zone or the weekdays are none: both were checked when the reader chose them.
 */
export function nextDueAt(
  { hour, zone, weekdays }: Pick<Preferences, 'hour' | 'zone' | 'weekdays'>,
  afterMs: number,
): string {
  const todayMs = Math.floor(wallMs(afterMs, zone) / DAY_MS) * DAY_MS;
  // A day more than a week: today's hour may be past, and a zone may leap over a whole day.
  for (let day = -1; day <= 9; day += 1) {
    const dateMs = todayMs + day * DAY_MS;
    if (!weekdays.includes(isoWeekday(dateMs))) continue;
    const atMs = instantOf(dateMs + hour * 60 * 60 * 1000, zone);
    if (atMs > afterMs) return new Date(atMs).toISOString();
  }
  throw new RangeError(`no due time for hour ${hour} in ${zone}`);
}

function isoWeekday(dateMs: number): Weekday {
  return (new Date(dateMs).getUTCDay() || 7) as Weekday;
}

/** The instant at which a zone's clocks show a time; both as milliseconds, the latter as if it were UTC. */
function instantOf(wantedMs: number, zone: string): number {
  const [before, after] = [wantedMs - DAY_MS, wantedMs + DAY_MS].map(
    (ms) => wallMs(ms, zone) - ms,
  ) as [number, number];
  const candidates = [wantedMs - before, wantedMs - after].sort((a, b) => a - b);
  const shown = candidates.find((ms) => wallMs(ms, zone) === wantedMs);
  if (shown !== undefined) return shown;
  return leapWithin(candidates[0] ?? wantedMs, candidates[1] ?? wantedMs, wantedMs, zone);
}

/** The moment of the leap over a time that the clocks never show, to the minute. */
function leapWithin(fromMs: number, toMs: number, wantedMs: number, zone: string): number {
  const minute = 60_000;
  let [low, high] = [Math.floor(fromMs / minute), Math.ceil(toMs / minute)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wallMs(middle * minute, zone) >= wantedMs) high = middle;
    else low = middle + 1;
  }
  return low * minute;
}

/** What a zone's clocks show at an instant, as milliseconds as if it were UTC. */
function wallMs(atMs: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(atMs)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Making a format takes far longer than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone);
  if (known) return known;
  const numeric = 'numeric' as const;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
  FORMATS.set(zone, format);
  return format;
}
