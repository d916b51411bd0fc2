import type { FacetValues } from './facet-values';

export const CHANGE_KINDS = ['add', 'update', 'merge', 'remove'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change of one deal that a reader could see. */
export interface DealChange {
  readonly kind: ChangeKind;
  readonly dealId: string;
  readonly version: number;
  readonly at: string;
  /** Of a merge: the deal that answers from now on. */
  readonly mergedInto?: string;
  readonly title?: string;
  /** What the deal counted for before and counts for now. */
  readonly before: FacetValues;
  readonly after: FacetValues;
  /** The poll that brought it, for the operator's logs alone. */
  readonly correlationId?: string | undefined;
}

/** A change in its place of the log: `seq` counts from 1 without a gap. */
export interface LoggedChange extends DealChange {
  readonly seq: number;
}
