import type { Draft } from '../draft';
import { type NounMatch, type VerbMatch, isVerbWord } from '../lexicon';
import type { NounClass } from '../nouns';
import { subjectOf } from '../phrases/subject';
import { type Sentence, isPassive } from '../syntax';
import { type Token, isCapitalised } from '../tokens';
import { AUXILIARIES, PREPOSITIONS } from '../words';
import { readAgreement, readProject } from './agreement';
import { readJv, readPartnership } from './alliance';
import { readContract } from './contract';
import { readListing, readLoan, readRound } from './money';
import type { Nominal } from './nominal';
import { readSale } from './sale';
import { readMerger, readOffer, readStake, readTakeover } from './takeover';
import { readTalks } from './talks';

/** What a deal noun and its surroundings say, as a draft; undefined where they say no deal. */
export function nounDraft(
  sentence: Sentence,
  noun: NounMatch,
  nouns: readonly NounMatch[],
  verbs: readonly VerbMatch[],
): Draft | undefined {
  const { tokens } = sentence;
  const before = governingVerb(tokens, noun, verbs);
  const after = before ? undefined : passiveVerbAfter(tokens, noun, verbs);
  const verb = before ?? after;
  const nominal: Nominal = {
    sentence,
    noun,
    nouns,
    verb,
    passive:
      after !== undefined ||
      (verb !== undefined &&
        verb.form !== 'base' &&
        verb.form !== 'ing' &&
        isPassive(tokens, verb.at, verb.to)),
    governedBy: nounGovernor(tokens, noun.at),
    subject: () => subjectOf(sentence, verb && verb.at < noun.at ? verb.at : noun.at),
  };
  return READERS[noun.cls](nominal);
}

/** The verb whose object the noun is: to its left with nothing but its own modifiers between. */
function governingVerb(
  tokens: readonly Token[],
  noun: NounMatch,
  verbs: readonly VerbMatch[],
): VerbMatch | undefined {
  const verb = verbs.findLast((candidate) => candidate.to <= noun.at);
  if (!verb || noun.at - verb.to > 12) return undefined;
  for (let i = verb.to; i < noun.at; i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' && tokens[i + 1]?.kind !== 'word') return undefined;
    if (token.text === ';' || AUXILIARIES.has(token.lower)) return undefined;
    if (
      token.kind === 'word' &&
      PREPOSITIONS.has(token.lower) &&
      !/^(?:of|for|up|with)$/.test(token.lower)
    )
      return undefined;
  }
  return verb;
}

function passiveVerbAfter(
  tokens: readonly Token[],
  noun: NounMatch,
  verbs: readonly VerbMatch[],
): VerbMatch | undefined {
  const verb =
    verbs.find(
      (candidate) =>
        candidate.at >= noun.to &&
        candidate.form !== 'base' &&
        candidate.form !== 'ing' &&
        isPassive(tokens, candidate.at, candidate.to),
    ) ?? verbs.find((candidate) => candidate.at >= noun.to);
  if (!verb || verb.at - noun.to > 20 || verb.form === 'base' || verb.form === 'ing')
    return undefined;
  for (let i = noun.to; i < verb.at; i++) if (tokens[i]?.text === ';') return undefined;
  return isPassive(tokens, verb.at, verb.to) ||
    /^(?:collapse|lapse|close|fail|founder|unravel)$/.test(verb.lemma) ||
    (verb.lemma === 'fall' && verb.readings.has('drop'))
    ? verb
    : undefined;
}

function nounGovernor(tokens: readonly Token[], at: number): string {
  for (let i = at - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct' && token.text !== '-') return '';
    if (token.kind !== 'word') continue;
    if (PREPOSITIONS.has(token.lower)) return token.lower;
    if (
      AUXILIARIES.has(token.lower) ||
      (isVerbWord(token.lower) && !isCapitalised(token) && i < at - 1)
    )
      return '';
  }
  return '';
}

const READERS: Readonly<Record<NounClass, (n: Nominal) => Draft | undefined>> = {
  contract: readContract,
  concession: readContract,
  loan: readLoan,
  round: readRound,
  takeover: readTakeover,
  offer: readOffer,
  sale: readSale,
  stake: readStake,
  merger: readMerger,
  partnership: readPartnership,
  jv: readJv,
  listing: readListing,
  expansion: readProject,
  project: readProject,
  mou: readAgreement,
  deal: readAgreement,
  talks: readTalks,
};
