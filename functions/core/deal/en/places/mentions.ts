import { kindOf, type Entity, isCompany } from '../entities';
import { isModifierName } from '../phrases/parties';
import { FACILITIES } from '../nouns';
import type { EnglishStory } from '../read-story';
import { spacedPlace } from '../reading/note-places';
import type { Sentence } from '../syntax';
import { isCapitalised, type Token } from '../tokens';
import { AUXILIARIES, CONJUNCTIONS, FIRM_NOUNS, PREPOSITIONS } from '../words';
import { cityAtStart, fixCase, LANDSCAPE, placeNamed, placeOf, type Place } from './place';

/**
 * How a place stands in its sentence: `site` behind "in" or "at", `plant` before a facility ("its Muskegon plant"), `base` before a firm or
 * its noun ("the Yakima firm", "Kano-based X", "Trabzon's X"), `name` inside a firm's name, `from` behind that word, `bare`
 * otherwise.
 */
export type Standing = 'site' | 'plant' | 'base' | 'name' | 'from' | 'bare';

/** A place where it stands in a story. */
export interface PlaceMention {
  readonly place: Place;
  readonly sentence: Sentence;
  /** Index of its token. */
  readonly at: number;
  readonly standing: Standing;
  /** The firm that it tells the home of, where its own words say which. */
  readonly of?: Entity;
  /** Whether "district" or the like follows: a part of a city. */
  readonly isPart: boolean;
  /** All of the story's, this one too. */
  readonly among: readonly PlaceMention[];
}

type Found = Omit<PlaceMention, 'among'>;

const FOUND = new WeakMap<EnglishStory, readonly PlaceMention[]>();

/** Every place of a story as it stands, in order; found once for each story. */
export function placeMentions(story: EnglishStory): readonly PlaceMention[] {
  const known = FOUND.get(story);
  if (known) return known;
  const found: PlaceMention[] = [];
  for (const sentence of story.sentences)
    for (const mention of mentionsIn(story, sentence)) found.push({ ...mention, among: found });
  FOUND.set(story, found);
  return found;
}

function mentionsIn(story: EnglishStory, sentence: Sentence): Found[] {
  const { tokens } = sentence;
  const found: Found[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'name' && !token.capital) return;
    const mention = token.entity
      ? entityMention(story, sentence, at, token.entity)
      : plainMention(story, sentence, at);
    if (mention) found.push(mention);
  });
  return found;
}

function entityMention(
  story: EnglishStory,
  sentence: Sentence,
  at: number,
  entity: Entity,
): Found | undefined {
  const { tokens } = sentence;
  if (/^(?:road|street|highway|river|lake|avenue|lane)$/.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  // "Sandy Lake" is a lake, "the Sandy Lake sawmill" is in a village.
  const isVillage = /(?:Lake|Bay|River)$/.test(entity.name) && isPlantName(tokens, at);
  if (LANDSCAPE.test(entity.name) && !isVillage && !isKnownCity(story, tokens[at] as Token))
    return undefined;
  if (NO_TOWN.test(entity.name) || isFamily(tokens, at)) return undefined;
  if (isShortForm(story, sentence, at, entity)) return undefined;
  if (/^(?:named|called|dubbed|christened)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  if (SITE_END.test(entity.name)) return innerMention(story, sentence, at, entity);
  const isPlace = kindOf(entity) === 'place';
  const isPlant = isPlantName(tokens, at);
  const isBareName = isPlant && entity.org === 0 && entity.key.length === 1;
  if (!isPlace && !(isBareName && kindOf(entity) !== 'person'))
    return innerMention(story, sentence, at, entity);
  const place = placeOf(story, tokens, at);
  const isPart = isCityPart(entity.name, tokens[at + 1]) || (isPlant && isZone(tokens, at + 1));
  const stands = standingOf(sentence, at, isPlant);
  // "European", "Cornish", "Undersea": adjectives that the gazetteer does not know.
  if (!place.country && /(?:pean|nish|ese|ian|lish|tish|elsh|oastal|sea|shore)$/.test(entity.name))
    return undefined;
  // "parts of the Savoy": a town has no article.
  const isThing = place.city !== undefined && tokens[at - 1]?.lower === 'the';
  if (isThing && /^(?:site|bare|from)$/.test(stands.standing)) return undefined;
  return { place, sentence, at, isPart, ...stands };
}

const FIRST_WORDS = new WeakMap<EnglishStory, ReadonlySet<string>>();

/** "Ardmore" of a story about "Ardmore Bridge": the firm's short name, where no word of place stands before it. */
function isShortForm(
  story: EnglishStory,
  { tokens }: Sentence,
  at: number,
  entity: Entity,
): boolean {
  if (entity.key.length !== 1 || SITE_PREPOSITIONS.has(wordBefore(tokens, at))) return false;
  if (tokens[at + 1]?.text === ',' || tokens[at + 1]?.kind === 'possessive') return false;
  let words = FIRST_WORDS.get(story);
  if (!words) {
    const firms = story.entities.filter((one) => one.key.length > 1 && isCompany(one));
    words = new Set(firms.map(({ key }) => key[0] ?? ''));
    FIRST_WORDS.set(story, words);
  }
  return words.has(entity.key[0] ?? '');
}

/** "the Petrie and Lund families", "the Lathrop brothers". */
function isFamily(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + 4);
  if (after[0]?.lower === 'and' && /famil|brothers/.test(after[1]?.entity?.key.at(-1) ?? ''))
    return true;
  return after.some(
    ({ lower, kind }) =>
      kind === 'word' && /^(?:family|families|brothers|sisters|siblings|clan|dynasty)$/.test(lower),
  );
}

/** Names of sites: the town is what they begin with, if anything. */
const SITE_END =
  /(?: Park| Zone| Area| Airport| Terminal| Campus| Estate| Precinct| Hub| Corridor| Basin| Field| Mine)$/;

/** Parts of the world, products and numbered things, which no deal is "in". */
const NO_TOWN =
  /^(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Sub-Saharan|Latin|Southeast|Middle) )?(?:Africa|Asia|Europe|America|Americas|East|West|North|South|Pacific|Atlantic|Gulf|Balkans|Caribbean|Scandinavia|Oceania|Eurasia|Asean|ASEAN)$|^(?:Bay|Port|Lake|River|Coast|Valley|Island|Islands|Hill|Beach|Park|County|Seaside|Louis|Saint|Downtown|Uptown|Harbour|Harbor)$|-(?:managed|listed|owned|controlled|backed|led|trained|educated|born|bound|wide)$|^[kMGT]W[hp]$|\d|^(?:Tri|Bi|Multi|Inter)-/;

