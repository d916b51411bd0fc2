import type { DealLocation } from '../tagged-deal';
import type { Draft, DraftParty } from './draft';
import { isGovernment, kindOf, type Entity } from './entities';
import { FACILITIES } from './nouns';
import type { EnglishStory } from './read-story';
import type { Sentence } from './syntax';
import { isCapitalised, type Token } from './tokens';
import { COUNTRY_NAMES, CURRENCY_COUNTRY, FIRM_NOUNS, NATIONALITIES } from './words';
import { isCommonWord } from './common-words';
import { US_STATES } from './us-states';

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
  /(?:County|Province|State|Region|Territory|Prefecture|Oblast|Governorate|Valley|Voivodeship|Krai|Canton)$/;

/** Where the asset, the project or the target is, as far as the story says it. */
export function pickPlace(
  story: EnglishStory,
  draft: Draft,
  currency: string | undefined,
): PickedPlace | undefined {
  const found = findPlace(story, draft);
  const country = found?.country ?? countryOf(story, draft, currency);
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

/** The best evidence first; a project's investor lives elsewhere more often than a target does. */
function findPlace(story: EnglishStory, draft: Draft): Place | undefined {
  const isProject = draft.type === 'investment' || draft.type === 'expansion';
  const near =
    sitePlace(story, draft) ??
    basePlace(story, draft, isProject ? ['target', 'host'] : rolesOf(draft));
  if (near) return near;
  const told = headlinePlace(story, draft) ?? datelinePlace(story, draft);
  return told?.city || !isProject ? told : (basePlace(story, draft, ['investor']) ?? told);
}

/** "in Swan Hill", "at Mirsarai", "its Marshall plant" in the deal's own sentence: a site for projects, contracts, assets. */
function sitePlace(story: EnglishStory, draft: Draft): Place | undefined {
  const { sentence } = draft;
  const isProject = /^(?:investment|expansion|jv|contract|loan)$/.test(draft.type);
  const found = placesIn(story, sentence).filter((place) => isProject || isTargets(draft, place));
  const trigger = sentence.tokens[draft.at]?.start ?? 0;
  const isNamed = (place: Place): boolean => (place.city ?? place.region) !== undefined;
  const here =
    found.find((place) => place.start > trigger && isNamed(place)) ??
    (isProject ? found.find(isNamed) : undefined);
  if (here?.city || !isProject) return here;
  const next = nextSite(story, draft);
  if (!here) return next;
  return next?.city && (next.country ?? here.country) === here.country
    ? { ...next, region: here.region, country: here.country }
    : here;
}

/** A project's site may stand in the sentence behind. */
function nextSite(story: EnglishStory, draft: Draft): Place | undefined {
  if (draft.type !== 'investment' && draft.type !== 'expansion') return undefined;
  const next = story.sentences[draft.sentence.index + 1];
  if (!next || next.isHeadline) return undefined;
  const text = next.tokens.map((token) => token.lower).join(' ');
  if (
    !/\b(?:plant|factory|site|facility|park|located|work|construction|mill|project|land)\b/.test(
      text,
    )
  )
    return undefined;
  return placesIn(story, next).find((place) => place.city ?? place.region);
}

/** For a purchase only a place that stands close behind the target is its place. */
function isTargets(draft: Draft, place: Place): boolean {
  const { tokens } = draft.sentence;
  const at = tokens.findIndex((token) => token.start === place.start);
  if (namesPlant(tokens, at)) return true; // "a Hub blending plant"
  if (at <= 2 && /^(?:in|at|near)$/.test(tokens[0]?.lower ?? '')) return true; // "In Derry, the hotel ..."
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const { entity } = tokens[i] as Token;
    if (entity && draft.parties.some((party) => party.entity === entity && party.role === 'target'))
      return true;
    if (
      FACILITIES.has(tokens[i]?.lower ?? '') ||
      /^(?:house|houses|land|unit|arm|business)$/.test(tokens[i]?.lower ?? '')
    )
      return true;
  }
  return false;
}

const LANDSCAPE =
  /^Number$|(?:River|Lake|Sea|Ocean|Mountains?|Street|Road|Avenue|Bay|Square|Bridge|Canal|Desert|Gulf)$/;

const SITE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'around', 'for', 'on']);

