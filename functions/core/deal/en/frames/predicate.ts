import type { Draft } from '../draft';
import type { Entity } from '../entities';
import type { VerbMatch } from '../lexicon';
import { FACILITIES, GOODS } from '../nouns';
import type { ObjectPhrase } from '../objects';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';

/** One verb with what stands around it, as the frames read it. */
export interface Predicate {
  readonly sentence: Sentence;
  readonly verb: VerbMatch;
  readonly passive: boolean;
  readonly object: ObjectPhrase;
  /** Lazy: the subject's firms. */
  readonly subject: () => Entity[];
  readonly clause: readonly [number, number];
}

/** Prepositions that bring in the one who receives. */
export const TO = new Set(['to']);

/** Prepositions that bring in the one who gives. */
export const FROM = new Set(['from']);

/** The preposition of the doer. */
export const BY = new Set(['by']);

/** The preposition of the other side. */
export const WITH = new Set(['with']);

/** Prepositions that bring in a buyer. */
export const BUYERS = new Set(['to', 'by']);

/** Prepositions that bring in what money goes into. */
export const INTO = new Set(['into', 'in', 'on', 'at', 'behind']);

/** A draft with the sum and share that its object holds, and the form of its verb. */
export function draftOf(
  p: Predicate,
  type: Draft['type'],
  parties: Draft['parties'],
  score: number,
  trigger: string,
): Draft {
  const before = p.sentence.tokens[p.verb.at - 1]?.lower ?? '';
  const isDone = p.verb.form === 'ing' && /^(?:after|having|by|following|upon)$/.test(before);
  const form = isDone
    ? 'past'
    : p.verb.form === 'ing'
      ? 'ing'
      : p.verb.form === 'base' && p.verb.lemma !== 'put'
        ? 'plan'
        : 'past';
  const draft: Draft = {
    type,
    parties,
    sentence: p.sentence,
    at: p.verb.at,
    trigger,
    form: isFuture(p) ? 'plan' : form,
    score,
  };
  if (p.object.percent !== undefined) draft.percent = p.object.percent;
  if (p.object.money) draft.money = p.object.money;
  return draft;
}

/** "Will be bought", "to be acquired": a participle that is still to come. */
export function isFuture(p: Predicate): boolean {
  for (let i = p.verb.at - 1; i >= 0 && p.verb.at - i < 5; i--) {
    const lower = p.sentence.tokens[i]?.lower ?? '';
    if (/^(?:will|would|to|may|could|might|should)$/.test(lower)) return true;
  }
  return false;
}

/** Whether a word of the verb's clause matches. */
export function clauseHas(p: Predicate, pattern: RegExp): boolean {
  for (let i = p.clause[0]; i < p.clause[1]; i++)
    if (pattern.test(p.sentence.tokens[i]?.lower ?? '')) return true;
  return false;
}

/** Whether the sentence names a sum. */
export function clauseHasMoney(p: Predicate): boolean {
  return p.sentence.tokens.some((token) => token.kind === 'money');
}

/** The first sum within `steps` tokens from `from`. */
export function moneyAfter(
  tokens: readonly Token[],
  from: number,
  steps: number,
): Token | undefined {
  for (let i = from; i < Math.min(tokens.length, from + steps); i++)
    if (tokens[i]?.kind === 'money') return tokens[i];
  return undefined;
}

/** Whether a plant, site or the like stands within `steps` tokens, before a semicolon or colon. */
export function hasFacilityAfter(tokens: readonly Token[], from: number, steps = 22): boolean {
  for (let i = from; i < Math.min(tokens.length, from + steps); i++) {
    const token = tokens[i] as Token;
    if (token.text === ';' || token.text === ':') return false;
    if (token.kind === 'word' && FACILITIES.has(token.lower)) return true;
  }
  return false;
}

/** Whether the clause speaks of a plant or site before its verb. */
export function subjectHasFacility(p: Predicate): boolean {
  const { tokens } = p.sentence;
  for (let i = p.verb.at - 1; i >= p.clause[0]; i--)
    if (FACILITIES.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** Whether goods stand right before the verb: "six trams were ordered". */
export function isGoodsSubject(p: Predicate): boolean {
  const { tokens } = p.sentence;
  for (let i = p.verb.at - 1; i >= Math.max(0, p.verb.at - 6); i--)
    if (GOODS.has(tokens[i]?.lower ?? '')) return true;
  return false;
}
