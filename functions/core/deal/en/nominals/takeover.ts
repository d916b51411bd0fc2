import { kindOf, type Entity } from '../entities';
import { type Draft, partiesOf } from '../draft';
import { parseObject } from '../objects';
import { slot } from '../phrases/slot';
import type { Token } from '../tokens';
import { type Nominal, draftOf, has, objectOf, orgs, possessorBefore, without } from './nominal';
import { isRegulator } from './regulators';

/** "the takeover of X by Y", "X's purchase of Y". */
export function readTakeover(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const goods = orderedGoods(n);
  if (goods) return goods;
  if (isOfThePast(tokens, noun.at)) return undefined;
  const of = objectOf(n, noun.text === 'swoop' ? TOWARDS_ALL : FOR);
  const by = slot(tokens, noun.to, new Set(['by']), { to: noun.to + 20 });
  const from = slot(tokens, noun.to, new Set(['from']), { to: noun.to + 22 });
  const owner = possessorBefore(tokens, noun.at);
  if (noun.text === 'new owner') return readNewOwner(n);
  const own = ownPurchase(n);
  if (own) return own;
  if (of.length === 0 && by.length === 0) return undefined;
  if (/s$/.test(noun.text) && by.length === 0) return undefined; // "purchases of equipment"
  const doers = n.verb && !n.passive && !isHelper(n) ? n.subject() : [];
  const acquirer = by.length > 0 ? by : owner ? [owner] : without(doers, of);
  if (n.governedBy !== '' && n.governedBy !== 'of' && !n.verb && acquirer.length === 0)
    return undefined;
  const backed =
    of.length === 0 && by.length > 0 && !n.passive && has(n, 'approve', 'light', 'drop', 'talk')
      ? without(orgs(n.subject()), by)
      : [];
  const target = of.length > 0 ? of : backed;
  const score = 1.6 + (target.length > 0 ? 0.4 : 0) + (acquirer.length > 0 ? 0.5 : -0.3);
  return draftOf(
    n,
    'acquisition',
    partiesOf(['target', target], ['acquirer', acquirer], ['seller', from]),
    score,
  );
}

