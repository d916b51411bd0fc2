import { type Entity, kindOf } from '../entities';
import { isVerbWord } from '../lexicon';
import type { Token } from '../tokens';
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from '../words';
import { isModifierName, isParty } from './parties';

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
  return tokens[i - 1]?.text === ',' ? appositiveHead(tokens, j) : -1;
}

/** "A, a maker of pumps, and B": the name that an apposition ending at `j` describes; -1 where there is none. */
function appositiveHead(tokens: readonly Token[], j: number): number {
  for (let i = j, steps = 0; i > 0 && steps < 16; i--, steps++) {
    const token = tokens[i] as Token;
    if (token.text === ',')
      return tokens[i - 1]?.kind === 'name' &&
        /^(?:a|an|the|one|which|owner|maker|part)$/.test(tokens[i + 1]?.lower ?? '')
        ? i - 1
        : -1;
    if (token.text === ';' || AUXILIARIES.has(token.lower)) return -1;
  }
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
