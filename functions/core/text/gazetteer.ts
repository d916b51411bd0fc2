import { COUNTRY_NAMES, MORE_CITIES, MORE_REGIONS } from './country-names';
import generated from './places.generated.json';

export type PlaceKind = 'country' | 'region' | 'city' | 'adjective';

/** What a name may mean. `tier` of cities: 0 from 100,000 people, 1 from 15,000, 2 from 5,000; 0 for all else. */
export interface PlaceEntry {
  readonly country: string;
  readonly kind: PlaceKind;
  readonly tier: number;
}

export interface Gazetteer {
  /** By `placeKey`. */
  readonly byKey: ReadonlyMap<string, PlaceEntry | readonly PlaceEntry[]>;
  /** First word of keys of several words -> the most words that a key beginning so has. */
  readonly longest: ReadonlyMap<string, number>;
  /** Keys that count only with a full stop behind: "Calif." */
  readonly abbreviations: ReadonlyMap<string, PlaceEntry>;
}

/** The form that English names are looked up by: lower case, no accents or dots, hyphens as spaces. */
export function placeKey(name: string): string {
  const plain = /[^\x20-\x7e]/.test(name)
    ? name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[’‘]/g, "'")
        .replace(/[łŁ]/g, 'l')
        .replace(/[øØ]/g, 'o')
        .replace(/ı/g, 'i')
    : name;
  return plain.toLowerCase().replace(/-/g, ' ').replace(/\./g, '');
}

let built: Gazetteer | undefined;
const builtTowns = new Map<string, Gazetteer>();

/** The English gazetteer, built on first use (tens of milliseconds) and kept. */
export function gazetteer(): Gazetteer {
  return (built ??= build());
}

/** Towns of one country from 5,000 to 15,000 people: half of all names, so built only for countries that a text speaks of. */
export function townsOf(country: string): Gazetteer {
  const known = builtTowns.get(country);
  if (known) return known;
  const byKey = new Map<string, PlaceEntry>();
  const longest = new Map<string, number>();
  const list = (generated as GeneratedPlaces).cities[country]?.[2] ?? '';
  const entry: PlaceEntry = { country, kind: 'city', tier: 2 };
  if (list !== '') for (const key of list.split('|')) putKey(byKey, longest, key, entry);
  const towns = { byKey, longest, abbreviations: new Map<string, PlaceEntry>() };
  builtTowns.set(country, towns);
  return towns;
}

function build(): Gazetteer {
  const byKey = new Map<string, PlaceEntry | PlaceEntry[]>();
  const longest = new Map<string, number>();
  const abbreviations = new Map<string, PlaceEntry>();
  const put = (name: string, entry: PlaceEntry): void => {
    if (/^[A-Z][\p{L}.]*\.$/u.test(name)) abbreviations.set(placeKey(name), entry);
    else putKey(byKey, longest, placeKey(name), entry);
  };
  const putList = (country: string, kind: PlaceKind, tier: number, keys: string): void => {
    const entry: PlaceEntry = { country, kind, tier };
    if (keys !== '') for (const key of keys.split('|')) putKey(byKey, longest, key, entry);
  };
  for (const { code: country, names, adjectives } of COUNTRY_NAMES) {
    for (const name of names) put(name, { country, kind: 'country', tier: 0 });
    for (const name of adjectives) put(name, { country, kind: 'adjective', tier: 0 });
  }
  for (const [country, list] of Object.entries(MORE_REGIONS))
    for (const name of list.split('|')) put(name, { country, kind: 'region', tier: 0 });
  for (const [country, list] of Object.entries(MORE_CITIES))
    for (const name of list.split('|')) put(name, { country, kind: 'city', tier: 0 });
  const { regions, cities, greatest } = generated as GeneratedPlaces;
  for (const [key, country] of Object.entries(greatest))
    putKey(byKey, longest, key, { country, kind: 'city', tier: 0 });
  for (const [country, list] of Object.entries(regions)) putList(country, 'region', 0, list);
  for (const [country, [great = '', middle = '']] of Object.entries(cities)) {
    putList(country, 'city', 0, great);
    putList(country, 'city', 1, middle);
  }
  return { byKey, longest, abbreviations };
}

/** Names in places.generated.json are keys already: the script folds them, so that loading need not. */
interface GeneratedPlaces {
  readonly regions: Readonly<Record<string, string>>;
  readonly greatest: Readonly<Record<string, string>>;
  readonly cities: Readonly<Record<string, readonly string[]>>;
}

function putKey(
  byKey: Map<string, PlaceEntry | PlaceEntry[]>,
  longest: Map<string, number>,
  key: string,
  entry: PlaceEntry,
): void {
  const known = byKey.get(key);
  if (known === undefined) byKey.set(key, entry);
  else if (Array.isArray(known)) known.push(entry);
  else if (known.country !== entry.country || known.kind !== entry.kind)
    byKey.set(key, [known, entry]);
  const space = key.indexOf(' ');
  if (space < 0) return;
  const first = key.slice(0, space);
  let count = 1;
  for (let at = space; at >= 0; at = key.indexOf(' ', at + 1)) count++;
  if ((longest.get(first) ?? 0) < count) longest.set(first, count);
}
