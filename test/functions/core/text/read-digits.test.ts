import { formatDecimal } from '../../../../functions/core/text/decimal';
import { readDigits } from '../../../../functions/core/text/read-digits';

const read = (text: string, lang?: string, dots?: boolean): string | undefined => {
  const value = readDigits(text, lang, dots);
  return value && formatDecimal(value);
};

describe('readDigits', () => {
  it.each([
    ['1,234.5', undefined, '1234.5'],
    ['12,34,567.89', undefined, '1234567.89'],
    ['1.234.567,8', undefined, '1234567.8'],
    ['1 234 567', undefined, '1234567'],
    ['3,5', undefined, '3.5'],
    ['1,500', undefined, '1500'],
    ['1,500', 'de', '1.5'],
    ['1.500', 'de', '1500'],
    ['1.500', 'en', '1.5'],
  ])('reads %s in %s', (text, lang, value) => {
    expect(read(text, lang)).toBe(value);
  });

  it('groups by dots where the currency does', () => {
    expect(read('500.000', 'en', true)).toBe('500000');
  });

  it('refuses what is no number', () => {
    expect(read('2019.10.12')).toBeUndefined();
  });
});
