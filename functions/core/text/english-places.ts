import { currencyCountries } from './currency-countries';
import type { PlaceMention } from './found-place';
import { gazetteer, townsOf, type PlaceEntry } from './gazetteer';
import { homeMarks } from './home-marks';
import { contextOf, isCredible, isInName, nameRuns, startsSentence } from './place-doubt';
import { findMatches, lookupIn, tokenise, type Match, type Token } from './place-matches';
import { DOUBTFUL_CITIES, GENERIC_REGIONS, REGION_NOUNS } from './place-words';
import { withGuesses, withUnknownTowns } from './town-guesses';

/** Small towns are looked for in so many countries at most: a text that names more is a list of countries. */
const MOST_COUNTRIES = 4;

/** Places of a text in Latin script with UTF-16 indexes. One pass to find names, one to decide what they mean. */
export function findEnglishPlaces(text: string): PlaceMention[] {
  const tokens = tokenise(text);
  const great = lookupIn(text, tokens, gazetteer());
  const known = findMatches(text, tokens, [great]);
  const support = countSupport(text, tokens, known);
  for (const country of currencyCountries(text))
    if ((support.get(country) ?? 0) < 2) support.set(country, (support.get(country) ?? 0) + 1);
  const marks = homeMarks(text, tokens);
  for (const [country, count] of marks)
    support.set(country, (support.get(country) ?? 0) + Math.min(4, 2 * count));
  const countries = [...support].filter(([, weight]) => weight >= 1).map(([country]) => country);
  const matches = findMatches(text, tokens, [
    great,
    ...countries
      .slice(0, MOST_COUNTRIES)
      .map((country) => lookupIn(text, tokens, townsOf(country))),
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
    homeCountry(found, marks) ?? topCountry(support),
  );
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

/** The country that a story plays in, for towns that the gazetteer lacks: a nationality says little of where. */
function homeCountry(
  found: readonly PlaceMention[],
  marks: ReadonlyMap<string, number>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const { country, kind, inName } of found) {
    const votes = kind === 'adjective' ? 0.4 : kind === 'country' ? 0.8 : 1;
    counts.set(country, (counts.get(country) ?? 0) + (inName ? votes / 2 : votes));
  }
  for (const [country, count] of marks)
    counts.set(country, (counts.get(country) ?? 0) + 1.5 * count);
  return topCountry(counts);
}

function topCountry(support: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [country, weight] of support)
    if (weight >= 1 && weight > (best ? (support.get(best) ?? 0) : 0)) best = country;
  return best;
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

const LINK = /^(?:, | \(|, (?:in )?(?:the )?(?:State of |Province of |Co\. )?)$/;
const LONGEST_LINK = ', in the Province of '.length;

/** "Nagpur, Maharashtra": the next name contains this one where only a comma or bracket parts them. */
function containedIn(
  text: string,
  tokens: readonly Token[],
  match: Match,
  next: Match,
): Container | undefined {
  const last = tokens[match.last] as Token;
  const [from, to] = [tokens[next.first] as Token, tokens[next.last] as Token];
  if (from.start - last.end > LONGEST_LINK || !LINK.test(text.slice(last.end, from.start)))
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
  if (entries.length === 1) return entries[0];
  // A city that gives its region the name is meant rather than the region.
  const twins = new Set<string>();
  for (const { kind, country } of entries) if (kind === 'region') twins.add(country);
  let best: PlaceEntry | undefined;
  let bestScore = -Infinity;
  for (const entry of entries) {
    // "Georgia" without another word of the Caucasus is the state.
    const isState = entry.country === 'GE' && twins.has('US') && (support.get('GE') ?? 0) < 1;
    const score =
      (isState ? 0 : orderOf(entry, isRegion, twins)) +
      (within?.countries.has(entry.country) ? 8 : 0) +
      Math.min(4, (support.get(entry.country) ?? 0) * 1.2);
    if (score > bestScore) [best, bestScore] = [entry, score];
  }
  return best;
}

/** How likely a meaning is by its kind alone. */
function orderOf(
  { kind, country, tier }: PlaceEntry,
  isRegion: boolean,
  twins: ReadonlySet<string>,
): number {
  if (kind === 'city') return 2.5 - tier * 0.9 + (twins.has(country) ? 0.5 : 0);
  if (kind === 'region') return isRegion ? 6 : 1;
  return 3;
}
