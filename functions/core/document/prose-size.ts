import type { TextBlock } from '../html/text-blocks';

const WIDE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const HAS_WIDE = new RegExp(WIDE.source);
const ENDS_SENTENCE = /[.!?…:;。！？；：।۔؟][\s"'”’»“‘)\]）】」』]*$/u;

/** Characters, those of scripts without spaces (a word or a syllable each) counted as three. */
export function textSize(text: string): number {
  return HAS_WIDE.test(text) ? text.length + 2 * (text.match(WIDE)?.length ?? 0) : text.length;
}

/** True where the text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text.slice(-20));
}

/** How much running text a block holds: 0 for labels, headlines and link lists. */
export function proseSize({ text, linkDensity, tag }: TextBlock, size = textSize(text)): number {
  if (linkDensity > 0.5 || size < 40 || /^h[1-6]$/.test(tag)) return 0;
  const isSentence = endsSentence(text);
  if (!isSentence && size < 120) return 0;
  return size * (1 - linkDensity) * (isSentence ? 1 : 0.6);
}
