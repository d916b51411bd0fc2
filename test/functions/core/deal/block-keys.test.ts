import fc from 'fast-check';
import { blockKeys, soughtKeys } from '../../../../functions/core/deal/block-keys';
import { DEAL_TYPES } from '../../../../functions/core/deal/labels';
import type { MergeFeatures } from '../../../../functions/core/deal/merge-features';
import { compareReports } from '../../../../functions/core/deal/merge-score';

const NAMES = ['norda', 'velm', '远峰科技', 'harbin'];

/** Reports that are often alike: few names, figures near to each other, two scripts, two countries. */
const report = (articleId: string): fc.Arbitrary<MergeFeatures> =>
  fc.record({
    tagId: fc.constant(articleId),
    articleId: fc.constant(articleId),
    type: fc.constantFrom(...DEAL_TYPES),
    day: fc.integer({ min: 20_000, max: 20_012 }),
    parties: fc.array(
      fc.record({
        role: fc.constantFrom('acquirer' as const, 'target' as const),
        keys: fc.subarray(NAMES, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    amounts: fc.array(
      fc.record({
        currency: fc.constantFrom('EUR', 'CNY'),
        value: fc.double({ min: 90, max: 110, noNaN: true }),
      }),
      { maxLength: 2 },
    ),
    country: fc.constantFrom('CN', 'HU'),
    city: fc.constantFrom('tolna', undefined),
    sectors: fc.constant(['auto'] as const),
    script: fc.constantFrom('han', 'other'),
  });

function finds(seeker: MergeFeatures, entered: MergeFeatures): boolean {
  const { byParty, byAmount } = soughtKeys(seeker);
  const keys = blockKeys(entered);
  return [...byParty, ...byAmount].some((key) => keys.includes(key));
}

describe('the keys of the merge index', () => {
  it('find every report that may be the same, whichever of the two was entered first', () => {
    fc.assert(
      fc.property(report('a'), report('b'), (a, b) => {
        if (compareReports(a, b).likeness === 'different') return;
        expect(finds(a, b) && finds(b, a)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('lead any figure to all within 5 % of it that are told in the other script, and to no others: two cells of two families at most', () => {
    const figure = fc.double({ min: 1000, max: 1e13, noNaN: true });
    const share = fc.double({ min: 0.95, max: 1, noNaN: true });
    const of = (value: number, script: MergeFeatures['script']): MergeFeatures => ({
      tagId: script,
      articleId: script,
      type: 'funding',
      day: 20_000,
      parties: [],
      amounts: [{ currency: 'EUR', value }],
      country: 'FI',
      sectors: [],
      script,
    });
    fc.assert(
      fc.property(figure, share, (value, part) => {
        expect(finds(of(value, 'han'), of(value * part, 'other'))).toBe(true);
        expect(finds(of(value * part, 'han'), of(value, 'other'))).toBe(true);
        expect(finds(of(value, 'han'), of(value, 'han'))).toBe(false);
        expect(soughtKeys(of(value, 'han')).byAmount.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
