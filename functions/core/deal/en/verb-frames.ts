import { partiesOf, type Draft } from './draft';
import { isGovernment, kindOf, type Entity } from './entities';
import type { NounMatch, VerbMatch } from './lexicon';
import { FACILITIES, GOODS } from './nouns';
import { parseObject, targetOf, type ObjectPhrase } from './objects';
import { clauseOf, isPassive, nameOfPhrase, slot, subjectOf, type Sentence } from './syntax';
import type { Token } from './tokens';
import type { VerbClass } from './verbs';

/** One verb with what stands around it, as the frames read it. */
export interface Predicate {
  readonly sentence: Sentence;
  readonly verb: VerbMatch;
  readonly passive: boolean;
  readonly object: ObjectPhrase;
  /** Lazy: the subject's firms. */
  readonly subject: () => Entity[];
  readonly clause: readonly [number, number];
}

const TO = new Set(['to']);
const FROM = new Set(['from']);
const BY = new Set(['by']);
const WITH = new Set(['with']);
const BUYERS = new Set(['to', 'by']);
const INTO = new Set(['into', 'in', 'on', 'at', 'behind']);

/** What a verb and its arguments say, as a draft; undefined where they say no deal. */
export function verbDraft(
  sentence: Sentence,
  verb: VerbMatch,
  nouns: readonly NounMatch[],
): Draft | undefined {
  const { tokens } = sentence;
  const predicate: Predicate = {
    sentence,
    verb,
    passive: verb.form !== 'base' && verb.form !== 'ing' && isPassive(tokens, verb.at, verb.to),
    object: parseObject(sentence, verb.to, nouns),
    subject: () => subjectOf(sentence, verb.at),
    clause: clauseOf(tokens, verb.at),
  };
  for (const frame of FRAMES) {
    const reading = verb.readings.get(frame.cls);
    const draft = reading && frame.read(predicate, reading.weak);
    if (draft) return draft;
  }
  return undefined;
}

interface Frame {
  readonly cls: VerbClass;
  readonly read: (predicate: Predicate, weak: boolean) => Draft | undefined;
}

/** Frames in the order they are tried: the ones that ask for more of the object first. */
const FRAMES: readonly Frame[] = [
  { cls: 'become', read: readBecome },
  { cls: 'award', read: readEntrusted },
  { cls: 'invest', read: readPutUp },
  { cls: 'pay', read: readPay },
  { cls: 'order', read: readOrder },
  { cls: 'hire', read: readHire },
  { cls: 'raise', read: readRaise },
  { cls: 'buy', read: readBuy },
  { cls: 'bid', read: readBid },
  { cls: 'sell', read: readSell },
  { cls: 'spin', read: readSpin },
  { cls: 'merge', read: readMerge },
  { cls: 'lend', read: readLend },
  { cls: 'expand', read: readExpand },
  { cls: 'build', read: readBuild },
  { cls: 'invest', read: readInvest },
  { cls: 'partner', read: readPartner },
  { cls: 'float', read: readFloat },
  { cls: 'supply', read: readSupply },
  { cls: 'talk', read: readTalk },
  { cls: 'lease', read: readLet },
  { cls: 'finish', read: readHandover },
  { cls: 'borrow', read: readTap },
  { cls: 'drop', read: readDrop },
  { cls: 'start', read: readStart },
  { cls: 'finish', read: readOpened },
  { cls: 'approve', read: readApproved },
  { cls: 'hire', read: readSiteChoice },
];

function draftOf(
  p: Predicate,
  type: Draft['type'],
  parties: Draft['parties'],
  score: number,
  trigger: string,
): Draft {
  const before = p.sentence.tokens[p.verb.at - 1]?.lower ?? '';
  const isDone = p.verb.form === 'ing' && /^(?:after|having|by|following|upon)$/.test(before);
  const form = isDone
    ? 'past'
    : p.verb.form === 'ing'
      ? 'ing'
      : p.verb.form === 'base'
        ? 'plan'
        : 'past';
  const draft: Draft = {
    type,
    parties,
    sentence: p.sentence,
    at: p.verb.at,
    trigger,
    form: isFuture(p) ? 'plan' : form,
    score,
  };
  if (p.object.percent !== undefined) draft.percent = p.object.percent;
  if (p.object.money) draft.money = p.object.money;
  return draft;
}

