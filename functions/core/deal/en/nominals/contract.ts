import { clauseOf } from '../syntax';
import { type Draft, partiesOf } from '../draft';
import type { Entity } from '../entities';
import { coordinated } from '../phrases/coordinated';
import { isParty } from '../phrases/parties';
import { nameOfPhrase, slot } from '../phrases/slot';
import { subjectOf } from '../phrases/subject';
import type { Token } from '../tokens';
import { type Nominal, draftOf, has, orgs, without } from './nominal';

/** "won a contract from X", "the concession awarded to Y": who supplies or runs, and who pays or grants. */
export function readContract(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (
    /^(?:lease|contracts|orders|order|charter|commission|package|offtake)$/.test(noun.text) &&
    !n.verb
  )
    return readLooseContract(n);
  if (/bidder$/.test(noun.text)) return readPreferredBidder(n);
  if (/orders?$/.test(noun.text) && n.verb?.lemma === 'place') return readPlacedOrder(n);
  const concession = noun.cls === 'concession';
  const [supplier, customer] = concession
    ? (['operator', 'host'] as const)
    : (['contractor', 'buyer'] as const);
  if (has(n, 'award') && !(has(n, 'win') && !n.passive)) {
    const { givers, takers } = awardSides(n);
    if (takers.length === 0 && givers.length === 0) return undefined;
    return draftOf(
      n,
      'contract',
      partiesOf([supplier, takers], [customer, givers]),
      takers.length > 0 ? 2.7 : 1.9,
    );
  }
  const other = slot(tokens, noun.to, new Set(['with', 'from', 'by']), {
    to: noun.to + 22,
    places: true,
  });
  const forWhom = slot(tokens, noun.to, new Set(['for', 'to']), { to: noun.to + 16 });
  const subject =
    n.passive && n.verb && n.verb.at > noun.at
      ? slot(tokens, n.verb.to, new Set(['by', 'to']), { to: n.verb.to + 14 })
      : n.subject();
  if (has(n, 'win')) {
    const buyer = other.length > 0 ? other : forWhom;
    const winner = without(subject, buyer);
    const score =
      (noun.at - (n.verb?.to ?? 0) < 9 ? 2 : 1.7) +
      (buyer.length > 0 ? 0.6 : 0) +
      (winner.length > 0 ? 0.2 : -0.5);
    return draftOf(n, 'contract', partiesOf([supplier, winner], [customer, buyer]), score);
  }
  if (/sponsor$/.test(noun.text)) return readSponsor(n);
  const cleared = has(n, 'approve') ? approvedTaker(n) : undefined;
  if (cleared) return cleared;
  if (!has(n, 'light', 'drop', 'hold', 'order', 'approve', 'finish')) return readLooseContract(n);
  if (subject.length === 2 && other.length === 0 && !n.passive) {
    const runs = tokens
      .slice(noun.at - 3 < 0 ? 0 : noun.at - 3, noun.to + 10)
      .some((token) =>
        /^(?:management|operate|run|manage|concession|franchise)$/.test(token.lower),
      );
    return draftOf(
      n,
      'contract',
      partiesOf(['buyer', subject.slice(0, 1)], [runs ? 'operator' : supplier, subject.slice(1)]),
      2.1,
    );
  }
  const isBuyer = buysBy(tokens, noun.to) || has(n, 'order');
  const sides = isBuyer
    ? partiesOf([customer, without(subject, other)], [supplier, other])
    : partiesOf([supplier, without(subject, other)], [customer, other]);
  if (
    sides.length === 0 ||
    (other.length === 0 && !/contract|order|concession|supply|offtake/.test(noun.text))
  )
    return undefined;
  return draftOf(
    n,
    'contract',
    sides,
    1.8 +
      (other.length > 0 ? 0.6 : 0) +
      (/^sign|ink|seal|clinch/.test(n.verb?.lemma ?? '') ? 0.2 : 0),
  );
}

/** "approved a 30-year concession of a jetty to X": who may run it. */
function approvedTaker(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const taker = orgs(slot(tokens, n.noun.to, new Set(['to', 'for']), { to: n.noun.to + 16 }));
  if (taker.length === 0) return undefined;
  const giver = without(n.subject(), taker);
  const [supplier, customer] =
    n.noun.cls === 'concession'
      ? (['operator', 'host'] as const)
      : (['contractor', 'buyer'] as const);
  return {
    ...draftOf(n, 'contract', partiesOf([supplier, taker], [customer, giver]), 2.2),
    stage: 'approved',
  };
}

