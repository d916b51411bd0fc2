import { CodePoints } from '../../text/code-points';
import { findDates } from '../../text/find-dates';
import type { FoundDate } from '../../text/found-date';
import { findMoney } from '../../text/find-money';
import { findPlaces, type FoundPlace } from '../../text/find-places';
import type { Money } from '../../text/money';
import { splitSentences } from '../../text/sentences';
import type { StoryText } from '../tagged-deal';
import { EntityTable, kindOf, type Entity } from './entities';
import { capitalEvidence, findMentions, isTicker, type Mention } from './find-mentions';
import { governor, isModifierName, isParty, type Sentence } from './syntax';
import { isCapitalised, tokenise, type Token } from './tokens';
import { FIRM_NOUNS, NATIONALITIES, ORG_WORDS } from './words';

/** A span with UTF-16 indexes and what stands there. */
export interface Located<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A story read once: its sentences with masked tokens, its names, sums, dates and places. */
export interface EnglishStory {
  readonly text: string;
  readonly points: CodePoints;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly table: EntityTable;
  /** Places that stand as such. */
  readonly places: readonly Located<FoundPlace>[];
  /** Those and the places inside names: "Harbin New Area". */
  readonly namedPlaces: readonly Located<FoundPlace>[];
  readonly dateline?: string;
  readonly published?: string;
}

/** Reads a story's text: linear in its length. */
export function readStory(story: StoryText): EnglishStory {
  const { text } = story;
  const points = new CodePoints(text);
  const located = <T extends { start: number; end: number }>(found: readonly T[]): Located<T>[] =>
    found.map((value) => ({
      start: points.toUtf16(value.start),
      end: points.toUtf16(value.end),
      value,
    }));
  const namedPlaces = located(findPlaces(text, { lang: 'en', names: true }));
  const places = namedPlaces.filter(({ value }) => !value.inName);
  const country = homeOf(places);
  const money = located(findMoney(text, { lang: 'en', country }));
  const dates = located(findDates(text, { lang: 'en', published: story.published }));
  const spans = splitSentences(text, { semicolons: false });
  const dateline = findDateline(text, spans);
  const raw = spans.map((span) =>
    tokenise(
      text,
      dateline?.end !== undefined && dateline.start === span.start ? dateline.end : span.start,
      span.end,
    ),
  );
  const headlines = spans.map((span, i) => isHeadline(text, span, i));
  const masked = maskAll(raw, money, dates);
  const { table, sentences } = nameAll(masked, headlines, spans, text, namedPlaces);
  votePlaces(sentences, places);
  settleFocus(sentences);
  for (const sentence of sentences) noteOffices(sentence);
  return {
    text,
    points,
    sentences,
    entities: table.all,
    table,
    places,
    namedPlaces,
    dateline: dateline?.place,
    published: story.published,
  };
}

