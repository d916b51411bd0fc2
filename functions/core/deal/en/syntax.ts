import type { Entity } from './entities';
import type { Token } from './tokens';
import { AUXILIARIES, BE_FORMS } from './words';

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

export const CLAUSE_STOPS = new Set([';', ':', '"', '“', '”', '—', '–']);

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

/** The first sum of a sentence. */
export function sumOf(tokens: readonly Token[]): Token | undefined {
  return tokens.find(({ kind }) => kind === 'money');
}
