import { CodePoints } from './code-points';
import { resolveCurrency, type CurrencyRef } from './currency-lexicon';
import { add, compare, formatDecimal, shift, type Decimal } from './decimal';
import { foldWidth } from './fold-width';
import type { Money, Qualifier } from './money';
import { findCandidates, type MoneyCandidate } from './money-candidates';
import { moneyQualifier } from './money-qualifier';

export interface MoneyHints {
  /** BCP 47. */
  readonly lang?: string;
  /** ISO 3166-1 alpha-2 of the place: whose dollar a bare $ is. */
  readonly country?: string;
  /** The same, likeliest first, where the text speaks of several: the first whose money has the name counts. */
  readonly countries?: readonly string[];
}

/**
 * Every sum of money in a text, in order, with offsets in code points: "$10m-$15m", "Rs 2,500 crore", "mln dlrs", 近3亿元, 数千万元.
 * Linear in the text. Values are exact decimals; a range or vague figure has only `min` and `max`; minor units count in the whole.
 */
export function findMoney(text: string, hints: MoneyHints = {}): Money[] {
  const folded = foldWidth(text);
  const points = new CodePoints(text);
  const candidates = findCandidates(folded, hints.lang);
  const found: Money[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as MoneyCandidate;
    const next = candidates[i + 1];
    const range = next && asRange(folded, candidate, next);
    const joined = range ?? (next && withMinor(folded, candidate, next));
    const sum = joined ?? candidate;
    if (!sum.ref) continue;
    if (joined) i++;
    found.push(asMoney(text, folded, points, sum, hints, range !== undefined));
  }
  return found;
}

function homesOf(text: string, hints: MoneyHints): readonly string[] {
  if (hints.countries) return hints.countries;
  if (hints.country) return [hints.country];
  return isChinese(text, hints) ? ['CN'] : [];
}

/** Whose ¥ it is where no country is known. */
function isChinese(text: string, { lang }: MoneyHints): boolean {
  return lang === undefined ? /[\u4e00-\u9fff]/.test(text) : /^zh/i.test(lang);
}

/** One sum, ready to print: a candidate, or two that make one. */
interface Sum {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly upTo?: Decimal;
  readonly ref?: CurrencyRef;
  readonly qualifier?: Qualifier;
}

function asMoney(
  text: string,
  folded: string,
  points: CodePoints,
  sum: Sum,
  hints: MoneyHints,
  isRange: boolean,
): Money {
  const { start, end, value, upTo, ref } = sum;
  const base = {
    text: text.slice(start, end),
    start: points.fromUtf16(start),
    end: points.fromUtf16(end),
    currency: ref && resolveCurrency(ref, homesOf(text, hints)),
  };
  if (upTo)
    return { ...base, min: formatDecimal(value), max: formatDecimal(upTo), qualifier: 'range' };
  const stated = isRange ? 'exact' : moneyQualifier(folded, start, end);
  const qualifier = stated === 'exact' ? (sum.qualifier ?? 'exact') : stated;
  const digits = formatDecimal(value);
  if (qualifier === 'more_than') return { ...base, value: digits, min: digits, qualifier };
  if (qualifier === 'up_to' || qualifier === 'less_than')
    return { ...base, value: digits, max: digits, qualifier };
  return { ...base, value: digits, qualifier };
}

const DASH = /^ ?(?:-|–|—|~|～|to|至|到|and|与|和) ?$/;

/** "$10m-$15m", "5 to 7 million euros", "between Rs 500 and 600 crore", 10亿至15亿元: two numbers that are the ends of one range. */
function asRange(text: string, low: MoneyCandidate, high: MoneyCandidate): Sum | undefined {
  const link = text.slice(low.end, high.start);
  if (link.length > 5 || !DASH.test(link)) return undefined;
  if (!high.ref && !low.ref) return undefined;
  if (!low.ref && high.mark) return undefined;
  const before = text.slice(Math.max(0, low.start - 24), low.start).toLowerCase();
  if (/and|与|和/.test(link) && !/\bbetween (?:about |around |roughly )?$|介于$|在$/.test(before))
    return undefined;
  if (/to|到/.test(link) && /(?<!(?:rang\w+|anywhere) )\bfrom $/.test(before)) return undefined;
  if (low.ref && high.ref && !sameCurrency(low.ref, high.ref)) return undefined;
  const scaled = low.scale === 0 && high.scale > 0 ? sharedScale(low, high) : low.value;
  const min = low.ref || !high.ref ? scaled : shift(scaled, high.ref.power);
  const max = high.ref ? high.value : shift(high.value, low.ref?.power ?? 0);
  if (compare(min, max) >= 0) return undefined;
  return {
    start: low.start,
    end: high.end,
    value: min,
    upTo: max,
    ref: high.mark || !low.ref ? (high.ref ?? low.ref) : low.ref,
  };
}

/** The low end takes the high end's scale where it has none and stays below: "$5-10m", 10-15亿元. */
function sharedScale(low: MoneyCandidate, high: MoneyCandidate): Decimal {
  const scaled = shift(low.value, high.scale);
  return compare(scaled, high.value) < 0 ? scaled : low.value;
}

function sameCurrency(a: CurrencyRef, b: CurrencyRef): boolean {
  return (
    a.power === b.power &&
    (a.code === b.code || a.shared === b.shared) &&
    (a.code ?? a.shared) === (b.code ?? b.shared)
  );
}

/** "3 dollars 50 cents", "15 dollars and 50", 两美元又三美分: a whole and its hundredths. */
function withMinor(text: string, whole: MoneyCandidate, part: MoneyCandidate): Sum | undefined {
  if (!whole.ref || whole.ref.power !== 0 || whole.scale >= 6 || whole.upTo || part.mark)
    return undefined;
  const link = text.slice(whole.end, part.start);
  if (!/^(?:,? ?(?:and )?|又)$/.test(link)) return undefined;
  const minor = part.ref?.power ?? 0;
  const isPart = part.ref
    ? minor < 0
    : /^(?:[.,;!?\n]|$| and\b)/.test(text.slice(part.end, part.end + 5)) &&
      link !== '' &&
      !link.includes(',');
  const hundredths = part.ref ? part.value : shift(part.value, -2);
  if (
    !isPart ||
    part.scale > 0 ||
    part.value.places > 2 ||
    compare(hundredths, { units: 1n, places: 0 }) >= 0
  )
    return undefined;
  return { start: whole.start, end: part.end, value: add(whole.value, hundredths), ref: whole.ref };
}
