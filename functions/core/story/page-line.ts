import type { Element } from 'domhandler';

/** One line of a page as a reader sees it, with what its markup says of it; what stories are cut from. */
export interface PageLine {
  /** White space collapsed; never empty. */
  readonly text: string;
  /** UTF-16 offsets in the plain text it came from; 0 where it came from a tree. */
  readonly start: number;
  readonly end: number;
  /** The nearest block element; null in plain text. */
  readonly element: Element | null;
  /** When it began, on the clock of `readLines`; -1 in plain text. */
  readonly order: number;
  /** How the line is set, most specific first: lines of one key look alike. */
  readonly keys: readonly string[];
  /** 1-6 in a heading, else 0. */
  readonly level: number;
  readonly bold: boolean;
  /** Share of its characters inside links, 0-1. */
  readonly linked: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** A rule stands before it. */
  readonly afterRule: boolean;
  /** A rule stands after it. */
  readonly beforeRule: boolean;
  /** The opening of the paragraph whose rest is the next line: a bold or bracketed headline within the paragraph. */
  readonly runIn: boolean;
  /** Inside navigation, sidebars, share bars and the like. */
  readonly boilerplate: boolean;
  readonly anchor?: string;
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/g;

/** So much of a long text tells what script it is in. */
const SAMPLE_LENGTH = 2000;

/** Letters a reader reads, an ideograph counted as two and a half: makes lengths of any script comparable. */
export function readingLength(text: string): number {
  return text.length * (1 + 1.5 * wideShare(text));
}

/** True where most letters are Han, kana or Hangul. */
export function isWide(text: string): boolean {
  return wideShare(text) > 1 / 3;
}

function wideShare(text: string): number {
  const sample = text.slice(0, SAMPLE_LENGTH);
  return sample === '' ? 0 : (sample.match(WIDE)?.length ?? 0) / sample.length;
}
