import { CHINESE_NUMERALS, parseChineseNumeral } from './chinese-numerals';
import { chineseNamed, markNamed, wordNamed, type CurrencyRef } from './currency-lexicon';
import { add, fromWhole, parseDecimal, shift, type Decimal } from './decimal';
import { NUMBER_WORDS, parseMixedFraction, parseNumberWords } from './number-words';
import { readDigits } from './read-digits';
import { CHINESE_SCALES, SCALES, SHORT_SCALES } from './scales';
import type { Qualifier } from './money';

/** A number with what stands around it that makes it money, or half of a range. UTF-16 indexes. */
export interface MoneyCandidate {
  readonly start: number;
  end: number;
  /** Where the number itself begins. */
  readonly numberStart: number;
  /** Where number and scale end. */
  readonly numberEnd: number;
  value: Decimal;
  /** Upper end of a vague figure: several million. */
  readonly upTo?: Decimal;
  /** Power of ten that scale words gave; 0 where none. */
  scale: number;
  ref?: CurrencyRef;
  readonly mark: boolean;
  readonly qualifier?: Qualifier;
  readonly words: boolean;
}

const SCALE_CHARS = '十拾百佰千仟万萬亿億兆';
const HAN = `[数几]?[${CHINESE_NUMERALS}万萬亿億兆]+(?:[多余几][${SCALE_CHARS}]+)?[多余]?`;
const VAGUE =
  '(?:(?:several|a few|some) )?(?:tens|hundreds|dozens) of (?:thousands|millions|billions|trillions)|(?:several|a few|multiple) (?:(?:hundred|thousand|ten) )?(?:thousand|million|billion|trillion)s?\\b';
const PATTERN = new RegExp(
  `(?<whole>\\d{1,6})[- ](?<over>\\d{1,2})/(?<under>2|4|8|16|32|64)(?![\\d/])|(?<digits>\\d{1,3}(?:[ ']\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)|(?<han>${HAN})|\\b(?:(?<vague>${VAGUE})|(?<words>${NUMBER_WORDS}))`,
  'giu',
);

/** Every number of a folded text with the scale, mark and currency word around it, in order. */
export function findCandidates(text: string, lang?: string): MoneyCandidate[] {
  const found: MoneyCandidate[] = [];
  const pattern = new RegExp(PATTERN);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const floor = found[found.length - 1]?.end ?? 0;
    const candidate = readCandidate(text, match, floor, lang);
    if (!candidate) continue;
    found.push(candidate);
    pattern.lastIndex = Math.max(pattern.lastIndex, candidate.end);
  }
  return found;
}

interface ReadNumber {
  value: Decimal;
  end: number;
  scale: number;
  upTo?: Decimal;
  qualifier?: Qualifier;
}

function readCandidate(
  text: string,
  match: RegExpExecArray,
  floor: number,
  lang?: string,
): MoneyCandidate | undefined {
  const at = match.index;
  const groups = match.groups ?? {};
  const mark =
    groups.digits === undefined && groups.whole === undefined
      ? undefined
      : markBefore(text, at, floor);
  if (
    !mark &&
    groups.digits !== undefined &&
    /[\p{L}\d_.,]/u.test(text[at - 1] ?? '') &&
    !isHan(text[at - 1] ?? '')
  )
    return undefined;
  const number = readNumber(text, match, mark?.ref, lang);
  if (!number) return undefined;
  const suffix = suffixAfter(text, number, mark?.ref);
  const ref = suffix?.ref ?? mark?.ref;
  const candidate = {
    start: mark?.start ?? at,
    end: suffix?.end ?? number.end,
    numberStart: at,
    numberEnd: number.end,
    value: shift(number.value, (suffix?.scale ?? 0) + (mark?.ref.scale ?? 0) + (ref?.power ?? 0)),
    upTo: number.upTo && shift(number.upTo, ref?.power ?? 0),
    scale: number.scale + (suffix?.scale ?? 0) + (mark?.ref.scale ?? 0),
    ref,
    mark: mark !== undefined,
    qualifier: number.qualifier,
    words: groups.words !== undefined || groups.han !== undefined,
  };
  return isPlausible(text, candidate, match[0])
    ? candidate
    : { ...candidate, start: at, end: number.end, ref: undefined, mark: false };
}