/** Names of a sentence that stand as places: behind "in", "at", "near", or before a plant. */
function placesIn(story: EnglishStory, sentence: Sentence): Place[] {
  const { tokens } = sentence;
  const places: Place[] = [];
  tokens.forEach((token, i) => {
    if (!token.entity || LANDSCAPE.test(token.entity.name)) return;
    const isPlace = kindOf(token.entity) === 'place';
    const before = previousWord(tokens, i);
    const owns = tokens[i + 1]?.kind === 'possessive';
    // "to Ohio's Maumee Forming": whose firm it is, not where the thing stands.
    if (owns && !ownsSite(tokens, i + 2)) return;
    if (isPlace && (SITE_PREPOSITIONS.has(before) || before === 'of' || before === 'to'))
      places.push(placeOf(story, token, tokens, i));
    else if ((isPlace || token.entity.org === 0) && namesPlant(tokens, i))
      places.push(placeOf(story, token, tokens, i));
    else if (isPlace && owns) places.push(placeOf(story, token, tokens, i));
  });
  return places;
}

/** "Ghana's Tema port": a thing that stands there, not a firm. */
function ownsSite(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    if (tokens[i]?.kind === 'name' && kindOf(tokens[i]?.entity as Entity) === 'org') return false;
    if (
      FACILITIES.has(tokens[i]?.lower ?? '') ||
      /^(?:district|province|county)$/.test(tokens[i]?.lower ?? '')
    )
      return true;
  }
  return false;
}

/** "its Marshall plant", "FJ$62 million Wailoaloa hotel": a place as the first word of what is built. */
function namesPlant(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const opens =
    before === undefined ||
    /^(?:its|the|a|an|two|three|four|five|old|new)$/.test(before.lower) ||
    /^\d/.test(before.text);
  if (!opens && before?.kind !== 'money' && before?.kind !== 'possessive') return false;
  const next = tokens.slice(i + 1, i + 3).map((token) => token.lower);
  return next.some(
    (word, k) => FACILITIES.has(word) && (k === 0 || tokens[i + 1]?.kind === 'word'),
  );
}

function previousWord(tokens: readonly Token[], i: number): string {
  for (let k = i - 1; k >= 0 && i - k < 4; k--) {
    const token = tokens[k] as Token;
    if (
      token.kind === 'possessive' ||
      (token.kind === 'name' && tokens[k + 1]?.kind === 'possessive')
    )
      continue;
    if (
      token.kind !== 'word' ||
      !/^(?:the|new|its|nearby|northern|southern|eastern|western|central|city|town|port|district|north-west|north-east|south-west|south-east|rural|coastal)$/.test(
        token.lower,
      )
    )
      return token.lower;
  }
  return '';
}

function placeOf(story: EnglishStory, token: Token, tokens: readonly Token[], at: number): Place {
  const { start, end } = token;
  const known = story.places.find(
    (place) => place.start < end && place.end > start && place.value.kind !== 'adjective',
  )?.value;
  const name = token.entity?.name ?? token.text;
  const tail = tailPlace(story, tokens, at);
  const isCountry = COUNTRY_NAMES.get(name.toLowerCase());
  if (REGION_END.test(name)) return { region: name, country: tail?.country, start, end };
  if (known?.kind === 'country' || isCountry)
    return { country: known?.country ?? isCountry, start, end };
  if (US_STATES.has(name.toLowerCase()))
    return { region: US_STATES.get(name.toLowerCase()), country: 'US', start, end };
  if (known?.kind === 'region' || REGION_END.test(name))
    return { region: known?.region ?? name, country: known?.country ?? tail?.country, start, end };
  const inner = known ?? innerPlace(story, name);
  return {
    city: fixCase(inner?.city ?? name),
    region: tail?.region ?? inner?.region,
    country: tail?.country ?? inner?.country,
    start,
    end,
  };
}

/** "Harbin New Area", "Ganja water board": the city that begins a body's name. */
function innerPlace(
  story: EnglishStory,
  name: string,
): { city?: string; region?: string; country: string } | undefined {
  return story.namedPlaces.find(
    ({ value }) =>
      value.kind === 'city' && (name === value.name || name.startsWith(value.name + ' ')),
  )?.value;
}

