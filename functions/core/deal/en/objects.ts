import { phraseEntity } from './draft';
import { kindOf, type Entity } from './entities';
import { isVerbWord, type NounMatch } from './lexicon';
import { ASSETS, FACILITIES, GOODS } from './nouns';
import { coordinated } from './phrases/coordinated';
import { isModifierName, isParty } from './phrases/parties';
import type { Sentence } from './syntax';
import type { Token, TokenKind } from './tokens';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from './words';

/** What a verb's object is made of. */
export interface ObjectPhrase {
  readonly from: number;
  readonly to: number;
  /** Firms or things named as what the verb acts on. */
  readonly names: Entity[];
  /** "Greens Creek's owner": the firm whose thing it is. */
  readonly owner?: Entity;
  /** The common noun phrase, without article and owner. */
  readonly phrase: string;
  readonly noun?: NounMatch;
  readonly hasFacility: boolean;
  readonly hasGoods: boolean;
  readonly hasAsset: boolean;
  readonly hasStake: boolean;
  /** Bills, bonds and coins: trading them is no deal. */
  readonly hasPaper: boolean;
  readonly money?: Token;
  readonly percent?: number;
}

const PAPERS =
  /^(?:bills?|bonds?|treasury|treasuries|coins?|tap|securities|commercial|debentures?|notes?|futures|currency|dollars?|yen|insurance|policies|blends|reserves|stocks|rights|units|warrants|certificates|gilts|sterling|marks)$/;
const STAKE_WORDS =
  /^(?:stakes?|interests?|holdings?|shareholdings?|shares?|equity|control|stock|majority|minority|slice|rest|remainder|remaining|ownership|balance|half|whole|most|all|capital)$/;

/** The object that begins at token `from`. */
export function parseObject(
  sentence: Sentence,
  start: number,
  nouns: readonly NounMatch[],
): ObjectPhrase {
  const { tokens } = sentence;
  const from = skipPrice(tokens, start);
  const to = objectEnd(tokens, from);
  const headEnd = phraseHeadEnd(tokens, from, to);
  const headWords: string[] = [];
  for (let i = from; i < headEnd; i++)
    if (tokens[i]?.kind === 'word') headWords.push(tokens[i]?.lower ?? '');
  const { names, owner } = objectNames(tokens, from, to);
  return {
    from,
    to,
    names,
    owner,
    phrase: phraseText(tokens, from, headEnd),
    noun: nouns.findLast((noun) => noun.at >= from && noun.at < headEnd),
    hasFacility: headWords.some((word) => FACILITIES.has(word) || hyphenated(word, FACILITIES)),
    hasGoods: isGoods(headWords),
    hasAsset: headWords.some((word) => ASSETS.has(word)),
    hasStake: hasStakeWord(tokens, from, to),
    hasPaper:
      headWords.slice(-2).some((word) => PAPERS.test(word)) && !ASSETS.has(headWords.at(-1) ?? ''),
    money: firstOf('money', tokens, from, to),
    percent: firstOf('percent', tokens, from, to)?.percent,
  };
}

function hasStakeWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, lower } = tokens[i] as Token;
    if ((kind === 'word' || kind === 'name') && STAKE_WORDS.test(lower)) return true;
  }
  return false;
}

/** The first token of a kind in [from, to). */
function firstOf(
  kind: TokenKind,
  tokens: readonly Token[],
  from: number,
  to: number,
): Token | undefined {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === kind) return tokens[i];
  return undefined;
}

function hyphenated(word: string, set: ReadonlySet<string>): boolean {
  return word.includes('-') && set.has(word.split('-').at(-1) ?? '');
}

/** "to acquire for one mln dlrs the assets of": the price may stand before the object. */
function skipPrice(tokens: readonly Token[], at: number): number {
  let share = at;
  while (share < at + 4 && HEDGES.test(tokens[share]?.lower ?? '')) share++;
  if (share > at && tokens[share]?.kind === 'percent') return share; // "close to 20 per cent of"
  if (tokens[at]?.lower !== 'for') return at;
  if (tokens[at + 1]?.kind === 'money') return at + 2;
  // "to buy for undisclosed terms, X"
  const comma = tokens.slice(at, at + 7).findIndex(({ text }) => text === ',');
  return comma > 0 && /^(?:an?|undisclosed|cash)$/.test(tokens[at + 1]?.lower ?? '')
    ? at + comma + 1
    : at;
}

const HEDGES =
  /^(?:a|an|close|to|up|at|least|most|nearly|almost|just|over|under|about|around|some|roughly|approximately|more|less|than|further|another|additional|extra|in|excess|of)$/;

/** Whether the head noun, the last of the phrase, is goods: "six tugs", not "a gas container firm". */
function isGoods(headWords: readonly string[]): boolean {
  const last = headWords.at(-1) ?? '';
  if (ASSETS.has(last) && !GOODS.has(last)) return false;
  return headWords.slice(-4).some((word) => GOODS.has(word));
}

