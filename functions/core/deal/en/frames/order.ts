import { type Draft, partiesOf } from '../draft';
import { kindOf } from '../entities';
import { slot } from '../phrases/slot';
import { BY, TO, clauseHas, draftOf, isFuture, isGoodsSubject, type Predicate } from './predicate';

/** "ordered six trams from X", "commissioned X": who buys goods from whom. */
export function readOrder(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (
    /^(?:buy|purchase|procure|book|subscribe|source|take|call)$/.test(verb.lemma) &&
    !object.hasGoods &&
    !(p.passive && isGoodsSubject(p))
  )
    return undefined;
  const after = slot(tokens, verb.to, new Set(['from', 'with', 'at']), { to: verb.to + 25 });
  if (p.passive) {
    const buyer = slot(tokens, verb.to, BY, { to: verb.to + 25, places: true });
    return after.length > 0 || buyer.length > 0
      ? draftOf(p, 'contract', partiesOf(['contractor', after], ['buyer', buyer]), 2.2, 'order')
      : undefined;
  }
  if (verb.lemma === 'sponsor') return sponsored(p);
  if (weak && !object.hasGoods) return undefined;
  const contractor =
    after.length > 0 ? after : object.hasGoods || verb.lemma === 'contract' ? object.names : [];
  if (contractor.length === 0) return undefined;
  const buyers = p.subject().filter((entity) => !contractor.includes(entity));
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', buyers]),
    buyers.length > 0 ? 2.6 : 2,
    'order',
  );
}

/** "agreed to supply X with turbines": a supplier whose clause speaks of an agreement. */
export function readSupply(p: Predicate): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (p.passive || (verb.form !== 'base' && verb.form !== 'ing')) return undefined;
  const head = tokens[verb.at - 2]?.lower ?? '';
  if (/^(?:deal|agreement|contract|order|pact|accord)$/.test(head)) return undefined;
  const named = suppliedBy(p);
  if (named) return named;
  const agreed = clauseHas(
    p,
    /^(?:contract|order|agreed|agreement|deal|memorandum|mou|awarded|signed|won|tender|selected|chosen|hired|pact)$/,
  );
  const buyers = slot(tokens, verb.to, new Set(['to', 'for']), {
    to: verb.to + 20,
    places: object.hasGoods,
  });
  if (
    !agreed ||
    buyers.length === 0 ||
    !(object.hasGoods || object.hasFacility || object.phrase !== '')
  )
    return undefined;
  const contractor = p
    .subject()
    .filter((entity) => kindOf(entity) === 'org' && !buyers.includes(entity));
  if (contractor.length === 0) return undefined;
  return draftOf(
    p,
    'contract',
    partiesOf(['buyer', buyers], ['contractor', contractor]),
    2.2,
    'supply',
  );
}

const SUPPLIERS =
  /^(?:suppliers?|contractors?|vendors?|builders?|shipbuilders?|shipyards?|yard|installer|fabricator|engineer|engineers|engineering|planemaker|turbine|equipment|machinery|manufacturer|maker)$/;

/** "Finnish supplier X will deliver the boiler": the order of the firm that the text was about. */
function suppliedBy(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  const { tokens, focus } = sentence;
  const contractor = p.subject().filter((entity) => kindOf(entity) === 'org');
  const at = tokens.findIndex(({ entity }) => entity !== undefined && entity === contractor[0]);
  const before = tokens.slice(Math.max(0, at - 3), Math.max(0, at));
  if (
    !focus ||
    contractor.includes(focus) ||
    at < 0 ||
    !isFuture(p) ||
    !/^(?:supply|deliver|provide|fit|install|build|construct|ship|lay|equip|furnish)$/.test(
      verb.lemma,
    ) ||
    !before.some(({ lower }) => SUPPLIERS.test(lower)) ||
    !(object.hasGoods || object.hasFacility)
  )
    return undefined;
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', [focus]]),
    2,
    'supply',
  );
}

/** "will sponsor Humber Wanderers' shirts". */
function sponsored(p: Predicate): Draft | undefined {
  const club = p.object.names.length > 0 ? p.object.names : p.object.owner ? [p.object.owner] : [];
  const buyers = p.subject().filter((entity) => !club.includes(entity));
  return club.length === 0 || buyers.length === 0
    ? undefined
    : draftOf(p, 'contract', partiesOf(['contractor', club], ['buyer', buyers]), 2.3, 'order');
}

/** "has been pre-let to X": a tenant is a customer. */
export function readLet(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  if (!p.passive || !/^(?:pre-let|let|lease|rent|charter)$/.test(verb.lemma)) return undefined;
  const tenant = slot(sentence.tokens, verb.to, TO, { to: verb.to + 14 });
  const owner = p.subject().filter((entity) => !tenant.includes(entity));
  if (tenant.length === 0) return undefined;
  return draftOf(p, 'contract', partiesOf(['buyer', tenant], ['contractor', owner]), 2.1, 'lease');
}

/** "was handed over to the customer, X, by builder Y": a contract fulfilled. */
export function readHandover(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  if (!p.passive || !/^(?:hand|deliver)$/.test(verb.lemma)) return undefined;
  const contractor = slot(sentence.tokens, verb.to, BY, { to: verb.to + 22 });
  const buyer = slot(sentence.tokens, verb.to, TO, { to: verb.to + 12, places: true });
  if (contractor.length === 0) return undefined;
  const draft = draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', buyer]),
    2.1,
    'supply',
  );
  return isFuture(p) ? draft : { ...draft, stage: 'completed' };
}
