import type { FoundPlace } from '../../../text/find-places';
import { type Entity, kindOf } from '../entities';
import type { Located } from '../read-story';
import { isModifierName } from '../phrases/parties';
import type { Sentence } from '../syntax';
import { type Token, isCapitalised } from '../tokens';
import { FIRM_NOUNS, FUNCTION_WORDS, NATIONALITIES, ORG_WORDS } from '../words';

/** The gazetteer's word on which names are places. */
export function votePlaces(
  sentences: readonly Sentence[],
  places: readonly Located<FoundPlace>[],
): void {
  let p = 0;
  for (const { tokens } of sentences) {
    tokens.forEach((token, i) => {
      while (p < places.length && (places[p]?.end ?? 0) <= token.start) p++;
      const place = places[p];
      const { entity } = token;
      if (place && entity && place.start < token.end && place.value.kind !== 'adjective') {
        if (place.start <= token.start && place.end >= token.end) entity.place += 3;
      }
      noteBase(tokens, i);
    });
  }
}

/** "Nakuru-based X", "Dubai's X", "Surabaya app X": where the firm is that the phrase names. */
function noteBase(tokens: readonly Token[], i: number): void {
  const token = tokens[i] as Token;
  const based = token.text.includes('-')
    ? /^(.+?)-(?:based|headquartered|run)$/i.exec(token.text)
    : null;
  if (based?.[1] && isCapitalised(token)) {
    const target = nextName(tokens, i + 1);
    if (target) target.base ??= spacedPlace(tokens, i, based[1]);
  } else if (NATIONALITIES.has(token.lower) && token.kind === 'word') {
    const target = nextName(tokens, i + 1);
    if (target) target.country ??= NATIONALITIES.get(token.lower);
  } else if (token.entity && kindOf(token.entity) !== 'person') {
    notePossessorBase(tokens, i, token.entity);
  }
}

function notePossessorBase(tokens: readonly Token[], i: number, owner: Entity): void {
  if (owner.org > owner.place && owner.org > 0) return;
  const isOpening = i === 0 && owner.place === 0 && tokens[1]?.kind === 'word';
  if (isOpening) return; // "Agritech firm X": what opens a sentence need not be a place
  const isOwner = tokens[i + 1]?.kind === 'possessive';
  if (!isOwner && !isModifierName(tokens, i)) return;
  const target = nextName(tokens, i + (isOwner ? 2 : 1));
  if (!target || target === owner || target.person > target.org) return;
  if (owner.org === 0 && isFirmPhrase(tokens, i + 1)) owner.place += 1;
  target.base ??= owner.name;
}

function isFirmPhrase(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 5); i++) {
    if (tokens[i]?.kind === 'name')
      return tokens[i - 1]?.kind === 'possessive' ? (tokens[i]?.entity?.org ?? 0) > 0 : true;
    if (FIRM_NOUNS.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** "New York-based", "St. Louis-based": the capitalised words before the hyphenated one. */
export function spacedPlace(tokens: readonly Token[], i: number, last: string): string {
  const before = tokens[i - 1];
  const isJoined = before !== undefined && before.end + 1 === tokens[i]?.start;
  if (!isJoined || ORG_WORDS.has(before.lower) || FUNCTION_WORDS.has(before.lower)) return last;
  if (before.entity)
    return kindOf(before.entity) === 'person' ? last : `${before.entity.name} ${last}`;
  return isCapitalised(before) && i > 1 && !NATIONALITIES.has(before.lower)
    ? `${before.text} ${last}`
    : last;
}

/** The token at `i`, or the one before the bracket that closes there: "Nordlyd A/S (NLYD.CO), the Danish maker". */
function beforeBracket(tokens: readonly Token[], i: number): Token | undefined {
  if (tokens[i]?.text !== ')') return tokens[i];
  let at = i - 1;
  while (i - at < 8 && at > 0 && tokens[at]?.text !== '(') at--;
  return tokens[at - 1];
}

function nextName(tokens: readonly Token[], from: number): Entity | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i] as Token;
    if (token.entity) return token.entity;
    if (token.kind !== 'word' && token.kind !== 'possessive') return undefined;
    if (/^(?:of|in|at|for|by|with|from|to|and|said|says|has|is|was|will)$/.test(token.lower))
      return undefined;
  }
  return undefined;
}

/** "Song Xibin, mayor of Harbin": whose office a person holds; "the Cape firm": where the story's firm is. */
export function noteOffices(sentence: Sentence): void {
  const { tokens, focus } = sentence;
  tokens.forEach((token, i) => {
    const place = tokens[i + 2]?.entity;
    if (
      OFFICES.test(token.lower) &&
      tokens[i + 1]?.lower === 'of' &&
      place &&
      kindOf(place) !== 'person'
    ) {
      // "Song Xibin, the mayor of Harbin" and "Harbin's deputy mayor": what stands before the office names its kind.
      let at = i - 1;
      while (/^(?:the|a|deputy|vice|executive|acting|then)$/.test(tokens[at]?.lower ?? '')) at--;
      const holder = [tokens[at - 1], tokens[at], tokens[i + 4]].find(
        (other) => other?.entity && kindOf(other.entity) !== 'place',
      )?.entity;
      if (holder) {
        holder.person += 4;
        holder.officeOf ??= place;
      }
    }
    noteDescribed(tokens, i, focus);
  });
}

const OFFICES =
  /^(?:mayor|governor|vice-mayor|vice-governor|secretary|party-secretary|premier|head|commissioner|magistrate|president)$/;

/** "X, a Surabaya app," and "the Yakima firm": a place before a kind of firm tells where the firm is. */
function noteDescribed(tokens: readonly Token[], i: number, focus: Entity | undefined): void {
  const token = tokens[i] as Token;
  if (token.entity === undefined && !isCapitalised(token)) return; // most words
  const based = /^(.+?)-(?:based|headquartered|run)$/i.exec(token.text)?.[1];
  const country = NATIONALITIES.get(token.lower);
  const isPlace = token.entity !== undefined && kindOf(token.entity) === 'place';
  if (!isPlace && !(country && isCapitalised(token)) && !(based && isCapitalised(token))) return;
  if (
    !tokens.slice(i + 1, i + 4).some((next) => FIRM_NOUNS.has(next.lower)) ||
    nextName(tokens, i + 1)
  )
    return;
  const article = tokens[i - 1]?.lower;
  if (article !== 'the' && article !== 'a' && article !== 'an') return;
  const before = tokens[i - 2]?.text === ',' ? beforeBracket(tokens, i - 3)?.entity : undefined;
  const owner = before ?? (article === 'the' ? focus : undefined);
  if (!owner || owner === token.entity || kindOf(owner) !== 'org') return;
  if (country) owner.country ??= country;
  else owner.base ??= based ?? token.entity?.name;
}
