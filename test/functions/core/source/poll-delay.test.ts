import fc from 'fast-check';
import { pollDelayS, withJitterS } from '../../../../functions/core/source/poll-delay';

const bounds = { minS: 3600, maxS: 86_400 };

describe('pollDelayS', () => {
  it('takes the longest wish within an hour and a day', () => {
    expect(pollDelayS(3600, {}, 0, bounds)).toBe(3600);
    expect(pollDelayS(60, {}, 0, bounds)).toBe(3600);
    expect(pollDelayS(3600, { ttlMinutes: 180, maxAgeS: 60 }, 0, bounds)).toBe(3 * 3600);
    expect(pollDelayS(3600, { retryAfterS: 1e9 }, 0, bounds)).toBe(86_400);
  });

  it('waits at base interval for three failures, then an interval more for each', () => {
    const waits = [0, 1, 2, 3, 4, 5].map((failures) => pollDelayS(3600, {}, failures, bounds));
    expect(waits).toEqual([3600, 3600, 3600, 3600, 7200, 10_800]);
  });

  it('asks a source that seldom posts less often', () => {
    expect(pollDelayS(3600, {}, 0, bounds, 0.5)).toBe(4 * 3600);
    expect(pollDelayS(3600, {}, 0, bounds, 30)).toBe(3600);
  });

  it('stays within bounds whatever a publisher says', () => {
    const wish = fc.oneof(fc.double(), fc.constant(undefined));
    fc.assert(
      fc.property(wish, wish, wish, fc.nat(1000), (ttlMinutes, maxAgeS, retryAfterS, failures) => {
        const delayS = pollDelayS(3600, { ttlMinutes, maxAgeS, retryAfterS }, failures, bounds);
        expect(delayS).toBeGreaterThanOrEqual(bounds.minS);
        expect(delayS).toBeLessThanOrEqual(bounds.maxS);
      }),
    );
  });

  it('calls a broken count our bug', () => {
    expect(() => pollDelayS(3600, {}, -1, bounds)).toThrow(RangeError);
  });
});

describe('withJitterS', () => {
  it('adds ten to twenty percent, the same for the same poll and spread over polls', () => {
    const delays = Array.from({ length: 200 }, (_, i) => withJitterS(1000, `source-${i}`));
    for (const delay of delays) {
      expect(delay).toBeGreaterThanOrEqual(1100);
      expect(delay).toBeLessThanOrEqual(1200);
    }
    expect(withJitterS(1000, 'source-7')).toBe(delays[7]);
    expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(80);
  });
});