/** Whose dollar and shilling is meant: the country most of the story's places are in; a nationality alone weighs half. */
function homeOf(places: readonly Located<FoundPlace>[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { value } of places) {
    const votes = value.kind === 'adjective' ? 0.5 : 1;
    counts.set(value.country, (counts.get(value.country) ?? 0) + votes);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface Dateline {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

// "COLUMBUS, Ohio, March 20 - ", "RAIPUR: ", "CAIRO, 18 March 2025. ", "Rustenburg – "
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M}.'’/ -]{2,40}(?:, ?\p{L}[\p{L}.' ]{1,24}){0,2}(?:, [\p{L}.]{3,9} \d{1,2}|, \d{1,2} \p{L}{3,9} \d{4})?)(?: ?\([^)]{2,20}\))?(?: ?[-–—:]{1,2} |\. (?=\p{Lu}\p{Ll}))/u;
const PLAIN_DATELINE =
  /^(\p{Lu}[\p{L}.'’ ]{2,24}(?:, \p{Lu}[\p{L}.]{1,14})?) [–—-]{1,2} (?=\p{Lu})/u;

/** The place that opens the first paragraph below the headline. */
function findDateline(
  text: string,
  spans: readonly { start: number; end: number }[],
): Dateline | undefined {
  for (const { start, end } of spans.slice(0, 6)) {
    if (start === 0) continue;
    const head = text.slice(start, Math.min(end, start + 90));
    const match = DATELINE.exec(head) ?? PLAIN_DATELINE.exec(head);
    if (!match?.[1]) continue;
    const place = match[1].replace(/, (?:[\p{L}.]{3,9} \d{1,2}|\d{1,2} \p{L}{3,9} \d{4})$/u, '');
    return { start, end: start + match[0].length, place };
  }
  return undefined;
}

/** A line without a full stop: the first, or a short one above a paragraph. */
function isHeadline(
  text: string,
  { start, end }: { start: number; end: number },
  index: number,
): boolean {
  const ownsLine =
    (start === 0 || text[start - 1] === '\n') &&
    (end === text.length || (/\s/.test(text[end] ?? '') && lineEnds(text, end)));
  const sentence = text.slice(start, end);
  if (!ownsLine || /[.!?]["”’)]?$/.test(sentence))
    return index === 0 && ownsLine && sentence.length < 140;
  return index === 0 || sentence.length < 110;
}

function lineEnds(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\n') return true;
    if (!/\s/.test(text[i] ?? '')) return false;
  }
  return true;
}

function maskAll(raw: Token[][], money: Located<Money>[], dates: Located<FoundDate>[]): Token[][] {
  let m = 0;
  let d = 0;
  return raw.map((tokens) => {
    const end = tokens.at(-1)?.end ?? 0;
    const fromM = m;
    const fromD = d;
    while (m < money.length && (money[m]?.start ?? 0) < end) m++;
    while (d < dates.length && (dates[d]?.start ?? 0) < end) d++;
    const withMoney = maskSpans(tokens, money.slice(fromM, m), (token, span) => ({
      ...token,
      kind: 'money',
      money: span.value,
    }));
    const withDates = maskSpans(withMoney, dates.slice(fromD, d), (token, span) => ({
      ...token,
      kind: 'date',
      date: span.value,
    }));
    return maskPercents(withDates);
  });
}

/** Replaces the tokens under each span by one. Spans are in order and do not overlap. */
function maskSpans<T>(
  tokens: Token[],
  spans: Located<T>[],
  make: (token: Token, span: Located<T>) => Token,
): Token[] {
  if (spans.length === 0) return tokens;
  const out: Token[] = [];
  let s = 0;
  let open = -1;
  for (const token of tokens) {
    while (s < spans.length && (spans[s]?.end ?? 0) <= token.start) s++;
    const span = spans[s];
    if (!span || token.end <= span.start || token.kind === 'money') out.push(token);
    else if (open === s) extend(out, token);
    else {
      open = s;
      out.push(make({ ...token, end: Math.max(span.end, token.end), lower: token.lower }, span));
    }
  }
  return out;
}

/** A date keeps its words ("last year"), which cues look for. */
function extend(out: Token[], token: Token): void {
  const last = out.at(-1);
  if (last?.kind === 'date') last.lower += ' ' + token.lower;
}

const PERCENT_WORDS = new Set(['%', 'percent', 'pct', 'percentage', 'pc']);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['third', 33.3],
  ['quarter', 25],
  ['fifth', 20],
  ['tenth', 10],
]);
const NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten'.split(' ');

function maskPercents(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = percentAt(tokens, i);
    if (!found) {
      out.push(token);
      continue;
    }
    out.push({
      ...token,
      kind: 'percent',
      percent: found.value,
      end: tokens[found.to - 1]?.end ?? token.end,
    });
    i = found.to - 1;
  }
  return out;
}

function percentAt(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  const token = tokens[i] as Token;
  const value =
    token.kind === 'number'
      ? Number(token.text.replace(',', '.'))
      : NUMBER_WORDS.indexOf(token.lower);
  const next = tokens[i + 1];
  if (Number.isFinite(value) && value >= 0 && next) {
    if (PERCENT_WORDS.has(next.lower)) return { value, to: i + 2 };
    if (next.lower === 'per' && tokens[i + 2]?.lower === 'cent') return { value, to: i + 3 };
    const glued = /^(\d+(?:[.,]\d+)?)-(?:percent|pct)$/.exec(token.lower);
    if (glued) return { value: Number(glued[1]), to: i + 1 };
  }
  if (next?.text === '-' && tokens[i + 2]?.lower === 'percent') return { value, to: i + 3 };
  const glued = /^(\d+(?:[.,]\d+)?)(?:-?percent|-?per-cent|-?pct)$/.exec(token.lower);
  if (glued?.[1]) return { value: Number(glued[1].replace(',', '.')), to: i + 1 };
  return fractionAt(tokens, i);
}

