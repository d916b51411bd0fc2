import { isZone, localDate, nextDueAt } from '../../../../functions/core/digest/local-time';
import { WEEKDAYS, type Weekday } from '../../../../functions/core/digest/subscription';

const next = (zone: string, hour: number, after: string, weekdays: readonly Weekday[] = WEEKDAYS) =>
  nextDueAt({ zone, hour, weekdays }, Date.parse(after));

describe('nextDueAt', () => {
  it.each([
    // A quarter-hour zone: 7:00 at +05:45.
    ['Asia/Kathmandu', 7, '2026-03-08T00:00:00Z', '2026-03-08T01:15:00.000Z'],
    ['Asia/Kathmandu', 7, '2026-03-08T01:15:00Z', '2026-03-09T01:15:00.000Z'],
    // New York, 8 March 2026: 2:00 is leapt over and counts as 3:00 EDT; 7:00 moves by an hour of UTC.
    ['America/New_York', 2, '2026-03-08T05:30:00Z', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', 7, '2026-03-07T13:00:00Z', '2026-03-08T11:00:00.000Z'],
    ['America/New_York', 7, '2026-03-06T13:00:00Z', '2026-03-07T12:00:00.000Z'],
    // New York, 1 November 2026: 1:00 comes twice and counts once.
    ['America/New_York', 1, '2026-11-01T04:30:00Z', '2026-11-01T05:00:00.000Z'],
    ['America/New_York', 1, '2026-11-01T05:00:00Z', '2026-11-02T06:00:00.000Z'],
    ['America/New_York', 7, '2026-10-31T12:00:00Z', '2026-11-01T12:00:00.000Z'],
    // Lord Howe moves by half an hour: on 4 October 2026 2:00 becomes 2:30, on 5 April 2:00 becomes 1:30.
    ['Australia/Lord_Howe', 2, '2026-10-03T14:00:00Z', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', 7, '2026-10-03T14:00:00Z', '2026-10-03T20:00:00.000Z'],
    ['Australia/Lord_Howe', 2, '2026-04-04T12:00:00Z', '2026-04-04T15:30:00.000Z'],
    ['Australia/Lord_Howe', 1, '2026-04-04T12:00:00Z', '2026-04-04T14:00:00.000Z'],
  ])('%s at %i after %s is %s', (zone, hour, after, expected) => {
    expect(next(zone, hour, after)).toBe(expected);
  });

  it('waits for the next day that the reader chose', () => {
    expect(next('Europe/Oslo', 7, '2026-11-24T12:00:00Z', [1])).toBe('2026-11-30T06:00:00.000Z');
  });

  it('gives every local date once through a year of leaps', () => {
    for (const zone of [
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ])
      for (const hour of [0, 1, 2, 3, 23]) {
        const days: string[] = [];
        let at = '2026-01-01T00:00:00.000Z';
        for (let n = 0; n < 365; n += 1) {
          at = next(zone, hour, at);
          days.push(localDate(at, zone));
        }
        expect(new Set(days).size).toBe(365);
      }
  });
});

describe('isZone', () => {
  it('knows names of the tz database and nothing else', () => {
    expect(isZone('Asia/Kathmandu')).toBe(true);
    for (const wrong of ['', 'Mars/Olympus', '../etc', 'Europe/Oslo\n', 'x'.repeat(100)])
      expect(isZone(wrong)).toBe(false);
  });
});