/** Marks of one or two letters and everyday words need a number that looks like money. */
function isPlausible(text: string, candidate: MoneyCandidate, digits: string): boolean {
  const { ref, mark, scale, start, numberStart, value } = candidate;
  const big = scale > 0 || /\d[,.]\d{3}/.test(digits);
  const word = text.slice(start, numberStart).trim();
  if (mark && /^[A-Za-z]{1,2}\.?$/.test(word) && !SURE_SHORT_MARKS.has(word)) return big;
  if (ref?.everyday) return big || value.units >= 100n * 10n ** BigInt(value.places);
  return true;
}

const SURE_SHORT_MARKS = new Set('Rs Rs. Rp Rp. RM Tk Tk. Dh Dh. DM Sh Sh. kr Kr NT'.split(' '));

function readNumber(
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

const SCALE = /[ -]?(\p{L}+)/uy;

/** English, newswire and foreign scale words after a number: "million", "mln", "lakh crore". */
function readScales(text: string, number: ReadNumber, lang = 'en'): ReadNumber {
  let { value, end, scale } = number;
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

/** The mark straight before a number, one space allowed: "US$", "Rs ", "hk $ ". */
function markBefore(
  text: string,
  at: number,
  floor: number,
): { ref: CurrencyRef; start: number } | undefined {
  const q = text[at - 1] === ' ' ? at - 1 : at;
  for (let length = Math.min(7, q - floor); length > 0; length--) {
    const mark = text.slice(q - length, q);
    if (/\s/.test(mark)) continue;
    const ref = markNamed(mark);
    if (!ref) continue;
    const start = q - length;
    const letterFirst = /\p{L}/u.test(mark[0] ?? '');
    if (letterFirst && /[\p{L}\d]/u.test(text[start - 1] ?? '') && !isHan(text[start - 1] ?? ''))
      continue;
    if (/^[A-Z]$/.test(mark) && q !== at) continue; // "N 500", "Vitamin K 5"
    return mark === '$' ? (spacedDollar(text, start) ?? { ref, start }) : { ref, start };
  }
  return undefined;
}

const SPACED_DOLLAR = /(?<![\p{L}\d'])(u\.s\.|us|hk|nz|au|nt|ca|mex|c)\s$/iu;

/** Tokenised text: "hk $ 10", "us $ 10"; but "a $ 10 deal". */
function spacedDollar(text: string, at: number): { ref: CurrencyRef; start: number } | undefined {
  const match = SPACED_DOLLAR.exec(text.slice(Math.max(0, at - 6), at));
  const prefix = match?.[1]?.toUpperCase();
  const ref = prefix && markNamed(prefix === 'MEX' ? 'Mex$' : `${prefix}$`);
  return ref ? { ref, start: at - (match?.[0].length ?? 0) } : undefined;
}

const WORDS_AFTER = /[ -]?((?:[\p{L}\p{M}.]+|[$€£¥₹₩₽₴₺₸₼₾₫฿₱])(?:[ -][\p{L}\p{M}.]+){0,3})/uy;

interface Suffix {
  ref: CurrencyRef;
  end: number;
  scale: number;
}

/** The currency words after a number, where they do not belong to the next number or contradict the mark. */
function suffixAfter(
  text: string,
  number: ReadNumber,
  mark: CurrencyRef | undefined,
): Suffix | undefined {
  const han = chineseAfter(text, number.end);
  if (han) return mark && !agrees(mark, han.ref) ? undefined : { ...han, scale: 0 };
  WORDS_AFTER.lastIndex = number.end;
  const match = WORDS_AFTER.exec(text);
  let words = match?.[1] ?? '';
  const from = number.end + (match?.[0].length ?? 0) - words.length;
  for (; words !== ''; words = words.slice(0, Math.max(0, words.search(/[ -][\p{L}\p{M}.]+$/u)))) {
    const ref =
      wordNamed(words.replace(/-/g, ' ')) ?? wordNamed(words.replace(/\.$/, '').replace(/-/g, ' '));
    if (!ref) continue;
    const end = from + words.length - (wordNamed(words.replace(/-/g, ' ')) === undefined ? 1 : 0);
    if (
      /\d/.test(text[end] ?? '') ||
      (mark && !agrees(mark, ref)) ||
      isOtherThing(text, words, end, number.scale)
    )
      return undefined;
    const scaled =
      number.scale === 0 ? readScales(text, { value: number.value, end, scale: 0 }) : undefined;
    return { ref, end: scaled?.end ?? end, scale: (scaled?.scale ?? 0) + (ref.scale ?? 0) };
  }
  return undefined;
}

/** "500 pounds of coffee", "5 real estate firms", "the 3 won the cup". */
function isOtherThing(text: string, word: string, end: number, scale: number): boolean {
  const rest = text.slice(end, end + 24).toLowerCase();
  const key = word.toLowerCase();
  if (/^pounds?$/.test(key))
    return (
      /^\sper\s(acre|hectare|square)|^-?force/.test(rest) ||
      (/^\sof\s/.test(rest) && (scale === 0 || WEIGHED.test(rest)))
    );
  if (key === 'real') return /^\s(estate|time|life)/.test(rest);
  if (key === 'won') return /^\s(the|a|an|by|over|in the|their|its|his|her)\b/.test(rest);
  if (/^marks?$/.test(key)) return /^\s(the|a|out of|in the)\b/.test(rest);
  if (key === 'canadian' || key === 'sterling' || key === 'euro')
    return /^[\s-](\p{L}*(?:companies|firms|silver|area|zone|championship|stores?|banks?|mines?))/u.test(
      rest,
    );
  return false;
}

const WEIGHED =
  /^\sof\s(?:\w+\s)?(?:copper|sugar|beef|coffee|cocoa|uranium|alumin|steel|lead|zinc|cotton|meat|poultry|chicken|cheese|butter|milk|peanut|polymer|resin|ethylene|tobacco|fish|salmon|lobster|crab|rice|grain|wool|tin|nickel|lithium|cobalt|silver|cannabis|cocaine|tea)/;

function agrees(mark: CurrencyRef, word: CurrencyRef): boolean {
  if (mark.shared !== undefined && mark.shared === word.shared) return true;
  if (mark.code !== undefined && mark.code === word.code) return true;
  const loose = mark.shared ?? word.shared;
  const exact = mark.code ?? word.code;
  if (loose === undefined || exact === undefined) return false;
  return (
    (loose === 'dollar' && /D$/.test(exact)) ||
    (loose === 'yen' && /^(CNY|JPY)$/.test(exact)) ||
    (loose === 'rupee' && /R$/.test(exact)) ||
    (loose === 'hanYuan' && /^(CNY|USD|HKD)$/.test(exact)) ||
    (loose === 'pound' && /P$/.test(exact)) ||
    (loose === 'crown' && /K$/.test(exact))
  );
}

/** The longest Chinese currency word at `at`, one space allowed; not 元 of 元器件 or 元旦. */
function chineseAfter(text: string, at: number): { ref: CurrencyRef; end: number } | undefined {
  const from = text[at] === ' ' && isHan(text[at + 1] ?? '') ? at + 1 : at;
  if (!isHan(text[from] ?? '')) return undefined;
  for (let length = 10; length > 0; length--) {
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

function isHan(c: string): boolean {
  return c >= '\u3400' && c <= '\u9fff';
}
