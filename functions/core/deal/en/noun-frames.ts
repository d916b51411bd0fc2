import { partiesOf, type Draft } from './draft';
import { isGovernment, kindOf, type Entity } from './entities';
import { isVerbWord, type NounMatch, type VerbMatch } from './lexicon';
import { FACILITIES, type NounClass } from './nouns';
import { parseObject, targetOf, type ObjectPhrase } from './objects';
import {
  clauseOf,
  coordinated,
  isParty,
  isPassive,
  nameOfPhrase,
  slot,
  subjectOf,
  type Sentence,
} from './syntax';
import { isCapitalised, type Token } from './tokens';
import { AUXILIARIES, PREPOSITIONS } from './words';
import type { VerbClass } from './verbs';

/** A deal noun with the verb that governs it and the firms around it. */
interface Nominal {
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

const WITH = new Set(['with', 'between', 'by']);
const FROM = new Set(['from', 'by', 'with']);
const TO = new Set(['to', 'for']);

/** What a deal noun and its surroundings say, as a draft; undefined where they say no deal. */
export function nounDraft(
  sentence: Sentence,
  noun: NounMatch,
  nouns: readonly NounMatch[],
  verbs: readonly VerbMatch[],
): Draft | undefined {
  const { tokens } = sentence;
  const before = governingVerb(tokens, noun, verbs);
  const after = before ? undefined : passiveVerbAfter(tokens, noun, verbs);
  const verb = before ?? after;
  const nominal: Nominal = {
    sentence,
    noun,
    nouns,
    verb,
    passive:
      after !== undefined ||
      (verb !== undefined && verb.form !== 'base' && isPassive(tokens, verb.at, verb.to)),
    governedBy: nounGovernor(tokens, noun.at),
    subject: () => subjectOf(sentence, verb && verb.at < noun.at ? verb.at : noun.at),
  };
  return READERS[noun.cls](nominal);
}

/** The verb whose object the noun is: to its left with nothing but its own modifiers between. */
function governingVerb(
  tokens: readonly Token[],
  noun: NounMatch,
  verbs: readonly VerbMatch[],
): VerbMatch | undefined {
  const verb = verbs.findLast((candidate) => candidate.to <= noun.at);
  if (!verb || noun.at - verb.to > 12) return undefined;
  for (let i = verb.to; i < noun.at; i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' && tokens[i + 1]?.kind !== 'word') return undefined;
    if (token.text === ';' || AUXILIARIES.has(token.lower)) return undefined;
    if (
      token.kind === 'word' &&
      PREPOSITIONS.has(token.lower) &&
      !/^(?:of|for|up|with)$/.test(token.lower)
    )
      return undefined;
  }
  return verb;
}

function passiveVerbAfter(
  tokens: readonly Token[],
  noun: NounMatch,
  verbs: readonly VerbMatch[],
): VerbMatch | undefined {
  const verb =
    verbs.find(
      (candidate) =>
        candidate.at >= noun.to &&
        candidate.form !== 'base' &&
        candidate.form !== 'ing' &&
        isPassive(tokens, candidate.at, candidate.to),
    ) ?? verbs.find((candidate) => candidate.at >= noun.to);
  if (!verb || verb.at - noun.to > 20 || verb.form === 'base' || verb.form === 'ing')
    return undefined;
  for (let i = noun.to; i < verb.at; i++) if (tokens[i]?.text === ';') return undefined;
  return isPassive(tokens, verb.at, verb.to) ||
    /^(?:collapse|lapse|close|fail|founder)$/.test(verb.lemma)
    ? verb
    : undefined;
}

function nounGovernor(tokens: readonly Token[], at: number): string {
  for (let i = at - 1, steps = 0; i >= 0 && steps < 8; i--, steps++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct' && token.text !== '-') return '';
    if (token.kind !== 'word') continue;
    if (PREPOSITIONS.has(token.lower)) return token.lower;
    if (
      AUXILIARIES.has(token.lower) ||
      (isVerbWord(token.lower) && !isCapitalised(token) && i < at - 1)
    )
      return '';
  }
  return '';
}

function has(nominal: Nominal, ...classes: VerbClass[]): boolean {
  return classes.some((cls) => nominal.verb?.readings.has(cls));
}

function draftOf(n: Nominal, type: Draft['type'], parties: Draft['parties'], score: number): Draft {
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

function moneyNear(tokens: readonly Token[], from: number, to: number): Token | undefined {
  for (let i = from; i < Math.min(tokens.length, to); i++)
    if (tokens[i]?.kind === 'money') return tokens[i];
  return undefined;
}

function orgs(entities: readonly Entity[]): Entity[] {
  return entities.filter((entity) => kindOf(entity) === 'org');
}

function without(entities: readonly Entity[], ...others: readonly (readonly Entity[])[]): Entity[] {
  return entities.filter((entity) => !others.some((list) => list.includes(entity)));
}

const READERS: Readonly<Record<NounClass, (n: Nominal) => Draft | undefined>> = {
  contract: readContract,
  concession: readContract,
  loan: readLoan,
  round: readRound,
  takeover: readTakeover,
  offer: readOffer,
  sale: readSale,
  stake: readStake,
  merger: readMerger,
  partnership: readPartnership,
  jv: readJv,
  listing: readListing,
  expansion: readProject,
  project: readProject,
  mou: readAgreement,
  deal: readAgreement,
  talks: readTalks,
};

function readContract(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (
    /^(?:lease|contracts|orders|order|charter|commission|package|offtake)$/.test(noun.text) &&
    !n.verb
  )
    return readLooseContract(n);
  if (/bidder$/.test(noun.text)) return readPreferredBidder(n);
  if (/^orders?$/.test(noun.text) && n.verb?.lemma === 'place') return readPlacedOrder(n);
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

/** "the award to X of a plant", "a contract from Y": a contract noun without a verb of its own. */
function readLooseContract(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const other = slot(tokens, noun.to, new Set(['with', 'from']), {
    to: noun.to + 8,
    places: false,
  });
  const taker = slot(tokens, noun.to, new Set(['to']), { to: noun.to + 8 });
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

function readLoan(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (
    /^(?:financing|credit|facility|package|bonds?|notes?|mortgages?|loans?|refinancing)$/.test(
      noun.text,
    ) &&
    !n.verb
  )
    return readLooseLoan(n);
  if (/^(?:facility|package)$/.test(noun.text) && FACILITIES.has(tokens[noun.at - 1]?.lower ?? ''))
    return undefined;
  if (/^(?:facility|facilities)$/.test(noun.text) && !hasLoanContext(tokens)) return undefined;
  if (!n.verb) return readLooseLoan(n);
  const money = moneyNear(tokens, n.verb.at, noun.to + 14);
  const from = slot(tokens, noun.to, FROM, { to: noun.to + 24 });
  const to = slot(tokens, Math.min(noun.to, n.verb.to), TO, { to: noun.to + 22 });
  const subject = orgs(
    n.passive && n.verb.at > noun.at
      ? slot(tokens, n.verb.to, new Set(['by']), { to: n.verb.to + 12 })
      : n.subject(),
  );
  const gives =
    has(n, 'lend', 'approve', 'award') &&
    !(has(n, 'borrow') && from.length > 0) &&
    (to.length > 0 || subject.some(isLender));
  if (!money && from.length + to.length === 0) return undefined;
  if (gives) {
    const target = without(to, subject);
    return draftOf(
      n,
      'loan',
      partiesOf(['lender', subject], ['target', target]),
      2 + (target.length > 0 ? 0.4 : 0) + (money ? 0.3 : 0),
    );
  }
  if (!has(n, 'borrow', 'win', 'light', 'raise', 'sell', 'drop', 'finish', 'talk'))
    return undefined;
  const lenders = from.length > 0 ? from : subject.filter(isLender);
  const others = [sentence.topic, sentence.focus].filter(
    (entity) => entity !== undefined && !lenders.includes(entity),
  ) as Entity[];
  const own = without(subject, lenders);
  const target = own.length > 0 || lenders.length === 0 ? own : others.slice(0, 1);
  return draftOf(
    n,
    'loan',
    partiesOf(['target', target], ['lender', lenders]),
    1.8 + (money ? 0.4 : 0) + (lenders.length > 0 ? 0.4 : 0),
  );
}

function hasLoanContext(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'money' ||
      /^(?:revolving|credit|loan|lender|lenders|bank|banks|syndicated|borrow|asset-backed)$/.test(
        token.lower,
      ),
  );
}

function isLender(entity: Entity): boolean {
  return entity.key.some((word) =>
    /^(?:bank|banco|banque|lending|credit|finance|financial|fund|lender|capital|kredit|leasing|bancorp|eksportkasse|infrastructure)$/.test(
      word,
    ),
  );
}

function readLooseLoan(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const from = slot(tokens, noun.to, new Set(['from', 'by']), { to: noun.to + 12 });
  const to = slot(tokens, noun.to, new Set(['to', 'for']), { to: noun.to + 12 });
  const money = moneyNear(tokens, noun.at - 6, noun.to + 8);
  if (
    !money ||
    (from.length === 0 && to.length === 0) ||
    n.governedBy === 'in' ||
    noun.text === 'loans'
  )
    return undefined;
  const target = to.length > 0 ? to : without(orgs(n.subject()), from);
  return draftOf(n, 'loan', partiesOf(['lender', from], ['target', target]), 1.9);
}

function readRound(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (
    /^(?:round|safe note|funding|placement|convertible|capital increase|rounds|share placement)$/.test(
      noun.text,
    ) &&
    !n.verb &&
    !/\b(?:subscribed|led|closed)\b/.test(tokens.map((token) => token.lower).join(' '))
  )
    return undefined;
  const [from, to] = clauseOf(tokens, noun.at);
  const money = moneyNear(tokens, from, to) ?? moneyNear(tokens, noun.at - 12, noun.to + 12);
  const leaders = slot(tokens, noun.at - 6 < 0 ? 0 : noun.at - 6, new Set(['from', 'by']), {
    to: noun.to + 30,
  });
  if (!money && leaders.length === 0) return undefined;
  const target = without(orgs(n.subject()), leaders);
  const score =
    1.7 + (leaders.length > 0 ? 0.5 : 0) + (money ? 0.4 : 0) + (has(n, 'raise') ? 0.3 : 0);
  const draft = draftOf(n, 'funding', partiesOf(['target', target], ['investor', leaders]), score);
  return money ? { ...draft, money } : draft;
}

function readTakeover(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const goods = orderedGoods(n);
  if (goods) return goods;
  const of = objectOf(n, new Set(['of', 'for']));
  const by = slot(tokens, noun.to, new Set(['by']), { to: noun.to + 20 });
  const from = slot(tokens, noun.to, new Set(['from']), { to: noun.to + 22 });
  const owner = possessorBefore(tokens, noun.at);
  if (noun.text === 'new owner') return readNewOwner(n);
  const own = ownPurchase(n);
  if (own) return own;
  if (of.length === 0 && by.length === 0) return undefined;
  if (/s$/.test(noun.text) && by.length === 0) return undefined; // "purchases of equipment"
  const acquirer =
    by.length > 0 ? by : owner ? [owner] : without(n.verb && !n.passive ? n.subject() : [], of);
  if (n.governedBy !== '' && n.governedBy !== 'of' && !n.verb && acquirer.length === 0)
    return undefined;
  const score = 1.6 + (of.length > 0 ? 0.4 : 0) + (acquirer.length > 0 ? 0.5 : -0.3);
  return draftOf(
    n,
    'acquisition',
    partiesOf(['target', of], ['acquirer', acquirer], ['seller', from]),
    score,
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

/** "the sale of the company": the firm that the sentence is about. */
function meant(sentence: Sentence, object: ObjectPhrase): Entity[] {
  const isCompany =
    object.names.length === 0 &&
    /^(?:company|firm|group|bank|business|concern)$/.test(object.phrase);
  const firm = sentence.topic ?? sentence.focus;
  return isCompany && firm ? [firm] : targetOf(object, sentence);
}

/** What the noun is about: "takeover of X", "bid for X", "sale of X's mill". */
function objectOf(n: Nominal, prepositions: ReadonlySet<string>): Entity[] {
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

function possessorBefore(tokens: readonly Token[], at: number): Entity | undefined {
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

function readOffer(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (/^(?:offers?|bids?|approach|approaches)$/.test(noun.text) && tokens[noun.to]?.lower === 'to')
    return undefined;
  const target = objectOf(n, new Set(['for', 'of']));
  const from = slot(tokens, noun.to, new Set(['from', 'by']), { to: noun.to + 16 });
  const owner = possessorBefore(tokens, noun.at);
  const receives =
    n.verb &&
    /^(?:reject|receive|get|consider|accept|approve|back|study|weigh|turn|spurn|rebuff|drop)$/.test(
      n.verb.lemma,
    ) &&
    (from.length > 0 || owner !== undefined);
  const subject = n.verb && !n.passive ? n.subject() : [];
  const acquirer = from.length > 0 ? from : owner ? [owner] : receives ? [] : subject;
  const wanted = target.length > 0 ? target : receives ? subject : [];
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
  return { ...draft, stage: draft.stage ?? 'proposed' };
}

function readSale(n: Nominal): Draft | undefined {
  if (isSalesDepartment(n.sentence.tokens, n.noun)) return undefined;
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const onBlock = /^(?:for|on)$/.test(tokens[noun.at - 1]?.lower ?? '') && noun.text === 'sale';
  if (onBlock) return readForSale(n);
  const of = objectOf(n, new Set(['of']));
  const to = slot(tokens, noun.to, new Set(['to']), { to: noun.to + 26, persons: true });
  if (of.length === 0 && (to.length === 0 || tokens[noun.to]?.lower !== 'of')) return undefined;
  const by = slot(tokens, noun.to, new Set(['by']), { to: noun.to + 20 });
  const seller = by.length > 0 ? by : without(n.verb && !n.passive ? n.subject() : [], of, to);
  const acquirer = without(to, of);
  const planned = has(n, 'light', 'talk', 'approve', 'finish', 'drop', 'start');
  const spin = /spin|demerg|carve/.test(noun.text);
  const inTalks = tokens
    .slice(Math.max(0, noun.at - 6), noun.at)
    .some((token) => /^(?:talks|negotiations|discussions|approaches)$/.test(token.lower));
  const score =
    1.4 + (acquirer.length > 0 ? 0.8 : 0) + (planned || inTalks ? 0.6 : 0) + (spin ? 0.3 : 0);
  return draftOf(
    n,
    acquirer.length > 0 ? 'acquisition' : 'divestment',
    partiesOf(['target', of], ['acquirer', acquirer], ['seller', seller]),
    score,
  );
}

/** "put X up for sale", "X is up for sale", "has been listed for sale". */
function readForSale(n: Nominal): Draft | undefined {
  const { sentence, noun, nouns } = n;
  const { tokens } = sentence;
  const put = tokens
    .slice(Math.max(0, noun.at - 14), noun.at)
    .findLastIndex((token) =>
      /^(?:put|putting|puts|placed|offered|offer|listed|listing|offers)$/.test(token.lower),
    );
  const at = put < 0 ? -1 : Math.max(0, noun.at - 14) + put;
  const isUp = /^(?:up|listed|offered)$/.test(tokens[noun.at - 2]?.lower ?? '');
  if (at < 0 && !isUp) return undefined;
  const active = at >= 0 && !isPassive(tokens, at, at + 1);
  const object = active ? parseObject(sentence, at + 1, nouns) : undefined;
  const subject = subjectOf(sentence, at >= 0 ? at : noun.at);
  const target = object ? targetOf({ ...object, hasAsset: true }, sentence) : subject;
  const pronoun = object?.phrase === 'it' || target.length === 0;
  const real = pronoun && sentence.focus ? [sentence.focus] : target;
  if (real.length === 0) return undefined;
  return draftOf(
    n,
    'divestment',
    partiesOf(['target', real], ['seller', active ? without(subject, real) : []]),
    2.1,
  );
}

function readStake(n: Nominal): Draft | undefined {
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

function readMerger(n: Nominal): Draft | undefined {
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

function readPartnership(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const withWhom = slot(tokens, noun.to, WITH, { to: noun.to + 16, places: true });
  const from =
    /licen/.test(noun.text) || withWhom.length === 0
      ? slot(tokens, noun.to, new Set(['from']), { to: noun.to + 12 })
      : [];
  const others = withWhom.length > 0 ? withWhom : from;
  const subject = fronted(n, others) ?? n.subject();
  const sides = [...subject, ...without(others, subject)];
  if (sides.length < 2 || sides.every(isGovernment)) return undefined;
  const linked = n.verb !== undefined || /^(?:under|in|with|by|of)$/.test(n.governedBy);
  if (!linked) return undefined;
  return draftOf(
    n,
    'partnership',
    partiesOf(['partner', sides.slice(0, 5)]),
    (others.length > 0 ? 2.3 : 2.1) - (n.governedBy === 'of' ? 0.4 : 0),
  );
}

/** "Under a licence from X, sawmiller Y will make ...": the subject follows the phrase. */
function fronted(n: Nominal, others: readonly Entity[]): Entity[] | undefined {
  const { tokens } = n.sentence;
  if (n.noun.at > 5 || !/^(?:under|with|by|in)$/.test(n.governedBy)) return undefined;
  const comma = tokens.findIndex((token, i) => i > n.noun.to && token.text === ',');
  const name =
    comma < 0 ? -1 : nameOfPhrase(tokens, comma + 1, Math.min(tokens.length, comma + 8), true);
  const entity = name < 0 ? undefined : tokens[name]?.entity;
  return entity && !others.includes(entity) ? [entity] : undefined;
}

function readJv(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  const others = slot(
    tokens,
    /^venture /.test(noun.text) ? noun.to - 1 : noun.to,
    new Set(['with', 'between', 'of', 'by']),
    {
      to: noun.to + 14,
    },
  );
  const all = orgs(n.subject());
  // "X, a venture of A and B": X is the new firm.
  const subject = /^venture /.test(noun.text) ? [] : all;
  const partners = [...without(subject, others), ...others];
  const named = /^venture /.test(noun.text)
    ? without(all, others).slice(0, 1)
    : namedBehind(tokens, noun.to);
  const sides = without(partners, named);
  if (/^venture /.test(noun.text) && sides.length < 2 && others.length < 2) return undefined;
  if (sides.length < 2) return undefined;
  return draftOf(
    n,
    'jv',
    partiesOf(['target', named], ['partner', sides.slice(0, 4)]),
    n.verb || others.length > 0 || named.length > 0 ? 2.4 : 1.9,
  );
}

/** "a joint venture, Kaffa Pods," or "called Kaffa Pods": the new firm. */
function namedBehind(tokens: readonly Token[], from: number): Entity[] {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    const token = tokens[i] as Token;
    if (
      isParty(token) &&
      (tokens[i - 1]?.text === ',' ||
        /^(?:called|named|dubbed|company|firm|venture)$/.test(tokens[i - 1]?.lower ?? ''))
    )
      return [token.entity];
    if (token.text === ';') break;
  }
  return [];
}

function readListing(n: Nominal): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun } = n;
  if (
    /^(?:float|listing|debut|listings|share sale|share offering|public issue)$/.test(noun.text) &&
    !hasMarket(tokens)
  )
    return undefined;
  const of = slot(tokens, noun.to, new Set(['of', 'by']), { to: noun.to + 8 });
  const owner = possessorBefore(tokens, noun.at);
  const target = orgs(of.length > 0 ? of : owner ? [owner] : n.subject()).filter(
    (entity) => !/exchange|bourse/.test(entity.key.join(' ')),
  );
  if (target.length === 0) return undefined;
  const seller = of.length > 0 && n.verb ? without(orgs(n.subject()), of) : [];
  const score = 1.6 + (n.verb ? 0.5 : 0) + (moneyNear(tokens, 0, tokens.length) ? 0.2 : 0);
  return draftOf(
    n,
    'listing',
    partiesOf(['target', target.slice(0, 1)], ['seller', seller]),
    score,
  );
}

function hasMarket(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      /^(?:exchange|bourse|market|shares|listing|ipo|stock|sec|trading|board)$/.test(token.lower) ||
      (token.kind === 'name' && /exchange|bourse/i.test(token.text)),
  );
}

function readProject(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const money = moneyNear(tokens, Math.max(0, noun.at - 8), noun.to + 10);
  const facility = facilityNear(tokens, noun.at - 6, noun.to + 14);
  const fromWhom = slot(tokens, noun.to, new Set(['from', 'by']), { to: noun.to + 10 });
  const owner = possessorBefore(tokens, noun.at);
  const subject = fromWhom.length > 0 ? fromWhom : owner ? [owner] : n.subject();
  const investors = orgs(subject);
  if (investors.length === 0 || investors.every(isGovernment) || (!facility && !money))
    return undefined;
  const strong =
    n.verb !== undefined && has(n, 'light', 'drop', 'approve', 'start', 'finish', 'build', 'award');
  const proposal = /proposal|plan|scheme|idea|pitch|blueprint/.test(noun.text) && facility;
  if (!strong && !proposal) return undefined;
  if (noun.cls === 'project' && !facility && !/invest|outlay|capital/.test(noun.text))
    return undefined;
  if (noun.cls === 'expansion' && n.verb?.lemma === 'have') return undefined;
  const type =
    noun.cls === 'expansion' && !/refurb|renov/.test(noun.text) ? 'expansion' : 'investment';
  const draft = draftOf(
    n,
    type,
    partiesOf(['investor', investors]),
    (strong ? 1.7 : 1.5) +
      (money ? 0.5 : 0) +
      (facility ? 0.4 : 0) +
      (fromWhom.length > 0 || owner ? 0.2 : 0),
  );
  return proposal && !draft.stage ? { ...draft, stage: 'proposed' } : draft;
}

function facilityNear(tokens: readonly Token[], from: number, to: number): boolean {
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

/** "signed an agreement with Y": a deal of a kind that the noun does not tell. */
function readAgreement(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  if (!n.verb || !has(n, 'light', 'win', 'drop', 'finish', 'buy')) return undefined;
  const others = slot(tokens, noun.to, new Set(['with', 'between']), {
    to: noun.to + 12,
    places: true,
  });
  const subject =
    n.passive && n.verb.at > noun.at
      ? slot(tokens, n.verb.to, new Set(['by', 'between']), { to: n.verb.to + 12 })
      : n.subject();
  const sides = [...without(subject, others), ...others];
  const shipped = passiveExport(n, subject);
  if (shipped) return shipped;
  const plant = facilityNear(tokens, noun.to, noun.to + 24);
  if (
    plant &&
    others.length === 1 &&
    orgs(others).length === 1 &&
    orgs(subject).filter((entity) => !isGovernment(entity)).length === 0
  )
    return draftOf(n, 'investment', partiesOf(['investor', others], ['host', subject]), 2.1);
  if (sides.length < 2 || sides.every(isGovernment)) return undefined;
  const equity = tokens.some((token) => /^(?:shareholder|stake|equity)$/.test(token.lower));
  if (equity && others.length > 0)
    return draftOf(
      n,
      'acquisition',
      partiesOf(['target', others], ['acquirer', without(subject, others)]),
      2,
    );
  const supply = tokens
    .slice(noun.to, noun.to + 16)
    .some((token) => /^(?:supply|deliver|export|ship|purchase|sponsor)$/.test(token.lower));
  if (supply)
    return draftOf(
      n,
      'contract',
      partiesOf(['contractor', without(subject, others)], ['buyer', others]),
      2,
    );
  const facility = facilityNear(tokens, noun.to, noun.to + 24);
  const hosts = sides.filter(isGovernment);
  if (facility && hosts.length > 0)
    return draftOf(
      n,
      'investment',
      partiesOf(['host', hosts], ['investor', without(sides, hosts)]),
      2,
    );
  return draftOf(n, 'partnership', partiesOf(['partner', sides.slice(0, 4)]), 2.05);
}

/** "A deal to ship cattle to Y has been signed by X". */
function passiveExport(n: Nominal, subject: readonly Entity[]): Draft | undefined {
  const { tokens } = n.sentence;
  const { noun, verb } = n;
  if (!n.passive || !verb || verb.at < noun.at || subject.length === 0) return undefined;
  const trade = tokens
    .slice(noun.to, verb.at)
    .findIndex((token) => /^(?:supply|ship|export|sell|deliver|provide)$/.test(token.lower));
  if (trade < 0) return undefined;
  const buyer = slot(tokens, noun.to + trade, new Set(['to']), { to: verb.at, places: true });
  return draftOf(
    n,
    'contract',
    partiesOf(['buyer', buyer], ['contractor', without(subject, buyer)]),
    2.2,
  );
}

/** "In talks with X": what about, the rest of the sentence may tell. */
function readTalks(n: Nominal): Draft | undefined {
  const { sentence, noun } = n;
  const { tokens } = sentence;
  const others = talkPartners(tokens, noun.to);
  if (others.length === 0) return undefined;
  const speaker = without(n.subject(), others);
  const subject =
    speaker.length > 0 || !sentence.focus || others.includes(sentence.focus)
      ? speaker
      : [sentence.focus];
  const about = topicOf(tokens, noun.to);
  if (/^(?:run|operate|manage)$/.test(infinitiveAfter(tokens, noun.to)))
    return {
      ...draftOf(n, 'contract', partiesOf(['operator', others], ['buyer', subject]), 2),
      stage: 'talks',
    };
  const sides = [...subject, ...others];
  const base = draftOf(n, 'partnership', [], others.length > 3 ? 1.2 : 2);
  base.stage ??= 'talks';
  if (about === 'project')
    return {
      ...base,
      type: 'investment',
      parties: partiesOf(['investor', orgs(others.length > 0 ? others : subject)]),
    };
  if (about === 'loan')
    return { ...base, type: 'loan', parties: partiesOf(['lender', others], ['target', subject]) };
  if (about === 'purchase')
    return {
      ...base,
      type: 'acquisition',
      parties: partiesOf(['acquirer', subject], ['seller', others]),
    };
  if (about === 'contract')
    return {
      ...base,
      type: 'contract',
      parties: partiesOf(['buyer', others], ['contractor', subject]),
    };
  if (about === 'jv') {
    const venture = tokens.findIndex((token, i) => i > noun.to && token.lower === 'venture');
    const ally = venture < 0 ? [] : slot(tokens, venture, new Set(['with']), { to: venture + 10 });
    return { ...base, type: 'jv', parties: partiesOf(['partner', [...sides, ...ally]]) };
  }
  if (about === 'acquisition')
    return {
      ...base,
      type: 'acquisition',
      parties: partiesOf(['target', subject], ['acquirer', others]),
    };
  const parties = sides.map((entity) => ({
    entity,
    role: kindOf(entity) === 'place' ? ('host' as const) : ('partner' as const),
  }));
  return sides.length < 2 ? undefined : { ...base, parties };
}

function infinitiveAfter(tokens: readonly Token[], from: number): string {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++)
    if (tokens[i]?.lower === 'to') return tokens[i + 1]?.lower ?? '';
  return '';
}

/** "sales and marketing", "head of sales": a trade that a firm carries on, not a sale. */
function isSalesDepartment(tokens: readonly Token[], noun: Nominal['noun']): boolean {
  if (tokens[noun.to - 1]?.lower !== 'sales') return false;
  const [next, after] = [tokens[noun.to]?.lower, tokens[noun.to + 1]?.lower];
  if (next === 'and' && /^(?:marketing|service|support|distribution)$/.test(after ?? ''))
    return true;
  const before = tokens.slice(Math.max(0, noun.at - 3), noun.at).map(({ lower }) => lower);
  return before.some((word) =>
    /^(?:heads?|director|manager|president|chief|vice-president)$/.test(word),
  );
}

/** "talks with Embraer SA's president", "with Ann Lee, who heads sales at Embraer": the firm of who sits at the table. */
function talkPartners(tokens: readonly Token[], from: number): Entity[] {
  const found = slot(tokens, from, new Set(['with', 'between']), { to: from + 14, places: true });
  const sides = found.filter((entity) => kindOf(entity) !== 'person');
  return sides.length > 0 ? sides : employerOf(tokens, from);
}

/** "Ann Lee, who heads sales of Embraer SA": the firm in the clause that says who a person is. */
function employerOf(tokens: readonly Token[], from: number): Entity[] {
  const who = tokens.findIndex(
    (token, i) => i > from && i < from + 10 && /^(?:who|whose)$/.test(token.lower),
  );
  if (who < 0) return [];
  return slot(tokens, who, new Set(['of', 'at', 'for']), { to: who + 12 }).filter(
    (entity) => kindOf(entity) === 'org',
  );
}

function topicOf(
  tokens: readonly Token[],
  from: number,
): 'project' | 'loan' | 'contract' | 'jv' | 'acquisition' | 'purchase' | undefined {
  const rest = tokens.slice(from);
  const word = (pattern: RegExp): boolean =>
    rest.some((token) => token.kind === 'word' && pattern.test(token.lower));
  if (
    word(/^(?:joint-venture|jv)$/) ||
    rest.some((token, i) => token.lower === 'joint' && rest[i + 1]?.lower === 'venture')
  )
    return 'jv';
  if (word(/^(?:loan|credit|refinancing|financing|bonds?)$/)) return 'loan';
  if (word(/^(?:purchase|buying|acquiring|takeover|acquisition)$/)) return 'purchase';
  if (word(/^(?:stake|buyout|merger|sale)$/)) return 'acquisition';
  if (word(/^(?:supply|order|contract|supplying|deliveries)$/)) return 'contract';
  if (facilityNear(tokens, from, from + 40)) return 'project';
  return undefined;
}
