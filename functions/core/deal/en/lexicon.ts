import { NOUNS, type NounClass } from './nouns';
import { inflect, VERBS, type VerbClass, type VerbForm } from './verbs';
import type { Token } from './tokens';

/** One reading of a verb at a place: its class, whether it needs an object that speaks for a deal, and its form. */
export interface VerbReading {
  readonly cls: VerbClass;
  readonly lemma: string;
  readonly weak: boolean;
  readonly form: VerbForm;
  /** Words after the first that belong to it. */
  readonly rest: readonly string[];
}

/** A verb found in a sentence with all that it may mean; `to` is the token after its last word. */
export interface VerbMatch {
  readonly at: number;
  readonly to: number;
  readonly form: VerbForm;
  readonly lemma: string;
  readonly readings: ReadonlyMap<VerbClass, VerbReading>;
}

/** A deal noun found in a sentence, tokens [at, to). */
export interface NounMatch {
  readonly at: number;
  readonly to: number;
  readonly cls: NounClass;
  readonly text: string;
}

/** What a spelling may be: alone, and with the words behind it. */
interface VerbEntry {
  readonly all: readonly VerbReading[];
  readonly phrases: readonly VerbReading[];
  /** The readings of the word alone, ready to hand out: most verbs have no other words behind them. */
  readonly alone: Meaning | undefined;
}

type Meaning = Pick<VerbMatch, 'form' | 'lemma' | 'readings'> & { readonly length: number };

const VERB_INDEX = buildVerbIndex();
const PLAIN_VERBS: ReadonlySet<string> = new Set(
  [...VERB_INDEX].flatMap(([word, { alone }]) => (alone ? [word] : [])),
);
const NOUN_INDEX = buildNounIndex();

/** Verbs of one word in all forms: what ends a noun phrase. */
export function isVerbWord(lower: string): boolean {
  return PLAIN_VERBS.has(lower);
}

function buildVerbIndex(): Map<string, VerbEntry> {
  const index = new Map<string, VerbReading[]>();
  for (const [cls, text] of Object.entries(VERBS) as [VerbClass, string][]) {
    for (const raw of text.split(',')) addVerb(index, cls, raw.trim());
  }
  return new Map(
    [...index].map(([word, all]) => {
      const phrases = all.filter(({ rest }) => rest.length > 0);
      return [
        word,
        { all, phrases, alone: meaningOf(all.filter(({ rest }) => rest.length === 0)) },
      ];
    }),
  );
}

function addVerb(index: Map<string, VerbReading[]>, cls: VerbClass, entry: string): void {
  const weak = entry.endsWith('!');
  const [first = '', ...rest] = entry.replace('!', '').split(/\s+/);
  if (first === '') return;
  for (const [spelling, form] of inflect(first)) {
    const readings = index.get(spelling) ?? [];
    readings.push({ cls, lemma: first, weak, form, rest });
    index.set(spelling, readings);
  }
}

interface NounEntry {
  readonly words: readonly string[];
  readonly text: string;
  readonly cls: NounClass;
}

function buildNounIndex(): Map<string, NounEntry[]> {
  const index = new Map<string, NounEntry[]>();
  const add = (words: string[], cls: NounClass): void => {
    const first = words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), { words, text: words.join(' '), cls }]);
  };
  for (const [cls, entries] of Object.entries(NOUNS) as [NounClass, readonly string[]][]) {
    for (const entry of entries) {
      const words = entry.toLowerCase().split(' ');
      add(words, cls);
      const last = words.at(-1) ?? '';
      if (!last.endsWith('s')) add([...words.slice(0, -1), plural(last)], cls);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.slice(0, -1) + 'ies';
  return word + (/(?:s|x|ch|sh)$/.test(word) ? 'es' : 's');
}

/** Verbs of a sentence in order, each with all its readings; the longest spelling decides where it ends. */
export function matchVerbs(tokens: readonly Token[]): VerbMatch[] {
  const matches: VerbMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const entry = token?.kind === 'word' ? VERB_INDEX.get(token.lower) : undefined;
    if (!entry || isNominal(tokens, i)) continue;
    const meaning = meaningAt(tokens, i, entry);
    if (!meaning) continue;
    const { length, form, lemma, readings } = meaning;
    matches.push({ at: i, to: i + 1 + length, form, lemma, readings });
  }
  return matches;
}

/** Whether the words stand at token `from`, one a token. */
function standsAt(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (tokens[from + k]?.lower !== words[k]) return false;
  return true;
}

/** What a verb means at a place: its longest phrases that stand there, or else the word alone. */
function meaningAt(tokens: readonly Token[], at: number, entry: VerbEntry): Meaning | undefined {
  let isPhrase = false;
  for (const { rest } of entry.phrases) if (standsAt(tokens, at + 1, rest)) isPhrase = true;
  if (!isPhrase) return entry.alone;
  return meaningOf(
    entry.all.filter(({ rest }) => rest.length === 0 || standsAt(tokens, at + 1, rest)),
  );
}