/** "Ajman Wellness Stores", "the Calabar Riverside Hotel", "Bengaluru HR software firm": the city that a longer name begins with. */
function innerMention(
  story: EnglishStory,
  sentence: Sentence,
  at: number,
  entity: Entity,
): Found | undefined {
  if (kindOf(entity) === 'person') return undefined;
  const inner = cityAtStart(story, entity.name);
  if (!inner?.city) return undefined;
  const { start } = sentence.tokens[at] as Token;
  const { city, region, country } = inner;
  const place = { city: fixCase(city), region, country, start, end: start + city.length };
  return { place, sentence, at, standing: 'name', of: entity, isPart: false };
}

/** "Montego Bay", "Palm Beach". */
function isKnownCity(story: EnglishStory, { start, end }: Token): boolean {
  return story.places.some(
    (place) => place.start === start && place.end === end && place.value.kind === 'city',
  );
}

/** "Kalamazoo-based", or a word of a headline that the gazetteer knows. */
function plainMention(story: EnglishStory, sentence: Sentence, at: number): Found | undefined {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  const based = /^(.+?)-(?:based|headquartered)$/i.exec(token.text)?.[1];
  if (based) {
    const place = placeNamed(story, spacedPlace(tokens, at, based));
    return { place, sentence, at, isPart: false, standing: 'base', ...described(tokens, at + 1) };
  }
  if (!sentence.isHeadline) return undefined;
  const known = story.places.find(
    ({ start, end, value }) =>
      start === token.start && end >= token.end && value.kind !== 'adjective',
  );
  if (!known) return undefined;
  const { city, region, country } = known.value;
  const place = { city, region, country, start: known.start, end: known.end };
  const isPart = isCityPart(known.value.name, tokens[at + 1]);
  return { place, sentence, at, isPart, ...standingOf(sentence, at, isPlantName(tokens, at)) };
}

function isCityPart(name: string, next: Token | undefined): boolean {
  return (
    /(?: District|District Council| Development Zone)$/.test(name) ||
    /^(?:district|subdistrict|borough|ward|suburb)$/.test(next?.lower ?? '') ||
    /\b(?:[IVX]{2,4}|I)$/.test(name)
  );
}

/** "the Al-Matahra industrial zone", "Seaside tower": a name of the site itself rather than of its town. */
function isZone(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(from, from + 3)
    .some(({ lower }) =>
      /^(?:zone|park|tower|towers|platform|stadium|hub|concession|project|block|field|estate)$/.test(
        lower,
      ),
    );
}

const SITE_PREPOSITIONS = new Set(
  'in at near outside around inside across on into throughout off beside above behind along'.split(
    ' ',
  ),
);
const SITE_WORDS =
  /^(?:the|new|its|nearby|northern|southern|eastern|western|central|north|south|east|west|downtown|city|town|port|village|district|north-west|north-east|south-west|south-east|northwest|northeast|southwest|southeast|rural|coastal|island|suburb|edge|outskirts|county|province|state|suburban|inner|greater|zone|area|park|capital|coast|emirate|region|prefecture)$/;
const COMPASS =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|upstream|downstream|km|miles|kilometres|kilometers)$/;

