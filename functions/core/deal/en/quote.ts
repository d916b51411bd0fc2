import type { Evidence } from '../../text/evidence';
import type { EnglishStory } from './read-story';
import type { Sentence } from './syntax';

/** A sentence as a quote. */
export function evidenceOf(story: EnglishStory, sentence: Sentence): Evidence {
  return spanEvidence(story, sentence.start, sentence.end) as Evidence;
}

/** The span of UTF-16 indexes as a quote; undefined where there is none. */
export function spanEvidence(
  story: EnglishStory,
  start: number | undefined,
  end: number | undefined,
): Evidence | undefined {
  if (start === undefined || end === undefined || start < 0 || end <= start) return undefined;
  const { points, text } = story;
  return {
    start: points.fromUtf16(start),
    end: points.fromUtf16(end),
    text: text.slice(start, end),
  };
}
