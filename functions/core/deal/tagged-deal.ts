import type { Evidence } from '../text/evidence';
import type { Qualifier } from '../text/money';
import type { AmountBasis, DealType, PartyKind, Role, Stage } from './labels';

/** A story as the tagger reads it: one paragraph a line, headline first. */
export interface StoryText {
  /** Offsets of all evidence count code points of this text. */
  readonly text: string;
  readonly title?: string;
  /** ISO day or instant the story was published, for "Thursday" and 昨日. */
  readonly published?: string;
  /** BCP 47; detected where absent. */
  readonly lang?: string;
}

export interface TaggedParty {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: Role;
  readonly kind: PartyKind;
  readonly country?: string;
  readonly parent?: string;
  readonly evidence: Evidence;
}

export interface TaggedAmount {
  readonly raw: string;
  /** Decimal strings in full units. */
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly currency?: string;
  readonly qualifier: Qualifier;
  readonly basis: AmountBasis;
  readonly evidence: Evidence;
}

export interface DealLocation {
  readonly city?: string;
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly site?: string;
}

export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'half', 'year'] as const;
/** `date` is as long as its precision: 2026-11-03, 2026-11, 2026-Q4, 2026-H2, 2026. */
export interface DealDate {
  readonly date: string;
  readonly precision: (typeof DATE_PRECISIONS)[number];
}
export interface DealDates {
  readonly announced?: DealDate;
  readonly signed?: DealDate;
  readonly groundbreaking?: DealDate;
  readonly completed?: DealDate;
  readonly expectedCompletion?: DealDate;
}

/** One deal as one story tells it; the stored deal is derived from these. */
export interface TaggedDeal {
  readonly type: DealType;
  readonly stage: Stage;
  readonly stageEvidence: Evidence;
  readonly parties: readonly TaggedParty[];
  /** The headline amount first, then the same money told otherwise or in part. */
  readonly amounts: readonly TaggedAmount[];
  readonly stakePercent?: number;
  readonly jobs?: number;
  readonly location?: DealLocation;
  readonly locationEvidence?: Evidence;
  readonly dates: DealDates;
  /** Day of the deed, ISO 8601, where the story lets one know it. */
  readonly date?: string;
  /** The sentence that states the deal best. */
  readonly evidence: Evidence;
  /** 0 to 1: of the deal, and of single fields. */
  readonly confidence: number;
  readonly fieldConfidence: Readonly<Record<string, number>>;
}