/** "Ely, Nevada", "Thisted, Denmark": what stands behind the comma. */
function tailPlace(story: EnglishStory, tokens: readonly Token[], at: number): Place | undefined {
  const next = tokens[at + 2];
  if (tokens[at + 1]?.text !== ',' || !next?.entity) return undefined;
  const name = next.entity.name.toLowerCase();
  const span = { start: next.start, end: next.end };
  const state = US_STATES.get(name);
  if (state) return { region: state, country: 'US', ...span };
  const country = COUNTRY_NAMES.get(name);
  if (country) return { country, ...span };
  const known = story.places.find(
    (place) => place.start < next.end && place.end > next.start,
  )?.value;
  return known ? { region: known.region, country: known.country, ...span } : undefined;
}

/** Whose place counts; two partners at different places have none in common. */
function rolesOf(draft: Draft): readonly DraftParty['role'][] {
  if (draft.type === 'contract') return ['host', 'buyer', 'operator', 'target'];
  if (draft.type === 'partnership' || draft.type === 'jv') return ['host', 'target'];
  if (draft.parties.some((party) => party.role === 'target')) return ['target'];
  return ['host', 'seller', 'partner'];
}

function basePlace(
  story: EnglishStory,
  draft: Draft,
  roles: readonly DraftParty['role'][],
): Place | undefined {
  for (const role of roles) {
    for (const { entity } of draft.parties.filter((party) => party.role === role)) {
      const place = entityPlace(story, entity);
      if (place) return place;
    }
  }
  return undefined;
}

function entityPlace(story: EnglishStory, entity: Entity): Place | undefined {
  if (kindOf(entity) === 'place') {
    const inner = innerPlace(story, entity.name);
    return inner?.city && !REGION_END.test(entity.name)
      ? {
          city: fixCase(inner.city),
          region: inner.region,
          country: inner.country,
          start: -1,
          end: -1,
        }
      : named(story, entity.name);
  }
  if (entity.base && !LANDSCAPE.test(entity.base)) {
    const place = named(story, entity.base);
    return place.country || !entity.country ? place : { ...place, country: entity.country };
  }
  const isLocal =
    isGovernment(entity) ||
    /(?:university|college|hospital|port|airport|water|zone|park|municipal)/.test(
      entity.key.join(' '),
    );
  const inside = isLocal ? innerPlace(story, entity.name) : undefined;
  if (inside) return { city: inside.city, country: inside.country, start: -1, end: -1 };
  return locatedBehind(story, entity);
}

/** "LaHave Foundry of Lunenburg", "X, a processor in Bondoukou,": a place that follows the name. */
function locatedBehind(story: EnglishStory, entity: Entity): Place | undefined {
  for (const { tokens, isHeadline } of story.sentences.slice(0, 60)) {
    if (isHeadline) continue;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]?.entity !== entity) continue;
      const place = appositivePlace(story, tokens, i);
      if (place) return place;
    }
  }
  return undefined;
}

function appositivePlace(
  story: EnglishStory,
  tokens: readonly Token[],
  at: number,
): Place | undefined {
  const inAppositive = tokens[at + 1]?.text === ',';
  if (!inAppositive && !/^(?:of|in|at)$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' && i > at + 1) return undefined;
    if (
      /^(?:of|in|at|outside|near)$/.test(token.lower) &&
      tokens[i + 1]?.entity &&
      !LANDSCAPE.test(tokens[i + 1]?.entity?.name ?? '') &&
      kindOf(tokens[i + 1]?.entity as Entity) === 'place'
    )
      return placeOf(story, tokens[i + 1] as Token, tokens, i + 1);
    if (!inAppositive && i > at + 1) return undefined;
  }
  return undefined;
}

function named(story: EnglishStory, name: string): Place {
  const country = COUNTRY_NAMES.get(name.toLowerCase());
  if (country) return { country, start: -1, end: -1 };
  const state = US_STATES.get(name.toLowerCase());
  if (state) return { region: state, country: 'US', start: -1, end: -1 };
  const known = story.namedPlaces.find(
    ({ value }) => value.kind !== 'adjective' && (value.name === name || value.city === name),
  )?.value;
  if (known?.kind === 'country') return { country: known.country, start: -1, end: -1 };
  if (known?.kind === 'region' || REGION_END.test(name))
    return { region: known?.region ?? name, country: known?.country, start: -1, end: -1 };
  return {
    city: fixCase(known?.city ?? name),
    region: known?.region,
    country: known?.country,
    start: -1,
    end: -1,
  };
}

