import type { DealType, Review, Role, Stage } from '../deal/labels';
import type { Sector } from '../text/sectors';

/** A filter as parsed: names and places are keys, instants are whole; an absent field asks for nothing. */
export interface Filter {
  readonly type?: readonly DealType[];
  readonly stage?: readonly Stage[];
  readonly stage_gte?: Stage;
  readonly sector?: readonly Sector[];
  readonly party?: readonly string[];
  readonly role?: readonly Role[];
  readonly country?: readonly string[];
  readonly region?: readonly string[];
  readonly city?: readonly string[];
  readonly amount_usd_gte?: number;
  readonly amount_usd_lte?: number;
  readonly has_amount?: boolean;
  readonly published_gte?: string;
  readonly published_lte?: string;
  readonly updated_since?: string;
  readonly q?: string;
  readonly source?: readonly string[];
  readonly min_confidence?: number;
  readonly review?: readonly Review[];
}
