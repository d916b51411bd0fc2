export const DATE_PRECISIONS = ['day', 'month', 'quarter', 'half', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** One date as a text states it. */
export interface FoundDate {
  /** Code points [start, end) of the text. */
  readonly start: number;
  readonly end: number;
  /** As long as its precision: 2026-11-03, 2026-11, 2026-Q4, 2026-H2, 2026. */
  readonly date: string;
  readonly precision: DatePrecision;
}

/** A date with UTF-16 indexes, before they are made code points. */
export type DateMention = FoundDate;
