import fc from 'fast-check';
import {
  addDays,
  calendarDay,
  epochDay,
  isoDay,
  nearestDay,
  parseIsoDay,
  weekday,
} from '../../../../functions/core/text/calendar-day';

describe('calendarDay', () => {
  it('knows which days there are', () => {
    expect(calendarDay(2024, 2, 29)).toBeDefined();
    expect(calendarDay(2023, 2, 29)).toBeUndefined();
    expect(calendarDay(2023, 13, 1)).toBeUndefined();
    expect(calendarDay(2023, 4, 31)).toBeUndefined();
  });

  it('takes the day as an instant writes it', () => {
    expect(parseIsoDay('2026-11-03T23:30:00+08:00')).toEqual({ year: 2026, month: 11, day: 3 });
    expect(parseIsoDay('yesterday')).toBeUndefined();
    expect(parseIsoDay(undefined)).toBeUndefined();
  });

  it('adds days over months and years, and counts them', () => {
    const start = { year: 2024, month: 12, day: 31 };
    expect(isoDay(addDays(start, 1))).toBe('2025-01-01');
    expect(weekday(start)).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        expect(epochDay(addDays(start, days)) - epochDay(start)).toBe(days);
      }),
    );
  });
});

describe('nearestDay', () => {
  const published = { year: 2024, month: 1, day: 10 };
  it('means the past, or the near future', () => {
    expect(nearestDay(12, 20, published, false)?.year).toBe(2023);
    expect(nearestDay(2, 1, published, false)?.year).toBe(2024);
  });
  it('means the future where the words point ahead', () => {
    expect(nearestDay(9, 1, published, true)?.year).toBe(2024);
  });
});
