import { matchNouns, matchVerbs } from '../lexicon';
import type { EnglishStory } from '../read-story';
import type { Sentence } from '../syntax';
import { featuresOf, type Reading } from './features';
import { cuesOf, headlineTypes, leadingCue } from './find-cues';
import { partiesFor } from './read-loosely';

/** A sentence with a cue and a firm, as the model sees it. */
export interface CueExample {
  readonly sentence: Sentence;
  readonly features: readonly number[];
}

/** Every sentence of a story that the model would judge; for training it. */
export function cueExamples(story: EnglishStory): CueExample[] {
  const types = headlineTypes(story.sentences);
  let place = 0;
  return story.sentences.flatMap((sentence) => {
    const reading: Reading = {
      sentence,
      verbs: matchVerbs(sentence.tokens),
      nouns: matchNouns(sentence.tokens),
      place: sentence.isHeadline ? place : place++,
      headlineTypes: types,
    };
    const cues = cuesOf(reading.verbs, reading.nouns);
    if (cues.length === 0 || sentence.isHeadline) return [];
    const lead = leadingCue(cues);
    const parties = partiesFor(sentence, lead);
    return parties.length === 0 ? [] : [{ sentence, features: featuresOf(reading, lead, parties) }];
  });
}
