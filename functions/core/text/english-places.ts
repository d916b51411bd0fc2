import { gazetteer, placeKey, townsOf, type Gazetteer, type PlaceEntry } from './gazetteer';
import {
  AFTER_PLACE,
  ACRONYMS,
  BEFORE_PLACE,
  DOUBTFUL_CITIES,
  GENERIC_REGIONS,
  LOCATIVES,
  NOT_TOWNS,
  ORGANISATION_HEADS,
  REGION_NOUNS,
} from './place-words';
import { CURRENCY_COUNTRIES, CURRENCY_MARKS } from './currency-countries';
import type { PlaceMention } from './found-place';

interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly key: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

/** A name that the gazetteer knows, with all that it may mean. */
interface Match {
  readonly key: string;
  readonly first: number; // index of its first token
  readonly last: number;
  readonly entries: readonly PlaceEntry[];
}

const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu;

/** Places of a text in Latin script with UTF-16 indexes. One pass to find names, one to decide what they mean. */
export function findEnglishPlaces(text: string): PlaceMention[] {
  const tokens = tokenise(text);
  const known = findMatches(text, tokens, [gazetteer()]);
  const support = countSupport(text, tokens, known);
  for (const { 0: mark } of text.matchAll(CURRENCY_MARKS)) {
    const country = CURRENCY_COUNTRIES.get(mark.toLowerCase());
    if (country && (support.get(country) ?? 0) < 2)
      support.set(country, (support.get(country) ?? 0) + 1);
  }
  const countries = [...support].filter(([, weight]) => weight >= 1).map(([country]) => country);
  const matches = findMatches(text, tokens, [
    gazetteer(),
    ...countries.slice(0, MOST_COUNTRIES).map(townsOf),
  ]);
  const found: PlaceMention[] = [];
  const runs = nameRuns(text, tokens);
  matches.forEach((match, i) => {
    const place = decide(text, tokens, match, matches[i + 1], support, runs);
    if (place && place.start >= (found[found.length - 1]?.end ?? 0)) found.push(place);
  });
  return withGuesses(
    text,
    tokens,
    withUnknownTowns(text, tokens, found),
    runs,
    topCountry(support),
  );
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(TOKEN)) {
    const bare = word.replace(/['’]s?$/, '');
    const capital = /^\p{Lu}\D*$/u.test(bare);
    const possessive = bare.length < word.length;
    tokens.push({
      start,
      end: start + bare.length,
      text: bare,
      key: capital ? placeKey(bare) : bare,
      capital,
      possessive,
    });
  }
  return tokens;
}

/** Small towns are looked for in so many countries at most: a text that names more is a list of countries. */
const MOST_COUNTRIES = 4;

function findMatches(
  text: string,
  tokens: readonly Token[],
  gazetteers: readonly Gazetteer[],
): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = matchAt(text, tokens, i, gazetteers) ?? abbreviation(text, tokens, i);
    if (!match) continue;
    matches.push(match);
    i = match.last;
  }
  return matches;
}

/** The longest name that begins with token `i`; of equally long ones the first gazetteer's. */
function matchAt(
  text: string,
  tokens: readonly Token[],
  i: number,
  gazetteers: readonly Gazetteer[],
): Match | undefined {
  const token = tokens[i] as Token;
  if (!token.capital) return undefined;
  let best: Match | undefined;
  for (const { byKey, longest } of gazetteers) {
    const match = longestMatch(text, tokens, i, longest.get(token.key) ?? 1, byKey);
    if (match && (!best || match.last > best.last)) best = match;
    else if (match && best?.last === match.last)
      best = { ...best, entries: [...best.entries, ...match.entries] };
  }
  return best;
}

function longestMatch(
  text: string,
  tokens: readonly Token[],
  first: number,
  most: number,
  byKey: Gazetteer['byKey'],
): Match | undefined {
  const keys: string[] = [(tokens[first] as Token).key];
  for (let last = first + 1; last < first + most; last++) {
    const [previous, token] = [tokens[last - 1], tokens[last]];
    if (
      !previous ||
      !token ||
      previous.possessive ||
      !/^(?:[ -]|\. )$/.test(text.slice(previous.end, token.start))
    )
      break;
    keys.push(token.key);
  }
  for (let count = keys.length; count > 0; count--) {
    const key = keys.slice(0, count).join(' ');
    const entries = byKey.get(key);
    const last = tokens[first + count - 1] as Token;
    if (entries === undefined || (count > 1 && !last.capital)) continue;
    if (count === 1 && !hasRightCase(last.text)) continue;
    return {
      key,
      first,
      last: first + count - 1,
      entries: Array.isArray(entries) ? (entries as PlaceEntry[]) : [entries as PlaceEntry],
    };
  }
  return undefined;
}

