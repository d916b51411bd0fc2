import { isHan } from './han-character';
import type { Qualifier } from './money';

type Side = readonly (readonly [Qualifier, RegExp])[];

/** Words straight before a sum; the longer and more exact ones first. */
const BEFORE_ENGLISH: Side = [
  ['up_to', /\b(?:up to|as much as|as many as|(?:a )?maximum(?: of)?|(?:no|not) more than|at most|capped at|not exceeding|(?:will|would|to|does|did|should) not exceed|(?:a )?ceiling of|a cap of|until)$/],
  ['more_than', /\b(?:(?:no|not) less than|more than|just over|well over|over|at least|exceed(?:s|ed|ing)?|in excess of|above|upwards? of|north of|(?:a )?minimum(?: of)?|greater than|a little over|slightly over|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops)$/],
  ['less_than', /\b(?:nearly|almost|close to|just under|just below|less than|under|below|just short of|shy of|fewer than|not quite|approaching)$/],
  ['about', /(?:\b(?:about|around|approximately|approx\.?|roughly|some|an estimated|estimated(?: at)?|in the region of|or so|circa|c\.|ca\.?|the equivalent of|equivalent to|on the order of|in the order of|or about|understood to be|reported|an? reported)|~|≈)$/],
]; // prettier-ignore

const BEFORE_CHINESE: Side = [
  ['up_to', /(?:不超过|不超出|不高于|不多于|最多|至多|最高(?:可达|达|不超过)?|上限(?:为|是)?|不逾|不大于|高达)(?:人民币)?$/],
  ['more_than', /(?:不低于|不少于|不小于|超过|超出|逾越|高于|突破|至少|最低|多于|大于|超|逾|过|破|上)(?:人民币)?$/],
  ['less_than', /(?:不足|不到|低于|少于|接近|将近|近)(?:人民币)?$/],
  ['about', /(?:大约|约合|约为|折合|约计|大概|预计约|约|左右)(?:人民币)?$/],
]; // prettier-ignore

const AFTER: Side = [
  ['more_than', /^(?:-plus\b| plus\b(?! a)|\+|plus\b| or more\b| and (?:more|above|up)\b|以上|之上|多(?![个家项种元])|余(?![个家项种元万]))/],
  ['up_to', /^(?:以内|之内|以下)/],
  ['about', /^(?:左右|上下| or so\b|-odd\b| odd\b)/],
  ['less_than', /^(?:不到)/],
]; // prettier-ignore

const FILLER =
  /(?:\b(?:an?|the|another|a further|a total(?: of)?|a combined|a whopping|an additional|total|investments? of|worth|only|just|of)\s?)+$/;
const WINDOW = 48;

/** How exactly a text states the sum at UTF-16 [start, end), by the words straight before and after it. */
export function moneyQualifier(text: string, start: number, end: number): Qualifier {
  const left = text.slice(Math.max(0, start - WINDOW), start).toLowerCase();
  const before = (left.split(/[\n.!?;。；！？](?=\s|$|[^\x00-\x7f])/).pop() ?? '').trimEnd();
  const after = text.slice(end, end + 10).toLowerCase();
  // Words of either language end in its own letters, so only one side can match.
  if (isHan(before.at(-1) ?? ''))
    return match(BEFORE_CHINESE, before) ?? matchAfter(after) ?? 'exact';
  const stated = match(BEFORE_ENGLISH, before) ?? matchAfter(after);
  if (stated) return stated;
  const bare = before.replace(FILLER, '').trimEnd();
  return (bare === before ? undefined : match(BEFORE_ENGLISH, bare)) ?? 'exact';
}

function matchAfter(after: string): Qualifier | undefined {
  const first = after[0] ?? '';
  return isHan(first) || ' -+p'.includes(first) ? match(AFTER, after) : undefined;
}

function match(side: Side, words: string): Qualifier | undefined {
  for (const [qualifier, pattern] of side) if (pattern.test(words)) return qualifier;
  return undefined;
}
