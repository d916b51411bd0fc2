import { type Entity, kindOf } from '../entities';
import { coordinated } from '../phrases/coordinated';
import { isParty } from '../phrases/parties';
import { PREPOSITIONS, PRONOUNS } from '../words';
import type { Predicate } from './predicate';

/** What a verb acts on where its object is no phrase of its own: "agreed to buy it", "X, which Y means to sell". */
export function meantObject(p: Predicate): Entity[] {
  const pronoun = pronounObject(p);
  return pronoun.length > 0 ? pronoun : relativeObject(p);
}

/** "has agreed to buy it": the last firm before that is not the subject. */
function pronounObject({ sentence, verb, subject }: Predicate): Entity[] {
  const { tokens, focus, recent } = sentence;
  const next = tokens[verb.to];
  if (next?.kind !== 'word' || !/^(?:it|them)$/.test(next.lower)) return [];
  const doers = subject();
  const before = tokens.slice(0, verb.at).flatMap(({ entity }) => entity ?? []);
  const meant = [...before.reverse(), focus, ...recent].find(
    (entity) => entity !== undefined && kindOf(entity) === 'org' && !doers.includes(entity),
  );
  return meant ? [meant] : [];
}

/** "X, which Y means to sell": what the relative pronoun stands for; not "which Y bought in 2019". */
function relativeObject({ sentence, verb, passive }: Predicate): Entity[] {
  const { tokens } = sentence;
  const after = tokens[verb.to];
  const isBare = !after || after.kind !== 'word' || PREPOSITIONS.has(after.lower);
  if (passive || !isBare || after?.kind === 'name') return [];
  if (!/^(?:base|ing)$/.test(verb.form) && !hasPerfect(tokens, verb.at)) return [];
  for (let i = verb.at - 2; i > 0 && verb.at - i < 14; i--) {
    const token = tokens[i];
    if (token?.text === ';') return [];
    if (!/^(?:which|that|whom)$/.test(token?.lower ?? '')) continue;
    const head = tokens[i - 1]?.text === ',' ? i - 2 : i - 1;
    const isObject = isDoer(tokens[i + 1]) || isDoer(tokens[i + 2]);
    return isObject && isParty(tokens[head]) ? coordinated(tokens, head) : [];
  }
  return [];
}

function isDoer(token: Predicate['sentence']['tokens'][number] | undefined): boolean {
  return token?.kind === 'name' || (token?.kind === 'word' && PRONOUNS.has(token.lower));
}

/** "has bought", "have now agreed". */
function hasPerfect(tokens: Predicate['sentence']['tokens'], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:has|have)$/.test(lower));
}