/** "US", never "Us"; "Nice", never "NiCE". */
function hasRightCase(word: string): boolean {
  const plain = word.replace(/\./g, '');
  if (ACRONYMS.has(plain)) return true;
  return !ACRONYMS.has(plain.toUpperCase()) && (plain.length > 3 || plain !== plain.toUpperCase());
}

/** "Calif." behind a comma. */
function abbreviation(text: string, tokens: readonly Token[], i: number): Match | undefined {
  const token = tokens[i] as Token;
  const entry = gazetteer().abbreviations.get(token.key);
  if (!entry || !/, ?$/.test(text.slice(Math.max(0, token.start - 2), token.start)))
    return undefined;
  return text[token.end] === '.' || token.text.includes('.')
    ? { key: token.key, first: i, last: i, entries: [entry] }
    : undefined;
}

/** How often the text names each country beyond doubt: by its name, an adjective, a region or great city that only it has. */
function countSupport(
  text: string,
  tokens: readonly Token[],
  matches: readonly Match[],
): Map<string, number> {
  const support = new Map<string, number>();
  for (const match of matches) {
    const { country, kind, tier } = match.entries[0] as PlaceEntry;
    const single = match.entries.every((entry) => entry.country === country);
    const { key } = match;
    if (
      !single ||
      tier > 0 ||
      (kind !== 'country' &&
        kind !== 'adjective' &&
        (DOUBTFUL_CITIES.has(key) || GENERIC_REGIONS.has(key)))
    )
      continue;
    const weight = kind === 'country' ? 3 : kind === 'adjective' ? 2 : 1;
    support.set(
      country,
      (support.get(country) ?? 0) + (isInName(text, tokens, match) ? 0.5 : weight),
    );
  }
  return support;
}

function decide(
  text: string,
  tokens: readonly Token[],
  match: Match,
  next: Match | undefined,
  support: ReadonlyMap<string, number>,
  runs: ReadonlySet<string>,
): PlaceMention | undefined {
  const first = tokens[match.first] as Token;
  const last = tokens[match.last] as Token;
  const after = tokens[match.last + 1];
  const noun =
    after && text.slice(last.end, after.start) === ' ' && REGION_NOUNS.has(after.key.toLowerCase())
      ? after
      : undefined;
  const within = next && containedIn(text, tokens, match, next);
  const entry = choose(match.entries, within, noun !== undefined, support);
  if (!entry) return undefined;
  const inName = isInName(text, tokens, match);
  const context = contextOf(text, tokens, match, within !== undefined);
  const doubt = { inName, inRun: runs.has(match.key), opening: startsSentence(text, first.start) };
  if (!isCredible(entry, match.key, context, noun !== undefined, doubt, support)) return undefined;
  const end = noun?.capital && entry.kind === 'region' ? noun.end : last.end;
  const name = text.slice(first.start, end);
  const base = { start: first.start, end, name, country: entry.country, kind: entry.kind, inName };
  if (entry.kind === 'city')
    return { ...base, city: name, ...(within?.kind === 'region' ? { region: within.name } : {}) };
  return entry.kind === 'region' ? { ...base, region: name } : base;
}

interface Container {
  readonly kind: string;
  readonly countries: ReadonlySet<string>;
  readonly name: string;
}

