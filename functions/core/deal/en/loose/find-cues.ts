import { matchNouns, matchVerbs, type NounMatch, type VerbMatch } from '../lexicon';
import type { Sentence } from '../syntax';
import { NOUN_CUES, VERB_CUES, type Cue } from './cue-roles';

/** A verb or deal noun that speaks for a type, with its place. */
export interface FoundCue {
  readonly cue: Cue;
  readonly at: number;
  readonly to: number;
  readonly vote: number;
  readonly verb?: VerbMatch;
  readonly noun?: NounMatch;
}

/** The cues of a sentence; a verb too common to count alone weighs a quarter. */
export function cuesOf(verbs: readonly VerbMatch[], nouns: readonly NounMatch[]): FoundCue[] {
  const found: FoundCue[] = [];
  for (const verb of verbs)
    for (const [cls, { weak }] of verb.readings) {
      const cue = VERB_CUES[cls];
      if (cue)
        found.push({ cue, at: verb.at, to: verb.to, vote: cue.vote * (weak ? 0.25 : 1), verb });
    }
  for (const noun of nouns) {
    const cue = NOUN_CUES[noun.cls];
    if (cue) found.push({ cue, at: noun.at, to: noun.to, vote: cue.vote, noun });
  }
  return found;
}

/** The strongest cue of the type that most speaks for; of equals the first. */
export function leadingCue(cues: readonly FoundCue[]): FoundCue {
  const votes = new Map<string, number>();
  for (const { cue, vote } of cues) votes.set(cue.type, (votes.get(cue.type) ?? 0) + vote);
  let best = cues[0] as FoundCue;
  for (const found of cues) {
    const [a, b] = [votes.get(found.cue.type) ?? 0, votes.get(best.cue.type) ?? 0];
    if (a > b || (a === b && found.vote > best.vote)) best = found;
  }
  return best;
}

/** Types of deals that the story's headlines have strong cues for. */
export function headlineTypes(sentences: readonly Sentence[]): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { tokens, isHeadline } of sentences) {
    if (!isHeadline) continue;
    for (const { cue, vote } of cuesOf(matchVerbs(tokens), matchNouns(tokens)))
      if (vote >= 0.4) types.add(cue.type);
  }
  return types;
}
