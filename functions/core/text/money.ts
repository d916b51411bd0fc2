export const QUALIFIERS = ['exact', 'about', 'more_than', 'less_than', 'up_to', 'range'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** One sum of money as a text states it. */
export interface Money {
  /** The words as they stand, and their place in code points. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Full units ("1.2 billion yuan" is "1200000000") as a decimal string; absent for a range or a vague figure. */
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  /** ISO 4217; absent where neither text nor place tells. */
  readonly currency?: string;
  readonly qualifier: Qualifier;
}
