import type { FoundPlace } from '../../../text/find-places';
import { kindOf } from '../entities';
import type { EnglishStory } from '../read-story';
import type { Token } from '../tokens';
import { US_STATES } from '../us-states';
import { COUNTRY_NAMES } from '../words';

/** A place as a story names it; what is not told is absent. `start` and `end` are UTF-16 indexes, -1 where no span says it. */
export interface Place {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly start: number;
  readonly end: number;
}

/** Names that end so are regions, never towns. */
export const REGION_END =
  /(?:County|Province|State|Region|Territory|Prefecture|Oblast|Governorate|Valley|Voivodeship|Krai|Canton|Emirate)$/;
const PROVINCE = /^(?:province|state|region|prefecture|governorate|oblast|voivodeship)$/;
/** Rivers, roads and the like, where nothing is built but by the side of them. */
export const LANDSCAPE =
  /^Number$|(?:River|Lake|Sea|Ocean|Mountains?|Street|Road|Avenue|Bay|Square|Bridge|Canal|Desert|Gulf|Lane|Highway|Boulevard|Drive)$/;

const NOWHERE = { start: -1, end: -1 } as const;

/** What a token's name means as a place, with the state or country behind its comma. */
export function placeOf(story: EnglishStory, tokens: readonly Token[], at: number): Place {
  const token = tokens[at] as Token;
  const { start, end } = token;
  const name = token.entity?.name ?? token.text;
  const known = story.places.find(
    (place) => place.start < end && place.end > start && place.value.kind !== 'adjective',
  )?.value;
  const tail = tailPlace(story, tokens, at);
  if (REGION_END.test(name))
    return { region: name, country: tail?.country ?? countyCountry(name, known), start, end };
  // "in Teruel province": not the city of that name.
  if (PROVINCE.test(tokens[at + 1]?.lower ?? ''))
    return { region: name, country: tail?.country ?? known?.country, start, end };
  const plain = plainPlace(name);
  if (plain && known?.kind !== 'city') return { ...plain, start, end };
  if (known?.kind === 'country') return { country: known.country, start, end };
  if (known?.kind === 'region')
    return { region: known.region ?? name, country: known.country, start, end };
  const inner = known ?? cityAtStart(story, name);
  return {
    city: fixCase(inner?.city ?? name),
    region: tail?.region ?? inner?.region,
    country: tail?.country ?? inner?.country,
    start,
    end,
  };
}

/** Countries that write a county's kind behind its name. The British write "Kent" and "Kent County Council", the Irish "County Kerry". */
const COUNTIES = new Set('US CN TW KE LR NO SE HU RO HR EE LT'.split(' '));

/** "Chatham County" is no town of Kent: a county of another country than those that write so is American. */
function countyCountry(name: string, known: FoundPlace | undefined): string | undefined {
  if (!name.endsWith(' County') || known?.kind === 'region') return known?.country;
  return known && !COUNTIES.has(known.country) ? 'US' : known?.country;
}

/** A name that the closed lists know: a country or a state of the USA. */
function plainPlace(name: string): Pick<Place, 'region' | 'country'> | undefined {
  const key = name.toLowerCase();
  const country = COUNTRY_NAMES.get(key);
  if (country) return { country };
  const region = US_STATES.get(key);
  return region ? { region, country: 'US' } : undefined;
}

/** A name alone, as "X-based" gives it, looked up among the places of the story. */
export function placeNamed(story: EnglishStory, name: string): Place {
  const plain = plainPlace(name);
  const known = story.namedPlaces.find(
    ({ value }) => value.kind !== 'adjective' && (value.name === name || value.city === name),
  )?.value;
  if (plain && known?.kind !== 'city') return { ...plain, ...NOWHERE };
  if (known?.kind === 'country') return { country: known.country, ...NOWHERE };
  if (known?.kind === 'region' || REGION_END.test(name))
    return { region: known?.region ?? name, country: known?.country, ...NOWHERE };
  const city = fixCase(known?.city ?? name);
  return { city, region: known?.region, country: known?.country, ...NOWHERE };
}

/** "Harbin New Area", "Ajman Wellness Stores": the city that begins a body's name. */
export function cityAtStart(
  story: EnglishStory,
  name: string,
): { city?: string; region?: string; country: string } | undefined {
  return story.namedPlaces.find(
    ({ value }) =>
      value.kind === 'city' &&
      name.startsWith(value.name) &&
      (name.length === value.name.length || name[value.name.length] === ' '),
  )?.value;
}

/** "Ely, Nevada", "Thisted, Denmark", "Jimo district, Qingdao": what stands behind the comma. */
function tailPlace(story: EnglishStory, tokens: readonly Token[], at: number): Place | undefined {
  const next = tokens[at + 2];
  if (tokens[at + 1]?.text !== ',' || !next?.entity || kindOf(next.entity) === 'person')
    return undefined;
  const span = { start: next.start, end: next.end };
  const plain = plainPlace(next.entity.name);
  if (plain) return { ...plain, ...span };
  const known = story.places.find(
    (place) => place.start < next.end && place.end > next.start,
  )?.value;
  if (known) return { region: known.region, country: known.country, ...span };
  return REGION_END.test(next.entity.name) ? { region: next.entity.name, ...span } : undefined;
}

/** Datelines and some headlines are set in capitals. */
export function fixCase(name: string): string {
  return name.length > 3 && name === name.toUpperCase() ? titleCase(name) : name;
}

/** Each word with a capital. */
export function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s\-/'])(\p{L})/gu,
      (_, gap: string, letter: string) => gap + letter.toUpperCase(),
    );
}
