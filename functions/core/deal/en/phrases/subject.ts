import { type Entity, kindOf } from '../entities';
import { isVerbWord } from '../lexicon';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';
import { AUXILIARIES, CONJUNCTIONS, COREFERENT_NOUNS, PREPOSITIONS } from '../words';
import { coordinated } from './coordinated';
import { governor, isModifierName, isParty } from './parties';

/** The subject of what happens at token `at`: names to its left that nothing governs, or what a pronoun means. */
export function subjectOf(sentence: Sentence, at: number): Entity[] {
  const { tokens } = sentence;
  const permitted = permittedBefore(tokens, at);
  if (permitted.length > 0) return permitted;
  let governed = -1;
  let leftmost = -1;
  let place = -1;
  for (let i = at - 1; i >= 0 && at - i < 70; i--) {
    const token = tokens[i] as Token;
    if (token.text === ';') break;
    if (isRelative(tokens, i)) {
      const head = antecedent(tokens, i);
      if (head >= 0) return coordinated(tokens, head, true);
    }
    if (isPronoun(token)) return personBefore(tokens, i) ?? pronounMeaning(sentence, i);
    const coreferent = coreferentAt(sentence, i);
    if (coreferent) return coreferent;
    const speaker = freePerson(tokens, i);
    if (speaker) return [speaker.officeOf ?? speaker];
    if (
      token.entity &&
      kindOf(token.entity) === 'person' &&
      isLedBy(tokens, i) &&
      governor(tokens, i) === 'by'
    )
      return [token.entity];
    if (!isParty(token, true)) continue;
    if (tokens[i + 1]?.kind === 'possessive') {
      if (isParty(token) && OWNED.test(ownedNoun(tokens, i + 2))) return [token.entity];
      if (isParty(token) && governed < 0 && governor(tokens, i) === 'free') governed = i;
      continue;
    }
    if (!isParty(token)) {
      if (
        place < 0 &&
        !isModifierName(tokens, i) &&
        governor(tokens, i) === 'free' &&
        !isNounModifier(tokens, i)
      )
        place = i;
      continue;
    }
    const governs = governor(tokens, i);
    if (governs === 'free') {
      const isSpeaker = /^(?:said|says|announced|reported)$/.test(tokens[i + 1]?.lower ?? '');
      return isSpeaker && leftmost > i && governed >= 0
        ? coordinated(tokens, leftmost, true)
        : subjectGroup(tokens, i);
    }
    if (governs === 'by' && isLedBy(tokens, i) && hasFiniteVerb(tokens, i + 1, at))
      return coordinated(tokens, i, true);
    const isHeld =
      governs === 'in' &&
      /^(?:shareholders|investors|shares|stockholders|owners)$/.test(nounBefore(tokens, i));
    if (governs === 'of' && OWNED.test(nounOf(tokens, i))) leftmost = i;
    if (
      governed < 0 &&
      (isHeld ||
        /^(?:of|between|for|by|including|verb|be)$/.test(governs) ||
        (governs === 'with' && /ing$/.test(tokens[at]?.lower ?? '')))
    )
      governed = i;
  }
  if (place >= 0 && governed < 0) return coordinated(tokens, place, true);
  if (governed >= 0) return coordinated(tokens, governed, true);
  return sentence.focus ? [sentence.focus] : [];
}

const PERMITS =
  /^(?:clear(?:s|ed|ing)?|allow(?:s|ed|ing)?|authori[sz](?:e|es|ed|ing)|permit(?:s|ted|ting)?|let|lets|enabl(?:e|es|ed|ing)|licensed|approved)$/;

/** "has cleared X to acquire", "allows X and Y to build": who may do what follows. */
function permittedBefore(tokens: readonly Token[], at: number): Entity[] {
  const end = tokens[at - 1]?.lower === 'to' ? at - 2 : at - 1;
  if (!isParty(tokens[end])) return [];
  for (let i = end - 1; i >= 0 && end - i < 8; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && PERMITS.test(token.lower))
      return end === at - 1 && !/^lets?$/.test(token.lower) ? [] : coordinated(tokens, end, true);
    if (token.kind === 'punct' || AUXILIARIES.has(token.lower) || PREPOSITIONS.has(token.lower))
      return [];
  }
  return [];
}

const OWNED =
  /^(?:shareholders|owners|owner|board|boards|directors|managers|management|unit|subsidiary|arm|parent|members|founders|creditors|trustees)$/;

/** "shareholders of X": the noun that an "of" phrase hangs on. */
function nounOf(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i > 0 && at - i < 4; i--)
    if (tokens[i]?.lower === 'of') return tokens[i - 1]?.lower ?? '';
  return '';
}

