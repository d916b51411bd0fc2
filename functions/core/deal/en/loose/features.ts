import type { DraftParty } from '../draft';
import { kindOf } from '../entities';
import type { NounMatch, VerbMatch } from '../lexicon';
import { FACILITIES, GOODS } from '../nouns';
import type { Sentence } from '../syntax';
import type { FoundCue } from './find-cues';

/** A sentence with what the lexicon found in it, and where it stands in its story. */
export interface Reading {
  readonly sentence: Sentence;
  readonly verbs: readonly VerbMatch[];
  readonly nouns: readonly NounMatch[];
  /** Sentences of running text before it. */
  readonly place: number;
  /** Types that the story's headline has cues for. */
  readonly headlineTypes: ReadonlySet<string>;
}

const VERB_CLASSES =
  'buy bid sell spin merge invest build start expand win award light order supply hire raise lend borrow partner float talk drop approve finish hold lease pay become'.split(
    ' ',
  );
const NOUN_CLASSES =
  'contract concession loan round takeover offer sale stake merger partnership jv listing expansion project mou deal talks'.split(
    ' ',
  );

/** What the model looks at, in the order of its weights. */
export const FEATURES: readonly string[] = [
  'bias',
  ...VERB_CLASSES.map((name) => `verb:${name}`),
  ...NOUN_CLASSES.map((name) => `noun:${name}`),
  ...'type:acquisition type:divestment type:investment type:expansion type:contract type:funding type:loan type:partnership type:jv type:listing'.split(
    ' ',
  ),
  ...'vote money percent facility goods parties:1 parties:2 parties:3 subject place:0 place:1 place:2 place:late headline same said will has plan agreed results market past quote negated long question person'.split(
    ' ',
  ),
];

const INDEX: ReadonlyMap<string, number> = new Map(FEATURES.map((name, i) => [name, i]));

/** Features that a word brings, by the feature; a word may bring several. */
const WORDS_OF: Readonly<Record<string, string>> = {
  said: 'said says announced',
  will: 'will would to',
  has: 'has have',
  results:
    'profit profits revenue revenues turnover earnings ebitda dividend dividends quarter quarterly loss losses margin margins forecast sales income shr net',
  market:
    'traders traded analyst analysts index barrel futures inflation exports imports minister ministers parliament union unions workers wage court police election tariff tariffs subsidy budget statistics survey season harvest',
  past: 'ago formerly previously earlier history founded originally since decade decades',
  plan: 'plan plans planned planning propose proposes proposed intend intends aim aims expect expects considering hope hopes seek seeks set',
  agreed:
    'agreed agrees signed signs completed announced announces approved won secured definitive terms undisclosed subject',
  negated: 'not never no without nor unlike neither',
};

/** Features that each word brings: kinds of plant and goods, and the lists above. */
const WORD_FEATURES: ReadonlyMap<string, readonly number[]> = featuresByWord();

function featuresByWord(): Map<string, number[]> {
  const features = new Map<string, number[]>();
  const add = (feature: string, words: Iterable<string>): void => {
    const id = INDEX.get(feature);
    if (id === undefined) throw new RangeError(`feature: ${feature}`);
    for (const word of words) features.set(word, [...(features.get(word) ?? []), id]);
  };
  add('facility', FACILITIES);
  add('goods', GOODS);
  for (const [feature, words] of Object.entries(WORDS_OF)) add(feature, words.split(' '));
  return features;
}

/** Indexes of the features that hold, for `probability`. */
export function featuresOf(
  { sentence, verbs, nouns, place, headlineTypes }: Reading,
  lead: FoundCue,
  parties: readonly DraftParty[],
): number[] {
  const on = new Set<number>();
  note(on, 'bias');
  note(on, `type:${lead.cue.type}`);
  for (const verb of verbs)
    for (const [cls, { weak }] of verb.readings) if (!weak) note(on, `verb:${cls}`);
  for (const noun of nouns) note(on, `noun:${noun.cls}`);
  if (lead.vote >= 0.7) note(on, 'vote');
  const firms = parties.filter(({ entity }) => kindOf(entity) !== 'person');
  if (firms.length > 0) note(on, `parties:${Math.min(3, firms.length)}`);
  if (parties.some(({ role }) => role === lead.cue.subject)) note(on, 'subject');
  if (firms.length < parties.length) note(on, 'person');
  note(on, place > 2 ? 'place:late' : `place:${place}`);
  if (headlineTypes.size > 0) note(on, 'headline');
  if (headlineTypes.has(lead.cue.type)) note(on, 'same');
  if (sentence.isQuote) note(on, 'quote');
  noteWords(sentence, on);
  return [...on];
}

/** What the model has no weight for is left out. */
function note(on: Set<number>, feature: string): void {
  const id = INDEX.get(feature);
  if (id !== undefined) on.add(id);
}

function noteWords({ tokens }: Sentence, on: Set<number>): void {
  if (tokens.length > 45) note(on, 'long');
  for (const { kind, lower, text } of tokens) {
    if (kind === 'money' || kind === 'percent') note(on, kind);
    else if (text === '?') note(on, 'question');
    if (kind !== 'word') continue;
    const features = WORD_FEATURES.get(lower);
    if (features) for (const id of features) on.add(id);
    if (lower.endsWith("n't")) note(on, 'negated');
  }
}