function fractionAt(
  tokens: readonly Token[],
  i: number,
): { value: number; to: number } | undefined {
  const token = tokens[i] as Token;
  const fraction = FRACTIONS.get(token.lower);
  const before = tokens[i - 1]?.lower;
  const next = tokens[i + 1]?.lower;
  if (!fraction || (next !== 'of' && next !== 'stake' && next !== 'share' && next !== 'interest'))
    return undefined;
  if (before !== 'a' && before !== 'one' && token.lower !== 'half') return undefined;
  return { value: fraction, to: i + 1 };
}

interface Named {
  readonly table: EntityTable;
  readonly sentences: Sentence[];
}

/** Names of the running text first; headlines, whose capitals tell nothing, borrow what it knows. */
function nameAll(
  masked: Token[][],
  headlines: boolean[],
  spans: readonly { start: number; end: number }[],
  text: string,
  places: readonly Located<FoundPlace>[],
): Named {
  const table = new EntityTable(new Set(places.map(({ value }) => value.name.toLowerCase())));
  const body = masked.filter((_, i) => !headlines[i]);
  const evidence = capitalEvidence(body);
  const context = text.toLowerCase();
  const sentences = masked.map((tokens, i): Sentence => {
    const { start = 0, end = 0 } = spans[i] ?? {};
    const base = {
      index: i,
      start,
      end,
      isHeadline: headlines[i] === true,
      isQuote: isQuote(text, start, end),
      focus: undefined,
      topic: undefined,
      recent: [],
      context,
    };
    if (base.isHeadline && hasUselessCapitals(tokens)) return { ...base, tokens };
    const mentions = findMentions(tokens, evidence);
    return {
      ...base,
      tokens: mergeNames(
        tokens,
        mentions,
        mentions.map((mention) => table.add(tokens, mention, i)),
      ),
    };
  });
  const adopted = new Map<Entity, Entity>();
  for (const sentence of sentences) bracketAliases(sentence.tokens, table, adopted);
  adoptAll(sentences, adopted);
  return {
    table,
    sentences: sentences.map((sentence) =>
      sentence.tokens.some((t) => t.kind === 'name') || !sentence.isHeadline
        ? sentence
        : { ...sentence, tokens: borrowNames(sentence.tokens, table) },
    ),
  };
}

function isQuote(text: string, start: number, end: number): boolean {
  return (
    /["“‘]/.test(text[start] ?? '') && /["”’]/.test(text.slice(Math.max(start + 1, end - 2), end))
  );
}

/** ALL CAPS or Title Case: a capital marks no name there. */
function hasUselessCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && /\p{L}/u.test(token.text));
  const capitals = words.filter((token) => isCapitalised(token)).length;
  return words.length === 0 || capitals > words.length * 0.7;
}

function mergeNames(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Token[] {
  const out: Token[] = [];
  let i = 0;
  mentions.forEach((mention, k) => {
    for (; i < mention.from; i++) pushPlain(out, tokens, i);
    const first = tokens[mention.from] as Token;
    const last = tokens[mention.to - 1] as Token;
    if (mention.bracketed && out.at(-1)?.text === '<') out.pop();
    out.push({ ...first, kind: 'name', end: last.end, entity: entities[k] });
    i = mention.bracketed ? mention.to + 1 : mention.to;
  });
  for (; i < tokens.length; i++) pushPlain(out, tokens, i);
  return out;
}

/** Tickers in angle brackets are dropped. */
function pushPlain(out: Token[], tokens: readonly Token[], i: number): void {
  const token = tokens[i] as Token;
  if (isTicker(tokens, i) || (token.text === '<' && isTicker(tokens, i + 1))) return;
  const isTickerPart =
    /^[A-Z.>]+$/.test(token.text) &&
    (tokens[i - 1]?.text === '<' || tokens[i - 2]?.text === '<' || tokens[i - 3]?.text === '<');
  if (isTickerPart) return;
  out.push(token);
}

/** "Scottish and Newcastle (S&N)": a short capital form in brackets behind a name is another name for it. */
function bracketAliases(
  tokens: readonly Token[],
  table: EntityTable,
  adopted: Map<Entity, Entity>,
): void {
  for (let i = 0; i + 3 < tokens.length; i++) {
    const entity = tokens[i]?.entity;
    const inside = tokens[i + 2];
    if (!entity || tokens[i + 1]?.text !== '(' || tokens[i + 3]?.text !== ')' || !inside) continue;
    if (inside.kind === 'word' && !/^[A-Z&]{2,8}$/.test(inside.text)) continue;
    if (inside.kind !== 'name' && inside.kind !== 'word') continue;
    if (
      inside.entity &&
      inside.entity !== entity &&
      inside.entity.mentions > 0 &&
      inside.entity.key.length > 2
    )
      continue;
    const name = inside.entity?.name ?? inside.text;
    if (inside.entity && inside.entity !== entity) adopted.set(inside.entity, entity);
    table.alias(entity, name);
  }
}

/** Every mention of a short form becomes one of the full name's. */
function adoptAll(sentences: readonly Sentence[], adopted: ReadonlyMap<Entity, Entity>): void {
  if (adopted.size === 0) return;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const full = token.entity && adopted.get(token.entity);
      if (full) {
        token.entity = full;
        full.mentions++;
      }
    }
  }
}

