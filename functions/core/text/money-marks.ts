import { chineseAfter } from './chinese-currency';
import {
  markNamed,
  mayEndMark,
  mayOpenName,
  wordNamed,
  type CurrencyRef,
} from './currency-lexicon';
import { isHan } from './han-character';
import { readScales, type ReadNumber } from './money-numbers';

/** The mark straight before a number, one space allowed: "US$", "Rs ", "hk $ ". */
export function markBefore(
  text: string,
  at: number,
  floor: number,
): { ref: CurrencyRef; start: number } | undefined {
  const q = text[at - 1] === ' ' ? at - 1 : at;
  if (!mayEndMark(text[q - 1] ?? '')) return undefined;
  for (let length = joinedLength(text, q, Math.min(7, q - floor)); length > 0; length--) {
    const mark = text.slice(q - length, q);
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

/** How many characters stand before an index without white space among them, at most `most`. */
function joinedLength(text: string, at: number, most: number): number {
  for (let length = 0; length < most; length++)
    if (/\s/.test(text[at - 1 - length] ?? '')) return length;
  return most;
}

const SPACED_DOLLAR = /(?<![\p{L}\d'])(u\.s\.|us|hk|nz|au|nt|ca|mex|c)\s$/iu;

/** Tokenised text: "hk $ 10", "us $ 10"; but "a $ 10 deal". */
function spacedDollar(text: string, at: number): { ref: CurrencyRef; start: number } | undefined {
  const match = SPACED_DOLLAR.exec(text.slice(Math.max(0, at - 6), at));
  const prefix = match?.[1]?.toUpperCase();
  const ref = prefix && markNamed(prefix === 'MEX' ? 'Mex$' : `${prefix}$`);
  return ref ? { ref, start: at - (match?.[0].length ?? 0) } : undefined;
}

const WORDS_AFTER =
  /[ -]?((?:[\p{L}\p{M}.]{1,24}|[$€£¥₹₩₽₴₺₸₼₾₫฿₱])(?:[ -][\p{L}\p{M}.]{1,24}){0,3})/uy;

/** Currency words after a number: where they end, and the power of ten of scale words behind them. */
export interface Suffix {
  ref: CurrencyRef;
  end: number;
  scale: number;
}

/** The currency words after a number, where they do not belong to the next number or contradict the mark. */
export function suffixAfter(
  text: string,
  number: ReadNumber,
  mark: CurrencyRef | undefined,
): Suffix | undefined {
  const han = chineseAfter(text, number.end);
  if (han) return mark && !agrees(mark, han.ref) ? undefined : { ...han, scale: 0 };
  if (isHan(text[number.end] ?? '')) return undefined;
  WORDS_AFTER.lastIndex = number.end;
  const match = WORDS_AFTER.exec(text);
  let words = match?.[1] ?? '';
  if (!mayOpenName(/^[^ -]*/.exec(words)?.[0] ?? '')) return undefined;
  const from = number.end + (match?.[0].length ?? 0) - words.length;
  for (; words !== ''; words = words.slice(0, Math.max(0, words.search(/[ -][\p{L}\p{M}.]+$/u)))) {
    const spaced = words.includes('-') ? words.replace(/-/g, ' ') : words;
    const exact = wordNamed(spaced);
    const ref = exact ?? (spaced.endsWith('.') ? wordNamed(spaced.slice(0, -1)) : undefined);
    if (!ref) continue;
    const end = from + words.length - (exact === undefined ? 1 : 0);
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