function standingOf(
  sentence: Sentence,
  at: number,
  isPlant: boolean,
): { standing: Standing; of?: Entity } {
  const { tokens } = sentence;
  if (isPlant) return { standing: 'plant' };
  const home = described(tokens, at + (tokens[at + 1]?.kind === 'possessive' ? 2 : 1));
  const owns = tokens[at + 1]?.kind === 'possessive';
  if (home.of && (owns || isModifierName(tokens, at))) return { standing: 'base', ...home };
  if (home.isFirm && !SITE_PREPOSITIONS.has(tokens[at - 1]?.lower ?? ''))
    return { standing: 'base', of: home.of ?? describedBefore(sentence, at) };
  if (isHeadlineNoun(sentence, at)) return { standing: 'base' };
  const before = wordBefore(tokens, at);
  if (SITE_PREPOSITIONS.has(before)) return { standing: 'site', ...nameBefore(tokens, at) };
  if (before === 'of') return { standing: 'bare', ...nameBefore(tokens, at) };
  if (before === 'from') return { standing: 'from', ...nameBefore(tokens, at) };
  if (tokens[at - 1]?.text === ',' && isPartBefore(tokens, at - 2)) return { standing: 'site' };
  return { standing: owns ? 'site' : 'bare' };
}

/** "in Jimo district, Qingdao": the city behind its part. */
function isPartBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isCityPart(token?.entity?.name ?? '', token) &&
    SITE_PREPOSITIONS.has(wordBefore(tokens, token?.entity ? at : at - 1))
  );
}

/** "Quillpoint, the Waltham maker of": the name before the comma; "the Yakima firm", "A Spalding business": the firm spoken of. */
function describedBefore({ tokens, focus }: Sentence, at: number): Entity | undefined {
  if (!/^(?:the|a|an|this)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  if (tokens[at - 2]?.text === ',') return tokens[at - 3]?.entity ?? focus;
  return focus;
}

/** "Manama regtech bags": a headline's first word before a noun in small letters. */
function isHeadlineNoun({ tokens, isHeadline }: Sentence, at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  const isPlainWord = next?.kind === 'word' && !isCapitalised(next) && !isGrammar(next.lower);
  return isHeadline && at === 0 && isPlainWord && !/s$/.test(next.lower) && after !== undefined;
}

/** The firm or kind of firm that a phrase beginning at `from` names: "gold producer Tsagaan Uul", "software house lands". */
function described(tokens: readonly Token[], from: number): { of?: Entity; isFirm: boolean } {
  let isFirm = false;
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i] as Token;
    if (token.entity)
      return kindOf(token.entity) === 'org' ? { of: token.entity, isFirm } : { isFirm };
    if (isFirm && token.text === ',' && firmName(tokens[i + 1]))
      return { of: firmName(tokens[i + 1]), isFirm }; // "A Lae cannery, Huon Gulf Foods,"
    if (token.kind !== 'word' || isGrammar(token.lower)) return { isFirm };
    if (FIRM_NOUNS.has(token.lower)) isFirm = true;
    else if (isFirm) return { isFirm };
  }
  return { isFirm };
}

function firmName(token: Token | undefined): Entity | undefined {
  return token?.entity && kindOf(token.entity) === 'org' ? token.entity : undefined;
}

function isGrammar(lower: string): boolean {
  return PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower);
}

/** "its Marshall plant", "FJ$62 million Wailoaloa hotel", "the Thompson railcar repair shop": a place as the first word of what is built. */
function isPlantName(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || isGrammar(token.lower) || isCapitalised(token)) return false;
    if (FACILITIES.has(token.lower)) {
      const next = tokens[i + 1];
      const namesFirm = next?.kind === 'name' && FIRM_NOUNS.has(token.lower); // "Pardubice foundry Labe Kovo"
      return !namesFirm && !/^(?:district|districts|town|towns|village)$/.test(token.lower);
    }
  }
  return false;
}

/** The word before a place's phrase: "in" of "in the northern city of X" and "in X". */
function wordBefore(tokens: readonly Token[], at: number): string {
  for (let k = at - 1; k >= 0 && at - k < 6; k--) {
    const token = tokens[k] as Token;
    const isOwner = token.kind === 'name' && tokens[k + 1]?.kind === 'possessive';
    if (token.kind === 'possessive' || isOwner) continue;
    const ahead = tokens[k - 1]?.lower ?? '';
    if (token.lower === 'of' && COMPASS.test(ahead)) return 'near'; // "two miles south of X"
    if (token.lower === 'of' && SITE_WORDS.test(ahead)) continue;
    if (token.kind !== 'word' || !SITE_WORDS.test(token.lower)) return token.lower;
  }
  return '';
}

/** "LaHave Foundry of Lunenburg", "X, a processor in Bondoukou,": the firm that a place behind it tells the home of. */
function nameBefore(tokens: readonly Token[], at: number): { of?: Entity } {
  let commas = 0;
  for (let k = at - 1; k >= 0 && at - k < 14; k--) {
    const token = tokens[k] as Token;
    if (token.text === ',') commas++;
    else if (token.kind === 'punct') return {};
    if (commas > 1) return {};
    if (token.entity) {
      const isClose = commas === 1 || at - k <= 3;
      return isClose && kindOf(token.entity) === 'org' ? { of: token.entity } : {};
    }
    if (AUXILIARIES.has(token.lower) && commas === 0) return {};
  }
  return {};
}
