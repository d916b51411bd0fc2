import { stageRank } from '../labels';
import type { Draft, Side } from './draft';

const FAMILY: Readonly<Record<string, string>> = {
  investment: 'project',
  expansion: 'project',
  acquisition: 'transfer',
  divestment: 'transfer',
};
const family = (draft: Draft): string => FAMILY[draft.type] ?? draft.type;

/** One record for each pair of sides and object: a later telling adds what the first left out. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const known = kept.findLast((other) => isSame(other, draft));
    if (known) absorb(known, draft);
    else kept.push(draft);
  }
  return kept;
}

function names(draft: Draft, ...roles: string[]): Set<unknown> {
  return new Set(
    draft.sides
      .filter((one) => roles.length === 0 || roles.includes(one.role))
      .map((one) => one.named ?? one.name),
  );
}

function overlap(a: Set<unknown>, b: Set<unknown>): number {
  return [...a].filter((one) => b.has(one)).length;
}

function conflict(a: Set<unknown>, b: Set<unknown>): boolean {
  return a.size > 0 && b.size > 0 && overlap(a, b) === 0;
}

/** Whether two drafts tell one deal. */
export function isSame(a: Draft, b: Draft): boolean {
  if (Boolean(a.isAggregate) !== Boolean(b.isAggregate)) return false;
  if (family(a) !== family(b)) return sharesEverySide(a, b);
  if (a.isAggregate) return true;
  if (isAnother(a, b)) return false;
  switch (family(a)) {
    case 'project':
      return overlap(owners(a), owners(b)) > 0 && !twoProjects(a, b);
    case 'transfer':
      return sameTransfer(a, b);
    case 'funding':
    case 'listing':
      return overlap(names(a, 'target'), names(b, 'target')) > 0;
    case 'loan':
      return overlap(names(a), names(b)) > 0 && !conflict(names(a, 'lender'), names(b, 'lender'));
    case 'contract':
      return sameContract(a, b);
    default:
      return (
        overlap(names(a, 'partner'), names(b, 'partner')) >=
        Math.min(2, names(a, 'partner').size, names(b, 'partner').size)
      );
  }
}

/** 另签一单, 又中标: words that lead in one more deal of the same sides, where its sum is another than the first one's. */
const ONE_MORE = /另(?!悉|据)|又|再(?:次|度|签|获|中)|还|第[二三四]|此外|同日|同时/;

function isAnother(a: Draft, b: Draft): boolean {
  if (a.type !== b.type || a.passage === b.passage) return false;
  if (a.passage.sentence.isHeading || b.passage.sentence.isHeading) return false;
  const [x, y] = [a.amounts[0]?.money, b.amounts[0]?.money];
  if (x?.value === undefined || y?.value === undefined || x.currency !== y.currency) return false;
  const [low, high] = [Number(x.value), Number(y.value)].sort((p, q) => p - q);
  const later = a.passage.index > b.passage.index ? a : b;
  return (
    low !== undefined &&
    high !== undefined &&
    high - low > 0.05 * high &&
    ONE_MORE.test(later.passage.abstract.slice(later.start, later.at + 2))
  );
}

/** Investors and their parents: a works of the subsidiary is the group's. */
function owners(draft: Draft): Set<unknown> {
  const investors = draft.sides.filter((one) => one.role === 'investor');
  return new Set(
    investors.flatMap((one) => [one.named ?? one.name, ...(one.parent ? [one.parent] : [])]),
  );
}

/** The same two sides told under two types are one deal, whose first type stands. */
function sharesEverySide(a: Draft, b: Draft): boolean {
  if (a.passage !== b.passage) return false;
  const [first, second] = [names(a), names(b)];
  const small = Math.min(first.size, second.size);
  return small >= 2 && overlap(first, second) === small;
}

function twoProjects(a: Draft, b: Draft): boolean {
  return (
    a.type !== b.type && a.passage !== b.passage && conflict(names(a, 'host'), names(b, 'host'))
  );
}

function sameTransfer(a: Draft, b: Draft): boolean {
  if (conflict(names(a, 'target'), names(b, 'target')) && !nested(a, b)) return false;
  if (conflict(names(a, 'acquirer'), names(b, 'acquirer'))) return false;
  return overlap(names(a), names(b)) > 0;
}

/** A thing told by two names of which one holds the other. */
function nested(a: Draft, b: Draft): boolean {
  const texts = (draft: Draft): string[] =>
    draft.sides.filter((one) => one.role === 'target').map((one) => one.name);
  return texts(a).some((x) => texts(b).some((y) => x.includes(y) || y.includes(x)));
}

function sameContract(a: Draft, b: Draft): boolean {
  if (
    a.passage === b.passage &&
    a.start === b.start &&
    overlap(names(a, 'host'), names(b, 'host')) > 0
  )
    return true;
  const [left, right] = [names(a, 'contractor', 'operator'), names(b, 'contractor', 'operator')];
  if (conflict(left, right)) return false;
  if (conflict(names(a, 'buyer', 'host'), names(b, 'buyer', 'host'))) return false;
  return overlap(names(a), names(b)) > 0;
}

/** Adds to the kept draft what the other knows; the first telling's roles stand. */
function absorb(kept: Draft, other: Draft): void {
  for (const one of other.sides) {
    const parent =
      one.parent &&
      kept.sides.findIndex((known) => known.named === one.parent && known.role === one.role);
    if (parent !== undefined && parent >= 0) kept.sides[parent] = one;
  }
  for (const one of other.sides)
    if (
      !kept.sides.some((known) => sameSide(known, one)) &&
      !fills(kept, one) &&
      !kept.sides.some((known) => known.parent !== undefined && known.parent === one.named)
    )
      kept.sides.push(one);
  raiseStage(kept, other);
  if (kept.amounts.length === 0) kept.amounts = other.amounts;
  kept.stake ??= other.stake;
  if (kept.type === 'divestment' && other.type === 'acquisition') kept.type = 'acquisition';
  kept.weight = Math.min(0.3, Math.max(kept.weight, other.weight) + 0.05);
}

/** The furthest point that the body reports stands; an end outranks all, a rumour nothing. */
function raiseStage(kept: Draft, other: Draft): void {
  if (other.passage.sentence.isHeading || other.weight <= -0.4 || kept.stage === 'cancelled')
    return;
  const rises =
    other.stage === 'cancelled' ||
    (kept.stage !== 'rumoured' && stageRank(other.stage) > stageRank(kept.stage));
  if (!rises || (kept.passage === other.passage && kept.type !== other.type)) return;
  kept.stage = other.stage;
  kept.stagePassage = other.passage;
}

function sameSide(a: Side, b: Side): boolean {
  return (
    (a.named ?? a.name) === (b.named ?? b.name) ||
    (a.named === undefined &&
      b.named === undefined &&
      (a.name.includes(b.name) || b.name.includes(a.name)))
  );
}

/** Whether the role is already filled by someone that the new name would only rival. */
function fills(kept: Draft, one: Side): boolean {
  return (
    ['target', 'acquirer', 'buyer', 'lender', 'host'].includes(one.role) &&
    kept.sides.some((known) => known.role === one.role)
  );
}
