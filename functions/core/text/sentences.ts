import {
  ABBREVIATIONS,
  FIRM_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLE_ABBREVIATIONS,
} from './abbreviations';

/** A stretch of one text: UTF-16 indexes [start, end), so that `text.slice(start, end)` is it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** How to split. */
export interface SentenceOptions {
  /** Whether ； ends a sentence too, as clauses of a Chinese list do; true where absent. */
  readonly semicolons?: boolean;
}

const CJK_END = '。！？｡';
const LATIN_END = '.!?';
const CLOSERS = '"\'”’»」』）)]】》';
const OPENERS = '"\'“‘«「『（([【《';

/**
 * Sentences of a text in order, without the white space around them, in UTF-16 indexes.
 * A newline always ends one; abbreviations ("Inc.", "No. 5", "J. Smith"), decimals and closing quotes do not break one.
 */
export function splitSentences(text: string, options: SentenceOptions = {}): TextSpan[] {
  const cjkEnd = options.semicolons === false ? CJK_END : CJK_END + '；';
  const spans: TextSpan[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const end = isPlain(text.charCodeAt(i)) ? 0 : boundaryAfter(text, i, cjkEnd);
    if (end === 0) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
    i = end - 1;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** Small Latin letters, spaces and Han characters, which are most of a text, end no sentence. */
function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x20 || (code >= 0x4e00 && code <= 0x9fff);
}

/** Index behind the sentence that ends with the character at `i`; 0 where none ends there. */
function boundaryAfter(text: string, i: number, cjkEnd: string): number {
  const c = text[i] ?? '';
  if (c === '\n' || c === '\r' || c === '\u2028' || c === '\u2029') return i + 1;
  const isLatin = LATIN_END.includes(c);
  if (!isLatin && !cjkEnd.includes(c) && c !== '…') return 0;
  if (c === '…' && text[i + 1] !== '…' && text[i - 1] !== '…') return 0;
  let end = i + 1;
  while (end < text.length && (cjkEnd + LATIN_END + '…').includes(text[end] ?? '')) end++;
  const stops = end;
  while (end < text.length && CLOSERS.includes(text[end] ?? '')) end++;
  if (!isLatin) return end;
  return isLatinBoundary(text, i, stops, end) ? end : 0;
}

/** Whether the stop at `i`, followed by closing marks up to `end`, ends a sentence of a spaced language. */
function isLatinBoundary(text: string, i: number, stops: number, end: number): boolean {
  if (end >= text.length) return true;
  const next = text[end] ?? '';
  if (!/\s/.test(next)) return isCjk(next) && isCjk(text[i - 1] ?? '');
  const rest = nextWord(text, end);
  if (rest === '') return true;
  if (/^\p{Ll}/u.test(rest)) return false; // "the Co. said", "asked: why? she said"
  if (text[i] !== '.' || stops > i + 1) return true;
  const word = wordBefore(text, i);
  if (/^[-–—]$/.test(rest) && /^\p{Lu}[\p{L}.]{0,5}$/u.test(word)) return false; // "ELY, Neb. — It took"
  return !isAbbreviation(word, rest, end > stops);
}

function isAbbreviation(word: string, next: string, closed: boolean): boolean {
  if (/^\p{Lu}$/u.test(word)) return !SENTENCE_OPENERS.has(next) || closed; // initial: "J. Smith"
  const key = word.toLowerCase();
  if (key === 'no' || key === 'nos') return /^\d/.test(next);
  if (TITLE_ABBREVIATIONS.has(word)) return true; // "Sun. 5 May", but never "under the sun."
  if (ABBREVIATIONS.has(key)) return !SENTENCE_OPENERS.has(next);
  // "Acme Inc. The buyer" ends, "Acme Inc. Holdings" and "U.S. Steel" do not.
  if (FIRM_ABBREVIATIONS.has(key) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !SENTENCE_OPENERS.has(next);
  return false;
}

/** Letters, dots and apostrophes straight before `i`, at most 24 of them. */
function wordBefore(text: string, i: number): string {
  let from = i;
  while (from > 0 && i - from < 24 && /[\p{L}\p{N}.&]/u.test(text[from - 1] ?? '')) from--;
  return text.slice(from, i);
}

/** The next word behind white space and opening marks on the same line; empty at its end. */
function nextWord(text: string, from: number): string {
  let at = from;
  while (at < text.length && /[^\S\n]/.test(text[at] ?? '')) at++;
  while (at < text.length && OPENERS.includes(text[at] ?? '')) at++;
  let end = at;
  while (end < text.length && end - at < 24 && /[\p{L}\p{N}\p{Sc}-]/u.test(text[end] ?? '')) end++;
  return text.slice(at, Math.max(end, Math.min(at + 1, text.length))).trim();
}

function isCjk(c: string): boolean {
  return /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af\uff00-\uffef]/.test(c);
}

function pushTrimmed(spans: TextSpan[], text: string, start: number, end: number): void {
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end > start) spans.push({ start, end });
}
