import { type Draft, partiesOf } from '../draft';
import { kindOf, type Entity } from '../entities';
import { slot } from '../phrases/slot';
import { type Predicate, WITH, clauseHas, draftOf } from './predicate';

/** "A merges with B", "A and B will combine": two sides that become one. */
export function readMerge(p: Predicate, weak: boolean): Draft | undefined {
  const { verb } = p;
  const { tokens } = p.sentence;
  const others = slot(tokens, p.verb.to, new Set(['with', 'into']), { to: p.verb.to + 14 });
  const sides = [...p.subject(), ...others, ...(p.passive ? [] : p.object.names)];
  const found = sides.filter((entity, i) => sides.indexOf(entity) === i);
  const unique = found.length < 2 && verb.form === 'base' ? bothBoards(p) : found;
  if (
    unique.length < 2 ||
    (weak &&
      others.length === 0 &&
      !(
        verb.lemma === 'combine' &&
        p.verb.form === 'base' &&
        p.object.names.length === 0 &&
        p.subject().length > 1
      ) &&
      !clauseHas(p, /^(?:agreed|agree|plan|plans|planned|boards?)$/))
  )
    return undefined;
  if (poolsBusiness(p)) return draftOf(p, 'jv', partiesOf(['partner', unique]), 2.4, 'jv');
  return draftOf(p, 'acquisition', partiesOf(['partner', unique]), 2.5, 'merge');
}

/** "A said that its board and the board of B approved an agreement to merge": the only two firms before the verb. */
function bothBoards({ sentence, verb }: Predicate): Entity[] {
  const { tokens } = sentence;
  if (tokens[verb.at - 1]?.lower !== 'to') return [];
  const firms = tokens
    .slice(0, verb.at)
    .flatMap(({ entity }) =>
      entity && kindOf(entity) === 'org' && entity.org > 0 ? [entity] : [],
    );
  const unique = firms.filter((entity, i) => firms.indexOf(entity) === i);
  return unique.length === 2 ? unique : [];
}

/** "will merge their hatcheries into a company": a part of each, in a firm that both own. */
function poolsBusiness({ sentence, verb }: Predicate): boolean {
  const rest = sentence.tokens.slice(verb.to, verb.to + 14).map(({ lower }) => lower);
  const into = rest.findIndex((word) => /^(?:into|in|under)$/.test(word));
  return (
    /^(?:their|the|its)$/.test(rest[0] ?? '') &&
    into > 1 &&
    rest
      .slice(into + 1, into + 6)
      .some((word) => /^(?:company|venture|firm|entity|business|subsidiary|jv)$/.test(word))
  );
}

/** "A teams up with B", "licensed its process to B": an alliance, or a joint venture where the clause says joint. */
export function readPartner(p: Predicate, weak: boolean): Draft | undefined {
  const { sentence, verb, object } = p;
  if (weak) return undefined;
  if (
    /^(?:team|pair|share|license|licence)$/.test(verb.lemma) &&
    verb.to - verb.at === 1 &&
    verb.form === 'base' &&
    verb.lemma !== 'license'
  )
    return undefined;
  const others = slot(sentence.tokens, verb.at + 1, new Set(['with', 'to', 'from']), {
    to: verb.to + 12,
  });
  const sides = [...p.subject(), ...others, ...(verb.lemma === 'share' ? [] : object.names)];
  const unique = sides.filter((entity, i) => sides.indexOf(entity) === i);
  if (unique.length < 2 || (verb.lemma === 'share' && others.length === 0)) return undefined;
  const joint =
    clauseHas(p, /^(?:jointly|joint|venture)$/) || (verb.lemma === 'pool' && poolsBusiness(p));
  return draftOf(p, joint ? 'jv' : 'partnership', partiesOf(['partner', unique]), 2.2, 'partner');
}

/** "A is negotiating with B": talks whose subject the verb does not tell. */
export function readTalk(p: Predicate, weak: boolean): Draft | undefined {
  const { sentence, verb, object } = p;
  if (weak || p.passive) return undefined;
  const withWhom = slot(sentence.tokens, verb.to, WITH, { to: verb.to + 14 });
  const sides = [
    ...p.subject(),
    ...withWhom,
    ...(/^(?:talk|negotiate|confer|hold)$/.test(verb.lemma) ? object.names : []),
  ];
  const unique = sides.filter((entity, i) => sides.indexOf(entity) === i);
  if (unique.length < 2) return undefined;
  const parties = unique.map((entity) => ({
    entity,
    role: kindOf(entity) === 'place' ? ('host' as const) : ('partner' as const),
  }));
  return { ...draftOf(p, 'partnership', parties, 2, 'talk'), stage: 'talks' };
}