/** "Surabaya trucking app lands US$12m": a headline's city, where the story names no other place of the deal. */
function headlinePlace(story: EnglishStory, draft: Draft): Place | undefined {
  const prefix = prefixPlace(story);
  if (prefix) return prefix;
  if (draft.type === 'partnership') return undefined;
  if (
    draft.type === 'contract' &&
    draft.parties.some(({ role, entity }) => role === 'buyer' && (entity.country ?? entity.base))
  )
    return undefined;
  const head = story.sentences[0];
  if (!head?.isHeadline) return undefined;
  const known = story.namedPlaces.filter(
    ({ start, end, value }) =>
      start < head.end &&
      end <= head.end &&
      value.kind === 'city' &&
      !/^ (?:County|Province|Region|State)\b/.test(story.text.slice(end, end + 10)),
  );
  const found = known[0];
  if (known.length === 1 && found)
    return {
      city: found.value.city,
      country: found.value.country,
      start: found.start,
      end: found.end,
    };
  const named = head.tokens.find(
    (token) =>
      token.entity &&
      kindOf(token.entity) === 'place' &&
      !COUNTRY_NAMES.has(token.entity.name.toLowerCase()) &&
      !REGION_END.test(token.entity.name),
  );
  if (known.length === 0 && !named && draft.type !== 'contract') return guessedPlace(story);
  return known.length === 0 && named
    ? placeOf(story, named, head.tokens, head.tokens.indexOf(named))
    : undefined;
}

/** "Cebu: condotel partners make up": a headline that opens with its place. */
function prefixPlace(story: EnglishStory): Place | undefined {
  const head = story.sentences[0];
  const colon = head?.isHeadline ? story.text.slice(head.start, head.end).search(/[:|] /) : -1;
  if (!head || colon < 3 || colon > 24) return undefined;
  const name = story.text.slice(head.start, head.start + colon);
  const found = story.namedPlaces.find(
    ({ start, end }) => start === head.start && end === head.start + colon,
  );
  if (!found)
    return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(name) && isPlaceName(story, name)
      ? { city: fixCase(name), start: head.start, end: head.start + colon }
      : undefined;
  const { kind, country } = found.value;
  return kind === 'country'
    ? { country, start: found.start, end: found.end }
    : { city: fixCase(name), country, start: found.start, end: found.end };
}

function isPlaceName(story: EnglishStory, name: string): boolean {
  const entity = story.table.find(name.toLowerCase().split(' '));
  return entity === undefined
    ? !isCommonWord(name.toLowerCase().split(' ')[0] ?? '')
    : kindOf(entity) === 'place';
}

/** "Duluth clinic building for sale": a word of no other meaning before a kind of firm or building. */
function guessedPlace(story: EnglishStory): Place | undefined {
  const head = story.sentences[0];
  const [first, ...rest] = head?.tokens ?? [];
  if (
    !head?.isHeadline ||
    !first ||
    first.kind === 'punct' ||
    !isCapitalised(first) ||
    isCommonWord(first.lower)
  )
    return undefined;
  if (first.entity && kindOf(first.entity) !== 'place') return undefined;
  const next = rest.slice(0, 3);
  const describes =
    next.every((token) => token.kind === 'word' && !isCapitalised(token)) &&
    next.some((token) => FIRM_NOUNS.has(token.lower) || FACILITIES.has(token.lower));
  return describes && !story.table.find([first.lower])
    ? { city: first.text, start: first.start, end: first.end }
    : undefined;
}

/** Cities where newsrooms sit: their datelines tell where it was written. */
const BUREAUS = new Set(
  'new york|london|paris|tokyo|frankfurt|washington|hong kong|zurich|sydney|brussels|madrid|milan|rome|peking|singapore|chicago|los angeles|amsterdam|bonn|geneva|vienna|stockholm|toronto|moscow|beijing|mumbai|delhi|new delhi|dubai|seoul'.split(
    '|',
  ),
);