/** The readings of the most words, the first of each class, classes in the order of the lexicon; undefined where there is none. */
function meaningOf(fits: readonly VerbReading[]): Meaning | undefined {
  const first = fits[0];
  if (!first) return undefined;
  const length = Math.max(...fits.map((reading) => reading.rest.length));
  const readings = new Map<VerbClass, VerbReading>();
  for (const reading of fits) {
    const known = readings.get(reading.cls);
    if (!known || (reading.rest.length === length && known.rest.length < length))
      readings.set(reading.cls, reading);
  }
  for (const [cls, { rest }] of readings) if (rest.length < length) readings.delete(cls);
  return { length, form: first.form, lemma: first.lemma, readings };
}

const NOUN_OPENERS = new Set(
  'the a an its their his her this that our any no some another each every of'.split(' '),
);

/** A word that could be a verb but stands as a noun or adjective: "the purchase of", "an offer", "first contract". */
function isNominal(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!before || !token) return false;
  if (isPluralNoun(tokens, i)) return true;
  // "the 2019 purchase of"
  if (/^(?:19|20)\d\d$/.test(before.text) && NOUN_OPENERS.has(tokens[i - 2]?.lower ?? ''))
    return true;
  if (before.kind === 'percent' && !/ed$/.test(token.lower)) return true;
  if (
    /ing$/.test(token.lower) &&
    (before.kind === 'percent' || /^(?:basis|points|pct)$/.test(before.lower))
  )
    return true;
  if (/ing$/.test(token.lower))
    return NOUN_OPENERS.has(before.lower) && before.lower !== 'of' && next?.lower !== 'of';
  if (
    /^(?:in|under|of|with|for|by|on|about|from|after)$/.test(before.lower) &&
    !/(?:ed|en)$/.test(token.lower)
  )
    return true;
  if (token.lower === 'talks' || (before.lower === 'held' && token.lower === 'talks')) return true;
  if (/ed$/.test(token.lower)) return NOUN_OPENERS.has(before.lower);
  return (
    NOUN_OPENERS.has(before.lower) ||
    before.kind === 'possessive' ||
    before.kind === 'money' ||
    /^(?:new|first|second|third|largest|biggest|big|major|joint|takeover|tender|supply|export|cash|firm|hostile|public|private|definitive|conditional|three-year|five-year|ten-year|land|real|initial|further|possible|proposed|planned|previous|existing|additional)$/.test(
      before.lower,
    )
  );
}

const TRADES =
  /^(?:manufacturers?|drugmakers?|makers?|workers?|growers?|farmers?|farming|research|researchers?|staff|labour|brewers?|packers?|chemists?|cleaners?|caterers?|book|books|intake|backlog|carriers?|airlines?|flights?|union)$/;

/** "Contract drugmaker X", "order book", "charter airline": a trade or a stock of work, not a deal. */
function isTradeWord(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:contracts?|orders?|charter|lease|loans?|joint|contract-)$/.test(tokens[i]?.lower ?? '') &&
    TRADES.test(tokens[i + 1]?.lower ?? '')
  );
}

/** "drew pledges of", "foreign funds sold": a third person's spelling where no verb can stand. */
function isPluralNoun(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i] as Token;
  if (!lower.endsWith('s') || VERB_INDEX.get(lower)?.all.some(({ lemma }) => lemma === lower))
    return false;
  const before = tokens[i - 1]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  return (
    (/(?:ed|ing)$/.test(before) && PLAIN_VERBS.has(before)) ||
    (/(?:ed|old|ought|ent)$/.test(next) && PLAIN_VERBS.has(next)) ||
    /^(?:drew|won|got|made|took|gave|bought|sold|held|is|are|was|were|be|been|has|have|had|will|would|by|of|to)$/.test(
      before,
    ) ||
    /^(?:is|are|was|were|has|have|had|will|would|by)$/.test(next)
  );
}

function firstStanding(
  tokens: readonly Token[],
  at: number,
  entries: readonly NounEntry[],
): NounEntry | undefined {
  for (const entry of entries) if (standsAt(tokens, at, entry.words)) return entry;
  return undefined;
}

/** Deal nouns of a sentence in order, the longest at each place, also behind a capital ("Series A"). */
export function matchNouns(tokens: readonly Token[]): NounMatch[] {
  const matches: NounMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) continue;
    const entries = NOUN_INDEX.get(token.lower);
    const entry = entries && firstStanding(tokens, i, entries);
    if (!entry || (entry.words.length === 1 && isTradeWord(tokens, i))) continue;
    const to = i + entry.words.length;
    matches.push({ at: i, to, cls: entry.cls, text: entry.text });
    i = to - 1;
  }
  return matches;
}
