import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simplify } from '../../../../../functions/core/deal/zh/simplify';

describe('simplify', () => {
  it('turns traditional characters and wide marks into one form', () => {
    expect(simplify('擬收購(５１％)股權,作價1,250萬港元')).toBe(
      '拟收购（51%）股权，作价1,250万港元',
    );
  });

  it('keeps the length of any text, so that indexes stay true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(simplify(text)).toHaveLength(text.length);
      }),
    );
  });
});
