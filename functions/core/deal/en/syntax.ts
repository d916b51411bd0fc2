import type { Entity } from './entities';
import { kindOf } from './entities';
import { isVerbWord } from './lexicon';
import type { Token } from './tokens';
import {
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  COREFERENT_NOUNS,
  FIRM_NOUNS,
  PREPOSITIONS,
  PRONOUNS,
} from './words';

/** A sentence made ready: names, money, dates and percentages are single tokens. */
export interface Sentence {
  readonly index: number;
  /** UTF-16 indexes of the whole sentence, dateline included. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly isHeadline: boolean;
  /** Wholly or mostly somebody's words. */
  readonly isQuote: boolean;
  /** What "it" and "the company" mean here: the firm the text was last about. */
  focus: Entity | undefined;
  /** Firms of the two sentences before, latest first. */
  recent: readonly Entity[];
  /** The whole story in lower case, for what only the context tells. */
  readonly context: string;
  /** The first firm of the sentence that no preposition governs. */
  topic: Entity | undefined;
}

const CLAUSE_STOPS = new Set([';', ':', '"', '“', '”', '—', '–']);

/** Whether a token is a firm's or body's name, not a person's; places count only where asked for. */
export function isParty(
  token: Token | undefined,
  places = false,
): token is Token & { entity: Entity } {
  if (token?.kind !== 'name' || !token.entity) return false;
  const kind = kindOf(token.entity);
  if (/^[A-Z]*-?\d|\d$/.test(token.entity.name) && token.entity.org === 0) return false; // "A320", "CFM-56": a product
  return kind === 'org' || (places && kind === 'place');
}

/** What governs the noun phrase that holds token `at`: a preposition's word, `verb` for an object, `free` for a subject. */
export function governor(tokens: readonly Token[], at: number): string {
  for (let i = at - 1, steps = 0; i >= 0; i--, steps++) {
    const token = tokens[i] as Token;
    if (token.kind === 'possessive') {
      i--; // "Spain's Ferrovoltios": the owner is part of the phrase
      continue;
    }
    if (token.kind === 'punct') {
      if (token.text === ')' || token.text === '-' || token.text === '>') continue;
      return 'free';
    }
    if (token.lower === 'and' || token.lower === '&')
      return tokens[i - 1]?.kind === 'name' ? governor(tokens, i - 1) : 'free';
    if (PREPOSITIONS.has(token.lower)) return token.lower;
    if (CONJUNCTIONS.has(token.lower) || PRONOUNS.has(token.lower)) return 'free';
    if (AUXILIARIES.has(token.lower)) return 'be';
    if (/^(?:said|says|say|announced|added|reported|that)$/.test(token.lower)) return 'free';
    if (token.kind === 'word' && isVerbWord(token.lower) && !isModifierVerb(tokens, i))
      return 'verb';
    if (steps > 8) return 'free';
  }
  return 'free';
}

/** A verb's spelling used as a noun or adjective before a name: "drug developer", "listed firm X". */
function isModifierVerb(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || FIRM_NOUNS.has(tokens[i + 1]?.lower ?? '')) return true; // "financial services firm"
  return (
    /^(?:the|a|an|its|their|his|her|this)$/.test(before.lower) ||
    before.kind === 'possessive' ||
    PREPOSITIONS.has(before.lower)
  );
}

/** Names that share a place in the sentence with the one at `at`: "X, Y and Z", in text order. */
export function coordinated(tokens: readonly Token[], at: number, places = false): Entity[] {
  const group: Entity[] = [];
  const push = (i: number): void => {
    const token = tokens[i];
    if (isParty(token, places) && !group.includes(token.entity)) group.push(token.entity);
  };
  push(at);
  for (let i = previousConjunct(tokens, at); i >= 0; i = previousConjunct(tokens, i)) {
    const token = tokens[i];
    if (isParty(token, places) && !group.includes(token.entity)) group.unshift(token.entity);
  }
  for (let i = nextConjunct(tokens, at); i >= 0; i = nextConjunct(tokens, i)) push(i);
  return group;
}

/** Index of the name joined before the one at `at` by "and" or a comma within a list; -1 where none is. */
function previousConjunct(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  let steps = 0;
  while (i >= 0 && steps < 7 && isPhraseWord(tokens, i)) {
    i--;
    steps++;
  }
  const joint = tokens[i];
  if (!joint || (joint.lower !== 'and' && joint.text !== '&')) return -1;
  let j = i - 1;
  if (tokens[j]?.text === ',') j--;
  if (tokens[j]?.text === ')') while (j > 0 && tokens[j]?.text !== '(') j--;
  if (tokens[j]?.text === '(') j--;
  if (tokens[j]?.kind === 'name') return originOf(tokens, j);
  return -1;
}

