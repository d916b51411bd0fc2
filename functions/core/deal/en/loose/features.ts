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

const RESULTS =
  /^(?:profit|profits|revenue|revenues|turnover|earnings|ebitda|dividend|dividends|quarter|quarterly|loss|losses|margin|margins|forecast|sales|income|shr|net)$/;
const MARKET =
  /^(?:traders|traded|analyst|analysts|index|barrel|futures|inflation|exports|imports|ministers?|parliament|union|unions|workers|wage|court|police|election|tariff|tariffs|subsidy|budget|statistics|survey|season|harvest)$/;
const PAST = /^(?:ago|formerly|previously|earlier|history|founded|originally|since|decades?)$/;
const PLAN =
  /^(?:plans?|planned|planning|proposes?|proposed|intends?|aims?|expects?|considering|hopes?|seeks?|set)$/;
const AGREED =
  /^(?:agreed|agrees|signed|signs|completed|announced|announces|approved|won|secured|definitive|terms|undisclosed|subject)$/;
const NEGATED = /^(?:not|never|no|without|nor|unlike|neither)$|n't$/;

/** Indexes of the features that hold, for `probability`. */
export function featuresOf(
  { sentence, verbs, nouns, place, headlineTypes }: Reading,
  lead: FoundCue,
  parties: readonly DraftParty[],
): number[] {
  const on = new Set<string>(['bias', `type:${lead.cue.type}`]);
  for (const verb of verbs)
    for (const [cls, { weak }] of verb.readings) if (!weak) on.add(`verb:${cls}`);
  for (const noun of nouns) on.add(`noun:${noun.cls}`);
  if (lead.vote >= 0.7) on.add('vote');
  const firms = parties.filter(({ entity }) => kindOf(entity) !== 'person');
  if (firms.length > 0) on.add(`parties:${Math.min(3, firms.length)}`);
  if (parties.some(({ role }) => role === lead.cue.subject)) on.add('subject');
  if (parties.some(({ entity }) => kindOf(entity) === 'person')) on.add('person');
  on.add(place > 2 ? 'place:late' : `place:${place}`);
  if (headlineTypes.size > 0) on.add('headline');
  if (headlineTypes.has(lead.cue.type)) on.add('same');
  if (sentence.isQuote) on.add('quote');
  noteWords(sentence, on);
  return [...on].map((name) => INDEX.get(name)).filter((i) => i !== undefined);
}

function noteWords({ tokens }: Sentence, on: Set<string>): void {
  if (tokens.length > 45) on.add('long');
  for (const { kind, lower, text } of tokens) {
    if (kind === 'money') on.add('money');
    else if (kind === 'percent') on.add('percent');
    else if (text === '?') on.add('question');
    if (kind !== 'word') continue;
    if (FACILITIES.has(lower)) on.add('facility');
    if (GOODS.has(lower)) on.add('goods');
    if (/^(?:said|says|announced)$/.test(lower)) on.add('said');
    else if (/^(?:will|would|to)$/.test(lower)) on.add('will');
    else if (/^(?:has|have)$/.test(lower)) on.add('has');
    else if (RESULTS.test(lower)) on.add('results');
    else if (MARKET.test(lower)) on.add('market');
    else if (PAST.test(lower)) on.add('past');
    if (PLAN.test(lower)) on.add('plan');
    if (AGREED.test(lower)) on.add('agreed');
    if (NEGATED.test(lower)) on.add('negated');
  }
}
