import { CHINESE_NUMERALS, parseChineseNumeral } from './chinese-numerals';
import type { CurrencyRef } from './currency-lexicon';
import { chineseAfter } from './chinese-currency';
import { add, fromWhole, parseDecimal, shift, type Decimal } from './decimal';
import { isHan } from './han-character';
import type { Qualifier } from './money';
import { NUMBER_WORDS, parseMixedFraction, parseNumberWords } from './number-words';
import { readDigits } from './read-digits';
import { CHINESE_SCALES, SCALES, SHORT_SCALES } from './scales';

const SCALE_CHARS = '十拾百佰千仟万萬亿億兆';
const HAN = `[数几]?[${CHINESE_NUMERALS}万萬亿億兆]+(?:[多余几][${SCALE_CHARS}]+)?[多余]?`;
const VAGUE =
  '(?:(?:several|a few|some) )?(?:tens|hundreds|dozens) of (?:thousands|millions|billions|trillions)|(?:several|a few|multiple) (?:(?:hundred|thousand|ten) )?(?:thousand|million|billion|trillion)s?\\b';
/** Numbers in digits, fractions, Chinese numerals and English words, vague ones too, as `readNumber` takes them. */
export const NUMBER_PATTERN = new RegExp(
  `(?<whole>\\d{1,6})[- ](?<over>\\d{1,2})/(?<under>2|4|8|16|32|64)(?![\\d/])|(?<digits>\\d{1,3}(?:[ ']\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)|(?<han>${HAN})|\\b(?:(?<vague>${VAGUE})|(?<words>${NUMBER_WORDS}))`,
  'giu',
);

/** A number with its scale words. UTF-16 index of its end. */
export interface ReadNumber {
  value: Decimal;
  end: number;
  /** Power of ten that scale words gave; 0 where none. */
  scale: number;
  upTo?: Decimal;
  qualifier?: Qualifier;
}

/** The number that a match of NUMBER_PATTERN and the scale words behind it spell. */
export function readNumber(
  text: string,
  match: RegExpExecArray,
  ref: CurrencyRef | undefined,
  lang?: string,
): ReadNumber | undefined {
  const { whole, over, under, digits, han, vague, words } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (han) return readHan(han, end, text[match.index - 1] ?? '');
  if (vague) return readVague(vague, end, text);
  if (words) {
    const value = parseNumberWords(words);
    return (
      value &&
      readScales(
        text,
        { value, end, scale: /illion|thousand|crore|lakh|hundred/i.test(words) ? 3 : 0 },
        lang,
      )
    );
  }
  const value = whole
    ? parseMixedFraction(whole, over ?? '', under ?? '')
    : readDigits(digits ?? '', lang, ref?.code === 'IDR' || ref?.code === 'VND');
  return value && readScales(text, readHanScales(text, { value, end, scale: 0 }), lang);
}

/** 数千万, 十几亿, 三千二百万, 20余亿 without its digits: numerals and their scales alone. */
function readHan(han: string, end: number, before: string): ReadNumber | undefined {
  const scale = /[百佰千仟万萬亿億兆]/.test(han) ? 3 : 0;
  if (/^[数几]/.test(han)) {
    const unit = parseChineseNumeral(
      han
        .slice(1)
        .replace(/[多余]/g, '')
        .replace(/^(?=[万萬亿億兆])/, '一'),
    );
    return unit ? { value: fromWhole(unit), upTo: fromWhole(unit * 10n), end, scale } : undefined;
  }
  const some = /^([^几]+)几([^几]+)$/.exec(han);
  if (some) {
    const low = parseChineseNumeral((some[1] ?? '') + (some[2] ?? ''));
    const step = parseChineseNumeral('十' + (some[2] ?? ''));
    return low && step
      ? { value: fromWhole(low), upTo: fromWhole(low + step), end, scale }
      : undefined;
  }
  const bare = /^[万萬亿億兆]+[多余]?$/.test(han);
  if (bare && !'上过超近破逾'.includes(before || '_')) return undefined; // 亿元以上: a unit, not a sum
  const plain = han.replace(/[多余]/g, '');
  const value = parseChineseNumeral(bare ? `一${plain}` : plain);
  if (value === undefined) return undefined;
  const more = /[多余]/.test(han) || (bare && before === '上');
  return {
    value: fromWhole(value),
    end,
    scale,
    ...(more ? { qualifier: 'more_than' as const } : {}),
  };
}

