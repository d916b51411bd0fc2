import { type Draft, partiesOf } from '../draft';
import { kindOf, type Entity } from '../entities';
import { targetOf } from '../objects';
import { slot } from '../phrases/slot';
import { meantObject } from './meant-object';
import { BY, FROM, type Predicate, clauseHas, draftOf } from './predicate';

/** "has bought X", "raised its stake in X to 12 per cent", "was bought by Y": who acquires what from whom. */
export function readBuy(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (object.hasPaper) return undefined;
  if (p.passive)
    return weak && !/^(?:rescue|save|take|absorb|inherit|salvage|bail)$/.test(verb.lemma)
      ? undefined
      : readBought(p);
  if (object.hasGoods && !object.hasStake && object.percent === undefined) return readGoods(p);
  const isStake = object.hasStake || object.percent !== undefined;
  const takesShare =
    /^(?:take|pick|snap|grab|bag|secure|land)$/.test(verb.lemma) &&
    object.percent !== undefined &&
    object.names.length > 0;
  const ownStake =
    object.hasStake && /^(?:its|their|his)$/.test(sentence.tokens[verb.to]?.lower ?? '');
  const getsShare =
    verb.lemma === 'get' &&
    object.percent !== undefined &&
    object.names.length > 0 &&
    sentence.tokens[verb.to + 1]?.lower === 'of';
  const absorbs = verb.lemma === 'absorb' && object.names.some((entity) => entity.org > 1);
  if (
    weak &&
    !absorbs &&
    !getsShare &&
    !takesShare &&
    !ownStake &&
    !(isStake && (object.names.length > 0 || (object.hasStake && object.percent !== undefined)))
  )
    return undefined;
  if (takesShare && clauseHas(p, /^each$/))
    return draftOf(
      p,
      'jv',
      partiesOf(['target', object.names], ['partner', p.subject()]),
      2.3,
      'jv',
    );
  if (
    /\b(?:naming|broadcast|broadcasting|media|distribution|marketing|film|tv|sponsorship) rights$/.test(
      object.phrase,
    )
  )
    return readRights(p);
  const named = meantFirm(p) ?? targetOf(object, sentence);
  const stakeIn = ownStake && named.length === 0 ? raisedIn(p) : [];
  const meant = named.length === 0 && !weak && !isStake ? meantObject(p) : [];
  const target = named.length > 0 ? named : stakeIn.length > 0 ? stakeIn : meant;
  if (target.length === 0 && !(isStake && object.percent !== undefined && !ownStake))
    return undefined;
  const seller = slot(sentence.tokens, object.to, FROM, { to: object.to + 25 });
  const sellers =
    seller.length > 0
      ? seller
      : object.owner && !target.includes(object.owner)
        ? [object.owner]
        : [];
  const subject = p.subject().filter((entity) => !target.includes(entity));
  const buyers =
    subject.length > 0 || target.length === 0
      ? subject
      : sentence.recent.filter((entity) => !target.includes(entity)).slice(0, 1);
  if (verb.form === 'ing' && object.names.length === 0 && meant.length === 0) return undefined;
  const score =
    (weak ? 1.5 : 2) +
    (buyers.length > 0 ? 0.5 : -0.5) +
    (object.names.length > 0 ? 0.5 : 0) +
    (isStake ? 0.3 : 0);
  return draftOf(
    p,
    'acquisition',
    partiesOf(['target', target], ['seller', sellers], ['acquirer', buyers]),
    score,
    'buy',
  );
}

/** "has increased its stake to 15 pct": in the firm that the text is about. */
function raisedIn(p: Predicate): Entity[] {
  const { sentence } = p;
  const hasPercent = sentence.tokens
    .slice(p.verb.to, p.verb.to + 12)
    .some((token) => token.kind === 'percent');
  const buyers = p.subject();
  const other = [sentence.topic, sentence.focus].find(
    (entity) => entity !== undefined && !buyers.includes(entity),
  );
  return hasPercent && other ? [other] : [];
}

function readBought(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  const target = p.subject();
  const acquirer = slot(tokens, p.verb.to, BY, { to: p.verb.to + 12 });
  if (acquirer.length === 0) return undefined;
  const seller = slot(tokens, p.verb.to, FROM, { to: p.verb.to + 25 });
  return draftOf(
    p,
    'acquisition',
    partiesOf(['acquirer', acquirer], ['seller', seller], ['target', target]),
    2.5,
    'buy',
  );
}

/** "bought the naming rights": what is paid for is a name on a shirt or stand. */
function readRights(p: Predicate): Draft {
  const { object, sentence } = p;
  const to = slot(sentence.tokens, object.from, RIGHTS, { to: object.to + 12 });
  const owners = to.length > 0 ? to : object.owner ? [object.owner] : [];
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', owners], ['buyer', p.subject()]),
    2.1,
    'order',
  );
}

const RIGHTS = new Set(['to', 'of', 'from', 'for']);

/** "has scooped up the Kalamazoo-based maker": the firm that the text was about, unless it is the buyer. */
function meantFirm(p: Predicate): Entity[] | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (
    object.names.some((entity) => entity.org > 1) ||
    !/^(?:the|this)$/.test(tokens[verb.to]?.lower ?? '')
  )
    return undefined;
  const head = tokens
    .slice(verb.to + 1, verb.to + 5)
    .findIndex((token) =>
      /^(?:company|firm|group|maker|business|chain|retailer|producer|brewer|builder|developer|operator|start-up|startup|manufacturer|supplier|club|lender|insurer|brand|processor|miner|shipyard|yard|foundry|brewery|distillery|bakery|dairy|winery|publisher|agency)$/.test(
        token.lower,
      ),
    );
  const named = tokens
    .slice(0, verb.at)
    .flatMap(({ entity }) => (entity && kindOf(entity) === 'org' ? [entity] : []))
    .findLast((entity) => !p.subject().includes(entity));
  const focus = named ?? sentence.focus;
  const next = tokens[verb.to + 2 + head];
  if (head < 0 || next?.kind === 'name' || next?.lower === "'s") return undefined;
  return focus && kindOf(focus) === 'org' && !p.subject().includes(focus) ? [focus] : undefined;
}

/** Buying planes or buses is an order. */
function readGoods(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  const from = slot(tokens, p.verb.to, new Set(['from', 'with']), { to: p.verb.to + 25 });
  const contractor = from.length > 0 ? from : p.object.names;
  if (contractor.length === 0) return undefined;
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', p.subject()]),
    2.4,
    'order',
  );
}

/** "bid for X", "is eyeing X": an offer that nobody has accepted. */
export function readBid(p: Predicate, weak: boolean): Draft | undefined {
  if (p.passive || (weak && !(p.verb.lemma === 'offer' && p.object.money))) return undefined;
  const named = p.object.names.length > 0 ? p.object.names : targetOf(p.object, p.sentence);
  const bidFor =
    p.object.money || named.length === 0
      ? slot(p.sentence.tokens, p.verb.to, new Set(['for']), { to: p.verb.to + 18 })
      : [];
  const target = bidFor.length > 0 ? bidFor : named;
  if (target.length === 0 || p.object.hasGoods) return undefined;
  if (weak && !target.some((entity) => entity.org > 0)) return undefined;
  const subject = p.subject().filter((entity) => !target.includes(entity));
  const bidder =
    subject.length > 0
      ? subject
      : p.sentence.recent.filter((entity) => !target.includes(entity)).slice(0, 1);
  const draft = draftOf(
    p,
    'acquisition',
    partiesOf(['target', target], ['acquirer', bidder]),
    2.3,
    'bid',
  );
  return { ...draft, stage: 'proposed' };
}
