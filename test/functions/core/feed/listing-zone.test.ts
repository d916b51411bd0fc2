import { offsetOf } from '../../../../functions/core/feed/listing-zone';

describe('offsetOf', () => {
  it.each([
    ['2026-11-03T09:00:00', 'Asia/Shanghai', '+08:00'],
    ['2026-07-03T09:00:00', 'Europe/London', '+01:00'],
    ['2026-11-03T09:00:00', 'Europe/London', '+00:00'],
    ['2026-11-03T09:00:00', 'America/St_Johns', '-03:30'],
    // the clocks of Berlin went back at 01:00 UTC on 25 October 2026
    ['2026-10-25T01:30:00', 'Europe/Berlin', '+02:00'],
    ['2026-10-25T03:30:00', 'Europe/Berlin', '+01:00'],
    ['2026-11-03T09:00:00', '+05:30', '+05:30'],
    ['2026-11-03T09:00:00', 'Mars/Olympus', undefined],
    ['2026-11-03T09:00:00', undefined, undefined],
  ])('%s in %s is at %s', (clock, zone, offset) => {
    expect(offsetOf(clock, zone)).toBe(offset);
  });
});