/** "Nagpur, Maharashtra": the next name contains this one where only a comma or bracket parts them. */
function containedIn(
  text: string,
  tokens: readonly Token[],
  match: Match,
  next: Match,
): Container | undefined {
  const last = tokens[match.last] as Token;
  const [from, to] = [tokens[next.first] as Token, tokens[next.last] as Token];
  if (
    !/^(?:, | \(|, (?:in )?(?:the )?(?:State of |Province of |Co\. )?)$/.test(
      text.slice(last.end, from.start),
    )
  )
    return undefined;
  const larger = next.entries.filter(({ kind }) => kind === 'region' || kind === 'country');
  const sameCountry = larger.filter(({ country }) =>
    match.entries.some((entry) => entry.country === country),
  );
  if (sameCountry.length === 0) return undefined;
  const kind = sameCountry.some((entry) => entry.kind === 'region') ? 'region' : 'country';
  return {
    kind,
    countries: new Set(sameCountry.map(({ country }) => country)),
    name: text.slice(from.start, to.end),
  };
}

function choose(
  entries: readonly PlaceEntry[],
  within: Container | undefined,
  isRegion: boolean,
  support: ReadonlyMap<string, number>,
): PlaceEntry | undefined {
  // A city that gives its region the name is meant rather than the region.
  const twins = new Set(
    entries.filter(({ kind }) => kind === 'region').map(({ country }) => country),
  );
  let best: PlaceEntry | undefined;
  let bestScore = -Infinity;
  for (const entry of entries) {
    const order: Readonly<Record<string, number>> = {
      country: 3,
      adjective: 3,
      region: isRegion ? 6 : 1,
      city: 2.5 - entry.tier * 0.9 + (twins.has(entry.country) ? 0.5 : 0),
    };
    const score =
      (order[entry.kind] ?? 0) +
      (within?.countries.has(entry.country) ? 8 : 0) +
      Math.min(4, (support.get(entry.country) ?? 0) * 1.2);
    if (score > bestScore) [best, bestScore] = [entry, score];
  }
  return best;
}

interface Context {
  readonly contained: boolean;
  readonly based: boolean;
  readonly locative: boolean;
  readonly dateline: boolean;
}

function contextOf(
  text: string,
  tokens: readonly Token[],
  match: Match,
  contained: boolean,
): Context {
  const first = tokens[match.first] as Token;
  const last = tokens[match.last] as Token;
  const before = tokens[match.first - 1];
  const near =
    before !== undefined &&
    /^ ?$/.test(text.slice(before.end, first.start)) &&
    LOCATIVES.has(before.key.toLowerCase());
  const behind = text.slice(last.end, last.end + 14);
  return {
    contained,
    based:
      /^-(?:based|headquartered|area|listed|born|bound|registered|run|side)/.test(behind) ||
      last.possessive,
    locative: near,
    dateline:
      (first.start === 0 ||
        text[first.start - 1] === '\n' ||
        /^\([^)]{0,12}$/.test(text.slice(Math.max(0, first.start - 1), first.start))) &&
      /^(?:: |, | - | — | – | \()/.test(behind),
  };
}

interface Doubt {
  readonly inName: boolean;
  /** Whether the word closes a longer capitalised run somewhere in the text: a person's family name. */
  readonly inRun: boolean;
  /** Whether it opens a sentence, where any word has its capital. */
  readonly opening: boolean;
}

function isCredible(
  entry: PlaceEntry,
  key: string,
  context: Context,
  hasNoun: boolean,
  doubt: Doubt,
  support: ReadonlyMap<string, number>,
): boolean {
  const { contained, based, locative, dateline } = context;
  if (entry.kind === 'country' || entry.kind === 'adjective') return true;
  const known = (support.get(entry.country) ?? 0) >= 1;
  if (entry.kind === 'region') return !GENERIC_REGIONS.has(key) || hasNoun || (contained && known);
  if (contained) return !doubt.inName || locative;
  const strong = (locative || based || dateline) && !doubt.inName;
  if (doubt.inRun && !strong) return entry.tier === 0 && !DOUBTFUL_CITIES.has(key);
  if (DOUBTFUL_CITIES.has(key)) return strong && known && entry.tier < 2;
  if (entry.tier === 0) return true;
  if (entry.tier === 1 && strong) return true;
  return known && !doubt.inName && (strong || !doubt.opening || !/^[a-z]{1,4}$/.test(key));
}

/** Last words of capitalised runs of two words or more that are no place of several words: "Helen Sugden". */
function nameRuns(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1] as Token, tokens[i] as Token];
    if (
      !before.capital ||
      !token.capital ||
      before.possessive ||
      text.slice(before.end, token.start).trim() !== ''
    )
      continue;
    if (text.slice(before.end, token.start) !== ' ' && text[before.end] !== '.') continue;
    if (!BEFORE_PLACE.has(before.key) && !startsSentence(text, before.start)) runs.add(token.key);
    else if (/^(?:mr|mrs|ms|dr|sir)$/.test(before.key)) runs.add(token.key);
  }
  return runs;
}

