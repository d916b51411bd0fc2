/**
 * The offset of a zone at a wall-clock time, `+08:00`; undefined where no zone is given or it is unknown.
 *
 * @param clock `YYYY-MM-DDTHH:MM:SS` as read on the wall there.
 * @param zone IANA name, `UTC`, or an offset as it stands.
 */
export function offsetOf(clock: string, zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  if (/^[+-]\d{2}:\d{2}$/.test(zone)) return zone;
  const wall = Date.parse(`${clock}Z`);
  const first = offsetMinutes(wall, zone);
  if (first === undefined) return undefined;
  // The first answer took the wall clock for UTC; around a clock change the second look is the right one.
  const minutes = offsetMinutes(wall - first * 60_000, zone) ?? first;
  const size = Math.abs(minutes);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}

const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

function offsetMinutes(instant: number, zone: string): number | undefined {
  if (!FORMATS.has(zone)) FORMATS.set(zone, formatOf(zone));
  const name = FORMATS.get(zone)
    ?.formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  if (name === undefined) return undefined;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{1,2}):?(\d{2})?/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    return null; // a zone that this runtime does not know tells nothing
  }
}