function ownedNoun(tokens: readonly Token[], from: number): string {
  for (let i = from; i < Math.min(tokens.length, from + 3); i++)
    if (OWNED.test(tokens[i]?.lower ?? '')) return tokens[i]?.lower ?? '';
  return '';
}

/** A person as subject: he acts for himself, or for the place whose office he holds. */
function freePerson(tokens: readonly Token[], at: number): Entity | undefined {
  const { entity } = tokens[at] as Token;
  if (!entity || kindOf(entity) !== 'person' || tokens[at + 1]?.kind === 'possessive')
    return undefined;
  if (tokens[at - 1]?.text === ',' && tokens[at + 1]?.text === ',') return undefined; // an apposition: "its chief, X,"
  return governor(tokens, at) === 'free' ? entity : undefined;
}

/** "the Singapore trader": a place that only describes the noun behind it. */
function isNounModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    !AUXILIARIES.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    !CONJUNCTIONS.has(next.lower) &&
    !isVerbWord(next.lower) &&
    !/^(?:said|says|went|also|agreed)$/.test(next.lower)
  );
}

/** "Shareholders in X": the noun that an "in" phrase hangs on. */
function nounBefore(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i > 0 && at - i < 6; i--)
    if (tokens[i]?.lower === 'in') return tokens[i - 1]?.lower ?? '';
  return '';
}

/** Whether the clause goes on as a main clause between two places: "... has agreed to". */
function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      AUXILIARIES.has(tokens[i]?.lower ?? '') ||
      /^(?:said|agreed|plans?)$/.test(tokens[i]?.lower ?? '')
    )
      return true;
  return tokens[to - 1]?.lower !== 'to' && to - from < 3;
}

/** "an investor group led by X". */
function isLedBy(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > 0 && at - i < 9; i--)
    if (tokens[i]?.lower === 'by')
      return /^(?:led|headed|backed|controlled|fronted|run|spearheaded)$/.test(
        tokens[i - 1]?.lower ?? '',
      );
  return false;
}

function subjectGroup(tokens: readonly Token[], at: number): Entity[] {
  return coordinated(tokens, at, true);
}

function isRelative(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i] as Token;
  return (
    lower === 'which' || lower === 'who' || (lower === 'that' && tokens[i - 1]?.kind === 'name')
  );
}

function antecedent(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 14; i--) {
    if (isParty(tokens[i], true)) return i;
    if (tokens[i]?.text === ';') return -1;
  }
  return -1;
}

const PRONOUN_SUBJECTS = new Set(['it', 'they', 'we', 'he', 'she', 'itself']);

function isPronoun(token: Token): boolean {
  return token.kind === 'word' && PRONOUN_SUBJECTS.has(token.lower);
}

/** "X confirmed that he had sold": the person before the pronoun. */
function personBefore(tokens: readonly Token[], at: number): Entity[] | undefined {
  if (!/^s?he$/.test(tokens[at]?.lower ?? '')) return undefined;
  for (let i = at - 1; i >= 0 && at - i < 30; i--) {
    const entity = tokens[i]?.entity;
    if (entity && kindOf(entity) === 'person') return entity.officeOf ? undefined : [entity];
  }
  return undefined;
}

/** "It" means the sentence's own topic where that stands before it, else the firm of the sentences before. */
function pronounMeaning(sentence: Sentence, at: number): Entity[] {
  const { topic, focus, tokens } = sentence;
  for (let i = 0; topic && i < at; i++) if (tokens[i]?.entity === topic) return [topic];
  const known = focus ?? topic;
  return known ? [known] : [];
}

/** "The company", "the Cape firm", "its owner", "both firms" ending at `at`; undefined where there is none. */
function coreferentAt(sentence: Sentence, at: number): Entity[] | undefined {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  if (
    token.kind !== 'word' ||
    !COREFERENT_NOUNS.has(token.lower) ||
    tokens[at + 1]?.kind === 'name'
  )
    return undefined;
  if (tokens[at + 1]?.lower === 'of' || tokens[at + 1]?.kind === 'possessive') return undefined;
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const before = tokens[i] as Token;
    if (
      /^(?:the|this|two|both)$/.test(before.lower) &&
      /^(?:sides|parties|partners|firms|companies|two|pair|duo)$/.test(token.lower)
    )
      return sentence.recent.slice(0, 2);
    if (before.lower === 'the' || before.lower === 'this') return pronounMeaning(sentence, i);
    if (before.kind === 'punct' || PREPOSITIONS.has(before.lower)) return undefined;
  }
  return undefined;
}
