import fc from 'fast-check';
import { parseChineseNumeral } from '../../../../functions/core/text/chinese-numerals';

describe('parseChineseNumeral', () => {
  it.each([
    ['三千二百', 3200n],
    ['十五', 15n],
    ['二十', 20n],
    ['两千零五', 2005n],
    ['二〇二六', 2026n],
    ['一万五', 15000n],
    ['一亿零五百万', 105000000n],
    ['四十九兆九千五百九十二億', 49959200000000n],
    ['三万亿', 3000000000000n],
    ['壹佰叁拾', 130n],
  ])('reads %s', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '三五十', '元', '十x'])('refuses %j', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });

  it('reads what it would write, up to 9999', () => {
    const digits = '零一二三四五六七八九';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        const places = [
          [1000, '千'],
          [100, '百'],
          [10, '十'],
          [1, ''],
        ] as const;
        let text = '';
        let skipped = false;
        for (const [unit, name] of places) {
          const digit = Math.floor(n / unit) % 10;
          if (digit === 0) skipped = text !== '';
          else {
            text += (skipped ? '零' : '') + (digits[digit] ?? '') + name;
            skipped = false;
          }
        }
        expect(parseChineseNumeral(text)).toBe(BigInt(n));
      }),
    );
  });
});