/** In a headline, words that the text knows as names are names, whatever their capitals. */
function borrowNames(tokens: readonly Token[], table: EntityTable): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = token.kind === 'word' ? longestKnown(tokens, i, table) : undefined;
    if (!found) {
      pushPlain(out, tokens, i);
      continue;
    }
    out.push({
      ...token,
      kind: 'name',
      end: tokens[found.to - 1]?.end ?? token.end,
      entity: found.entity,
    });
    i = found.to - 1;
  }
  return out;
}

function longestKnown(
  tokens: readonly Token[],
  at: number,
  table: EntityTable,
): { entity: Entity; to: number } | undefined {
  for (let to = Math.min(tokens.length, at + 4); to > at; to--) {
    const words = tokens.slice(at, to);
    if (
      words.some((word) => word.kind !== 'word') ||
      (to === at + 1 && (words[0]?.text.length ?? 0) < 4)
    )
      continue;
    const entity = table.find(words.map((word) => word.lower));
    if (entity && isCapitalised(words[0])) return { entity, to };
  }
  return undefined;
}

/** The gazetteer's word on which names are places. */
function votePlaces(sentences: readonly Sentence[], places: readonly Located<FoundPlace>[]): void {
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
  const based = /^(.+?)-(?:based|headquartered|run|listed)$/i.exec(token.text);
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
function spacedPlace(tokens: readonly Token[], i: number, last: string): string {
  const before = tokens[i - 1];
  return before?.entity &&
    kindOf(before.entity) !== 'person' &&
    before.end + 1 === tokens[i]?.start &&
    !ORG_WORDS.has(before.lower)
    ? `${before.entity.name} ${last}`
    : last;
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
function noteOffices(sentence: Sentence): void {
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
  const owner =
    article === 'the'
      ? tokens[i - 2]?.text === ','
        ? (tokens[i - 3]?.entity ?? focus)
        : focus
      : article === 'a' || article === 'an'
        ? tokens[i - 2]?.text === ','
          ? tokens[i - 3]?.entity
          : undefined
        : undefined;
  if (!owner || owner === token.entity || kindOf(owner) !== 'org') return;
  if (country) owner.country ??= country;
  else owner.base ??= based ?? token.entity?.name;
}

/** What "it" means in each sentence: its own first free firm, or the one the text was about before. */
function settleFocus(sentences: readonly Sentence[]): void {
  for (const sentence of sentences) sentence.topic = topicOf(sentence.tokens);
  let focus: Entity | undefined;
  for (const sentence of sentences) {
    sentence.recent = recentFirms(sentences, sentence.index);
    sentence.focus = focus ?? announced(sentences, sentence);
    if (sentence.topic && !sentence.isHeadline) focus = sentence.topic;
  }
}

function topicOf(tokens: readonly Token[]): Entity | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const entity = tokens[i]?.entity;
    if (!isParty(tokens[i]) || !entity || tokens[i + 1]?.kind === 'possessive') continue;
    if (!isModifierName(tokens, i) && governor(tokens, i) === 'free') return entity;
  }
  return tokens.find((token) => isParty(token))?.entity;
}

function recentFirms(sentences: readonly Sentence[], index: number): Entity[] {
  const firms: Entity[] = [];
  for (const sentence of sentences.slice(Math.max(0, index - 2), index).reverse()) {
    if (sentence.isHeadline) continue;
    for (const token of sentence.tokens.slice(0, 80))
      if (isParty(token) && !firms.includes(token.entity)) firms.push(token.entity);
  }
  return firms;
}

/** "A Scottish firm is set to ...": a lead without a name speaks of the firm that the text names next. */
function announced(sentences: readonly Sentence[], sentence: Sentence): Entity | undefined {
  const own = new Set(sentence.tokens.map((token) => token.entity));
  for (const { topic, isHeadline } of sentences.slice(sentence.index + 1, sentence.index + 4))
    if (topic && !isHeadline && !own.has(topic)) return topic;
  return undefined;
}
