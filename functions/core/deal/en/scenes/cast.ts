import type { Draft } from '../draft';
import { type Entity, isGovernment, kindOf } from '../entities';
import { FACILITIES } from '../nouns';
import type { Sentence } from '../syntax';
import type { Token } from '../tokens';
import { NATIONALITIES } from '../words';

/** A name that may be a side of what a sentence tells, and where it stands. */
export interface Actor {
  readonly entity: Entity;
  readonly at: number;
}

/** Words of names that are never sides: markets, courts, regulators, newspapers. */
const BYSTANDER =
  /^(?:exchange|bourse|nasdaq|nyse|aim|market|borsa|euronext|chinext|upcom|nse|bse|jse|brvm|lse|sgx|asx|hkex|aquis|commission|authority|regulator|tribunal|court|parliament|senate|congress|bureau|board|jv|dip|ipo|series|pre-series|mw|mwh|gwh|kwh|daily|times|mail|herald|gazette|reuters|xinhua|bloomfield|tribune|chronicle|telegraph)$/;

/** "said", "told": the name before it speaks, or is spoken to. */
const SPEAKS = /^(?:said|says|reported|reports|wrote)$/;

/** The firms and bodies of a sentence in order, once each; persons, places, markets, regulators and newspapers left out. */
export function castOf({ tokens }: Sentence): Actor[] {
  const cast: Actor[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, entity } = tokens[at] as Token;
    if (kind !== 'name' || !entity || kindOf(entity) !== 'org') continue;
    if (isBystander(entity) || isSpot(tokens, at) || isReporter(tokens, at)) continue;
    if (isPlainWord(entity, at)) continue;
    if (!cast.some((known) => known.entity === entity)) cast.push({ entity, at });
  }
  return cast;
}

/** "Dealings in X", "Bankers said": a capital that only opens the sentence; "Nordic": a region's adjective. */
function isPlainWord({ key, org, mentions }: Entity, at: number): boolean {
  if (key.length > 1 || org > 0) return false;
  const [word = ''] = key;
  return (
    NATIONALITIES.has(word) ||
    /^(?:nordic|european|asian|african|pacific)$/.test(word) ||
    (at === 0 && mentions < 2 && /(?:ings|ers|ors|work|ants)$/.test(word))
  );
}

/** Whether the name is a market's, court's, regulator's or newspaper's. */
function isBystander(entity: Entity): boolean {
  return (
    entity.key.some((word) => BYSTANDER.test(word)) &&
    !entity.key.some((word) =>
      /^(?:port|airport|transit|transport|water|power|housing)$/.test(word),
    )
  );
}

/** "in Odisha", "the Macau casino": a name without a firm's marks that tells where. */
function isSpot(tokens: readonly Token[], at: number): boolean {
  const { entity } = tokens[at] as Token;
  if (!entity || entity.org > 0 || entity.key.length > 1) return false;
  if (at < 2 && tokens[at + 1]?.text === ':') return true; // "Ethanol: A and B are"
  if (/-based$/.test(tokens[at + 1]?.lower ?? '')) return true; // "Trece Martires-based"
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'the' && isSite(tokens, at + 1)) return true;
  if (/^(?:southern|northern|eastern|western|central|nearby|rural)$/.test(before)) return true;
  if (
    before === 'of' &&
    /^(?:north|south|east|west|outskirts|edge)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return true;
  return (
    /^(?:in|at|near|outside|off|around|across)$/.test(tokens[at - 1]?.lower ?? '') &&
    !/^(?:stake|stakes|shares|invest|invested|investing|interest|owner|shareholder|money|partner|half)$/.test(
      tokens[at - 2]?.lower ?? '',
    )
  );
}

/** "the Thuringian sensor plant". */
function isSite(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (tokens[i]?.kind !== 'word') return false;
    if (FACILITIES.has(tokens[i]?.lower ?? '')) return true;
  }
  return false;
}

/** ", the Dar Mail said": who only tells the news. */
function isReporter(tokens: readonly Token[], at: number): boolean {
  return (
    SPEAKS.test(tokens[at + 1]?.lower ?? '') &&
    /^[,"”]$/.test(tokens[at - 1]?.text ?? '') &&
    !tokens[at + 2]
  );
}

/** The cast without governments. */
export function firmsOf(sentence: Sentence): Actor[] {
  return castOf(sentence).filter(({ entity }) => !isGovernment(entity));
}

/** The word before token `at`, articles and adjectives of origin skipped: what governs a name there. */
export function wordBefore(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i >= 0 && at - i < 6; i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct') return token.text;
    if (PREPOSITION.test(token.lower)) return token.lower;
    if (token.kind === 'name' || token.kind === 'money') return '';
  }
  return '';
}

const PREPOSITION = /^(?:from|by|with|to|for|of|in|into|between|and|through|behind|at|on|as)$/;

/** Index of the first token whose lower-case word is in the set, from `from` on; -1 where none is. */
export function findWord(tokens: readonly Token[], words: ReadonlySet<string>, from = 0): number {
  for (let i = from; i < tokens.length; i++)
    if (tokens[i]?.kind !== 'name' && words.has(tokens[i]?.lower ?? '')) return i;
  return -1;
}

/** The form that the sentence's own tense gives a draft: plans are told with "will", "may", "wants". */
export function tenseOf({ tokens }: Sentence): Draft['form'] {
  const has = (pattern: RegExp): boolean =>
    tokens.some(({ kind, lower }) => kind === 'word' && pattern.test(lower));
  return has(PLANS) && !has(DONE) ? 'plan' : 'past';
}

const DONE = /^(?:agreed|signed|inked|sealed|struck|concluded|initialled|formed)$/;

const PLANS =
  /^(?:will|would|may|might|could|wants?|hopes?|plans?|planned|intends?|aims?|proposes?|proposed|seeks?|offers|favours|favors|invites?|asks?|needs?|considers?|considering)$/;
