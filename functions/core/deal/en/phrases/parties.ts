import { type Entity, kindOf } from '../entities';
import { isVerbWord } from '../lexicon';
import type { Token } from '../tokens';
import { AUXILIARIES, CONJUNCTIONS, FIRM_NOUNS, PREPOSITIONS, PRONOUNS } from '../words';

/** Whether a token is a firm's or body's name, not a person's; places count only where asked for. */
export function isParty(
  token: Token | undefined,
  places = false,
): token is Token & { entity: Entity } {
  if (token?.kind !== 'name' || !token.entity) return false;
  const kind = kindOf(token.entity);
  if (token.entity.org === 0 && /^[A-Z]*-?\d|\d$/.test(token.entity.name)) return false; // "A320", "CFM-56": a product
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
