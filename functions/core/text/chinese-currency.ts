import { chineseNamed, longestChinese, type CurrencyRef } from './currency-lexicon';
import { isHan } from './han-character';

/** The longest Chinese currency word at `at`, one space allowed; not 元 of 元器件 or 元旦. */
export function chineseAfter(
  text: string,
  at: number,
): { ref: CurrencyRef; end: number } | undefined {
  const from = text[at] === ' ' && isHan(text[at + 1] ?? '') ? at + 1 : at;
  if (!isHan(text[from] ?? '')) return undefined;
  for (let length = longestChinese(text[from] ?? ''); length > 0; length--) {
    const word = text.slice(from, from + length);
    const ref = word.length === length ? chineseNamed(word) : undefined;
    if (!ref) continue;
    if (
      /^[元圆圓]$/.test(word) &&
      /[器件旦宵首老帅素组锂材桥催朝代月凶勋]/.test(text[from + 1] ?? '')
    )
      return undefined;
    return { ref, end: from + length };
  }
  return undefined;
}
