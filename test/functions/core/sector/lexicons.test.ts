import { CHINESE_LEXICON } from '../../../../functions/core/sector/lexicon-zh';
import { ENGLISH_LEXICON } from '../../../../functions/core/sector/lexicon-en';
import { findTerms } from '../../../../functions/core/sector/sector-terms';
import generated from '../../../../functions/core/sector/term-weights.generated.json';
import { LEVELS, weighTerm } from '../../../../functions/core/sector/term-weights';
import { SECTORS } from '../../../../functions/core/text/sectors';

describe('sector lexicons', () => {
  it.each(SECTORS)('have three levels of words for %s in both languages', (label) => {
    for (const lexicon of [ENGLISH_LEXICON, CHINESE_LEXICON]) {
      const levels = lexicon[label].split('|');
      expect(levels).toHaveLength(3);
      expect(levels[0]?.trim()).not.toBe('');
    }
  });

  it('find the longest term, plurals too, and no part of a word', () => {
    expect(findTerms('Two breweries and oil palms', false).map(({ term }) => term)).toEqual([
      'brewery',
      'oil palm',
    ]);
    expect(findTerms('海水淡化厂与LNG接收站', true).map(({ term }) => term)).toEqual([
      '海水淡化',
      'lng',
      '接收站',
    ]);
    expect(findTerms('mainland', false)).toEqual([]);
  });

  it('leave out what a site was before, and verbs that sound like a trade', () => {
    expect(findTerms('thrusters made in a former bakery', false).map(({ term }) => term)).toEqual([
      'thruster',
    ]);
    expect(findTerms('as shops wind down', false).map(({ term }) => term)).toEqual(['shop']);
    expect(findTerms('a bakery and a wind farm', false).map(({ term }) => term)).toEqual([
      'bakery',
      'wind farm',
    ]);
  });

  it('have weights of a byte each, all of them of terms that the lexicons hold', () => {
    expect(Buffer.byteLength(JSON.stringify(generated.modes))).toBeLessThan(100_000);
    for (const { priors, terms } of generated.modes) {
      for (const weight of priors.flat()) expect(weight).toBeLessThanOrEqual(127);
      for (const entry of terms.split(';')) expect(entry).toMatch(/^.+\|\d{1,2}\|\d{1,3}$/);
    }
    expect(
      weighTerm('no such term', { sector: 0, weight: LEVELS[0] ?? 0 }, 'deal'),
    ).toBeGreaterThan(0);
  });
});
