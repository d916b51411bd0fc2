import type { PlaceMention } from './found-place';
import type { Token } from './place-matches';
import { BEFORE_PLACE, NOT_TOWNS } from './place-words';

/** "in Fenit, Kerry": a capitalised name that the gazetteer lacks, placed by the region or country behind its comma. */
export function withUnknownTowns(
  text: string,
  tokens: readonly Token[],
  found: readonly PlaceMention[],
): PlaceMention[] {
  let at = 0; // of the place's first token: both lists are in the order of the text
  const out: PlaceMention[] = [];
  for (const place of found) {
    while (at < tokens.length - 1 && (tokens[at] as Token).start < place.start) at++;
    const town =
      place.kind === 'region' || place.kind === 'country'
        ? townBefore(text, tokens, at, place)
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

/**
 * "at Saltholme", "in Kolenchery": one capitalised word behind a preposition of place that the gazetteer lacks and nothing in the text
 * shows to be a firm or a person. A small town, most likely, of the country that the text speaks of most.
 */
export function withGuesses(
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
  const isPlaced = /^(?:in|at|near|outside|off)$/.test(before.text) || isSettlementOf(tokens, i);
  if (!isPlaced || text.slice(before.end, token.start) !== ' ') return false;
  if (
    token.text === token.text.toUpperCase() ||
    NOT_TOWNS.has(token.key) ||
    /['’]|\p{Ll}\p{Lu}/u.test(token.text) ||
    (before.text === 'in' && NOT_HELD_IN_TOWNS.test(tokens[i - 2]?.text ?? ''))
  )
    return false;
  const joined = after !== undefined && /^[ -]$/.test(text.slice(token.end, after.start));
  return !(
    joined &&
    (after.capital ||
      /^(?:plc|inc|ltd|shares|stock|said|says|told|bonds|style|language)$/.test(after.text))
  );
}

/** "a stake in X", "shares in X", "ropes in X": X is a firm. */
const NOT_HELD_IN_TOWNS =
  /^(?:stakes?|shares?|interests?|holdings?|shareholdings?|equity|stock|ropes?|roped|roping|investors?|shareholders?)$/;

/** "the village of Kinsale", "the Port of Belledune". */
function isSettlementOf(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 1]?.text === 'of' &&
    /^(?:[Pp]ort|[Cc]ity|[Tt]own|[Vv]illage|hamlet|suburb|outskirts|municipality|commune|parish|[Tt]ownship|shores|banks)$/.test(
      tokens[i - 2]?.text ?? '',
    )
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
