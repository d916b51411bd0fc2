import { gazetteer, placeKey, type Gazetteer, type PlaceEntry } from './gazetteer';
import { ACRONYMS } from './place-words';

/** A word of a text: UTF-16 indexes without the possessive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

/** A name that the gazetteer knows, with all that it may mean. */
export interface Match {
  readonly key: string;
  readonly first: number; // index of its first token
  readonly last: number;
  readonly entries: readonly PlaceEntry[];
}

const DOTTED = /(?:\p{L}\.){2,}/uy;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/uy;

/** Most words of a text are small and never looked up: their spellings are cut out of it when asked for. */
class Word implements Token {
  private knownKey: string | undefined;

  constructor(
    private readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly capital: boolean,
    readonly possessive: boolean,
  ) {}

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  get key(): string {
    return (this.knownKey ??= this.capital ? placeKey(this.text) : this.text);
  }
}

/** Words of a text with the form that the gazetteer knows them by. Scans plain letters by their codes: patterns only where others stand. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (!isLetter(code) && code < 0x80) continue;
    const end = text.charCodeAt(start + 1) === 0x2e ? dottedEnd(text, start) : wordEnd(text, start);
    if (end === start) continue;
    const bare = end - possessiveLength(text, start, end);
    tokens.push(new Word(text, start, bare, isCapital(text, start, bare), bare < end));
    start = end - 1;
  }
  return tokens;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** "U.S." is one word. */
function dottedEnd(text: string, start: number): number {
  DOTTED.lastIndex = start;
  return DOTTED.test(text) ? DOTTED.lastIndex : wordEnd(text, start);
}

function wordEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 0x80) {
      WORD.lastIndex = start;
      return WORD.test(text) ? WORD.lastIndex : start;
    }
    const isInner = end > start && ((code >= 0x30 && code <= 0x39) || code === 0x27);
    if (!isLetter(code) && !isInner) break;
  }
  return end;
}

/** How much of a word is its "'s", or the apostrophe alone of a plural. */
function possessiveLength(text: string, start: number, end: number): number {
  if (isApostrophe(text.charCodeAt(end - 1))) return 1;
  const isPossessive =
    end - start > 2 && text[end - 1] === 's' && isApostrophe(text.charCodeAt(end - 2));
  return isPossessive ? 2 : 0;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** A capital first and no digits. */
function isCapital(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first >= 0x61 && first <= 0x7a) return false; // most words: no pattern needed
  return /^\p{Lu}\D*$/u.test(text.slice(start, end));
}

/** The longest name of one gazetteer that begins with a token, by the token's index. */
export type Lookup = (i: number) => Match | undefined;

/** Looks each token up once, however often it is asked for. */
export function lookupIn(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Lookup {
  const { byKey, longest } = gazetteer;
  const known = new Array<Match | null | undefined>(tokens.length); // by token; null where nothing begins
  return (i) => {
    const before = known[i];
    if (before !== undefined) return before ?? undefined;
    const { key } = tokens[i] as Token;
    const most = longest.get(key) ?? 1;
    const match =
      most === 1 && !byKey.has(key) ? undefined : longestMatch(text, tokens, i, most, byKey);
    known[i] = match ?? null;
    return match;
  };
}

/** Every name that the lookups know in a text, longest first, without overlap. */
export function findMatches(
  text: string,
  tokens: readonly Token[],
  lookups: readonly Lookup[],
): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(tokens[i] as Token).capital) continue;
    const match = matchAt(i, lookups) ?? abbreviation(text, tokens, i);
    if (!match) continue;
    matches.push(match);
    i = match.last;
  }
  return matches;
}

/** The longest name that begins with token `i`; of equally long ones the first gazetteer's. */
function matchAt(i: number, lookups: readonly Lookup[]): Match | undefined {
  let best: Match | undefined;
  for (const lookup of lookups) {
    const match = lookup(i);
    if (match && (!best || match.last > best.last)) best = match;
    else if (match && best?.last === match.last)
      best = { ...best, entries: [...best.entries, ...match.entries] };
  }
  return best;
}

function longestMatch(
  text: string,
  tokens: readonly Token[],
  first: number,
  most: number,
  byKey: Gazetteer['byKey'],
): Match | undefined {
  let key = (tokens[first] as Token).key;
  let best = matchOf(tokens, first, first, key, byKey);
  for (let last = first + 1; last < first + most; last++) {
    const [previous, token] = [tokens[last - 1] as Token, tokens[last]];
    if (!token || previous.possessive || !isGap(text, previous.end, token.start)) break;
    key += ` ${token.key}`;
    if (token.capital) best = matchOf(tokens, first, last, key, byKey) ?? best;
  }
  return best;
}

function matchOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  key: string,
  byKey: Gazetteer['byKey'],
): Match | undefined {
  const entries = byKey.get(key);
  if (entries === undefined || (first === last && !hasRightCase((tokens[last] as Token).text)))
    return undefined;
  const list = Array.isArray(entries) ? (entries as PlaceEntry[]) : [entries as PlaceEntry];
  return { key, first, last, entries: list };
}

/** A space, a hyphen or a full stop with its space. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text[from] === ' ' || text[from] === '-';
  return to - from === 2 && text[from] === '.' && text[from + 1] === ' ';
}

/** "US", never "Us"; "Nice", never "NiCE". */
function hasRightCase(word: string): boolean {
  const plain = word.replace(/\./g, '');
  if (ACRONYMS.has(plain)) return true;
  return !ACRONYMS.has(plain.toUpperCase()) && (plain.length > 3 || plain !== plain.toUpperCase());
}

/** "Calif." behind a comma. */
function abbreviation(text: string, tokens: readonly Token[], i: number): Match | undefined {
  const token = tokens[i] as Token;
  const entry = gazetteer().abbreviations.get(token.key);
  if (!entry || !/, ?$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    return undefined;
  return text[token.end] === '.' || token.text.includes('.')
    ? { key: token.key, first: i, last: i, entries: [entry] }
    : undefined;
}