/** "A of Lunenburg and B": the name that an "of" or "in" phrase hangs on. */
function originOf(tokens: readonly Token[], j: number): number {
  const entity = tokens[j]?.entity;
  if (
    entity &&
    kindOf(entity) === 'place' &&
    /^(?:of|in|at|from)$/.test(tokens[j - 1]?.lower ?? '') &&
    tokens[j - 2]?.kind === 'name'
  )
    return j - 2;
  return j;
}

function nextConjunct(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  if (tokens[i]?.text === '(') {
    while (i < tokens.length && tokens[i]?.text !== ')' && i - at < 12) i++;
    i++;
  }
  if (/^(?:of|in)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.kind === 'name') i += 2;
  if (tokens[i]?.text === ',' && tokens[i + 1]?.kind === 'name' && isListComma(tokens, i))
    return i + 1;
  if (tokens[i]?.text === ',' && tokens[i + 1]?.lower === 'and') i++;
  if (tokens[i]?.lower !== 'and' && tokens[i]?.text !== '&' && tokens[i]?.lower !== 'plus')
    return -1;
  for (let j = i + 1, steps = 0; j < tokens.length && steps < 8; j++, steps++) {
    if (
      tokens[j]?.kind === 'name' &&
      tokens[j + 1]?.kind !== 'possessive' &&
      !isModifierName(tokens, j)
    )
      return j;
    if (!isPhraseWord(tokens, j)) return -1;
  }
  return -1;
}

/** Whether a comma between names is followed by "and" before the clause ends: a list, not an appositive. */
function isListComma(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 16); i++) {
    if (tokens[i]?.lower === 'and') return true;
    if (tokens[i]?.kind !== 'name' && tokens[i]?.text !== ',' && !isPhraseWord(tokens, i))
      return false;
  }
  return false;
}

/** A word that may stand within a noun phrase before its name: article, adjective, noun, owner. */
function isPhraseWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.kind === 'possessive' || token.kind === 'number') return true;
  if (token.kind === 'name')
    return tokens[i + 1]?.kind === 'possessive' || tokens[i + 1]?.kind === 'word';
  if (token.kind !== 'word') return false;
  return (
    !PREPOSITIONS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !CONJUNCTIONS.has(token.lower) &&
    !(isVerbWord(token.lower) && /ed$/.test(token.lower))
  );
}

/** The subject of what happens at token `at`: names to its left that nothing governs, or what a pronoun means. */
export function subjectOf(sentence: Sentence, at: number): Entity[] {
  const { tokens } = sentence;
  let governed = -1;
  let place = -1;
  for (let i = at - 1; i >= 0 && at - i < 70; i--) {
    const token = tokens[i] as Token;
    if (token.text === ';') break;
    if (isRelative(tokens, i)) {
      const head = antecedent(tokens, i);
      if (head >= 0) return coordinated(tokens, head, true);
    }
    if (isPronoun(token)) return pronounMeaning(sentence, i);
    const coreferent = coreferentAt(sentence, i);
    if (coreferent) return coreferent;
    const speaker = freePerson(tokens, i);
    if (speaker) return [speaker.officeOf ?? speaker];
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
    if (governs === 'free') return subjectGroup(tokens, i);
    if (governs === 'by' && isLedBy(tokens, i) && hasFiniteVerb(tokens, i + 1, at))
      return coordinated(tokens, i, true);
    const isHeld =
      governs === 'in' &&
      /^(?:shareholders|investors|shares|stockholders|owners)$/.test(nounBefore(tokens, i));
    if (governed < 0 && (isHeld || /^(?:of|between|for|by|including|verb|be)$/.test(governs)))
      governed = i;
  }
  if (place >= 0 && governed < 0) return coordinated(tokens, place, true);
  if (governed >= 0) return coordinated(tokens, governed, true);
  return sentence.focus ? [sentence.focus] : [];
}

const OWNED =
  /^(?:shareholders|owners|owner|board|boards|directors|managers|management|unit|subsidiary|arm|parent|members|founders|creditors|trustees)$/;

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

