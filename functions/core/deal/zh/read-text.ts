import { CodePoints } from '../../text/code-points';
import { matchesOf } from './matches';
import type { Evidence } from '../../text/evidence';
import { simplify } from './simplify';

/** One sentence of the cleaned text, [start, end) in its indexes. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Which line of the text it stands in, and whether that line is a headline. */
  readonly line: number;
  readonly isHeading: boolean;
}

/**
 * A story as the Chinese rules read it: share quotes, ticker codes and bylines in brackets are taken out, so that
 * no name is cut by them, and every index can be led back to the story's own text.
 */
export interface ReadText {
  readonly points: CodePoints;
  /** As written, without the inserts: names are cut from this. */
  readonly clean: string;
  /** The same, simplified character for character: rules match this. */
  readonly plain: string;
  readonly origin: Int32Array;
  readonly sentences: readonly Sentence[];
  /** Indexes behind which a ticker code stood: what ends there is an issuer's name. */
  readonly coded: readonly number[];
}

const BRACKET = /（[^（）\n]{0,60}）/g;
const QUOTE = /^（[-+]?[\d.]+,[-+\d.,%\s]*）$/;
const CODE =
  /^（(?:行情|股票|证券|港股|代码|简称|[：:\s])*(?:SZ|SH|HK|BJ|NYSE|NASDAQ|纽交所|纳斯达克)?[：:.\s]*[0-9][0-9xX*]{2,5}(?:[.\-\s]?(?:SZ|SH|HK|BJ|NQ|US|OC|O|N))?/i;
const FOREIGN_CODE = /^（[A-Z]{1,5}[.：:](?:US|N|O|OQ|NYSE|NASDAQ|[A-Z]{1,5})）$/i;
const ASIDE =
  /^（(?:维权|下同|含|不含|含税|不含税|记者|本报记者|通讯员|见习记者|实习生|图片|图|资料图|原标题|更新|免责)/;
const ALIAS = /[简下]称|以下|“/;

/** Reads a story for the rules; linear in the text. */
export function readText(original: string): ReadText {
  const simplified = simplify(original);
  const { keep, coded } = keptCharacters(simplified);
  const origin = new Int32Array(keep.length + 1);
  origin.set(keep);
  origin[keep.length] = original.length;
  const isWhole = keep.length === original.length;
  const clean = isWhole ? original : pick(original, keep);
  const text = isWhole ? simplified : pick(simplified, keep);
  return {
    points: new CodePoints(original),
    clean,
    plain: text,
    origin,
    sentences: splitLines(text),
    coded,
  };
}

/** The characters at the given rising indexes, run by run. */
function pick(text: string, keep: readonly number[]): string {
  let out = '';
  for (let i = 0; i < keep.length;) {
    let end = i + 1;
    while (end < keep.length && keep[end] === (keep[end - 1] ?? 0) + 1) end++;
    out += text.slice(keep[i], (keep[end - 1] ?? 0) + 1);
    i = end;
  }
  return out;
}

/** Indexes of the characters that stay. */
function keptCharacters(text: string): { keep: number[]; coded: number[] } {
  const cuts: [number, number][] = [];
  for (const match of matchesOf(BRACKET, text)) {
    const cut = cutOf(match[0]);
    if (cut) cuts.push([match.index + cut[0], match.index + cut[1]]);
  }
  const keep: number[] = [];
  const coded: number[] = [];
  let k = 0;
  for (let i = 0; i < text.length; i++) {
    const cut = cuts[k];
    if (cut && i >= cut[0]) {
      if (/[（\d]/.test(text[cut[0]] ?? '') && !ASIDE.test(text.slice(cut[0], cut[1])))
        coded.push(keep.length - (text[cut[0] - 1] === '（' ? 1 : 0));
      i = cut[1] - 1;
      k++;
    } else if (!isLooseSpace(text, i)) keep.push(i);
  }
  return { keep, coded };
}

/** The part of a bracket that says nothing of the deal: all of it, or its code before an alias. */
function cutOf(bracket: string): [number, number] | undefined {
  if (QUOTE.test(bracket) || FOREIGN_CODE.test(bracket) || ASIDE.test(bracket))
    return [0, bracket.length];
  const code = CODE.exec(bracket);
  if (!code) return undefined;
  const rest = bracket.slice(code[0].length);
  if (!ALIAS.test(rest) && /^[，；\s诊）]/.test(rest)) return [0, bracket.length];
  return ALIAS.test(rest) ? [1, code[0].length + (/^[，；\s]/.test(rest) ? 1 : 0)] : undefined;
}

/** A space inside quotes or between a figure and its Han unit; a space between two words of a headline stays. */
function isLooseSpace(text: string, i: number): boolean {
  if (text[i] !== ' ') return false;
  const before = text[i - 1] ?? '';
  const after = text[i + 1] ?? '';
  if (/[“《（]/.test(before) || /[”》）]/.test(after)) return true;
  return (
    (/\d/.test(before) && /[\u4e00-\u9fff]/.test(after)) ||
    (/[年月日第约超近元]/.test(before) && /\d/.test(after))
  );
}

/** 。！？ */
const isEnd = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;

function splitLines(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let line = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n') continue;
    splitLine(text, start, i, line++, sentences);
    start = i + 1;
  }
  return sentences;
}

function splitLine(text: string, from: number, to: number, line: number, out: Sentence[]): void {
  const isHeading = isHeadingLine(text.slice(from, Math.min(to, from + 120)), to - from);
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isEnd(text.charCodeAt(i))) continue;
    while (i + 1 < to && /[。！？”’」』）]/.test(text[i + 1] ?? '')) i++;
    push(start, i + 1);
    start = i + 1;
  }
  push(start, to);

  function push(a: number, b: number): void {
    while (a < b && /\s/.test(text[a] ?? '')) a++;
    while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
    if (b - a > 2) out.push({ start: a, end: b, line, isHeading });
  }
}

/** A line of its own without a full stop, short as headlines are. */
function isHeadingLine(line: string, length: number): boolean {
  return (
    length <= 80 &&
    !/[。；]|^[\d一二三四五六七八九十]{1,2}[.、．]|^（[一二三四五六七八九十\d]+）/.test(line)
  );
}

/** The quote of [start, end) of the cleaned text, as the story's own text has it. */
export function quote(text: ReadText, start: number, end: number): Evidence {
  const from = text.origin[start] ?? 0;
  const to = end > start ? (text.origin[end - 1] ?? 0) + 1 : from;
  const points = text.points;
  const original = points.text;
  // Never half of a surrogate pair: a cut in the middle would not be the text's own code points.
  const safeTo = isLowSurrogate(original, to) ? to + 1 : to;
  const safeFrom = isLowSurrogate(original, from) ? from - 1 : from;
  return {
    start: points.fromUtf16(safeFrom),
    end: points.fromUtf16(safeTo),
    text: original.slice(safeFrom, safeTo),
  };
}

function isLowSurrogate(text: string, i: number): boolean {
  const high = text.charCodeAt(i - 1);
  const low = text.charCodeAt(i);
  return (high & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00;
}
