import type { Evidence } from '../../text/evidence';
import type { FoundPlace } from '../../text/found-place';
import type { DealLocation } from '../tagged-deal';
import type { QuoteFinder } from './quote-finder';
import type { RepliedDeal } from './read-reply';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a deal is, and the words that say so. */
export interface VerifiedPlace {
  readonly location: DealLocation;
  readonly locationEvidence: Evidence;
}

/**
 * The place that the model named, as far as the story names it: city and region by their words, the country where a place, a country's
 * name or its adjective in the story belongs to it.
 *
 * @param places All places of the story, those within names too.
 */
export function verifyPlace(
  { city, region, country, countryQuote }: RepliedDeal,
  places: readonly FoundPlace[],
  finder: QuoteFinder,
  near: Span,
): VerifiedPlace | undefined {
  const named = [city, region].map((quote) =>
    isPlaceName(quote) ? finder.find(quote, near) : undefined,
  );
  const [ofCity, ofRegion] = named.map(
    (found) => found && placeAt(found.evidence, places, country),
  );
  const isCity = ofCity === undefined || ofCity.city !== undefined;
  const found: DealLocation = {
    city: isCity ? withoutSuffix(named[0]?.shown) : undefined,
    region: named[1]?.shown ?? ofCity?.region,
    country: countryOf(country, [ofCity, ofRegion], places),
  };
  const location = Object.fromEntries(
    Object.entries(found).filter(([, value]) => value),
  ) as DealLocation;
  const evidence =
    named[0]?.evidence ??
    named[1]?.evidence ??
    finder.find(countryQuote, near)?.evidence ??
    evidenceOf(
      places.find((place) => place.country === location.country),
      finder,
    );
  const hasPlace = Object.keys(location).length > 0;
  return hasPlace && evidence ? { location, locationEvidence: evidence } : undefined;
}

/** Of Chinese characters, or of a few words with capitals and the small words between them. */
function isPlaceName(quote: string): boolean {
  if (quote.length > 40) return false;
  return /^(?:\p{Script=Han}+|\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3}))*)$/u.test(
    quote,
  );
}

/** The gazetteer's place under a quote, the one in the country that the model named first. */
function placeAt(
  quote: Evidence,
  places: readonly FoundPlace[],
  country: string,
): FoundPlace | undefined {
  const under = places.filter(
    ({ start, end, kind }) => start < quote.end && quote.start < end && kind !== 'adjective',
  );
  return under.find((place) => place.country === country) ?? under[0];
}

/** The model's country where the story bears it out, else the gazetteer's for the city or region. */
function countryOf(
  country: string,
  named: readonly (FoundPlace | undefined)[],
  places: readonly FoundPlace[],
): string | undefined {
  if (/^[A-Z]{2}$/.test(country) && places.some((place) => place.country === country))
    return country;
  return named.find((place) => place !== undefined)?.country;
}

function evidenceOf(place: FoundPlace | undefined, finder: QuoteFinder): Evidence | undefined {
  return place && finder.find(place.name)?.evidence;
}

/** 苏州 for 苏州市, as the rules write it. */
function withoutSuffix(city: string | undefined): string | undefined {
  return city?.replace(/(?<=\p{Script=Han}{2})市$/u, '');
}
