import type { Deal, DealStatus } from '../deal/deal';
import type { DealChange } from './change';
import type { FacetValues } from './facet-values';
import type { RowKey } from './rows';

/**
 * The state of one deal id in the table. Each tag begins as a deal of its own, whose id is the tag's; a deal is a set of
 * them, led by the earliest. So a merge moves nothing, and undoing one loses nothing.
 */
export interface DealRecord {
  readonly dealId: string;
  /** Counts every write, for writers to notice one another. */
  readonly rev: number;
  readonly status: DealStatus;
  readonly mergedInto?: string;
  /** Changes that readers could see; 0 for an id that was never served on its own. */
  readonly version: number;
  /** The ids that make up this deal, its own first; empty unless active. */
  readonly members: readonly string[];
  /** As served; absent unless active. */
  readonly deal?: Deal;
  readonly postings: readonly RowKey[];
  /** Index rows of the former state that are still to be removed. */
  readonly garbage: readonly RowKey[];
  /** A change that is still to be logged, and the log's head before it was made. */
  readonly pending?: { readonly change: DealChange; readonly since: number };
  /** What the last logged change said that the deal counts for. */
  readonly counted: FacetValues;
}