function datelinePlace(story: EnglishStory, draft: Draft): Place | undefined {
  const { dateline } = story;
  if (!dateline) return undefined;
  const [city = '', ...rest] = dateline.split(', ');
  const first = (city.split('/')[0] ?? '').trim();
  const name = first === first.toUpperCase() ? titleCase(first) : first;
  const tail = rest.map((part) => part.trim().toLowerCase());
  const state = tail.map((part) => US_STATES.get(part)).find(Boolean);
  const country = state ? 'US' : tail.map((part) => COUNTRY_NAMES.get(part)).find(Boolean);
  const known = story.namedPlaces.find(
    ({ value }) => value.kind === 'city' && value.city?.toLowerCase() === name.toLowerCase(),
  )?.value;
  const place = { region: state, country: country ?? known?.country, start: -1, end: -1 };
  const isHome = draft.parties.some(
    ({ entity, role }) =>
      /target|investor|host|partner/.test(role) &&
      entity.first <= (story.sentences[0]?.isHeadline ? 1 : 0) + 1,
  );
  if (BUREAUS.has(name.toLowerCase()) || !isHome || draft.type === 'contract')
    return place.country ? { country: place.country, start: -1, end: -1 } : undefined;
  return { city: fixCase(known?.city ?? name), ...place };
}

/** Datelines are set in capitals. */
function fixCase(name: string): string {
  return name.length > 3 && name === name.toUpperCase() ? titleCase(name) : name;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s\-/'])(\p{L})/gu,
      (_, gap: string, letter: string) => gap + letter.toUpperCase(),
    );
}

/** The country of the target or the receiver, else where the story and its money are at home, else another party's. */
function countryOf(
  story: EnglishStory,
  draft: Draft,
  currency: string | undefined,
): string | undefined {
  const order =
    draft.type === 'contract'
      ? ['host', 'buyer', 'operator']
      : ['target', 'host', 'investor', 'partner'];
  const firm = order
    .flatMap((role) => draft.parties.filter((party) => party.role === role))
    .find(({ entity }) => entity.country);
  if (firm?.entity.country && firm.role !== 'investor' && firm.role !== 'partner')
    return firm.entity.country;
  const money = currency ? CURRENCY_COUNTRY.get(currency) : undefined;
  const county =
    currency === 'USD' &&
    draft.sentence.tokens.some((token) => / County$/.test(token.entity?.name ?? ''))
      ? 'US'
      : undefined;
  return money ?? county ?? homeCountry(story, draft) ?? (isAmerican(story) ? 'US' : undefined);
}

/** Titles, sums and days as only American papers write them, in a story that names no country. */
const AMERICAN =
  /\b(?:Rep|Sen|Gov)\. \p{Lu}|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d|\bsq(?:uare)?[ -]f(?:oo|ee)?t\b|\bdlrs\b|\bpercent\b/u;

function isAmerican(story: EnglishStory): boolean {
  return AMERICAN.test(story.text.slice(0, 20_000));
}

/** Votes for the countries a story speaks of: places and nationalities count once, its own money twice. */
const VOTES = new WeakMap<EnglishStory, ReadonlyMap<string, number>>();

function countryVotes(story: EnglishStory): ReadonlyMap<string, number> {
  const known = VOTES.get(story);
  if (known) return known;
  const counts = new Map<string, number>();
  const add = (country: string | undefined, votes: number): void => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + votes);
  };
  for (const { value } of story.namedPlaces)
    add(value.country, value.kind === 'adjective' ? 0.6 : 1);
  for (const { tokens } of story.sentences) {
    for (const token of tokens) {
      if (token.kind === 'money') add(CURRENCY_COUNTRY.get(token.money?.currency ?? ''), 2);
      if (token.kind === 'word' && isCapitalised(token)) add(NATIONALITIES.get(token.lower), 0.6);
      if (token.kind === 'name') add(nameCountry(token.entity?.name.toLowerCase() ?? ''), 0.6);
    }
  }
  VOTES.set(story, counts);
  return counts;
}

function nameCountry(name: string): string | undefined {
  return COUNTRY_NAMES.get(name) ?? (US_STATES.has(name) ? 'US' : undefined);
}

/** The country that the story is at home in; where the other side comes from is not where the deal is. */
function homeCountry(story: EnglishStory, draft: Draft): string | undefined {
  const counts = new Map(countryVotes(story));
  for (const { entity, role } of draft.parties) {
    if (!/^(?:acquirer|lender|contractor|investor|partner)$/.test(role)) continue;
    const foreign = entity.country ?? (entity.base ? named(story, entity.base).country : undefined);
    if (foreign) counts.set(foreign, (counts.get(foreign) ?? 0) - 1.8);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : undefined;
}