/** "Boston Scientific", "Bank of China", "Harbin Pharmaceutical Group": part of a longer name in capitals. */
function isInName(text: string, tokens: readonly Token[], match: Match): boolean {
  const first = tokens[match.first] as Token;
  const last = tokens[match.last] as Token;
  const [before, after] = [tokens[match.first - 1], tokens[match.last + 1]];
  if (before && text.slice(before.end, first.start) === ' ') {
    if (before.capital && !before.possessive && !BEFORE_PLACE.has(before.key))
      return !startsSentence(text, before.start);
    const head = tokens[match.first - 2];
    if (before.key === 'of' && head?.capital && ORGANISATION_HEADS.has(head.key)) return true;
  }
  if (!after || last.possessive || text.slice(last.end, after.start) !== ' ') return false;
  return after.capital && !AFTER_PLACE.has(after.key);
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[\n.!?:“"]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

/** "in Fenit, Kerry": a capitalised name that the gazetteer lacks, placed by the region or country behind its comma. */
function withUnknownTowns(
  text: string,
  tokens: readonly Token[],
  found: readonly PlaceMention[],
): PlaceMention[] {
  const byStart = new Map(tokens.map((token, i) => [token.start, i]));
  const out: PlaceMention[] = [];
  for (const place of found) {
    const town =
      place.kind === 'region' || place.kind === 'country'
        ? townBefore(text, tokens, byStart.get(place.start) ?? 0, place)
        : undefined;
    if (town && (out.length === 0 || (out[out.length - 1] as PlaceMention).end <= town.start))
      out.push(town);
    out.push(place);
  }
  return out;
}

function townBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
  container: PlaceMention,
): PlaceMention | undefined {
  let first = at;
  const end = tokens[at - 1]?.end ?? 0;
  if (!/^, (?:Co )?$/.test(text.slice(end, container.start))) return undefined;
  while (
    first > 0 &&
    at - first < 3 &&
    tokens[first - 1]?.capital &&
    (first === at || text.slice(tokens[first - 1]?.end, tokens[first]?.start) === ' ')
  )
    first--;
  const before = tokens[first - 1];
  const start = tokens[first]?.start ?? 0;
  if (
    first === at ||
    !before ||
    !['in', 'at', 'near', 'from'].includes(before.key) ||
    text.slice(before.end, start) !== ' '
  )
    return undefined;
  const name = text.slice(start, end);
  return {
    start,
    end,
    name,
    kind: 'city',
    city: name,
    country: container.country,
    inName: false,
    ...(container.region ? { region: container.region } : {}),
  };
}

function topCountry(support: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [country, weight] of support)
    if (weight >= 1 && weight > (best ? (support.get(best) ?? 0) : 0)) best = country;
  return best;
}

/**
 * "at Saltholme", "in Kolenchery": one capitalised word behind a preposition of place that the gazetteer lacks and nothing in the text
 * shows to be a firm or a person. A small town, most likely, of the country that the text speaks of most.
 */
function withGuesses(
  text: string,
  tokens: readonly Token[],
  found: readonly PlaceMention[],
  runs: ReadonlySet<string>,
  country: string | undefined,
): PlaceMention[] {
  if (!country) return [...found];
  const guesses: PlaceMention[] = [];
  const firms = firmWords(text, tokens);
  let next = 0;
  tokens.forEach((token, i) => {
    while (next < found.length && (found[next] as PlaceMention).end <= token.start) next++;
    const taken = found[next];
    if (
      (taken && taken.start < token.end) ||
      !isTownLike(text, tokens, i) ||
      runs.has(token.key) ||
      firms.has(token.key)
    )
      return;
    const { start, end, text: name } = token;
    guesses.push({ start, end, name, kind: 'city', city: name, country, inName: false });
  });
  return [...found, ...guesses].sort((a, b) => a.start - b.start);
}

function isTownLike(text: string, tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  if (!token.capital || !before || before.capital || token.possessive || token.text.length < 4)
    return false;
  if (!/^(?:in|at|near|outside)$/.test(before.text) || text.slice(before.end, token.start) !== ' ')
    return false;
  if (
    token.text === token.text.toUpperCase() ||
    NOT_TOWNS.has(token.key) ||
    /['’]/.test(token.text)
  )
    return false;
  const joined = after !== undefined && /^[ -]$/.test(text.slice(token.end, after.start));
  return !(
    joined &&
    (after.capital ||
      /^(?:plc|inc|ltd|shares|stock|said|says|told|bonds|style|language)$/.test(after.text))
  );
}

/** Words that open or close a firm's name somewhere: "Acme Ltd", "Acme's shares", a name that speaks ("Acme said"). */
function firmWords(text: string, tokens: readonly Token[]): ReadonlySet<string> {
  const firms = new Set<string>();
  tokens.forEach((token, i) => {
    const after = tokens[i + 1];
    if (
      !token.capital ||
      !after ||
      !/^[ ]$/.test(text.slice(token.end + (token.possessive ? 2 : 0), after.start))
    )
      return;
    if (
      after.capital
        ? !BEFORE_PLACE.has(token.key)
        : /^(?:said|says|will|has|plans?|shares|agreed|expects?|would|told|is|was|had|hopes?|wants?|and)$/.test(
            after.text,
          )
    )
      firms.add(token.key);
  });
  return firms;
}