/** Where the object ends: before the first preposition that is not part of it, a comma, a verb or an auxiliary. */
function objectEnd(tokens: readonly Token[], from: number): number {
  let sawStake = false;
  const first = tokens[from];
  if (first?.kind === 'word' && PREPOSITIONS.has(first.lower) && first.lower !== 'of') return from;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (i - from > 40) return i;
    if (token.kind === 'punct' && /^[;:"“”—–]$/.test(token.text)) return i;
    if (token.text === ',' && !isInnerComma(tokens, i)) return i;
    if (STAKE_WORDS.test(token.lower) || token.kind === 'percent') sawStake = true;
    if (token.kind !== 'word') continue;
    if (token.lower === 'up' && tokens[i + 1]?.lower === 'to') {
      i++;
      continue;
    }
    if (token.lower === 'of' || (token.lower === 'in' && sawStake)) continue;
    if (i > from && (PREPOSITIONS.has(token.lower) || AUXILIARIES.has(token.lower))) return i;
    if (i > from && /^(?:that|which|who|whose|because|if|when|as|said|says)$/.test(token.lower))
      return i;
    if (i > from && CONJUNCTIONS.has(token.lower) && !continuesList(tokens, i)) return i;
  }
  return tokens.length;
}

/** A comma within a list of names, or before the name an appositive gives: "its rival, Nilgiri". */
function isInnerComma(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.lower === 'or' && tokens[at + 2]?.kind === 'percent') return true; // "1.2 mln shares, or 12 pct, of X"
  if (before?.kind === 'percent' && next?.lower === 'of') return true;
  const afterPlace = before?.entity !== undefined && kindOf(before.entity) === 'place';
  if (afterPlace && (next?.kind === 'name' || next?.kind === 'word')) return true; // "Englewood, Colo., homebuilder X"
  return next?.kind === 'name' && (before?.kind === 'name' || before?.kind === 'word');
}

function continuesList(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return false;
  if (AUXILIARIES.has(tokens[at + 2]?.lower ?? '')) return false;
  return (
    next.kind === 'name' ||
    next.kind === 'money' ||
    next.kind === 'percent' ||
    next.kind === 'number' ||
    DETERMINERS.has(next.lower) ||
    (next.kind === 'word' && !isVerbWord(next.lower) && !PREPOSITIONS.has(next.lower))
  );
}

/** The phrase up to its first preposition: its head noun is the last word. */
function phraseHeadEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (
      PREPOSITIONS.has(tokens[i]?.lower ?? '') &&
      tokens[i]?.kind === 'word' &&
      !isQuantity(tokens, from, i)
    )
      return i;
  return to;
}

/** "75 percent of", "all of", "two rakes of": the head comes after the preposition. */
function isQuantity(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at]?.lower !== 'of' && tokens[at]?.lower !== 'in') return false;
  const before = tokens[at - 1];
  if (before?.kind === 'percent' || before?.kind === 'money' || before?.kind === 'number')
    return true;
  return (
    at - from <= 4 &&
    /^(?:all|half|most|part|rakes?|worth|stakes?|interest|holding|control|ownership|shares|share|fleet|package|majority|rest|each|some|construction|size|capacity|output|number|hectares|acres)$/.test(
      before?.lower ?? '',
    )
  );
}

function objectNames(
  tokens: readonly Token[],
  from: number,
  to: number,
): { names: Entity[]; owner?: Entity } {
  let owner: Entity | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'name' || !token.entity) continue;
    const isOwner = tokens[i + 1]?.kind === 'possessive';
    if (isOwner || isModifierName(tokens, i)) {
      if (isParty(token)) owner ??= token.entity;
      continue;
    }
    const next = tokens[i + 1]?.lower ?? '';
    const isSite =
      token.entity.org === 0 &&
      i + 1 < to &&
      (FACILITIES.has(next) || FACILITIES.has(tokens[i + 2]?.lower ?? '')) &&
      !/^(?:hotel|resort)$/.test(next);
    if (isSite) continue; // "its Clayton steel mill": the mill is the thing, Clayton where it is
    if (kindOf(token.entity) === 'org') return { names: coordinated(tokens, i), owner };
  }
  return { names: [], owner };
}

function phraseText(tokens: readonly Token[], from: number, to: number): string {
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (
      token.kind === 'possessive' ||
      (i === start &&
        DETERMINERS.has(token.lower) &&
        !/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(token.lower))
    )
      start = i + 1;
    if (token.kind === 'percent' || token.kind === 'money' || /^(?:of|in|all)$/.test(token.lower))
      start = i + 1;
  }
  const tail = tokens.slice(start + 1, to).findIndex((_, k) => isTail(tokens, start + 1 + k));
  const end = tail < 0 ? to : start + 1 + tail;
  const kept = tokens
    .slice(start, Math.min(end, start + 7))
    .filter((token) => token.kind === 'word' || token.kind === 'number' || token.kind === 'name');
  return kept
    .map((token) => (token.kind === 'name' ? (token.entity?.name ?? token.text) : token.text))
    .join(' ');
}

function isTail(tokens: readonly Token[], i: number): boolean {
  const { kind, lower } = tokens[i] as Token;
  if (lower === 'and') return /^(?:its|their|all)$/.test(tokens[i + 1]?.lower ?? '');
  return kind === 'date' || (kind === 'word' && PHRASE_TAILS.test(lower));
}

/** What follows a thing and is no part of what it is called: "smelter held by", "firm last week", "works and its 640 people". */
const PHRASE_TAILS =
  /^(?:held|owned|located|situated|last|next|this|which|that|worth|up|outright|together|today|yesterday|formerly|currently|now|already)$/;

/** What is bought or sold: the named firms, or the thing itself in the text's words. */
export function targetOf(object: ObjectPhrase, sentence: Sentence): Entity[] {
  if (object.names.length > 0) return object.names;
  if (
    object.owner &&
    /^(?:business|operations|assets|shares|stock|entire business)$/.test(object.phrase)
  )
    return [object.owner];
  if (object.owner && !object.hasAsset && !object.hasFacility) return [object.owner];
  const last = object.phrase.split(' ').at(-1) ?? '';
  if (/^(?:it|them|him|her|itself)\b/.test(object.phrase))
    return object.owner ? [object.owner] : [];
  const isThing =
    (object.hasAsset || object.hasFacility) && !STAKE_WORDS.test(last) && object.phrase !== '';
  if (isThing && object.phrase.split(' ').length <= 7)
    return [phraseEntity(object.phrase, sentence.index)];
  return object.owner ? [object.owner] : [];
}
