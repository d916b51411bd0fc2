import type { EnglishStory } from '../read-story';
import type { Sentence } from '../syntax';
import { featuresOf } from './features';
import { cuesOf, leadingCue } from './find-cues';
import { partiesFor } from './read-loosely';
import { readingsOf } from './readings';

/** A sentence with a cue and a firm, as the model sees it. */
export interface CueExample {
  readonly sentence: Sentence;
  readonly features: readonly number[];
}

/** Every sentence of a story that the model would judge; for training it. */
export function cueExamples(story: EnglishStory): CueExample[] {
  return readingsOf(story).flatMap((reading) => {
    const { sentence } = reading;
    const cues = cuesOf(reading.verbs, reading.nouns);
    if (cues.length === 0 || sentence.isHeadline) return [];
    const lead = leadingCue(cues);
    const parties = partiesFor(sentence, lead);
    return parties.length === 0 ? [] : [{ sentence, features: featuresOf(reading, lead, parties) }];
  });
}
