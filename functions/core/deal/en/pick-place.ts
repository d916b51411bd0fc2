import type { DealLocation } from '../tagged-deal';
import type { Draft } from './draft';
import { kindOf, type Entity } from './entities';
import type { EnglishStory } from './read-story';
import type { Sentence } from './syntax';
import type { Token } from './tokens';
import { COUNTRY_NAMES, CURRENCY_COUNTRY, NATIONALITIES } from './words';

/** Where a deal is and the span that says so. */
export interface PickedPlace {
  readonly location: DealLocation;
  readonly start?: number;
  readonly end?: number;
}

interface Place {
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly start: number;
  readonly end: number;
}

const REGION_END =
  /(?:County|Province|State|Region|Territory|Prefecture|Oblast|Governorate|District|Valley)$/;

/** Where the asset, the project or the target is, as far as the story says it. */
export function pickPlace(
  story: EnglishStory,
  draft: Draft,
  currency: string | undefined,
): PickedPlace | undefined {
  const found = sitePlace(story, draft) ?? basePlace(story, draft) ?? datelinePlace(story);
  const country =
    found?.country ??
    countryOf(story, draft) ??
    (currency ? CURRENCY_COUNTRY.get(currency) : undefined);
  if (!found && !country) return undefined;
  const { city, region, start, end } = found ?? {};
  return {
    location: {
      ...(city ? { city } : {}),
      ...(region ? { region } : {}),
      ...(country ? { country } : {}),
    },
    start,
    end,
  };
}

/** "in Swan Hill", "at Mirsarai", "near Ely, Nevada" in the deal's own sentence: a site for projects, contracts, assets. */
function sitePlace(story: EnglishStory, draft: Draft): Place | undefined {
  const { sentence } = draft;
  const isProject = /^(?:investment|expansion|jv|contract|loan)$/.test(draft.type);
  const after = placesIn(story, sentence).filter((place) => isProject || isTargets(draft, place));
  const trigger = sentence.tokens[draft.at]?.start ?? 0;
  return (
    after.find((place) => place.start > trigger && (place.city ?? place.region)) ??
    (isProject ? after.find((place) => place.city ?? place.region) : undefined)
  );
}

/** For a purchase only a place that stands close behind the target is its place. */
function isTargets(draft: Draft, place: Place): boolean {
  const { tokens } = draft.sentence;
  const at = tokens.findIndex((token) => token.start === place.start);
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    const { entity } = tokens[i] as Token;
    if (entity && draft.parties.some((party) => party.entity === entity && party.role === 'target'))
      return true;
    if (
      /^(?:plant|factory|mill|mine|hotel|resort|building|house|site|business|works|farm|field|station|clinic|warehouse|arm|unit)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

const SITE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'around', 'for']);

/** Names of a sentence that stand as places: behind "in", "at", "near", or known to the gazetteer. */
function placesIn(story: EnglishStory, sentence: Sentence): Place[] {
  const { tokens } = sentence;
  const places: Place[] = [];
  tokens.forEach((token, i) => {
    if (!token.entity || kindOf(token.entity) !== 'place') return;
    const before = previousWord(tokens, i);
    if (SITE_PREPOSITIONS.has(before) || before === 'of' || before === 'to')
      places.push(placeOf(story, token, tokens, i));
  });
  return places;
}

function previousWord(tokens: readonly Token[], i: number): string {
  for (let k = i - 1; k >= 0 && i - k < 4; k--) {
    const token = tokens[k] as Token;
    if (
      token.kind !== 'word' ||
      !/^(?:the|new|its|nearby|northern|southern|eastern|western|central|city|town|port|district|north-west|north-east|south-west|south-east|rural)$/.test(
        token.lower,
      )
    )
      return token.lower;
  }
  return '';
}

function placeOf(story: EnglishStory, token: Token, tokens: readonly Token[], at: number): Place {
  const { start, end } = token;
  const known = story.places.find((place) => place.start < end && place.end > start)?.value;
  const name = token.entity?.name ?? token.text;
  const tail = tailPlace(story, tokens, at);
  if (known?.kind === 'country' || COUNTRY_NAMES.has(name.toLowerCase()))
    return { country: known?.country ?? COUNTRY_NAMES.get(name.toLowerCase()), start, end };
  if (known?.kind === 'region' || REGION_END.test(name))
    return { region: known?.region ?? name, country: known?.country ?? tail?.country, start, end };
  return {
    city: known?.city ?? name,
    region: known?.region ?? tail?.region,
    country: known?.country ?? tail?.country,
    start,
    end,
  };
}

