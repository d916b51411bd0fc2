import { servedAfter } from '../../../functions/core/figure';

describe('servedAfter', () => {
  const nowMs = Date.parse('2026-05-02T12:00:00Z');
  const fetchedAt = '2026-05-02T11:59:00.000Z';
  const after = (publishedAt: string) => servedAfter({ publishedAt, fetchedAt }, nowMs);

  it('tells how long a story of the day took', () => {
    expect(after('2026-05-02T11:00:00.000Z')).toEqual({ ServedAfterS: 3600 });
  });

  it('tells nothing of old stories, of dates to come and of stories dated by their fetch', () => {
    expect(after('2026-04-30T11:00:00.000Z')).toEqual({});
    expect(after('2026-05-02T12:00:01.000Z')).toEqual({});
    expect(after(fetchedAt)).toEqual({});
    expect(after('nonsense')).toEqual({});
  });
});
