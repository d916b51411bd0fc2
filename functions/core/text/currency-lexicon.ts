import generated from './currencies.generated.json';
import {
  CHINESE_MINOR_WORDS,
  CURRENCY_NAMES,
  EVERYDAY_WORDS,
  LEANING_WORDS,
  MINOR_WORDS,
  SHARED_MARKS,
  SHARED_NAMES,
  SHARED_WORDS,
  THOUSANDTHS,
  WORD_CODES,
} from './currency-names';

/** A currency as a mark or word names it: one code, or a name that several countries share. */
export interface CurrencyRef {
  readonly code?: string;
  /** Key of SHARED_NAMES. */
  readonly shared?: string;
  /** Power of ten of the unit in its whole: 0, -2 for cents, -3 for fils. */
  readonly power: number;
  /** Whether the word means other things too, so that a small bare number before it is no money. */
  readonly everyday?: boolean;
  /** Power of ten that a joined prefix adds: 6 for MUSD. */
  readonly scale?: number;
}

const CODES: ReadonlySet<string> = new Set([
  ...Object.keys(generated.names),
  ...CURRENCY_NAMES.map(({ code }) => code),
]);
const LOWER_CODES = new Set(
  'usd eur gbp rmb cny jpy hkd aud nzd cad chf inr sgd myr thb idr php krw twd zar brl mxn sek nok dkk pln aed kes ngn'.split(
    ' ',
  ),
);

const MARKS = new Map<string, CurrencyRef>();
const WORDS = new Map<string, CurrencyRef>();
const CHINESE = new Map<string, CurrencyRef>();
fillTables();
const FIRST_WORDS: ReadonlySet<string> = new Set([...WORDS.keys()].map(firstWord));
const MARK_ENDS: ReadonlySet<string> = new Set([...MARKS.keys()].map((mark) => mark.slice(-1)));

const CHINESE_LENGTHS = new Map<string, number>();
for (const word of CHINESE.keys()) {
  const first = word[0] ?? '';
  CHINESE_LENGTHS.set(first, Math.max(word.length, CHINESE_LENGTHS.get(first) ?? 0));
}

function firstWord(words: string): string {
  const space = words.indexOf(' ');
  return space < 0 ? words : words.slice(0, space);
}

/** Whether the name of a currency could begin with a word, or be it: false for most words behind a number. */
export function mayOpenName(word: string): boolean {
  if (word.length >= 3 && word.length <= 5) return true; // could be a code: "MUSD."
  const lower = word.toLowerCase();
  return FIRST_WORDS.has(lower) || (lower.endsWith('.') && FIRST_WORDS.has(lower.slice(0, -1)));
}

/** Whether a mark before a number could end with a character: a sign, or a letter as codes have. */
export function mayEndMark(c: string): boolean {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || MARK_ENDS.has(c);
}

function fillTables(): void {
  for (const [code, [english = '', ...chinese]] of Object.entries(generated.names)) {
    const name = english.toLowerCase();
    for (const form of [name, `${name}s`, name.replace(/y$/, 'ies')])
      WORDS.set(form, { code, power: 0 });
    for (const name of chinese) CHINESE.set(name, { code, power: 0 });
  }
  for (const { code, marks, words, chinese } of CURRENCY_NAMES) {
    for (const mark of marks) MARKS.set(mark, { code, power: 0 });
    for (const word of words)
      WORDS.set(word, { code, power: 0, everyday: EVERYDAY_WORDS.has(word) });
    for (const word of chinese) CHINESE.set(word, { code, power: 0 });
  }
  for (const word of ['元', '圆', '圓']) CHINESE.set(word, { shared: 'hanYuan', power: 0 });
  for (const [mark, shared] of Object.entries(SHARED_MARKS)) MARKS.set(mark, { shared, power: 0 });
  for (const [word, shared] of Object.entries(SHARED_WORDS))
    WORDS.set(word, {
      shared,
      code: LEANING_WORDS[word],
      power: 0,
      everyday: EVERYDAY_WORDS.has(word),
    });
  for (const [word, whole] of Object.entries(MINOR_WORDS))
    WORDS.set(word, {
      ...named(whole),
      power: THOUSANDTHS.has(word) ? -3 : -2,
      everyday: EVERYDAY_WORDS.has(word),
    });
  for (const [word, whole] of Object.entries(CHINESE_MINOR_WORDS))
    CHINESE.set(word, { ...named(whole), power: -2 });
}

function named(whole: string): Pick<CurrencyRef, 'code' | 'shared'> {
  return whole in SHARED_NAMES ? { shared: whole } : { code: whole };
}

/** The currency that a mark before a number names, case kept: "US$", "Rs", "EUR", "MAUD", "usd$". */
export function markNamed(mark: string): CurrencyRef | undefined {
  return MARKS.get(mark) ?? codeNamed(mark.endsWith('$') ? mark.slice(0, -1) : mark, true);
}

/** The currency that an English or foreign word after a number names; upper case matters for codes only. */
export function wordNamed(word: string): CurrencyRef | undefined {
  return codeNamed(word, false) ?? WORDS.get(word.toLowerCase());
}

/** UTF-16 length of the longest Chinese currency word that begins with a character; 0 where none does. */
export function longestChinese(first: string): number {
  return CHINESE_LENGTHS.get(first) ?? 0;
}

/** The currency that a Chinese word after a number names. */
export function chineseNamed(word: string): CurrencyRef | undefined {
  return CHINESE.get(word);
}

function codeNamed(text: string, before: boolean): CurrencyRef | undefined {
  if (text.length !== 3 && text.length !== 4) return undefined;
  const code = text.toUpperCase();
  if (text.length === 4 && /^[MK]/.test(text) && text === code && CODES.has(code.slice(1)))
    return WORD_CODES.has(code.slice(1))
      ? undefined
      : { code: code.slice(1), power: 0, scale: code.startsWith('M') ? 6 : 3 };
  if (text.length !== 3) return undefined;
  if (code === 'RMB') return { code: 'CNY', power: 0 };
  if (!CODES.has(code) || (before && WORD_CODES.has(code))) return undefined;
  return text === code || LOWER_CODES.has(text) ? { code, power: 0 } : undefined;
}

/** The ISO 4217 code that a name means in the first of some countries that has such money; undefined where none tells. */
export function resolveCurrency(
  ref: CurrencyRef,
  countries: readonly string[] = [],
): string | undefined {
  if (ref.shared === undefined) return ref.code;
  const byCountry = SHARED_NAMES[ref.shared] ?? {};
  const home = countries.find((country) => byCountry[country.toUpperCase()]);
  const code = ((home && byCountry[home.toUpperCase()]) || ref.code) ?? byCountry[''];
  return code === '' ? undefined : code;
}
