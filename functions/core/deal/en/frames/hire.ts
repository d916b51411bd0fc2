import { type Draft, partiesOf } from '../draft';
import { isGovernment, kindOf } from '../entities';
import { nameOfPhrase, slot } from '../phrases/slot';
import type { Token } from '../tokens';
import { BY, type Predicate, TO, draftOf } from './predicate';

const PURPOSE =
  /^(?:supply|build|construct|design|deliver|run|operate|manage|provide|install|lay|do|carry|develop|make|print|clean|maintain|produce|handle|test|fit|equip|overhaul|dredge|serve|transport|drill|service|refurbish|upgrade|haul|train|market|distribute|cater|modernise|electrify)$/;

/** "hired X to build", "picked X as supplier": a contract without the word, or a chosen partner. */
export function readHire(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  const { tokens } = sentence;
  if (verb.lemma === 'rank' || verb.lemma === 'place') return readRanked(p);
  if (p.passive) return readHired(p);
  const at = nameOfPhrase(tokens, verb.to, Math.min(tokens.length, verb.to + 12), false);
  const contractor = at >= 0 ? object.names : [];
  if (
    contractor.length > 0 &&
    tokens.slice(at + 1, at + 6).some((t) => /^partners?$/.test(t.lower))
  )
    return draftOf(
      p,
      /\b(?:equal|joint)\b/.test(
        tokens
          .slice(at, at + 6)
          .map((t) => t.lower)
          .join(' '),
      )
        ? 'jv'
        : 'partnership',
      partiesOf(['partner', [...p.subject(), ...contractor]]),
      2.3,
      'partner',
    );
  if (
    contractor.length > 0 &&
    tokens[at + 1]?.lower === 'as' &&
    tokens
      .slice(at + 2, at + 5)
      .some((t) => /^(?:buyer|customer|offtaker|tenant|client)$/.test(t.lower))
  )
    return draftOf(
      p,
      'contract',
      partiesOf(['buyer', contractor], ['contractor', p.subject()]),
      2.4,
      'hire',
    );
  if (contractor.length === 0 || !hasPurpose(tokens, at + 1)) return undefined;
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', p.subject()]),
    2.5,
    'hire',
  );
}

/** "has ranked X first among four bidders", "was ranked first by the council": a winner before the award. */
function readRanked(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const { tokens } = sentence;
  const rest = tokens.slice(verb.at, verb.to + 10).map(({ lower }) => lower);
  if (!rest.some((word) => /^(?:first|top|first-ranked|highest)$/.test(word))) return undefined;
  const about = tokens.map(({ lower }) => lower).join(' ');
  if (
    !/\b(?:bidders?|bids?|tariff|tender|award|offers?|contract|auction|price|build|supply)\b/.test(
      about,
    )
  )
    return undefined;
  const by = slot(tokens, verb.to, BY, { to: verb.to + 14, places: true });
  const contractor = p.passive ? p.subject() : p.object.names;
  if (contractor.length === 0) return undefined;
  const buyer = p.passive ? by : p.subject();
  return {
    ...draftOf(p, 'contract', partiesOf(['contractor', contractor], ['buyer', buyer]), 2.3, 'hire'),
    stage: 'proposed',
  };
}

function readHired(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  if (!hasPurpose(tokens, p.verb.to)) return undefined;
  const buyer = slot(tokens, p.verb.to, BY, { to: p.verb.to + 25, places: true });
  const contractor = p.subject().filter((entity) => kindOf(entity) === 'org');
  if (contractor.length === 0 || contractor.every(isGovernment)) return undefined;
  const client =
    buyer.length > 0
      ? buyer
      : p.sentence.focus && !contractor.includes(p.sentence.focus)
        ? [p.sentence.focus]
        : [];
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', client]),
    buyer.length > 0 ? 2.4 : 2,
    'hire',
  );
}

/** "... to supply", "as main contractor", "for the job". */
function hasPurpose(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    const { lower, text } = tokens[i] as Token;
    const next = tokens[i + 1]?.lower ?? '';
    if (lower === 'to' && PURPOSE.test(next)) return true;
    if (
      lower === 'as' &&
      tokens
        .slice(i + 1, i + 6)
        .some((t) =>
          /^(?:contractor|supplier|operator|builder|sponsor|bidder|distributor|vendor|constructor)$/.test(
            t.lower,
          ),
        )
    )
      return true;
    if (
      lower === 'for' &&
      tokens
        .slice(i + 1, i + 5)
        .some((t) => /^(?:job|construction|contract|works?|supply)$/.test(t.lower))
    )
      return true;
    if (text === ';' || text === ',') return false;
  }
  return false;
}

/** "has entrusted the harbour to a consortium of A and B": a concession without the word. */
export function readEntrusted(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  if (
    p.passive ||
    !/^(?:entrust|award|lease|concede)$/.test(verb.lemma) ||
    object.noun ||
    !object.hasFacility
  )
    return undefined;
  const operator = slot(sentence.tokens, object.from, TO, { to: verb.to + 18 });
  const host = p.subject().filter((entity) => !operator.includes(entity));
  return operator.length === 0
    ? undefined
    : draftOf(p, 'contract', partiesOf(['operator', operator], ['host', host]), 2.2, 'hire');
}