/** "the award to X of a plant", "a contract from Y": a contract noun without a verb of its own. */
function readLooseContract(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const other = slot(tokens, noun.to, new Set(['with', 'from']), {
    to: noun.to + 8,
    places: false,
  });
  const taker = slot(tokens, noun.to, new Set(['to']), { to: noun.to + 8 });
  const source = n.governedBy === 'under' ? cameFrom(n) : undefined;
  if (source) return source;
  if (other.length === 0 && taker.length === 0) return undefined;
  const subject = without(n.subject(), other, taker);
  if (taker.length > 0)
    return draftOf(n, 'contract', partiesOf(['contractor', taker], ['buyer', other]), 1.8);
  return draftOf(
    n,
    'contract',
    partiesOf(['contractor', subject], ['buyer', other]),
    subject.length > 0 ? 2 : 1.4,
  );
}

/** "Gas will come from X under a seven-year contract": X supplies the firm that the text was about. */
function cameFrom(n: Nominal): Draft | undefined {
  const { tokens, focus } = n.sentence;
  const [from] = clauseOf(tokens, n.noun.at);
  const words = tokens.slice(from, n.noun.at).map(({ lower }) => lower);
  if (
    !words.some((word) =>
      /^(?:comes?|came|coming|supplied|delivered|bought|provided|sourced|built|made)$/.test(word),
    )
  )
    return undefined;
  const supplier = slot(tokens, from, new Set(['from', 'by']), { to: n.noun.at });
  if (supplier.length === 0) return undefined;
  const buyer = focus && !supplier.includes(focus) ? [focus] : [];
  return draftOf(n, 'contract', partiesOf(['contractor', supplier], ['buyer', buyer]), 2.2);
}

/** "placed an order with X": who places it buys. */
function readPlacedOrder(n: Nominal): Draft | undefined {
  const supplier = slot(n.sentence.tokens, n.noun.to, new Set(['with', 'from', 'at']), {
    to: n.noun.to + 24,
  });
  const buyer = without(n.subject(), supplier);
  return supplier.length === 0
    ? undefined
    : draftOf(n, 'contract', partiesOf(['contractor', supplier], ['buyer', buyer]), 2.4);
}

/** "Preferred bidder for the road is a consortium of A and B", "A was named preferred bidder". */
function readPreferredBidder(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const is = tokens.findIndex(
    (token, i) => i >= noun.to && i < noun.to + 14 && /^(?:is|was|are|were)$/.test(token.lower),
  );
  const at = is < 0 ? -1 : tokens.findIndex((token, i) => i > is && i < is + 10 && isParty(token));
  const named = at >= 0 ? coordinated(tokens, at) : orgs(subjectOf(sentence, noun.at));
  if (named.length === 0) return undefined;
  const stage = /winning/.test(noun.text) ? undefined : ('proposed' as const);
  return {
    ...draftOf(n, 'contract', partiesOf(['contractor', named]), 2.1),
    ...(stage ? { stage } : {}),
  };
}

/** "has signed as title sponsor of X". */
function readSponsor(n: Nominal): Draft | undefined {
  const of = slot(n.sentence.tokens, n.noun.to, new Set(['of', 'to']), { to: n.noun.to + 10 });
  const sponsor = without(n.subject(), of);
  return of.length === 0 || sponsor.length === 0
    ? undefined
    : draftOf(n, 'contract', partiesOf(['buyer', sponsor], ['contractor', of]), 2.1);
}

/** "to buy", "for 100 buses": the subject of "signed a contract" is the customer. */
function buysBy(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 10); i++) {
    const { lower } = tokens[i] as Token;
    if (/^(?:buy|purchase|acquire|rent|hire|lease|charter|import)$/.test(lower)) return true;
    if (/^(?:supply|sell|build|deliver|provide|construct|export|ship|operate)$/.test(lower))
      return false;
    if (
      lower === 'for' &&
      (tokens[i + 1]?.kind === 'number' || /^(?:the)$/.test(tokens[i + 1]?.lower ?? ''))
    )
      return true;
  }
  return false;
}

function awardSides(n: Nominal): { givers: Entity[]; takers: Entity[] } {
  const { sentence, noun, verb } = n;
  const { tokens } = sentence;
  if (!verb) return { givers: [], takers: [] };
  const by = slot(tokens, verb.to, new Set(['by', 'from']), { to: verb.to + 30, places: true });
  const to = slot(tokens, Math.min(verb.to, noun.to), new Set(['to']), { to: verb.to + 30 });
  if (n.passive) {
    if (verb.at > noun.at) return { givers: by, takers: to };
    return { givers: by, takers: without(subjectOf(sentence, verb.at), by) };
  }
  const indirect = nameOfPhrase(tokens, verb.to, noun.at, false);
  const takers =
    to.length > 0 ? to : indirect >= 0 && tokens[indirect]?.entity ? [tokens[indirect].entity] : [];
  return { givers: without(subjectOf(sentence, verb.at), takers), takers };
}
