import type { PlaceKind } from './gazetteer';

/** One place as a text names it. */
export interface FoundPlace {
  /** Code points [start, end) of the text. */
  readonly start: number;
  readonly end: number;
  /** The words as they stand. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** The city as the text names it, without 市 in Chinese. */
  readonly city?: string;
  /** The region, where this or the next words name it. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2; YU, SU, DD and CS as of 1987. */
  readonly country: string;
  /** Whether the place is part of a longer name: a firm's, a bank's, a person's. Present only where such are asked for. */
  readonly inName: boolean;
}

/** The same with UTF-16 indexes. */
export type PlaceMention = FoundPlace;
