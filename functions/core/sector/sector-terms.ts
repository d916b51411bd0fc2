import { simplifyHan } from '../text/simplify-han';
import { SECTORS, type Sector } from '../text/sectors';
import { ENGLISH_LEXICON } from './lexicon-en';
import { CHINESE_LEXICON } from './lexicon-zh';

/** One lexicon term in a text: UTF-16 indexes, and what each sector gets for it. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly votes: readonly Vote[];
}

export interface Vote {
  /** Index into SECTORS. */
  readonly sector: number;
  readonly weight: number;
}

/** Weights of strong, plain and weak terms. Chosen by hand; a strong term outweighs two plain ones. */
const WEIGHTS = [3, 1.2, 0.4] as const;

interface Index {
  readonly votes: ReadonlyMap<string, readonly Vote[]>;
  /** First word or character -> lengths of the terms that begin so (in words or characters), longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

let english: Index | undefined;
let chinese: Index | undefined;

/** Lexicon terms of a text, longest first and without overlap. Linear in the text. */
export function findTerms(text: string, isChinese: boolean): TermHit[] {
  return isChinese ? findHanTerms(text) : findWordTerms(text);
}

function findWordTerms(text: string): TermHit[] {
  const { votes, lengths } = (english ??= build(ENGLISH_LEXICON, /\s*,\s*/, (term) =>
    words(term).map(({ stem }) => stem),
  ));
  const tokens = words(text);
  const hits: TermHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i] as Word;
    for (const length of lengths.get(first.stem) ?? []) {
      const last = tokens[i + length - 1];
      if (!last) continue;
      const term =
        length === 1
          ? first.stem
          : tokens
              .slice(i, i + length)
              .map(({ stem }) => stem)
              .join(' ');
      const found = votes.get(term);
      if (!found) continue;
      if (length > 1 || !isOtherSense(tokens, i))
        hits.push({ start: first.start, end: last.end, term, votes: found });
      i += length - 1;
      break;
    }
  }
  return hits;
}

/** Words that report news rather than make it, where they stand as the source. */
const SOURCES = new Set([
  'newspaper',
  'radio',
  'broadcaster',
  'magazine',
  'paper',
  'television',
  'portal',
  'university',
  'school',
  'college',
]);
const REPORTING = new Set([
  'told',
  'reported',
  'said',
  'say',
  'according',
  'report',
  'seen',
  'quoted',
  'cited',
  'graduate',
  'professor',
  'lecturer',
  'spun',
]);
/** Nouns of a trade that are verbs too, and what stands before or behind the verb. */
const VERBS = new Set([
  'combine',
  'ship',
  'bear',
  'combining',
  'store',
  'house',
  'book',
  'spring',
  'pool',
  'wholesale',
  'steer',
  'bag',
  'court',
  'film',
  'mine',
  'bank',
  'farm',
  'pump',
  'drill',
  'plant',
  'chip',
  'fuel',
  'pump',
  'iron',
  'screen',
  'design',
  'lease',
  'lift',
  'press',
  'box',
  'tank',
  'parcel',
]);
const FORMER = new Set(['former', 'disused', 'derelict', 'abandoned']);
const BEFORE_VERB = new Set([
  'to',
  'will',
  'would',
  'could',
  'may',
  'can',
  'might',
  'should',
  'they',
  'not',
  'who',
  'must',
]);

/** "told this newspaper", "to combine": whether a single word is not meant as its trade's. */
function isOtherSense(tokens: readonly Word[], at: number): boolean {
  const { stem } = tokens[at] as Word;
  if (VERBS.has(stem) && BEFORE_VERB.has(tokens[at - 1]?.stem ?? '')) return true;
  const next = tokens[at + 1]?.stem ?? '';
  // "are building a plant", "a bridge loan"
  if (stem === 'building' && /^(?:a|an|the|it|their|two|three|four|five|\d+)$/.test(next))
    return true;
  if (stem === 'wind' && /^(?:down|up)$/.test(next)) return true;
  // "in a former bakery": what it was
  if (FORMER.has(tokens[at - 1]?.stem ?? '')) return true;
  if (stem === 'bridge' && /^(?:round|loan|financing|facility)$/.test(next)) return true;
  if (stem === 'security' && next === 'and') return true; // "Securities and Exchange Commission"
  if (!SOURCES.has(stem)) return false;
  for (let i = Math.max(0, at - 4); i < at + 3; i++)
    if (REPORTING.has(tokens[i]?.stem ?? '')) return true;
  return false;
}

function findHanTerms(text: string): TermHit[] {
  const { votes, lengths } = (chinese ??= build(
    CHINESE_LEXICON,
    /\s+/,
    (term) => [...simplifyHan(term.toLowerCase())],
    '',
  ));
  const plain = simplifyHan(text.toLowerCase());
  if (plain.length !== text.length) return [];
  const hits: TermHit[] = [];
  for (let i = 0; i < plain.length; i++) {
    for (const length of lengths.get(plain[i] as string) ?? []) {
      const term = plain.slice(i, i + length);
      const found = votes.get(term);
      if (!found || !isWhole(plain, i, i + length)) continue;
      hits.push({ start: i, end: i + length, term, votes: found });
      i += length - 1;
      break;
    }
  }
  return hits;
}

/** Latin letters in a Chinese text (LNG, AI) are no part of a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  const latin = /[a-z0-9]/;
  if (latin.test(text[start] as string) && latin.test(text[start - 1] ?? '')) return false;
  return !(latin.test(text[end - 1] as string) && /[a-z]/.test(text[end] ?? ''));
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
}

function words(text: string): Word[] {
  const out: Word[] = [];
  for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{N}&]+/gu))
    out.push({ start, end: start + word.length, stem: stemOf(word.toLowerCase()) });
  return out;
}

/** Singular of a plural, near enough to match itself: "breweries", "buses", "mines". */
function stemOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /(?:us|is)$/.test(word) ? word : word.slice(0, -1);
}

function build(
  lexicon: Readonly<Record<Sector, string>>,
  separator: RegExp,
  split: (term: string) => string[],
  joint = ' ',
): Index {
  const votes = new Map<string, Vote[]>();
  const lengths = new Map<string, number[]>();
  SECTORS.forEach((label, sector) => {
    lexicon[label].split('|').forEach((list, level) => {
      for (const term of list.trim().split(separator)) {
        const parts = split(term);
        if (parts.length === 0) continue;
        const key = parts.join(joint);
        const known = votes.get(key) ?? [];
        if (known.some((vote) => vote.sector === sector)) continue;
        votes.set(key, [...known, { sector, weight: WEIGHTS[level] ?? 0 }]);
        const first = parts[0] as string;
        const sizes = lengths.get(first) ?? [];
        if (!sizes.includes(parts.length))
          lengths.set(
            first,
            [...sizes, parts.length].sort((a, b) => b - a),
          );
      }
    });
  });
  return { votes, lengths };
}
