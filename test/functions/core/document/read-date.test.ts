import { isFuture, readDate } from '../../../../functions/core/document/read-date';

describe('readDate', () => {
  it.each([
    ['2026-11-03T09:12:00+08:00', '2026-11-03T09:12:00+08:00'],
    ['2026-11-03T09:12:00.123Z', '2026-11-03T09:12:00Z'],
    ['2026-11-03', '2026-11-03'],
    ['2026-11-03 09:12', '2026-11-03T09:12:00'],
    ['1762135920', '2025-11-03T02:12:00Z'],
    ['Nov. 3, 2026 9:12 a.m. ET', '2026-11-03T09:12:00-05:00'],
    ['July 3, 2026 9:12 p.m. ET', '2026-07-03T21:12:00-04:00'],
    ['2026年11月3日 09:12', '2026-11-03T09:12:00'],
    ['2026年11月3日', '2026-11-03'],
    ['03.11.2026, 09:12 Uhr', '2026-11-03T09:12:00'],
    ['3 November 2026', '2026-11-03'],
    ['soon', null],
    ['2026-13-41', null],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('reads the order of day and month as told', () => {
    expect(readDate('03/04/2026', true)).toBe('2026-04-03');
    expect(readDate('03/04/2026', false)).toBe('2026-03-04');
  });

  it('believes no date after now, but for the hours that zones lie apart', () => {
    expect(isFuture('2026-11-04', '2026-11-03T20:00:00Z')).toBe(false);
    expect(isFuture('2026-11-05T21:00:00Z', '2026-11-03T20:00:00Z')).toBe(true);
    expect(isFuture('2036-11-05', undefined)).toBe(false);
  });
});
