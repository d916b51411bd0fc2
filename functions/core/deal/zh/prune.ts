import type { Draft, Side } from './draft';

/** What a draft must hold to be one. */
function isWhole(draft: Draft): boolean {
  const has = (...roles: Side['role'][]): number =>
    draft.sides.filter((one) => roles.includes(one.role)).length;
  switch (draft.type) {
    case 'acquisition':
      return (
        has('acquirer', 'seller') > 0 && (has('target', 'seller') > 0 || draft.isUnnamed === true)
      );
    case 'divestment':
      return has('seller') > 0 || (has('target') > 0 && draft.amounts.length > 0);
    case 'funding':
    case 'listing':
      return has('target') > 0;
    case 'loan':
      return has('lender') > 0 && has('target') > 0;
    case 'contract':
      return has('contractor', 'operator', 'buyer') > 0;
    case 'jv':
    case 'partnership':
      return has('partner') > 1;
    default:
      return (
        has('investor') > 0 ||
        draft.isAggregate === true ||
        (has('host') > 0 && draft.amounts.length > 0)
      );
  }
}

/** Frames that outrank others told by the same words: an award's plant is no project of the builder's. */
const RANK: Readonly<Record<Draft['type'], number>> = {
  loan: 0,
  funding: 1,
  acquisition: 2,
  divestment: 3,
  jv: 4,
  contract: 5,
  listing: 6,
  partnership: 8,
  investment: 7,
  expansion: 7,
};

/** Takes out sides that no such role can have, drafts that lack a side, and weaker readings of the same words. */
export function pruneDrafts(drafts: readonly Draft[]): Draft[] {
  for (const draft of drafts) draft.sides = draft.sides.filter(mayHaveRole);
  const whole = drafts.filter(isWhole);
  return whole.filter((draft) => !whole.some((other) => outranks(other, draft)));
}

/** A hotel or a works named without a place is bought or sold; it does not buy. */
function mayHaveRole(one: Side): boolean {
  const kind = one.named?.kind;
  if (kind === 'person')
    return !['contractor', 'partner', 'lender', 'operator', 'host'].includes(one.role);
  if (kind === 'body' && one.role === 'contractor') return false;
  return one.role === 'target' || kind !== 'asset';
}

function outranks(other: Draft, draft: Draft): boolean {
  if (draft.isFallback && other !== draft && !other.isFallback && other.passage === draft.passage)
    if (other.type === 'acquisition' || other.type === 'divestment') return true;
  if (
    other !== draft &&
    other.passage === draft.passage &&
    other.type === 'partnership' &&
    RANK[draft.type] === 7
  )
    return (
      draft.sides.filter((one) => one.role === 'investor').length > 1 &&
      draft.sides.every((one) => other.sides.some((two) => two.named === one.named))
    );
  if (other === draft || other.passage !== draft.passage || RANK[other.type] >= RANK[draft.type])
    return false;
  if (other.end <= draft.start || other.start >= draft.end) return false;
  const shared = draft.sides.filter((one) =>
    other.sides.some((two) => (one.named ?? one.name) === (two.named ?? two.name)),
  );
  if (draft.type === 'partnership')
    return (
      shared.length > 0 &&
      (RANK[other.type] < 7 ||
        other.sides.some((one) => one.role === 'host') ||
        other.amounts.length > 0)
    );
  if (draft.type === 'listing') return other.type === 'acquisition' || other.type === 'divestment';
  const isProject = draft.type === 'investment' || draft.type === 'expansion';
  if (isProject) {
    if (
      other.type === 'contract' ||
      other.type === 'jv' ||
      other.type === 'acquisition' ||
      other.type === 'divestment' ||
      other.type === 'loan'
    )
      return (
        shared.some((one) => one.role === 'investor') ||
        draft.sides.every((one) => one.role !== 'investor')
      );
    return other.type === 'funding' && shared.length > 0;
  }
  if (draft.type === 'contract') return other.type === 'jv' ? shared.length > 1 : shared.length > 1;
  return shared.length > 1;
}
