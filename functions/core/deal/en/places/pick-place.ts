import type { DealLocation } from '../../tagged-deal';
import { kindOf } from '../entities';
import type { MergedDraft } from '../merge-drafts';
import type { EnglishStory } from '../read-story';
import { CURRENCY_COUNTRY } from '../words';
import { countryOf, receiversCountry } from './country';
import { LEAST, scorePlaces, type ScoredPlace } from './score-places';
import { sectionOf } from './section';

/** Where a deal is and the span that says so. */
export interface PickedPlace {
  readonly location: DealLocation;
  readonly start?: number;
  readonly end?: number;
}

/** Where the asset, the project or the target is, as far as the story says it. */
export function pickPlace(
  story: EnglishStory,
  deal: MergedDraft,
  currency: string | undefined,
): PickedPlace | undefined {
  const section = sectionOf(story, deal.lead.sentence.index);
  const scored = scorePlaces(story, deal, section);
  const city = scored.find(({ place }) => place.city);
  const region = scored.find(({ place }) => place.city === undefined);
  const order = isRegionSurer(city, region) ? [region, city] : [city, region];
  const found = order.find(
    (one): one is ScoredPlace => one !== undefined && one.score >= LEAST[deal.type],
  );
  const told = countryOf(story, deal, section, currency);
  const best =
    found && (isAbroad(deal, found, told) || isStrange(deal, found, receiversCountry(story, deal)))
      ? undefined
      : found;
  // "Niger, Kwara and Benue states" in a story of naira: the money knows the country better than a region's name does.
  const coin = best && !best.place.city ? CURRENCY_COUNTRY.get(currency ?? '') : undefined;
  const country = coin ?? best?.place.country ?? told;
  const site = siteOf(deal);
  if (!best && !country && !site) return undefined;
  const { start, end } = best?.place ?? {};
  const location = {
    ...(best?.place.city ? { city: best.place.city } : {}),
    ...(best?.place.region ? { region: best.place.region } : {}),
    ...(country ? { country } : {}),
    ...(site ? { site } : {}),
  };
  return { location, start, end };
}

/** "in northern New South Wales ... a trading house of Osaka": a region that much more speaks for than for a city abroad. */
function isRegionSurer(city?: ScoredPlace, region?: ScoredPlace): boolean {
  if (!city || !region?.place.region || region.score < city.score + 0.2) return false;
  const [here, there] = [region.place.country, city.place.country];
  return here !== undefined && there !== undefined && here !== there;
}

/** An export order is where its customer is: a city of another country is the supplier's. */
function isAbroad({ type }: MergedDraft, { place, score }: ScoredPlace, told?: string): boolean {
  const isOther = place.country !== undefined && told !== undefined && place.country !== told;
  return type === 'contract' && isOther && score < 3;
}

/** A firm that the story calls Danish is not in a town of another country. */
function isStrange({ type }: MergedDraft, { place, score }: ScoredPlace, home?: string): boolean {
  const isFirms = /^(?:acquisition|funding|listing|divestment)$/.test(type);
  return isFirms && score < 5 && !!home && !!place.country && place.country !== home;
}

const SITE_NAME =
  /(?:Park|Zone|Airport|Port|Campus|Estate|Terminal|Harbou?r|Shipyard|Industrial Area|Precinct|Quarter|Docks?|Free Zone|Wharf|Quay|Street|Road|Avenue|Lane)$/;

/** "in Quang Chau Industrial Park", "on Airport Road": the park, zone or road that a deal's sentence names behind a preposition. */
function siteOf({ all, parties }: MergedDraft): string | undefined {
  for (const { sentence } of all) {
    const { tokens } = sentence;
    const found = tokens.find(
      ({ entity }, i) =>
        entity &&
        SITE_NAME.test(entity.name) &&
        kindOf(entity) !== 'person' &&
        /^(?:in|at|on|near|inside|the|into)$/.test(tokens[i - 1]?.lower ?? '') &&
        !parties.some((party) => party.entity === entity && party.role !== 'host'),
    );
    if (found?.entity) return found.entity.name;
  }
  return undefined;
}
