import { type Draft, partiesOf } from '../draft';
import type { Entity } from '../entities';
import { targetOf } from '../objects';
import { slot } from '../phrases/slot';
import { meantObject } from './meant-object';
import {
  BY,
  FROM,
  type Predicate,
  TO,
  clauseHas,
  clauseHasMoney,
  draftOf,
  isGoodsSubject,
} from './predicate';

/** "sold X to Y", "put X up for sale", "was sold to Y": an acquisition where a buyer is named, else a divestment. */
export function readSell(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (object.hasPaper) return undefined;
  if (p.passive) return weak ? undefined : readSold(p);
  const goes =
    /^(?:go|pass|fall)$/.test(verb.lemma) ||
    (verb.to - verb.at > 2 && tokens[verb.to - 1]?.lower === 'to');
  const buyers = goes
    ? object.names
    : slot(tokens, verb.to, TO, { to: verb.to + 30, persons: true });
  if (goes && workGoes(p))
    return draftOf(p, 'contract', partiesOf(['contractor', buyers]), 2.1, 'hire');
  if (goes) return readIntransitiveSale(p, buyers);
  if (verb.lemma === 'transfer' && clauseHas(p, /^(?:joint|venture)$/)) return undefined;
  if (object.hasGoods && !object.hasStake)
    return buyers.length > 0 && object.phrase !== ''
      ? draftOf(
          p,
          'contract',
          partiesOf(['buyer', buyers], ['contractor', p.subject()]),
          2.1,
          'supply',
        )
      : undefined;
  if (object.noun && /^(?:loan|round|contract)$/.test(object.noun.cls)) return undefined;
  if (isShareSale(p) && buyers.length === 0)
    return draftOf(p, 'listing', partiesOf(['target', p.subject().slice(0, 1)]), 1.9, 'float');
  const named = ownersThing(p, targetOf(object, sentence));
  const target = named.length > 0 || weak ? named : meantObject(p);
  const isStake = object.hasStake || object.percent !== undefined;
  if (target.length === 0 && object.percent === undefined && !(isStake && buyers.length > 0))
    return readIntransitiveSale(p, buyers);
  const cutsStake = sentence.tokens
    .slice(object.from, object.to)
    .some((token) => /^(?:stakes?|holdings?|interests?|shareholding)$/.test(token.lower));
  if (weak && buyers.length === 0 && !(cutsStake && target.length > 0)) return undefined;
  if (weak && /^(?:cut|reduce|trim|lower|pare|slash)$/.test(verb.lemma) && !cutsStake)
    return undefined;
  const sellers = p
    .subject()
    .filter((entity) => !target.includes(entity) && !buyers.includes(entity));
  const type = buyers.length > 0 ? 'acquisition' : 'divestment';
  const score =
    2 +
    (buyers.length > 0 ? 0.8 : 0) +
    (target.some(({ id }) => id >= 0) || object.hasAsset || object.hasFacility ? 0.2 : -0.3) -
    (weak ? 0.3 : 0);
  return draftOf(
    p,
    type,
    partiesOf(['target', target], ['acquirer', buyers], ['seller', sellers]),
    score,
    'sell',
  );
}

/** "hoped to sell 5 million shares": new shares for the public, where nothing names whose they are. */
function isShareSale({ object, sentence }: Predicate): boolean {
  const words = sentence.tokens.slice(object.from, object.to);
  return (
    object.names.length === 0 &&
    words.some(
      (token, i) =>
        token.lower === 'shares' && /^(?:number|money|word)$/.test(words[i - 1]?.kind ?? ''),
    ) &&
    /\b(?:stock market|flotation|ipo|initial public|prospectus|stock exchange|go(?:es|ing)? public|bourse)\b/.test(
      sentence.context,
    )
  );
}

/** "The owner of X plans to sell the track": the track is X. */
function ownersThing(p: Predicate, target: Entity[]): Entity[] {
  const { tokens } = p.sentence;
  if (target.length > 1 || (target[0]?.id ?? -1) >= 0) return target;
  for (let i = p.clause[0]; i < p.verb.at; i++)
    if (
      /^owners?$/.test(tokens[i]?.lower ?? '') &&
      tokens[i + 1]?.lower === 'of' &&
      tokens[i + 2]?.entity
    )
      return [tokens[i + 2]?.entity as Entity];
  return target;
}

