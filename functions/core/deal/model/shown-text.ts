import { CodePoints } from '../../text/code-points';

/** A story as the model sees it, and the way back: `original[i]` is the place in the story of the i-th UTF-16 unit shown. */
export interface ShownText {
  readonly text: string;
  /** UTF-16 indexes of the story, one for each unit of `text`, and one past the end. */
  readonly original: Uint32Array;
  readonly isCut: boolean;
}

/** Code points of a story that a model is shown: what matters stands early, and each costs money. */
export const MOST_SHOWN = 12_000;

/**
 * Characters that a reader does not see and a model does: controls but newline and tab, soft hyphen, joiners and fillers, marks
 * and overrides of direction, invisible operators, variation selectors, interlinear annotation, the tags block, half characters.
 *
 * @see Unicode 16, Default_Ignorable_Code_Point; UAX #9 (Trojan source); UTR #36
 */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** The story without hidden characters, cut at a length; linear in the text. */
export function showText(story: string, most: number = MOST_SHOWN): ShownText {
  const points = new CodePoints(story);
  // Hidden characters count before they go: a story of nothing else must cost nothing.
  const end = points.length <= most ? story.length : points.toUtf16(most);
  const parts: string[] = [];
  const original = new Uint32Array(end + 1);
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    parts.push(story.slice(from, to));
    for (let i = from; i < to; i++) original[length++] = i;
  };
  const seen = story.slice(0, end);
  for (const match of seen.matchAll(HIDDEN)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(end);
  original[length] = end;
  return {
    text: parts.join(''),
    original: original.slice(0, length + 1),
    isCut: end < story.length,
  };
}