/** "Will be bought", "to be acquired": a participle that is still to come. */
function isFuture(p: Predicate): boolean {
  for (let i = p.verb.at - 1; i >= 0 && p.verb.at - i < 5; i--) {
    const lower = p.sentence.tokens[i]?.lower ?? '';
    if (/^(?:will|would|to|may|could|might|should)$/.test(lower)) return true;
  }
  return false;
}

function clauseHas(p: Predicate, pattern: RegExp): boolean {
  for (let i = p.clause[0]; i < p.clause[1]; i++)
    if (pattern.test(p.sentence.tokens[i]?.lower ?? '')) return true;
  return false;
}

function readBuy(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (object.hasPaper) return undefined;
  if (p.passive) return weak && !/^(?:rescue|save)$/.test(verb.lemma) ? undefined : readBought(p);
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
    !(object.hasStake && (object.names.length > 0 || object.percent !== undefined))
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
  const named = targetOf(object, sentence);
  const stakeIn = ownStake && named.length === 0 ? raisedIn(p) : [];
  const target = named.length > 0 ? named : stakeIn;
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
  if (verb.form === 'ing' && object.names.length === 0) return undefined;
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

function readBid(p: Predicate, weak: boolean): Draft | undefined {
  if (p.passive || weak) return undefined;
  const named = p.object.names.length > 0 ? p.object.names : targetOf(p.object, p.sentence);
  const bidFor =
    p.object.money || named.length === 0
      ? slot(p.sentence.tokens, p.verb.to, new Set(['for']), { to: p.verb.to + 18 })
      : [];
  const target = bidFor.length > 0 ? bidFor : named;
  if (target.length === 0 || p.object.hasGoods) return undefined;
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

function readSell(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (object.hasPaper) return undefined;
  if (p.passive) return weak ? undefined : readSold(p);
  const goes = /^(?:go|pass|fall)$/.test(verb.lemma);
  const buyers = goes
    ? object.names
    : slot(tokens, verb.to, TO, { to: verb.to + 30, persons: true });
  if (goes && workGoes(p))
    return draftOf(p, 'contract', partiesOf(['contractor', buyers]), 2.1, 'hire');
  if (goes) return readIntransitiveSale(p, buyers);
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
  const target = ownersThing(p, targetOf(object, sentence));
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
    (object.names.length > 0 || object.hasAsset || object.hasFacility ? 0.2 : -0.3) -
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

function clauseHasMoney(p: Predicate): boolean {
  return p.sentence.tokens.some((token) => token.kind === 'money');
}

function readSold(p: Predicate): Draft | undefined {
  const buyers = slot(p.sentence.tokens, p.verb.to, BUYERS, { to: p.verb.to + 25, persons: true });
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
    partiesOf(['acquirer', buyers], ['target', target]),
    buyers.length > 0 ? 2.6 : 2.1,
    'sell',
  );
}

function isGoodsSubject(p: Predicate): boolean {
  const { tokens } = p.sentence;
  for (let i = p.verb.at - 1; i >= Math.max(0, p.verb.at - 6); i--)
    if (GOODS.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

function readSpin(p: Predicate, weak: boolean): Draft | undefined {
  if (weak || p.passive) return undefined;
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

function readMerge(p: Predicate, weak: boolean): Draft | undefined {
  const { tokens } = p.sentence;
  const others = slot(tokens, p.verb.to, new Set(['with', 'into']), { to: p.verb.to + 14 });
  const sides = [...p.subject(), ...others, ...(p.passive ? [] : p.object.names)];
  const unique = sides.filter((entity, i) => sides.indexOf(entity) === i);
  if (
    unique.length < 2 ||
    (weak && others.length === 0 && !clauseHas(p, /^(?:agreed|agree|plan|plans|planned|boards?)$/))
  )
    return undefined;
  return draftOf(p, 'acquisition', partiesOf(['partner', unique]), 2.5, 'merge');
}

const EQUITY =
  /^(?:equity|shares?|stake|round|series|preference|convertible|venture|stock|capital|start-up|startup)$/;

function readInvest(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (p.passive) return undefined;
  const money = object.money ?? moneyAfter(sentence.tokens, verb.to, 10);
  const isInvest = /^(?:invest|reinvest|plough|plow|inject|pour|pump|sink)$/.test(verb.lemma);
  if (!money && !(isInvest && p.verb.form !== 'ing')) return undefined;
  if (weak && (!money || !hasFacilityAfter(sentence.tokens, verb.to))) return undefined;
  const investors = p.subject().filter((entity) => kindOf(entity) === 'org');
  const into = slot(sentence.tokens, verb.to, INTO, { to: verb.to + 16 });
  const firm = into.filter((entity) => kindOf(entity) === 'org' && !investors.includes(entity));
  const facility = hasFacilityAfter(sentence.tokens, verb.to);
  const inProject =
    money !== undefined &&
    investors.length > 0 &&
    /\b(?:plant|factory|mill|warehouse|investment|project|free zone|industrial park)\b/.test(
      sentence.context,
    );
  if (
    !isInvest &&
    !facility &&
    firm.length === 0 &&
    !(inProject && /^(?:lay|stump|cough|register|commit|put|spend)$/.test(verb.lemma))
  )
    return undefined;
  if (!money && !facility && firm.length === 0) return undefined;
  const isFunding = firm.length > 0 && (!facility || clauseHas(p, EQUITY));
  const parties = isFunding
    ? partiesOf(['target', firm], ['investor', investors])
    : partiesOf(['investor', investors]);
  const expands = clauseHas(p, EXPANSION_WORDS);
  const score =
    1.6 + (money ? 0.5 : 0) + (facility ? 0.5 : 0) + (investors.length > 0 ? 0.3 : -0.6);
  const draft = draftOf(
    p,
    isFunding ? 'funding' : expands ? 'expansion' : 'investment',
    parties,
    score,
    'invest',
  );
  return money ? { ...draft, money } : draft;
}

const EXPANSION_WORDS =
  /^(?:expand|expanding|expansion|enlarge|extension|extend|upgrade|upgrading|double|doubling|modernise|modernisation|enlarging|existing|second|additional|raise|increase|boost|its)$/;

function moneyAfter(tokens: readonly Token[], from: number, steps: number): Token | undefined {
  for (let i = from; i < Math.min(tokens.length, from + steps); i++)
    if (tokens[i]?.kind === 'money') return tokens[i];
  return undefined;
}

function hasFacilityAfter(tokens: readonly Token[], from: number, steps = 22): boolean {
  for (let i = from; i < Math.min(tokens.length, from + steps); i++) {
    const token = tokens[i] as Token;
    if (token.text === ';' || token.text === ':') return false;
    if (token.kind === 'word' && FACILITIES.has(token.lower)) return true;
  }
  return false;
}

/** "is to form a bank with Y": a firm made by two. */
function readFormed(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  const isFirm = tokens
    .slice(p.object.from, p.object.to)
    .some((token) =>
      /^(?:bank|company|firm|venture|business|subsidiary|consortium|unit|joint-stock|entity|corporation|airline|fund)$/.test(
        token.lower,
      ),
    );
  const others = slot(tokens, p.verb.to, WITH, { to: p.verb.to + 12 });
  const own = p.subject().filter((entity) => kindOf(entity) === 'org' && !others.includes(entity));
  if (
    !isFirm ||
    p.passive ||
    own.length + others.length < 2 ||
    !/^(?:form|set|establish|create|launch|found)$/.test(p.verb.lemma)
  )
    return undefined;
  return draftOf(p, 'jv', partiesOf(['partner', [...own, ...others]]), 2.3, 'jv');
}

const WEAK_BUILDS =
  /^(?:open|set|establish|launch|add|develop|put|house|base|site|locate|install|create|convert|restore)$/;

function readBuild(p: Predicate, weak: boolean): Draft | undefined {
  const formed = readFormed(p);
  if (formed) return formed;
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  const groundbreaking = verb.lemma === 'break' || verb.lemma === 'lay' || verb.lemma === 'turn';
  const createsJobs =
    verb.lemma === 'create' &&
    tokens.slice(object.from, object.to).some((token) => token.lower === 'jobs') &&
    hasFacilityAfter(tokens, object.to, 10);
  const facility =
    createsJobs ||
    object.hasFacility ||
    (groundbreaking && !p.passive) ||
    (p.passive && subjectHasFacility(p));
  if (verb.lemma === 'install' && object.hasGoods && clauseHasMoney(p) && !p.passive)
    return draftOf(
      p,
      'expansion',
      partiesOf(['investor', p.subject().filter((entity) => kindOf(entity) === 'org')]),
      2.2,
      'expand',
    );
  if (!facility || (weak && !createsJobs && !object.money && !clauseHasMoney(p))) return undefined;
  if (verb.lemma === 'lay' && !groundbreaking) return undefined;
  const subject = p.passive ? slot(tokens, verb.to, BY, { to: verb.to + 14 }) : p.subject();
  const own = subject.filter((entity) => kindOf(entity) === 'org');
  const ally = clauseHas(p, /^(?:jointly|venture)$/)
    ? slot(tokens, p.clause[0], WITH, { to: verb.at })
    : [];
  const builders = [...own, ...ally.filter((entity) => !own.includes(entity))];
  if (builders.length === 0 || builders.every(isGovernment)) return undefined;
  const money = clauseHasMoney(p);
  const isPlan = verb.form === 'base' || verb.form === 'ing' || groundbreaking;
  const score =
    1.7 +
    (money ? 0.6 : 0) +
    (isPlan ? 0.4 : 0) +
    (WEAK_BUILDS.test(verb.lemma) && !createsJobs ? -0.2 : 0.2) +
    (/^(?:a|an)$/.test(tokens[verb.to]?.lower ?? '') ? 0.2 : 0);
  const joint =
    (clauseHas(p, /^(?:jointly|joint|co-owned|together|each|equally)$/) || ally.length > 0) &&
    builders.length > 1;
  const type = joint ? 'jv' : isEnlargement(tokens, object) ? 'expansion' : 'investment';
  const draft = draftOf(
    p,
    type,
    partiesOf([joint ? 'partner' : 'investor', builders]),
    score,
    'build',
  );
  return groundbreaking ? { ...draft, stage: 'under-construction' } : draft;
}

function isEnlargement(tokens: readonly Token[], object: ObjectPhrase): boolean {
  for (let i = object.from; i < object.to; i++)
    if (
      /^(?:second|third|fourth|additional|another|extra|extension|further)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return /^(?:line|lines|hall|train|phase|shift|unit|kiln|furnace|assembly|extension|wing|building|mixing|shelling|production)$/.test(
        tokens[i + 1]?.lower ?? '',
      );
  return false;
}

function subjectHasFacility(p: Predicate): boolean {
  const { tokens } = p.sentence;
  for (let i = p.verb.at - 1; i >= p.clause[0]; i--)
    if (FACILITIES.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

const CAPACITY =
  /^(?:size|hectares|acres|rooms|beds|berths|jobs|capacity|output|production|footprint|space|operations|operation|presence|network|fleet|works|acreage|floor)$/;

function readExpand(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (p.passive) return undefined;
  const capacity = sentence.tokens
    .slice(object.from, object.to)
    .some((token) => CAPACITY.test(token.lower));
  if (!(object.hasFacility || capacity) || (object.hasStake && !object.hasFacility))
    return undefined;
  const owners = p.subject().filter((entity) => kindOf(entity) === 'org');
  if (owners.length === 0 || owners.every(isGovernment)) return undefined;
  const money = clauseHasMoney(p);
  if (weak && !money) return undefined;
  const refurbish = /^(?:re|over|mod)/.test(verb.lemma) && !/^modern/.test(verb.lemma);
  const score =
    1.8 + (money ? 0.6 : 0) + (object.hasFacility || capacity ? 0.2 : 0) - (weak ? 0.2 : 0);
  return draftOf(
    p,
    refurbish ? 'investment' : 'expansion',
    partiesOf(['investor', owners]),
    score,
    'expand',
  );
}

const PURPOSE =
  /^(?:supply|build|construct|design|deliver|run|operate|manage|provide|install|lay|do|carry|develop|make|print|clean|maintain|produce|handle|test|fit|equip|overhaul|dredge|serve|transport|drill|service|refurbish|upgrade|haul|train|market|distribute|cater|modernise|electrify)$/;

function readHire(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  const { tokens } = sentence;
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
  if (contractor.length === 0 || !hasPurpose(tokens, at + 1)) return undefined;
  return draftOf(
    p,
    'contract',
    partiesOf(['contractor', contractor], ['buyer', p.subject()]),
    2.5,
    'hire',
  );
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

function readOrder(p: Predicate, weak: boolean): Draft | undefined {
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

function readSupply(p: Predicate): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (p.passive || (verb.form !== 'base' && verb.form !== 'ing')) return undefined;
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

const STRONG_RAISE = /^(?:raise|pull|haul|rake|drum|amass)$/;

function readRaise(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  if (
    p.passive ||
    !object.money ||
    object.noun?.cls === 'contract' ||
    object.noun?.cls === 'loan' ||
    object.hasGoods
  )
    return undefined;
  if (
    tokens
      .slice(verb.to, object.to + 8)
      .some((token) =>
        /^(?:stake|dividend|price|prices|bid|offer|estimate|profit|contract|order|loan|bond|bonds|notes|sukuk|tariff|guidance|credit|facility|debt|fees?)$/.test(
          token.lower,
        ),
      )
  )
    return undefined;
  const investors = slot(tokens, verb.to, new Set(['from', 'by']), { to: verb.to + 22 });
  const hasRound = clauseHas(
    p,
    /^(?:round|series|seed|venture|investors?|funding|placement|convertible|pre-seed|bridge|backers?|angels?|shares|equity|capital)$/,
  );
  if (!STRONG_RAISE.test(verb.lemma) && investors.length === 0 && !hasRound) return undefined;
  if (weak && investors.length === 0) return undefined;
  const target = p.subject().filter((entity) => !investors.includes(entity));
  if (clauseHas(p, /^(?:ipo|flotation|float|listing|bourse|exchange|offering|prospectus)$/))
    return draftOf(p, 'listing', partiesOf(['target', target]), 2.1, 'float');
  return draftOf(
    p,
    'funding',
    partiesOf(['target', target], ['investor', investors]),
    2 + (investors.length > 0 ? 0.4 : 0) + (hasRound ? 0.3 : 0),
    'raise',
  );
}

const LENDERS =
  /bank|kredit|credit|^(?:bank|banks|banco|banque|lender|lenders|credit|finance|financial|fund|bancorp|loan|ifc|ebrd|adb|afdb|eib|lending|leasing|insurance|eksportkasse|kredit|corporation|window|board|boards)$/;

function readLend(p: Predicate, weak: boolean): Draft | undefined {
  const { object, sentence, verb } = p;
  if (p.passive || weak || !object.money) return undefined;
  const lenders = p.subject().filter((entity) => kindOf(entity) === 'org');
  const isLender = lenders.some((entity) => entity.key.some((word) => LENDERS.test(word)));
  const isLend = verb.lemma === 'lend' || verb.lemma === 'loan' || verb.lemma === 'sanction';
  const named = slot(sentence.tokens, verb.to, new Set(['to', 'for', 'towards']), {
    to: verb.to + 22,
  }).filter((entity) => !lenders.includes(entity));
  const target =
    named.length > 0 || !isLend
      ? named
      : sentence.recent.filter((entity) => !lenders.includes(entity)).slice(0, 1);
  if (!(isLend || (isLender && target.length > 0)) || object.hasStake) return undefined;
  return draftOf(
    p,
    'loan',
    partiesOf(['lender', lenders], ['target', target]),
    1.8 + (target.length > 0 ? 0.5 : 0),
    'lend',
  );
}

function readPartner(p: Predicate, weak: boolean): Draft | undefined {
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
  const joint = clauseHas(p, /^(?:jointly|joint|venture)$/);
  return draftOf(p, joint ? 'jv' : 'partnership', partiesOf(['partner', unique]), 2.2, 'partner');
}

function readFloat(p: Predicate, weak: boolean): Draft | undefined {
  const { sentence, verb } = p;
  if (weak) return undefined;
  const multi = verb.to - verb.at > 1;
  const market = clauseHas(
    p,
    /^(?:exchange|bourse|nasdaq|nyse|aim|market|board|flotation|ipo|shares?|listing|stock|float|trading|euronext|sgx|debut)$/,
  );
  const named = sentence.tokens
    .slice(p.clause[0], p.clause[1])
    .some(
      (token) =>
        token.kind === 'name' &&
        /exchange|bourse|nasdaq|market|jse|nse|bse/i.test(token.entity?.name ?? ''),
    );
  if (!multi && !(market || named)) return undefined;
  if (verb.lemma === 'list' && p.passive) return undefined;
  const target = (p.object.names.length > 0 && !p.passive ? p.object.names : p.subject()).filter(
    (entity) => kindOf(entity) === 'org',
  );
  if (target.length === 0) return undefined;
  return draftOf(p, 'listing', partiesOf(['target', target.slice(0, 1)]), multi ? 2.1 : 2, 'float');
}

function readTalk(p: Predicate, weak: boolean): Draft | undefined {
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

/** "paid Rs 1,140 crore for a 90 per cent holding", "wired Sh1.42 billion to X for all of its shares". */
function readPay(p: Predicate): Draft | undefined {
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
  const named = targetOf(bought, sentence);
  if (!isThing && !named.some((entity) => kindOf(entity) === 'org')) return undefined;
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

/** "has been pre-let to X": a tenant is a customer. */
function readLet(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  if (!p.passive || !/^(?:pre-let|let|lease|rent|charter)$/.test(verb.lemma)) return undefined;
  const tenant = slot(sentence.tokens, verb.to, TO, { to: verb.to + 14 });
  const owner = p.subject().filter((entity) => !tenant.includes(entity));
  if (tenant.length === 0) return undefined;
  return draftOf(p, 'contract', partiesOf(['buyer', tenant], ['contractor', owner]), 2.1, 'lease');
}

/** "was handed over to the customer, X, by builder Y": a contract fulfilled. */
function readHandover(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  if (!p.passive || !/^(?:hand|deliver)$/.test(verb.lemma)) return undefined;
  const contractor = slot(sentence.tokens, verb.to, BY, { to: verb.to + 22 });
  const buyer = slot(sentence.tokens, verb.to, TO, { to: verb.to + 12, places: true });
  if (contractor.length === 0) return undefined;
  return {
    ...draftOf(
      p,
      'contract',
      partiesOf(['contractor', contractor], ['buyer', buyer]),
      2.1,
      'supply',
    ),
    stage: 'completed',
  };
}

/** "has tapped the local market for R$ 300 million": borrowing without a loan by name. */
function readTap(p: Predicate): Draft | undefined {
  if (p.verb.lemma === 'borrow' && !p.passive) return readBorrowed(p);
  const { sentence, verb } = p;
  if (
    p.passive ||
    verb.lemma !== 'tap' ||
    !sentence.tokens.slice(verb.to, verb.to + 6).some((token) => /^markets?$/.test(token.lower))
  )
    return undefined;
  const money = moneyAfter(sentence.tokens, verb.to, 14);
  const lenders = slot(sentence.tokens, verb.to, BY, { to: verb.to + 22 });
  const target = p.subject().filter((entity) => !lenders.includes(entity));
  if (!money || target.length === 0) return undefined;
  return {
    ...draftOf(p, 'loan', partiesOf(['target', target], ['lender', lenders]), 2.2, 'lend'),
    money,
  };
}

/** "has shelved its factory", "put the plant on ice", "will not be built": a project given up. */
function readDrop(p: Predicate): Draft | undefined {
  const { sentence, object, verb } = p;
  const facility = p.passive ? subjectHasFacility(p) : object.hasFacility;
  if (
    !facility ||
    object.noun ||
    !/^(?:scrap|shelve|abandon|cancel|axe|ditch|drop|halt|mothball|park|freeze|bin|kill|suspend|scupper|put|postpone)$/.test(
      verb.lemma,
    )
  )
    return undefined;
  const owners = (
    p.passive
      ? [...slot(sentence.tokens, verb.to, BY, { to: verb.to + 10 }), ...sentence.recent]
      : p.subject()
  )
    .filter((entity) => kindOf(entity) === 'org')
    .slice(0, 1);
  if (owners.length === 0) return undefined;
  return {
    ...draftOf(p, 'investment', partiesOf(['investor', owners]), 2.1, 'drop'),
    stage: 'cancelled',
  };
}

/** "Work on X's first plant is starting": a project whose diggers are on site. */
function readStart(p: Predicate): Draft | undefined {
  const { sentence, verb } = p;
  const { tokens } = sentence;
  const subject = tokens.slice(p.clause[0], verb.at).map((token) => token.lower);
  const object = tokens.slice(verb.to, verb.to + 3).map((token) => token.lower);
  const isWork = (word: string): boolean =>
    /^(?:work|works|construction|building|piling|earthworks|diggers|builders|excavation|pouring|erecting|laying)$/.test(
      word,
    );
  const runs = subject.some((word) => /^(?:operations|production|output)$/.test(word));
  const works = runs || subject.some(isWork) || object.some(isWork);
  if (!works || !hasFacilityAfter(tokens, p.clause[0], 40)) return undefined;
  const named = object.some(isWork)
    ? p.subject()
    : tokens
        .slice(p.clause[0])
        .filter((token) => token.entity && kindOf(token.entity) === 'org' && token.entity.org > 0)
        .map((token) => token.entity as Entity);
  const by = slot(tokens, p.clause[0], BY, { to: verb.to + 12 });
  const owners =
    by.length > 0 ? by : named.length > 0 ? named : sentence.focus ? [sentence.focus] : [];
  const investors = owners
    .filter((entity) => kindOf(entity) === 'org' && !isGovernment(entity))
    .slice(0, 1);
  if (investors.length === 0) return undefined;
  const enlarges = subject
    .concat(
      object,
      tokens.slice(verb.to, verb.to + 8).map((token) => token.lower),
    )
    .some((word) => /^(?:expansion|extension|second)$/.test(word));
  return {
    ...draftOf(
      p,
      enlarges ? 'expansion' : 'investment',
      partiesOf(['investor', investors]),
      2.1,
      'build',
    ),
    stage: runs ? 'completed' : 'under-construction',
  };
}

/** "borrowed Sh3 billion from X". */
function readBorrowed(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  const lenders = slot(sentence.tokens, verb.to, FROM, { to: verb.to + 14 });
  const target = p.subject().filter((entity) => !lenders.includes(entity));
  if (!object.money || lenders.length === 0) return undefined;
  return draftOf(p, 'loan', partiesOf(['target', target], ['lender', lenders]), 2.2, 'lend');
}

/** "inaugurated a Rs 320 crore spinning mill": a project that runs. */
function readOpened(p: Predicate): Draft | undefined {
  const { sentence, verb, object } = p;
  if (
    !/^(?:inaugurate|commission|open|cut|unveil|switch|start)$/.test(verb.lemma) ||
    verb.form === 'base' ||
    verb.form === 'ing'
  )
    return undefined;
  if (!(p.passive ? subjectHasFacility(p) : object.hasFacility)) return undefined;
  const owners = (
    p.passive
      ? [...slot(sentence.tokens, verb.to, BY, { to: verb.to + 10 }), ...ownersIn(p)]
      : p.subject()
  ).filter((entity) => kindOf(entity) === 'org' && !isGovernment(entity));
  if (owners.length === 0) return undefined;
  return {
    ...draftOf(
      p,
      'investment',
      partiesOf(['investor', owners.slice(0, 1)]),
      clauseHasMoney(p) ? 2.2 : 2,
      'build',
    ),
    stage: 'completed',
  };
}

/** Owners named before the verb: "X's new plant was opened". */
function ownersIn(p: Predicate): Entity[] {
  const { tokens } = p.sentence;
  return tokens
    .slice(p.clause[0], p.verb.at)
    .flatMap((token, i) =>
      token.entity && tokens[p.clause[0] + i + 1]?.kind === 'possessive' ? [token.entity] : [],
    );
}

/** "Planners have given the green light to X's distribution centre". */
function readApproved(p: Predicate): Draft | undefined {
  const { object, verb, sentence } = p;
  if (p.passive || !object.hasFacility || object.noun?.cls === 'loan') return undefined;
  const named = object.owner
    ? [object.owner]
    : slot(sentence.tokens, verb.to, new Set(['by', 'for', 'from']), { to: verb.to + 16 });
  const investors = named.filter((entity) => kindOf(entity) === 'org' && !isGovernment(entity));
  if (investors.length === 0) return undefined;
  return {
    ...draftOf(p, 'investment', partiesOf(['investor', investors]), 2.1, 'build'),
    stage: 'approved',
  };
}

/** "has chosen Dresden for a new design centre". */
function readSiteChoice(p: Predicate): Draft | undefined {
  const { tokens } = p.sentence;
  if (p.passive || !/^(?:choose|pick|select|name|tap)$/.test(p.verb.lemma)) return undefined;
  const place = tokens
    .slice(p.verb.to, p.verb.to + 4)
    .find((token) => token.entity && kindOf(token.entity) === 'place');
  const investors = p
    .subject()
    .filter((entity) => kindOf(entity) === 'org' && !isGovernment(entity));
  if (!place || investors.length === 0 || !hasFacilityAfter(tokens, p.verb.to, 14))
    return undefined;
  return draftOf(p, 'investment', partiesOf(['investor', investors]), 2.2, 'build');
}

/** "will become a wholly owned subsidiary of X". */
function readBecome(p: Predicate): Draft | undefined {
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

/** "have put the property on the market for 9 million": a sale without a buyer. */
function readPutUp(p: Predicate): Draft | undefined {
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

/** "will sponsor Humber Wanderers' shirts". */
function sponsored(p: Predicate): Draft | undefined {
  const club = p.object.names.length > 0 ? p.object.names : p.object.owner ? [p.object.owner] : [];
  const buyers = p.subject().filter((entity) => !club.includes(entity));
  return club.length === 0 || buyers.length === 0
    ? undefined
    : draftOf(p, 'contract', partiesOf(['contractor', club], ['buyer', buyers]), 2.3, 'order');
}

/** "has entrusted the harbour to a consortium of A and B": a concession without the word. */
function readEntrusted(p: Predicate): Draft | undefined {
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
