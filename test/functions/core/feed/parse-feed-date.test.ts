import fc from 'fast-check';
import { isoOfEpoch, parseFeedDate } from '../../../../functions/core/feed/parse-feed-date';

describe('parseFeedDate', () => {
  it.each([
    ['Mon, 02 Nov 2026 09:30:00 GMT', '2026-11-02T09:30:00Z'],
    ['Mon, 02 Nov 2026 09:30:00 +0800', '2026-11-02T09:30:00+08:00'],
    ['2 Nov 26 9:30 EST', '2026-11-02T09:30:00-05:00'],
    ['Monday, 02-Nov-2026 09:30:00 GMT', '2026-11-02T09:30:00Z'],
    ['Mon, 02 Nov 2026 09:30:00 -0500 (EST)', '2026-11-02T09:30:00-05:00'],
    ['Thu, 31 Dec 2026 24:00:00 GMT', '2027-01-01T00:00:00Z'],
    ['Mon Nov  2 09:30:00 2026', '2026-11-02T09:30:00Z'],
    ['Mon Nov 2 09:30:00 UTC 2026', '2026-11-02T09:30:00Z'],
    ['2026-11-02T09:30:00.123+01:00', '2026-11-02T09:30:00+01:00'],
    ['2026-11-02T09:30', '2026-11-02T09:30:00Z'],
    ['20261102T093000Z', '2026-11-02T09:30:00Z'],
    ['2026-11-02 09:30:00 GMT+8', '2026-11-02T09:30:00+08:00'],
    ['2026-11', '2026-11-01T00:00:00Z'],
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-306', '2026-11-02T00:00:00Z'],
    ['2026年11月2日 下午3:05', '2026-11-02T15:05:00Z'],
    ['2026년 11월 02일 오후 03:05:06', '2026-11-02T15:05:06+09:00'],
    ['2026-11-02 오전 9:30', '2026-11-02T09:30:00+09:00'],
    ['2026-július-13T9:15-03:00', '2026-07-13T09:15:00-03:00'],
    ['Κυρ, 11 Ιούλ 2026 12:00:00 EET', '2026-07-11T12:00:00+02:00'],
    ['12 de marzo de 2026', '2026-03-12T00:00:00Z'],
    ['mardi 3 novembre 2026 à 10:00', '2026-11-03T10:00:00Z'],
    ['Nov 2, 2026 9:30 PM EST', '2026-11-02T21:30:00-05:00'],
    ['2026/11/02 09:30', '2026-11-02T09:30:00Z'],
    ['02.11.2026 09:30', '2026-11-02T09:30:00Z'],
    ['28/05/2026', '2026-05-28T00:00:00Z'],
    ['Fri, 2026/11/06 08:19:53 EDT', '2026-11-06T08:19:53-04:00'],
    ['1793611800', '2026-11-02T09:30:00Z'],
  ])('reads %s', (text, iso) => {
    expect(parseFeedDate(text)).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    'Mon, 31 Feb 2026 10:00:00 GMT',
    '2026-13-01',
    '2026-11-02T25:00:00Z',
    '0000-00-00',
  ])('takes %j for no date', (text) => {
    expect(parseFeedDate(text)).toBeNull();
  });

  it('reads back every instant that toUTCString and toISOString write', () => {
    const instants = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const iso = `${date.toISOString().slice(0, 19)}Z`;
        expect(parseFeedDate(date.toUTCString())).toBe(iso);
        expect(parseFeedDate(date.toISOString())).toBe(iso);
        expect(isoOfEpoch(date.getTime())).toBe(
          date.getTime() >= 1e11 ? iso : isoOfEpoch(date.getTime()),
        );
      }),
    );
  });

  it('is total', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-/:. TZ+年月日novGMT,'), maxLength: 60 }),
        (text) => {
          expect(parseFeedDate(text) ?? '2026-01-01T00:00:00Z').toMatch(
            /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
          );
        },
      ),
    );
  });
});