/** "Ely, Nevada", "Thisted, Denmark": what stands behind the comma. */
function tailPlace(story: EnglishStory, tokens: readonly Token[], at: number): Place | undefined {
  const next = tokens[at + 2];
  if (tokens[at + 1]?.text !== ',' || !next?.entity) return undefined;
  const country = COUNTRY_NAMES.get(next.entity.name.toLowerCase());
  if (country) return { country, start: next.start, end: next.end };
  const known = story.places.find(
    (place) => place.start < next.end && place.end > next.start,
  )?.value;
  return known
    ? { region: known.region, country: known.country, start: next.start, end: next.end }
    : undefined;
}

/** Whose place counts: the target's, else the investor's own, else the customer's. */
const ROLE_ORDER = [
  'target',
  'host',
  'investor',
  'partner',
  'buyer',
  'operator',
  'seller',
] as const;

function basePlace(story: EnglishStory, draft: Draft): Place | undefined {
  const roles = draft.type === 'contract' ? (['host', 'buyer', 'target'] as const) : ROLE_ORDER;
  for (const role of roles) {
    for (const { entity } of draft.parties.filter((party) => party.role === role)) {
      const place = entityPlace(story, entity);
      if (place) return place;
    }
    if (
      role === 'target' &&
      draft.parties.some((party) => party.role === 'target') &&
      /acquisition|divestment/.test(draft.type)
    )
      break;
  }
  return undefined;
}

function entityPlace(story: EnglishStory, entity: Entity): Place | undefined {
  if (kindOf(entity) === 'place') return named(story, entity.name);
  if (entity.base) {
    const place = named(story, entity.base);
    return place.country || !entity.country ? place : { ...place, country: entity.country };
  }
  const inside = story.places.find(
    ({ value }) => value.kind === 'city' && entity.name.startsWith(value.name + ' '),
  );
  if (inside)
    return {
      city: inside.value.city,
      country: inside.value.country,
      start: inside.start,
      end: inside.end,
    };
  return locatedBehind(story, entity);
}

/** "LaHave Foundry of Lunenburg", "Textwell, at Ulsan,": a place that follows the name. */
function locatedBehind(story: EnglishStory, entity: Entity): Place | undefined {
  for (const sentence of story.sentences) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]?.entity !== entity) continue;
      const at = tokens[i + 1]?.text === ',' ? i + 2 : i + 1;
      const place = tokens[at + 1];
      if (
        /^(?:of|in|at)$/.test(tokens[at]?.lower ?? '') &&
        place?.entity &&
        kindOf(place.entity) === 'place'
      )
        return placeOf(story, place, tokens, at + 1);
    }
  }
  return undefined;
}

function named(story: EnglishStory, name: string): Place {
  const country = COUNTRY_NAMES.get(name.toLowerCase());
  if (country) return { country, start: -1, end: -1 };
  const known = story.places.find(({ value }) => value.name === name || value.city === name)?.value;
  if (known?.kind === 'region' || REGION_END.test(name))
    return { region: known?.region ?? name, country: known?.country, start: -1, end: -1 };
  return {
    city: known?.city ?? name,
    region: known?.region,
    country: known?.country,
    start: -1,
    end: -1,
  };
}

function datelinePlace(story: EnglishStory): Place | undefined {
  const { dateline } = story;
  if (!dateline) return undefined;
  const [city = '', ...rest] = dateline.split(', ');
  const first = city.split('/')[0] ?? '';
  const name = first === first.toUpperCase() ? titleCase(first) : first;
  const country = rest.map((part) => COUNTRY_NAMES.get(part.toLowerCase())).find(Boolean);
  const known = story.places.find(
    ({ value }) => value.kind === 'city' && value.name.toLowerCase() === name.toLowerCase(),
  )?.value;
  return { city: known?.city ?? name, country: country ?? known?.country, start: -1, end: -1 };
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s\-/])(\p{L})/gu,
      (_, gap: string, letter: string) => gap + letter.toUpperCase(),
    );
}

/** The country of the parties, the sentence, then the one the story speaks of most. */
function countryOf(story: EnglishStory, draft: Draft): string | undefined {
  const order = [
    'target',
    'host',
    'buyer',
    'investor',
    'partner',
    'acquirer',
    'seller',
    'contractor',
  ];
  const parties = [...draft.parties].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  for (const { entity } of parties) if (entity.country) return entity.country;
  const own = countriesIn(draft.sentence.tokens);
  if (own[0]) return own[0];
  const counts = new Map<string, number>();
  for (const sentence of story.sentences)
    for (const country of countriesIn(sentence.tokens))
      counts.set(country, (counts.get(country) ?? 0) + 1);
  for (const { value } of story.places)
    if (value.kind !== 'adjective') counts.set(value.country, (counts.get(value.country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function countriesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    const country =
      token.kind === 'name'
        ? COUNTRY_NAMES.get(token.entity?.name.toLowerCase() ?? '')
        : token.kind === 'word'
          ? NATIONALITIES.get(token.lower)
          : undefined;
    return country && (token.kind === 'name' || /^\p{Lu}/u.test(token.text)) ? [country] : [];
  });
}
