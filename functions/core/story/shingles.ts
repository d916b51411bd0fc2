import { isByline, isDateLine, isLabel } from './line-cues';
import { mix } from './mix-hash';
import { isWide } from './page-line';

/** Looked up once: it runs some ten thousand times a text. */
const { imul } = Math;

/** Longer texts are hostile or books; what counts stands at the beginning. */
const MAX_LENGTH = 40_000;
const WORDS = 3;
const IDEOGRAPHS = 4;

/** Who sent it and from where: what each paper that carries a story puts before its first sentence. */
const AGENCY =
  /^(?:(?:[\p{Lu}][\p{L}.' -]{1,30},?\s){0,3}(?:\d{1,2}\s\p{L}+\s?)?\([\p{L} .'/-]{2,30}\)\s*[-–—:]+\s*|[【（(][^】）)\n]{2,16}(?:讯|訊|电|電|消息|快讯)[^】）)\n]{0,6}[】）)]\s*|[\p{sc=Han}]{2,12}(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊|消息)\s*(?:[（(][^）)\n]{2,20}[）)])?[，,\s]*)/u;

/** Sentences of the papers, not of the story: whose it was first, who wrote and edited it, what else they sell. */
const CREDIT =
  /^(?:this (?:article|story|report|post) .{0,40}(?:appeared|published|republished|produced|written)\b.*|(?:originally |first )?(?:re)?published (?:on|in|by|with)\b.*|\((?:reporting|writing|editing|additional reporting|with)\b.*|(?:reporting|editing) by\b.*|dieser (?:artikel|beitrag|text) .{0,60}(?:erschien|erschienen|veröffentlicht).*|原标题[：:].*|本文(?:来源|转自|首发|系|由).*|(?:转载|轉載).{0,30}|.{0,20}未经(?:许可|授权).*|[（(]完[）)]|.{0,12}著作権.*)$/iu;

/** A text as it is compared: datelines, authors, agencies and a page's furniture left out, one case, one width. */
export function copyText(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== '' && !isLabel(line) && !isByline(line) && !isDateLine(line) && !CREDIT.test(line),
    )
    .map((line) => line.replace(AGENCY, ''))
    .join('\n');
}

/** Hashes of the runs of 3 words, or of 4 characters in Chinese and Japanese, each once, in the order of the text. */
export function shinglesOf(text: string): number[] {
  const units = isWide(text)
    ? [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
    : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const length = isWide(text) ? IDEOGRAPHS : WORDS;
  const hashes = units.map(hashOf);
  const seen = new Set<number>();
  const last = Math.max(1, hashes.length - length + 1);
  for (let i = 0; i < last && hashes.length > 0; i++) {
    let hash = 0x811c9dc5;
    for (let k = i; k < i + length; k++) hash = mix(imul(hash, 31) + (hashes[k] ?? 0));
    seen.add(hash);
  }
  return [...seen];
}

/** Hashes of the numbers of a text. Two notices written by one form share their words and not these. */
export function figuresOf(text: string): number[] {
  const numbers = text.match(/\d[\d.,]*\d|\d/gu) ?? [];
  return [...new Set(numbers.map((number) => hashOf(number.replace(/,/g, ''))))];
}

/** Hashes of the capitalised words within sentences: names, in scripts that have capitals. */
export function namesOf(text: string): number[] {
  const names = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}\p{N}&'’-]+/gu) ?? [];
  return [...new Set(names.map((name) => hashOf(name.toLowerCase())))];
}

/** FNV-1a over UTF-16 units, then mixed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}
