import { matchNouns, matchVerbs } from '../lexicon';
import type { EnglishStory } from '../read-story';
import type { Reading } from './features';
import { headlineTypes } from './find-cues';

/** Each sentence of a story with its verbs, its deal nouns and its place among those that are no headline. */
export function readingsOf({ sentences }: EnglishStory): Reading[] {
  const types = headlineTypes(sentences);
  let place = 0;
  return sentences.map((sentence) => ({
    sentence,
    verbs: matchVerbs(sentence.tokens),
    nouns: matchNouns(sentence.tokens),
    place: sentence.isHeadline ? place : place++,
    headlineTypes: types,
  }));
}
