const DIGITS: Readonly<Record<string, number>> = {
  '〇': 0, '零': 0, '○': 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 貳: 2, 两: 2, 兩: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 陸: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}; // prettier-ignore
const TENS: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};
const MYRIADS: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  亿: 100_000_000n,
  億: 100_000_000n,
  兆: 1_000_000_000_000n,
};

/** The characters that Chinese numerals are written with, as the inside of a character class. */
export const CHINESE_NUMERALS = '〇零○一二三四五六七八九十百千两兩壹贰貳叁肆伍陆陸柒捌玖拾佰仟';

/**
 * The whole number that Chinese numerals spell: 三千二百 is 3200, 二〇二六 is 2026, 四十九兆九千五百亿 is 49950000000000.
 * Undefined for anything that is not numerals alone. Linear.
 */
export function parseChineseNumeral(text: string): bigint | undefined {
  if (text === '') return undefined;
  if ([...text].every((c) => c in DIGITS)) return BigInt([...text].map((c) => DIGITS[c]).join(''));
  let total = 0n;
  let section = 0n; // below the next 万 or 亿
  let digit = -1;
  let lastUnit = 0n;
  for (const c of text) {
    const value = DIGITS[c];
    const ten = TENS[c];
    const myriad = MYRIADS[c];
    if (value !== undefined) {
      if (digit > 0) return undefined; // 三五十 is no numeral
      digit = value;
      if (value === 0) lastUnit = 0n;
    } else if (ten !== undefined) {
      section += (digit < 0 ? 1n : BigInt(digit)) * ten;
      [digit, lastUnit] = [-1, ten];
    } else if (myriad !== undefined) {
      section += digit < 0 ? 0n : BigInt(digit);
      total =
        myriad > lastMyriad(total) && total > 0n
          ? (total + section) * myriad
          : total + section * myriad;
      [section, digit, lastUnit] = [0n, -1, myriad];
    } else return undefined;
  }
  // The last digit of 三千二 and 一万五 counts in the unit below the last one.
  if (digit >= 0) section += BigInt(digit) * (lastUnit >= 100n ? lastUnit / 10n : 1n);
  return total + section;
}

/** The unit of the lowest digit that is not zero, at least 1: a greater myriad after it multiplies what stands before. */
function lastMyriad(total: bigint): bigint {
  for (const unit of [1_000_000_000_000n, 100_000_000n, 10_000n])
    if (total > 0n && total % unit === 0n) return unit;
  return 1n;
}