/** "The ranch has sold to X", "Y is going to X for 11.5 million". */
function readIntransitiveSale(p: Predicate, buyers: Entity[]): Draft | undefined {
  const isOwnership = p.verb.to - p.verb.at > 2;
  if (buyers.length === 0 || !(clauseHasMoney(p) || isOwnership)) return undefined;
  const target = p.subject().filter((entity) => !buyers.includes(entity));
  return draftOf(
    p,
    'acquisition',
    partiesOf(['acquirer', buyers], ['target', target]),
    2.2,
    'sell',
  );
}

function readSold(p: Predicate): Draft | undefined {
  const [to, by] = [TO, BY].map((words) =>
    slot(p.sentence.tokens, p.verb.to, words, { to: p.verb.to + 25, persons: true }),
  ) as [Entity[], Entity[]];
  const buyers = to.filter((entity) => !by.includes(entity));
  const target = p.subject().filter((entity) => !buyers.includes(entity));
  if (target.length === 0 || isGoodsSubject(p)) return undefined;
  // "The bonds will be sold": what is sold must be named or meant by its own subject.
  const before = p.sentence.tokens.slice(p.clause[0], p.verb.at);
  const isMeant = before.some(
    (token) =>
      target.includes(token.entity as Entity) ||
      /^(?:it|they|company|firm|group|business)$/.test(token.lower),
  );
  if (
    !isMeant ||
    before.some((token) =>
      /^(?:bonds?|notes?|shares|paper|tranche|coins?|stock|bills|debentures|units|investments)$/.test(
        token.lower,
      ),
    )
  )
    return undefined;
  const type = buyers.length > 0 ? 'acquisition' : 'divestment';
  return draftOf(
    p,
    type,
    partiesOf(['acquirer', buyers], ['target', target], ['seller', by]),
    buyers.length > 0 ? 2.6 : 2.1,
    'sell',
  );
}

/** "will spin off X": a part that is made independent, or handed to a buyer. */
export function readSpin(p: Predicate, weak: boolean): Draft | undefined {
  if (weak) return undefined;
  if (p.passive) return readSpun(p);
  const target = targetOf(p.object, p.sentence);
  if (target.length === 0) return undefined;
  const buyers = slot(p.sentence.tokens, p.verb.to, TO, { to: p.verb.to + 14 });
  if (buyers.length > 0)
    return draftOf(
      p,
      'acquisition',
      partiesOf(['target', target], ['acquirer', buyers], ['seller', p.subject()]),
      2.5,
      'sell',
    );
  return draftOf(
    p,
    'divestment',
    partiesOf(['target', target], ['seller', p.subject()]),
    2.3,
    'spin',
  );
}

/** "X will be unbundled", "was spun off from Y to its shareholders". */
function readSpun(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  const [from, by] = [FROM, BY].map((words) =>
    slot(tokens, p.verb.to, words, { to: p.verb.to + 14 }),
  ) as [Entity[], Entity[]];
  const seller = from.length > 0 ? from : by;
  const target = p.subject().filter((entity) => !seller.includes(entity));
  return target.length === 0
    ? undefined
    : draftOf(p, 'divestment', partiesOf(['target', target], ['seller', seller]), 2.2, 'spin');
}

/** "have put the property on the market for 9 million": a sale without a buyer. */
export function readPutUp(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  if (verb.lemma !== 'put' || p.passive) return undefined;
  const rest = sentence.tokens
    .slice(verb.to, verb.to + 16)
    .map((token) => token.lower)
    .join(' ');
  if (!/\b(?:on the (?:market|block)|on sale)\b/.test(rest)) return undefined;
  const target = ownersThing(p, targetOf({ ...object, hasAsset: true }, sentence));
  const seller = p.subject().filter((entity) => !target.includes(entity));
  return target.length === 0
    ? undefined
    : draftOf(p, 'divestment', partiesOf(['target', target], ['seller', seller]), 2.1, 'sell');
}

/** "Work on the bridge has gone to X". */
function workGoes(p: Predicate): boolean {
  return p.sentence.tokens
    .slice(p.clause[0], p.verb.at)
    .some((token) =>
      /^(?:work|works|job|contract|order|tender|project|commission)$/.test(token.lower),
    );
}