const HAN_SCALE = new RegExp(`([多余])?([${SCALE_CHARS}]{1,3})?([多余](?=[^\\s\\d]))?`, 'y');
const HAN_PART = new RegExp(`(\\d{1,8}(?:\\.\\d{1,6})?)([${SCALE_CHARS}]{1,3})`, 'y');

/** Chinese scales after digits: 20多亿, 5千万, 3亿5千万. */
function readHanScales(text: string, number: ReadNumber): ReadNumber {
  if (!isHan(text[number.end] ?? '')) return number;
  HAN_SCALE.lastIndex = number.end;
  const match = HAN_SCALE.exec(text);
  const scaled = match?.[2]
    ? { ...number, value: shift(number.value, powerOf(match[2])), scale: powerOf(match[2]) }
    : number;
  if (!match?.[2] && !(match?.[1] && chineseAfter(text, number.end + 1))) return scaled;
  scaled.end = number.end + match[0].length;
  if (match[1] ?? match[3]) scaled.qualifier = 'more_than';
  for (let power = scaled.scale; ;) {
    HAN_PART.lastIndex = scaled.end;
    const part = HAN_PART.exec(text);
    const partPower = part ? powerOf(part[2] ?? '') : power;
    const value = parseDecimal(part?.[1] ?? '');
    if (!part || !value || partPower >= power) return scaled;
    scaled.value = add(scaled.value, shift(value, partPower));
    scaled.end += part[0].length;
    power = partPower;
  }
}

function powerOf(scales: string): number {
  return [...scales].reduce((sum, c) => sum + (CHINESE_SCALES[c] ?? 0), 0);
}

const SCALE = /[ -]?(\p{L}{1,16})/uy; // bounded, as Han are letters too

/** English, newswire and foreign scale words after a number: "million", "mln", "lakh crore". */
export function readScales(text: string, number: ReadNumber, lang = 'en'): ReadNumber {
  let { value, end, scale } = number;
  if (isHan(text[end] ?? '')) return { ...number };
  for (let words = 0; words < 3; words++) {
    SCALE.lastIndex = end;
    const match = SCALE.exec(text);
    const word = match?.[1]?.toLowerCase() ?? '';
    const power =
      word === 'mil' && !/^(es|pt)/.test(lang)
        ? 6
        : word === 'bin' && !/^tr/.test(lang)
          ? undefined
          : SCALES.get(word);
    if (!match || power === undefined) break;
    if (words > 0 && scale >= 6 && power <= 6) break; // "a R$16bn mill"
    if (SHORT_SCALES.has(word) && (words > 0 || isMeasure(text, end + match[0].length))) break;
    value = shift(value, power);
    scale += power;
    end += match[0].length;
    // "3 mio. euros": the abbreviation's full stop belongs to it, a sentence's does not.
    if (text[end] === '.' && SCALES.has(`${word}.`) && /\s/.test(text[end + 1] ?? '')) end++;
  }
  return { ...number, value, end, scale };
}

/** "5 m-wide", "$3/m²", "10 m²". */
function isMeasure(text: string, at: number): boolean {
  return /^(?:[²³]|-(?:wide|long|tall|high|deep|plus tonne))/.test(text.slice(at, at + 6));
}

const VAGUE_UNITS: Readonly<Record<string, number>> = {
  tens: 1,
  ten: 1,
  dozens: 1,
  hundreds: 2,
  hundred: 2,
  thousand: 3,
};

function readVague(vague: string, end: number, text: string): ReadNumber | undefined {
  const words = vague.toLowerCase().split(/\s/);
  const last = SCALES.get(words[words.length - 1] ?? '') ?? 0;
  const unit = words.slice(0, -1).reduce((power, word) => power + (VAGUE_UNITS[word] ?? 0), 0);
  const value = shift(fromWhole(1n), last + unit);
  const of = /^\sof(?=\s)/.exec(text.slice(end, end + 4));
  return { value, upTo: shift(value, 1), end: end + (of ? of[0].length : 0), scale: last };
}
