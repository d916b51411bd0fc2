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

const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu;

/** Words of a text with the form that the gazetteer knows them by. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(TOKEN)) {
    const bare = word.includes("'") || word.includes('’') ? word.replace(/['’]s?$/, '') : word;
    const first = word.charCodeAt(0);
    const isSmall = first >= 0x61 && first <= 0x7a; // most words: no pattern needed
    const capital = !isSmall && /^\p{Lu}\D*$/u.test(bare);
    const possessive = bare.length < word.length;
    tokens.push({
      start,
      end: start + bare.length,
      text: bare,
      key: capital ? placeKey(bare) : bare,
      capital,
      possessive,
    });
  }
  return tokens;
}

/** Every name of the gazetteers in a text, longest first, without overlap. */
export function findMatches(
  text: string,
  tokens: readonly Token[],
  gazetteers: readonly Gazetteer[],
): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = matchAt(text, tokens, i, gazetteers) ?? abbreviation(text, tokens, i);
    if (!match) continue;
    matches.push(match);
    i = match.last;
  }
  return matches;
}

/** The longest name that begins with token `i`; of equally long ones the first gazetteer's. */
function matchAt(
  text: string,
  tokens: readonly Token[],
  i: number,
  gazetteers: readonly Gazetteer[],
): Match | undefined {
  const token = tokens[i] as Token;
  if (!token.capital) return undefined;
  let best: Match | undefined;
  for (const { byKey, longest } of gazetteers) {
    const match = longestMatch(text, tokens, i, longest.get(token.key) ?? 1, byKey);
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
  const keys: string[] = [(tokens[first] as Token).key];
  for (let last = first + 1; last < first + most; last++) {
    const [previous, token] = [tokens[last - 1], tokens[last]];
    if (
      !previous ||
      !token ||
      previous.possessive ||
      !/^(?:[ -]|\. )$/.test(text.slice(previous.end, token.start))
    )
      break;
    keys.push(token.key);
  }
  for (let count = keys.length; count > 0; count--) {
    const key = keys.slice(0, count).join(' ');
    const entries = byKey.get(key);
    const last = tokens[first + count - 1] as Token;
    if (entries === undefined || (count > 1 && !last.capital)) continue;
    if (count === 1 && !hasRightCase(last.text)) continue;
    return {
      key,
      first,
      last: first + count - 1,
      entries: Array.isArray(entries) ? (entries as PlaceEntry[]) : [entries as PlaceEntry],
    };
  }
  return undefined;
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
