/** One place as a text names it. */
export interface FoundPlace {
  /** Code points [start, end) of the text. */
  readonly start: number;
  readonly end: number;
  /** The words as they stand. */
  readonly name: string;
  readonly kind: 'country' | 'region' | 'city' | 'adjective';
  /** As the text names it: the city, the region it is in where the text names that, the ISO 3166-1 alpha-2 code (YU and SU as of 1987). */
  readonly city?: string;
  readonly region?: string;
  readonly country: string;
}

export interface PlaceHints {
  /** BCP 47; detected where absent. */
  readonly lang?: string;
}

/** Places that a text names, in order; firm and person names that hold a place are none. */
export function findPlaces(_text: string, _hints: PlaceHints = {}): FoundPlace[] {
  return [];
}
