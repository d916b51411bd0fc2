import type { CurrencyRef } from './currency-lexicon';
import { shift, type Decimal } from './decimal';
import { isHan } from './han-character';
import type { Qualifier } from './money';
import { markBefore, suffixAfter } from './money-marks';
import { NUMBER_PATTERN, readNumber } from './money-numbers';

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

/** Every number of a folded text with the scale, mark and currency word around it, in order. */
export function findCandidates(text: string, lang?: string): MoneyCandidate[] {
  const found: MoneyCandidate[] = [];
  const pattern = new RegExp(NUMBER_PATTERN);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const floor = found[found.length - 1]?.end ?? 0;
    const candidate = readCandidate(text, match, floor, lang);
    if (!candidate) continue;
    found.push(candidate);
    pattern.lastIndex = Math.max(pattern.lastIndex, candidate.end);
  }
  return found;
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
