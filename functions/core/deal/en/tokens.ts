import type { FoundDate } from '../../text/found-date';
import type { Money } from '../../text/money';
import type { Entity } from './entities';

/** What a token is after masking: `name` and `money` stand for several words at once. */
export type TokenKind =
  'word' | 'name' | 'money' | 'percent' | 'date' | 'number' | 'possessive' | 'punct';

/** One token of a sentence. `start` and `end` are UTF-16 indexes of the story's text. */
export interface Token {
  kind: TokenKind;
  text: string;
  /** Lower case, straight apostrophes. */
  lower: string;
  start: number;
  end: number;
  entity?: Entity;
  money?: Money;
  date?: FoundDate;
  percent?: number;
  /** Whether it is a word with a capital first, or capitals within as in "pureLiFi". */
  readonly capital: boolean;
}

// Dotted capitals ("U.S."), a letter with an ampersand, words with inner marks ("DHgate.com", "S&N"), digits, other marks.
const TOKEN =
  /(?:\p{Lu}\.){2,}|['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)+(?:-\p{L}+)*|\p{L}&(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:[-.&'’+][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/uy;

/** Words and marks of one sentence; "Elders's" gives a word and a possessive. */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const sentence = text.slice(start, end);
  for (let at = 0; at < sentence.length;) {
    const plain = plainEnd(sentence, at);
    const to = plain || tokenEnd(sentence, at);
    if (plain > 0) tokens.push(plainToken(sentence.slice(at, to), start + at));
    else if (to > at) pushToken(tokens, sentence.slice(at, to), start + at);
    at = Math.max(to, at + 1); // white space
  }
  return tokens;
}

/** Index behind an ASCII mark or Latin letters that nothing joins on to: most of a text, and no pattern needed. 0 elsewhere. */
function plainEnd(text: string, from: number): number {
  if (isLoneMark(text.charCodeAt(from))) return from + 1;
  let end = from;
  while (isLatinLetter(text.charCodeAt(end))) end++;
  if (end === from) return 0;
  const next = text[end] === '.' ? end + 1 : end; // a full stop, unless "U.S." or "Lagos.com" goes on behind it
  const isPlain = next === text.length || text[next] === ' ' || text[end] === ',';
  return isPlain ? end : 0;
}

/** !"#$%&()*+,-./ and :;<=>?@, but no apostrophe, which an "s" may follow. */
function isLoneMark(code: number): boolean {
  return (code >= 0x21 && code <= 0x2f && code !== 0x27) || (code >= 0x3a && code <= 0x40);
}

function isLatinLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function tokenEnd(text: string, from: number): number {
  TOKEN.lastIndex = from;
  return TOKEN.test(text) ? TOKEN.lastIndex : 0;
}

function pushToken(tokens: Token[], raw: string, start: number): void {
  const isMarked = raw.includes("'") || raw.includes('’');
  if (!isMarked) {
    tokens.push(makeToken(raw, start));
    return;
  }
  if (/^['’]s$/i.test(raw)) {
    tokens.push({ ...makeToken(raw, start), kind: 'possessive', lower: "'s" });
    return;
  }
  const possessive = /['’][sS]$/.test(raw) ? /^(.+)(['’]s)$/iu.exec(raw) : null;
  if (possessive?.[1] && possessive[2]) {
    tokens.push(makeToken(possessive[1], start));
    const mark = makeToken(possessive[2], start + possessive[1].length);
    tokens.push({ ...mark, kind: 'possessive', lower: "'s" });
    return;
  }
  const token = makeToken(raw, start);
  const last = tokens.at(-1);
  if (/^['’]$/.test(raw) && last?.end === start && /s$/i.test(last.text) && last.kind === 'word') {
    token.kind = 'possessive';
    token.lower = "'s";
  }
  tokens.push(token);
}

/** What `plainEnd` finds: a mark, or a word of Latin letters alone, which has a capital if it is not all small. */
function plainToken(text: string, start: number): Token {
  if (!isLatinLetter(text.charCodeAt(0))) return tokenOf('punct', text, text, start, false);
  const lower = text.toLowerCase();
  return tokenOf('word', text, lower, start, lower !== text);
}

function makeToken(text: string, start: number): Token {
  const folded = text.toLowerCase();
  const lower = folded.includes('’') ? folded.replaceAll('’', "'") : folded;
  const kind = kindOf(text);
  const capital = kind === 'word' && (folded !== text || text.endsWith('&')) && CAPITAL.test(text);
  return tokenOf(kind, text, lower, start, capital);
}

/** All tokens have the same properties in the same order, whatever they will stand for: engines read such objects faster. */
function tokenOf(
  kind: TokenKind,
  text: string,
  lower: string,
  start: number,
  capital: boolean,
): Token {
  const end = start + text.length;
  return {
    kind,
    text,
    lower,
    start,
    end,
    capital,
    entity: undefined,
    money: undefined,
    date: undefined,
    percent: undefined,
  };
}

const CAPITAL = /^\p{Lu}|^\p{Ll}+\p{Lu}|^\p{Ll}-\p{Lu}|^\p{L}&$/u;

function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'word';
  if (text.length === 1 && code < 0x80) return code >= 0x30 && code <= 0x39 ? 'number' : 'punct';
  if (/^\p{N}[\p{N}.,]*$/u.test(text)) return 'number';
  return /[\p{L}\p{N}]/u.test(text) ? 'word' : 'punct';
}

/** Whether a word could be part of a name: a capital first, or capitals within as in "pureLiFi". */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital;
}