/** "The 2024 purchase of", "last year's takeover of": what a story explains its figures by. */
function isOfThePast(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const year = before?.kind === 'possessive' ? tokens[at - 2] : before;
  return (
    (/^(?:19|20)\d\d$/.test(year?.text ?? '') &&
      /^(?:the|its|a|their|'s)$/.test(tokens[at - 2]?.lower ?? '')) ||
    (year?.lower === 'year' && before?.kind === 'possessive')
  );
}

/** "The regulator cleared the purchase", "the lawyer who negotiated the purchase": no buyers. */
function isHelper(n: Nominal): boolean {
  if (has(n, 'approve') && n.subject().every(isRegulator)) return true;
  return (
    /^(?:negotiate|broker|handle|oversee|advise|arrange)$/.test(n.verb?.lemma ?? '') &&
    n.subject().every((entity) => kindOf(entity) === 'person')
  );
}

/** "has a new owner in X", "X is the new owner of Y". */
function readNewOwner(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const owner = slot(tokens, noun.to, new Set(['in', 'after']), { to: noun.to + 6 });
  const of = slot(tokens, noun.to, new Set(['of']), { to: noun.to + 8 });
  const subject = without(orgs(n.subject()), owner, of);
  if (of.length > 0 && subject.length > 0)
    return draftOf(n, 'acquisition', partiesOf(['target', of], ['acquirer', subject]), 2.2);
  return owner.length > 0 && subject.length > 0
    ? draftOf(n, 'acquisition', partiesOf(['target', subject], ['acquirer', owner]), 2.2)
    : undefined;
}

/** "in talks on its possible purchase by X": the firm is what is bought. */
function ownPurchase(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const its = tokens
    .slice(Math.max(0, n.noun.at - 3), n.noun.at)
    .some((token) => token.lower === 'its');
  const talks = /\b(?:talks|negotiations|discussions|proposal|agreement|offer)\b/.test(
    tokens
      .slice(0, n.noun.at)
      .map((token) => token.lower)
      .join(' '),
  );
  if (!its || !talks || tokens[n.noun.to]?.lower === 'of') return undefined;
  const by = slot(tokens, n.noun.to, new Set(['by']), { to: n.noun.to + 8 });
  const target = without(n.subject(), by);
  return target.length === 0
    ? undefined
    : draftOf(
        n,
        by.length > 0 ? 'acquisition' : 'divestment',
        partiesOf(['target', target], ['acquirer', by]),
        2,
      );
}

/** "the purchase of 25 planes from X": an order. */
function orderedGoods(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (!/^(?:purchase|acquisition)$/.test(noun.text) || tokens[noun.to]?.lower !== 'of')
    return undefined;
  const object = parseObject(sentence, noun.to + 1, []);
  const from = slot(tokens, noun.to, new Set(['from']), { to: noun.to + 14 });
  if (!object.hasGoods || object.hasStake || from.length === 0) return undefined;
  return draftOf(
    n,
    'contract',
    partiesOf(['contractor', from], ['buyer', without(n.subject(), from)]),
    2.2,
  );
}

/** "would raise its bid to 35 dlrs a share": for the firm that the text was about. */
function improvedFor(n: Nominal, subject: readonly Entity[]): Entity[] {
  const { sentence, noun, verb } = n;
  const its = sentence.tokens[noun.at - 1]?.lower ?? '';
  if (
    !verb ||
    !/^(?:raise|increase|sweeten|extend|improve|renew|up|start|begin|launch|commence|withdraw|drop|hike)$/.test(
      verb.lemma,
    ) ||
    !/^(?:its|their|his|the|cash|tender|hostile)$/.test(its)
  )
    return [];
  const known = [sentence.focus, ...sentence.recent].find(
    (entity) => entity !== undefined && kindOf(entity) === 'org' && !subject.includes(entity),
  );
  return known ? [known] : [];
}

const FOR = new Set(['for', 'of']);
const TOWARDS_ALL = new Set(['for', 'of', 'at', 'on']);
const TOWARDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  'approach,overture,overtures,proposal'
    .split(',')
    .map((noun): [string, ReadonlySet<string>] => [noun, new Set(['for', 'to'])])
    .concat(
      'tilt,lunge,bid,offer'
        .split(',')
        .map((noun): [string, ReadonlySet<string>] => [noun, TOWARDS_ALL]),
    ),
);

/** "a bid for X", "rejected Y's offer": an offer, accepted or not. */
export function readOffer(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (/^(?:offers?|bids?)$/.test(noun.text) && tokens[noun.to]?.lower === 'to') return undefined;
  const target = objectOf(n, TOWARDS.get(noun.text) ?? FOR);
  const from = slot(tokens, noun.to, new Set(['from', 'by']), { to: noun.to + 16 });
  const owner = possessorBefore(tokens, noun.at);
  const receives =
    n.verb &&
    /^(?:reject|receive|get|consider|accept|approve|back|study|weigh|turn|spurn|rebuff|drop|recommend|welcome|attract|field|draw|embrace|endorse|dismiss|ignore|resist|await|fend|repel)$/.test(
      n.verb.lemma,
    ) &&
    (from.length > 0 || owner !== undefined);
  const subject = n.verb && !n.passive ? n.subject() : [];
  const gives = n.verb !== undefined && /^(?:accept|reject|spurn|rebuff)$/.test(n.verb.lemma);
  if (gives && !n.passive && target.length > 0 && from.length === 0 && !owner)
    return readAccepted(n, target, subject);
  const acquirer = from.length > 0 ? from : owner ? [owner] : receives ? [] : subject;
  const improved = target.length === 0 && !receives ? improvedFor(n, subject) : [];
  const wanted = target.length > 0 ? target : receives ? subject : improved;
  const clean = without(acquirer, wanted);
  if (
    wanted.length === 0 ||
    (clean.length === 0 && !/takeover|tender|buyout|merger/.test(noun.text))
  )
    return undefined;
  const draft = draftOf(
    n,
    'acquisition',
    partiesOf(['target', wanted], ['acquirer', clean]),
    1.7 + (clean.length > 0 ? 0.7 : 0),
  );
  if (n.verb?.lemma === 'accept') return draft;
  return { ...draft, stage: draft.stage ?? 'proposed' };
}

/** "has accepted an offer of 11m for X": the seller stands where the bidder would. */
function readAccepted(n: Nominal, target: Entity[], subject: readonly Entity[]): Draft {
  const seller = without(subject, target);
  return draftOf(n, 'divestment', partiesOf(['target', target], ['seller', seller]), 2.2);
}

/** "disclosed a 7 per cent stake in X". */
export function readStake(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (!/stake|interest|holding|shareholding|slice/.test(noun.text)) return undefined;
  const isAfter = tokens
    .slice(Math.max(0, noun.at - 4), noun.at)
    .some((token) => /^(?:after|seeking|for)$/.test(token.lower));
  if (!n.verb && !isAfter) return undefined;
  const percent = tokens
    .slice(Math.max(0, noun.at - 6), noun.to + 6)
    .find((token) => token.kind === 'percent')?.percent;
  const target = objectOf(n, new Set(['in', 'of']));
  const weak =
    n.verb !== undefined && has(n, 'hold') && !/^(?:disclose|report)$/.test(n.verb.lemma);
  if (weak || percent === undefined || target.length === 0 || has(n, 'buy', 'sell'))
    return undefined;
  const acquirer = without(n.subject(), target);
  if (acquirer.length === 0) return undefined;
  return {
    ...draftOf(n, 'acquisition', partiesOf(['target', target], ['acquirer', acquirer]), 2.1),
    percent,
  };
}

/** "a merger with X", "the merger of A and B". */
export function readMerger(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const others = slot(tokens, noun.to, new Set(['with', 'between', 'of', 'into']), {
    to: noun.to + 14,
  });
  const subject = orgs(n.subject());
  const sides = [...subject, ...without(others, subject)];
  if (sides.length < 2 || /^(?:combination|union)$/.test(noun.text)) return undefined;
  return draftOf(
    n,
    'acquisition',
    partiesOf(['partner', sides]),
    others.length > 0 || n.verb ? 2.3 : subject.length > 1 ? 2.1 : 1.8,
  );
}
