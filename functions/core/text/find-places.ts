import { findChinesePlaces } from './chinese-places';
import { CodePoints } from './code-points';
import { findEnglishPlaces } from './english-places';
import type { FoundPlace } from './found-place';
import { detectLanguage } from './language';

export type { FoundPlace } from './found-place';

export interface PlaceHints {
  /** BCP 47; detected where absent. Chinese has its own rules, all else is read as English. */
  readonly lang?: string;
  /** Whether places inside names of firms and people ("Bank of China") are given too, with `inName` true; false where absent. */
  readonly names?: boolean;
}

/** Places that a text names, in order, from the gazetteer of places.generated.json. Linear in the text. */
export function findPlaces(text: string, hints: PlaceHints = {}): FoundPlace[] {
  const language = hints.lang ?? detectLanguage(text) ?? 'en';
  const mentions = /^(zh|ja)/i.test(language) ? findChinesePlaces(text) : findEnglishPlaces(text);
  const points = new CodePoints(text);
  return mentions
    .filter(({ inName }) => hints.names === true || !inName)
    .map((place) => ({
      ...place,
      start: points.fromUtf16(place.start),
      end: points.fromUtf16(place.end),
    }));
}
