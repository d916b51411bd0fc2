/** Labels of the tagging guideline, spelled the same everywhere: in the store, the query, the mail. */

export const DEAL_TYPES = [
  'investment',
  'expansion',
  'acquisition',
  'divestment',
  'jv',
  'funding',
  'loan',
  'contract',
  'partnership',
  'listing',
] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** The ladder from rumour to completion, lowest first; `cancelled` stands apart and has no rank. */
export const STAGE_LADDER = [
  'rumoured',
  'talks',
  'proposed',
  'mou',
  'signed',
  'approved',
  'under-construction',
  'completed',
] as const;
export const STAGES = [...STAGE_LADDER, 'cancelled'] as const;
export type Stage = (typeof STAGES)[number];

/** Place on the ladder, 0 for `rumoured`; -1 for `cancelled`, which is on no rung. */
export function stageRank(stage: Stage): number {
  return stage === 'cancelled' ? -1 : STAGE_LADDER.indexOf(stage);
}

export const ROLES = [
  'investor',
  'target',
  'acquirer',
  'seller',
  'partner',
  'buyer',
  'contractor',
  'host',
  'lender',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

export const PARTY_KINDS = [
  'company',
  'state-owned',
  'government',
  'fund',
  'institute',
  'person',
  'association',
  'unknown',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const AMOUNT_BASES = [
  'deal',
  'equity',
  'contract',
  'fund',
  'loan',
  'project-total',
  'output',
  'aggregate',
  'unknown',
] as const;
export type AmountBasis = (typeof AMOUNT_BASES)[number];

/** What a deal's headline sum is of, where its sentence does not say. */
export const USUAL_BASIS: Readonly<Record<DealType, AmountBasis>> = {
  investment: 'project-total',
  expansion: 'project-total',
  acquisition: 'equity',
  divestment: 'equity',
  jv: 'project-total',
  funding: 'equity',
  loan: 'loan',
  contract: 'contract',
  partnership: 'deal',
  listing: 'equity',
};

export const REVIEWS = ['auto', 'confirmed', 'corrected', 'rejected'] as const;
export type Review = (typeof REVIEWS)[number];
