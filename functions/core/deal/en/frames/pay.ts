import { type Draft, partiesOf } from '../draft';
import { type Entity, kindOf } from '../entities';
import { parseObject, targetOf } from '../objects';
import { slot } from '../phrases/slot';
import { type Predicate, TO, draftOf, moneyAfter } from './predicate';

/** "paid Rs 1,140 crore for a 90 per cent holding", "wired Sh1.42 billion to X for all of its shares". */
export function readPay(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const { tokens } = sentence;
  const money = p.object.money ?? moneyAfter(tokens, verb.to, 6);
  if (!money || p.passive) return undefined;
  const at = tokens.findIndex(
    (token, i) =>
      i > verb.to &&
      i < verb.to + 24 &&
      (token.lower === 'for' || (token.lower === 'on' && verb.lemma === 'splash')),
  );
  if (at < 0) return undefined;
  const bought = parseObject(sentence, at + 1, []);
  if (bought.hasGoods || bought.hasPaper) return undefined;
  const isThing =
    bought.hasStake || bought.percent !== undefined || bought.hasAsset || bought.hasFacility;
  const isPronoun = /^(?:it|them)$/.test(tokens[at + 1]?.lower ?? '');
  const named = isPronoun ? meantBefore(p, at) : targetOf(bought, sentence);
  if (!isThing && !named.some((entity) => kindOf(entity) === 'org')) return undefined;
  if (verb.lemma === 'fetch') {
    const seller = p.subject().filter((entity) => !named.includes(entity));
    const parties = partiesOf(['target', named], ['seller', seller]);
    return { ...draftOf(p, 'divestment', parties, 2.1, 'sell'), money };
  }
  const buyers = p.subject().filter((entity) => !named.includes(entity));
  const seller = slot(tokens, verb.to, TO, { to: at, persons: true });
  const others = [sentence.focus, ...sentence.recent].filter(
    (entity) => entity !== undefined && !buyers.includes(entity) && !seller.includes(entity),
  );
  const target = named.length > 0 ? named : (others.slice(0, 1) as Entity[]);
  const draft = draftOf(
    p,
    'acquisition',
    partiesOf(['target', target], ['acquirer', buyers], ['seller', seller]),
    2.2,
    'buy',
  );
  return { ...draft, money, percent: bought.percent };
}

/** "after paying 30m for it": the last firm before that is not the payer. */
function meantBefore(p: Predicate, at: number): Entity[] {
  const buyers = p.subject();
  const firms = p.sentence.tokens.slice(0, at).flatMap(({ entity }) => entity ?? []);
  const meant = firms.findLast((entity) => kindOf(entity) === 'org' && !buyers.includes(entity));
  return meant ? [meant] : [];
}

/** "will become a wholly owned subsidiary of X". */
export function readBecome(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const { tokens } = sentence;
  const kind = tokens
    .slice(verb.to, verb.to + 6)
    .findIndex((token) =>
      /^(?:subsidiary|unit|part|division|arm|affiliate|shareholder|owner)$/.test(token.lower),
    );
  if (kind < 0) return undefined;
  const noun = tokens[verb.to + kind]?.lower ?? '';
  const other = slot(tokens, verb.to + kind, new Set(['of', 'in']), { to: verb.to + kind + 8 });
  const subject = p
    .subject()
    .filter((entity) => kindOf(entity) === 'org' && !other.includes(entity));
  if (other.length === 0 || subject.length === 0) return undefined;
  const owns = noun === 'shareholder' || noun === 'owner';
  return draftOf(
    p,
    'acquisition',
    owns
      ? partiesOf(['target', other], ['acquirer', subject])
      : partiesOf(['target', subject], ['acquirer', other]),
    2.2,
    'buy',
  );
}
