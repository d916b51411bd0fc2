import type { Draft } from '../draft';
import { type Entity, kindOf } from '../entities';
import type { NounMatch, VerbMatch } from '../lexicon';
import { FACILITIES } from '../nouns';
import { type ObjectPhrase, parseObject, targetOf } from '../objects';
import { isParty } from '../phrases/parties';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';
import type { VerbClass } from '../verbs';
import { PREPOSITIONS } from '../words';

/** A deal noun with the verb that governs it and the firms around it. */
export interface Nominal {
  readonly sentence: Sentence;
  readonly noun: NounMatch;
  readonly nouns: readonly NounMatch[];
  readonly verb?: VerbMatch;
  /** The noun is what a passive verb acts on: "the contract was awarded". */
  readonly passive: boolean;
  /** The preposition that the noun hangs on, if any: "under a contract". */
  readonly governedBy: string;
  readonly subject: () => Entity[];
}

/** Prepositions that bring in the other side. */
export const WITH = new Set(['with', 'between', 'by']);

/** Prepositions that bring in the one who gives. */
export const FROM = new Set(['from', 'by', 'with']);

/** Prepositions that bring in the one who receives. */
export const TO = new Set(['to', 'for']);

/** Whether the governing verb can be read as one of the classes. */
export function has(nominal: Nominal, ...classes: VerbClass[]): boolean {
  return classes.some((cls) => nominal.verb?.readings.has(cls));
}

/** A draft with the sum and share near the noun, and the form of the verb that governs it. */
export function draftOf(
  n: Nominal,
  type: Draft['type'],
  parties: Draft['parties'],
  score: number,
): Draft {
  const { verb, sentence, noun } = n;
  const object = parseObject(sentence, noun.to, []);
  const money = moneyNear(
    sentence.tokens,
    verb && verb.at < noun.at ? verb.to : noun.at,
    noun.to + 12,
  );
  const form = !verb
    ? 'noun'
    : verb.form === 'past' || verb.form === 'participle'
      ? 'past'
      : verb.form === 'ing'
        ? 'ing'
        : 'plan';
  const draft: Draft = {
    type,
    parties,
    sentence,
    at: noun.at,
    trigger: `noun:${noun.cls}`,
    form,
    score,
  };
  if (money) draft.money = money;
  if (object.percent !== undefined) draft.percent = object.percent;
  if (has(n, 'drop')) draft.stage = 'cancelled';
  return draft;
}

/** The first sum among tokens [from, to). */
export function moneyNear(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let i = from; i < Math.min(tokens.length, to); i++)
    if (tokens[i]?.kind === 'money') return tokens[i];
  return undefined;
}

/** The firms and bodies among names. */
export function orgs(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity) => kindOf(entity) === 'org');
}

/** Names that stand in none of the other lists. */
export function without(
  entities: readonly Entity[],
  ...others: readonly (readonly Entity[])[]
): Entity[] {
  return entities.filter((entity) => !others.some((list) => list.includes(entity)));
}

/** What the noun is about: "takeover of X", "bid for X", "sale of X's mill". */
export function objectOf(n: Nominal, prepositions: ReadonlySet<string>): Entity[] {
  const { sentence, noun, nouns } = n;
  const { tokens } = sentence;
  for (let i = noun.to; i < Math.min(tokens.length, noun.to + 14); i++) {
    const token = tokens[i] as Token;
    if (token.text === ';' || (token.text === ',' && i > noun.to)) return [];
    if (token.kind === 'word' && prepositions.has(token.lower) && tokens[i + 1]?.kind !== 'money') {
      const object = parseObject(sentence, i + 1, nouns);
      return (object.hasGoods || object.hasPaper) && object.names.length === 0 && !object.hasAsset
        ? []
        : meant(sentence, object);
    }
  }
  return [];
}

/** "the sale of the company": the firm that the sentence is about. */
function meant(sentence: Sentence, object: ObjectPhrase): Entity[] {
  const isCompany =
    object.names.length === 0 &&
    /^(?:company|firm|group|bank|business|concern)$/.test(object.phrase);
  const firm = sentence.topic ?? sentence.focus;
  return isCompany && firm ? [firm] : targetOf(object, sentence);
}

/** "X's hostile bid": the firm that owns the noun at `at`. */
export function possessorBefore(tokens: readonly Token[], at: number): Entity | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    if (tokens[i]?.kind === 'possessive') {
      const owner = tokens[i - 1];
      return isParty(owner) ? owner.entity : undefined;
    }
    if (
      tokens[i]?.kind === 'word' &&
      PREPOSITIONS.has(tokens[i]?.lower ?? '') &&
      tokens[i]?.lower !== 'per'
    )
      return undefined;
  }
  return undefined;
}

/** Whether a plant, site or the like stands among tokens [from, to). */
export function facilityNear(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i++) {
    const token = tokens[i] as Token;
    if (
      token.kind === 'word' &&
      FACILITIES.has(token.lower) &&
      !/^(?:project|projects|scheme|development|operation|operations)$/.test(token.lower)
    )
      return true;
  }
  return false;
}
