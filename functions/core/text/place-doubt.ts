import type { PlaceEntry } from './gazetteer';
import type { Match, Token } from './place-matches';
import {
  AFTER_PLACE,
  BEFORE_PLACE,
  DOUBTFUL_CITIES,
  GENERIC_REGIONS,
  LOCATIVES,
  ORGANISATION_HEADS,
} from './place-words';

/** What the words around a name say for its being a place. */
export interface Context {
  readonly contained: boolean;
  readonly based: boolean;
  readonly locative: boolean;
  readonly dateline: boolean;
}

/** The words around a name. */
export function contextOf(
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

/** What speaks against it. */
export interface Doubt {
  readonly inName: boolean;
  /** Whether the word closes a longer capitalised run somewhere in the text: a person's family name. */
  readonly inRun: boolean;
  /** Whether it opens a sentence, where any word has its capital. */
  readonly opening: boolean;
}

/** Whether a name is the place that the gazetteer knows, by what it is and the words around it. */
export function isCredible(
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
  if (entry.kind === 'region')
    return !GENERIC_REGIONS.has(key) || (known && (hasNoun || contained));
  if (contained) return !doubt.inName || locative;
  const strong = (locative || based || dateline) && !doubt.inName;
  if (doubt.inRun && !strong) return entry.tier === 0 && !DOUBTFUL_CITIES.has(key);
  if (DOUBTFUL_CITIES.has(key)) return strong && known && entry.tier < 2;
  if (entry.tier === 0) return true;
  if (entry.tier === 1 && strong) return true;
  return known && !doubt.inName && (strong || !doubt.opening || !/^[a-z]{1,4}$/.test(key));
}

/** Last words of capitalised runs of two words or more that are no place of several words: "Helen Sugden". */
export function nameRuns(text: string, tokens: readonly Token[]): ReadonlySet<string> {
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
export function isInName(text: string, tokens: readonly Token[], match: Match): boolean {
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

/** Whether a sentence or line begins at a UTF-16 index. */
export function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[\n.!?:“"]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}