/** Whether the verb at `at` is passive: a form of "be" before it with at most adverbs between. */
export function isPassive(tokens: readonly Token[], at: number, to: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const token = tokens[i] as Token;
    if (BE_FORMS.has(token.lower)) return true;
    if (
      token.kind !== 'word' ||
      (!/ly$/.test(token.lower) &&
        !/^(?:not|also|already|now|just|since|then|so|far|yet|once|formerly)$/.test(token.lower))
    )
      break;
  }
  return tokens[to]?.lower === 'by'; // a reduced relative: "a centre run by X", "bought by Y"
}

/** Where the clause with token `at` begins and ends: [from, to). */
export function clauseOf(tokens: readonly Token[], at: number): [from: number, to: number] {
  let from = at;
  while (from > 0 && !isClauseBreak(tokens, from - 1)) from--;
  let to = at + 1;
  while (to < tokens.length && !isClauseBreak(tokens, to)) to++;
  return [from, to];
}

function isClauseBreak(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind === 'punct' && CLAUSE_STOPS.has(token.text)) return true;
  if (token.text !== ',') return false;
  return (
    /^(?:but|while|whereas|although|though|after|and)$/.test(tokens[i + 1]?.lower ?? '') &&
    !isListAnd(tokens, i + 1)
  );
}

function isListAnd(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'and' &&
    tokens[at - 2]?.kind === 'name' &&
    tokens[at + 1]?.kind === 'name' &&
    !AUXILIARIES.has(tokens[at + 2]?.lower ?? '')
  );
}

/** The parties that a preposition brings in after token `from`: the first such phrase that names one. */
export function slot(
  tokens: readonly Token[],
  from: number,
  prepositions: ReadonlySet<string>,
  options: SlotOptions = {},
): Entity[] {
  const limit = Math.min(tokens.length, options.to ?? from + 45);
  for (let i = from; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.text === ';') return [];
    if (!prepositions.has(token.lower) || token.kind !== 'word') continue;
    const at = nameOfPhrase(tokens, i + 1, limit, options.places ?? false);
    if (at >= 0) return coordinated(tokens, at, options.places);
    const person = options.persons ? personOf(tokens, i + 1) : undefined;
    if (person) return [person];
  }
  return [];
}

function personOf(tokens: readonly Token[], from: number): Entity | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 7); i++) {
    if (tokens[i]?.entity) return tokens[i]?.entity;
    if (PREPOSITIONS.has(tokens[i]?.lower ?? '')) return undefined;
  }
  return undefined;
}

export interface SlotOptions {
  readonly to?: number;
  readonly places?: boolean;
  /** Whether a person may fill the slot, as a buyer may. */
  readonly persons?: boolean;
}

/** Index of the name that heads the noun phrase beginning at `from`; -1 where it has none. */
export function nameOfPhrase(
  tokens: readonly Token[],
  from: number,
  limit: number,
  places: boolean,
): number {
  let fallback = -1;
  for (let i = from, steps = 0; i < limit && steps < 14; i++, steps++) {
    const token = tokens[i] as Token;
    if (token.kind === 'name') {
      if (tokens[i + 1]?.kind === 'possessive') {
        if (isParty(token, places) && fallback < 0) fallback = i;
        continue;
      }
      if (isParty(token, true) && isModifierName(tokens, i)) continue;
      return isParty(token, places) ? i : fallback;
    }
    if (token.text === ',' && steps > 0 && !isDescriptor(tokens, i)) return fallback;
    if (token.kind === 'money' || token.kind === 'percent' || token.kind === 'date')
      return fallback;
    if (
      token.kind === 'word' &&
      (PREPOSITIONS.has(token.lower) || AUXILIARIES.has(token.lower)) &&
      token.lower !== 'of'
    )
      return fallback;
    if (token.lower === 'to' || CLAUSE_STOPS.has(token.text)) return fallback;
  }
  return fallback;
}

/** "Limerick recruiter Shannonside People", "Kedah buyer Pendang": a name before a kind of firm before a name. */
export function isModifierName(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'name') return i > at + 1 && isFirmNoun(tokens[i - 1]?.lower ?? '');
    if (token.kind !== 'word' || isGrammarWord(token.lower)) return false;
  }
  return false;
}

function isGrammarWord(lower: string): boolean {
  if (/^(?:said|says|told|asked|added|reported|announced)$/.test(lower)) return true;
  return (
    PREPOSITIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    PRONOUNS.has(lower)
  );
}

function isFirmNoun(lower: string): boolean {
  return FIRM_NOUNS.has(lower) || /(?:maker|seller|builder|[lrntkdg]er|gist)$/.test(lower);
}

/** ", the Dutch fertiliser maker," between a comma and a name: "its rival, Nilgiri Gears". */
function isDescriptor(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma + 1]?.kind === 'name';
}
