import type { Evidence } from '../text/evidence';

/** Sentences taken from the text as they stand, in its order. */
export interface Summary {
  readonly summary: string;
  readonly sentences: readonly Evidence[];
}

/** An extractive summary of a story: `text` is one paragraph a line. */
export function summarise(
  _story: { readonly title?: string; readonly text: string },
  _maxSentences = 3,
): Summary {
  return { summary: '', sentences: [] };
}
