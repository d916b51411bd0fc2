import type { EnglishStory } from '../read-story';
import type { Sentence } from '../syntax';

/** The part of a page that a deal's sentence stands in: from the headline above it to the next one. */
export interface Section {
  readonly headline?: Sentence;
  readonly isFirst: boolean;
  /** Its sentences by index: [from, to). */
  readonly from: number;
  readonly to: number;
}

/** The section of the sentence with an index. */
export function sectionOf({ sentences }: EnglishStory, index: number): Section {
  let from = index;
  while (from > 0 && !sentences[from]?.isHeadline) from--;
  while (from > 0 && sentences[from - 1]?.isHeadline && from < index) from--; // a title over a first headline
  let to = index + 1;
  while (to < sentences.length && !sentences[to]?.isHeadline) to++;
  const headline = headlineIn(sentences, from, index);
  return {
    headline,
    isFirst: from === 0,
    from,
    to,
  };
}

/** The headline nearest above the sentence. */
function headlineIn(
  sentences: readonly Sentence[],
  from: number,
  index: number,
): Sentence | undefined {
  for (let i = index; i >= from; i--) if (sentences[i]?.isHeadline) return sentences[i];
  return undefined;
}
