import { type Draft, partiesOf } from '../draft';
import { isGovernment, kindOf, type Entity } from '../entities';
import type { ObjectPhrase } from '../objects';
import { slot } from '../phrases/slot';
import type { Token } from '../tokens';
import {
  BY,
  type Predicate,
  WITH,
  clauseHas,
  clauseHasMoney,
  draftOf,
  hasFacilityAfter,
  isFuture,
  subjectHasFacility,
} from './predicate';

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

/** "will build a plant", "broke ground on a mill": a new site, a joint venture of several builders, or a second line. */
export function readBuild(p: Predicate, weak: boolean): Draft | undefined {
  const formed = readFormed(p);
  if (formed) return formed;
  const { object, sentence, verb } = p;
  const { tokens } = sentence;
  // "found work", "base stations", "house prices"
  if (/^(?:found|base|house|site)$/.test(verb.lemma) && verb.form === 'base' && !isFuture(p))
    return undefined;
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
  const ordered = builtFor(p, builders);
  if (ordered) return ordered;
  const money = clauseHasMoney(p);
  const isPlan = verb.form === 'base' || verb.form === 'ing' || groundbreaking;
  const score =
    1.7 +
    (money ? 0.6 : 0) +
    (isPlan ? 0.4 : 0) +
    (WEAK_BUILDS.test(verb.lemma) && !createsJobs ? -0.2 : 0.2) +
    (/^(?:a|an)$/.test(tokens[verb.to]?.lower ?? '') ? 0.2 : 0);
  const joint =
    builders.length > 1 &&
    (clauseHas(p, /^(?:jointly|joint|co-owned|together|each|equally)$/) ||
      ally.length > 0 ||
      /^(?:a|an)$/.test(tokens[verb.to]?.lower ?? ''));
  const firms = builders.filter((entity) => !isGovernment(entity));
  if (firms.length > 1 && STUDIED.test(sentenceText(p)))
    return draftOf(p, 'partnership', partiesOf(['partner', builders]), 2.2, 'partner');
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

const STUDIED =
  /\b(?:to|will|would) (?:study|explore|assess|evaluate|examine|investigate|look into|consider)\b|\bfeasibility study\b/;

function sentenceText({ sentence }: Predicate): string {
  return sentence.tokens.map(({ lower }) => lower).join(' ');
}

/** "is to build eleven sorting lines for X": what is built for a named customer is an order. */
function builtFor(p: Predicate, builders: readonly Entity[]): Draft | undefined {
  const { tokens } = p.sentence;
  if (
    p.passive ||
    !/^(?:build|construct|make|design|develop|produce|erect|install|assemble|lay)$/.test(
      p.verb.lemma,
    )
  )
    return undefined;
  const buyer = slot(tokens, p.verb.to, FOR, { to: p.verb.to + 16 }).filter(
    (entity) => kindOf(entity) === 'org' && !builders.includes(entity),
  );
  return buyer.length === 0
    ? undefined
    : draftOf(p, 'contract', partiesOf(['contractor', builders], ['buyer', buyer]), 2.3, 'supply');
}

const FOR = new Set(['for']);

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

const CAPACITY =
  /^(?:size|hectares|acres|rooms|beds|berths|jobs|capacity|output|production|footprint|space|operations|operation|presence|network|fleet|works|acreage|floor)$/;

/** "will double its capacity", "is refurbishing the hotel": an existing site enlarged or renewed. */
export function readExpand(p: Predicate, weak: boolean): Draft | undefined {
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
