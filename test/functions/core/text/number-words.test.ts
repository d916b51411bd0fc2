import { formatDecimal } from '../../../../functions/core/text/decimal';
import { parseMixedFraction, parseNumberWords } from '../../../../functions/core/text/number-words';

const read = (words: string): string | undefined => {
  const value = parseNumberWords(words);
  return value && formatDecimal(value);
};

describe('parseNumberWords', () => {
  it.each([
    ['five million', '5000000'],
    ['two hundred and five thousand', '205000'],
    ['twenty-five', '25'],
    ['half a million', '500000'],
    ['a quarter million', '250000'],
    ['one and a half billion', '1500000000'],
    ['a million', '1000000'],
  ])('reads %s', (words, value) => {
    expect(read(words)).toBe(value);
  });

  it('refuses other words', () => {
    expect(read('five apples')).toBeUndefined();
  });

  it('reads the fractions of share prices', () => {
    const value = parseMixedFraction('33', '1', '4');
    expect(value && formatDecimal(value)).toBe('33.25');
    expect(parseMixedFraction('33', '1', '3')).toBeUndefined();
  });
});
