import { opensSentence, type CapitalEvidence } from './capital-evidence';
import { isCommonWord } from './common-words';
import { CONNECTORS, isDateWord, isLegalSuffix, runEnd } from './name-runs';
import { ownsByName } from './owner-names';
import { isCapitalised, type Token } from './tokens';
import {
  FIRM_NOUNS,
  FUNCTION_WORDS,
  LEGAL_SUFFIXES,
  NATIONALITIES,
  NOT_NAMES,
  ORG_WORDS,
  PERSON_TITLES,
  POSTS,
} from './words';

/** A run of tokens [from, to) that names something. */
export interface Mention {
  from: number;
  to: number;
  /** Set off by <...>, as newswires mark firms. */
  bracketed: boolean;
}

const COMPASS =
  /^(?:north|south|east|west|central|latin|sub-saharan|middle|northern|southern|eastern|western|pan|far|new)$/;
const CONTINENTAL = new Set(
  'african asian european american arab eastern western northern southern nordic baltic scandinavian latin'.split(
    ' ',
  ),
);

/** The names of one sentence in order, without articles, titles and the small words that begin sentences. */
export function findMentions(tokens: readonly Token[], evidence: CapitalEvidence): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const bracketed = bracketedName(tokens, i);
    if (bracketed) {
      mentions.push(bracketed);
      i = bracketed.to;
      continue;
    }
    if (!startsName(tokens, i, evidence)) continue;
    const to = nameEnd(tokens, i, evidence);
    const from = trimStart(tokens, i, to);
    const end = bodyEnd(tokens, from, to);
    if (end > to) mentions.push({ from, to: end, bracketed: false });
    else
      for (const part of splitAtPost(tokens, from, to))
        if (isName(tokens, part.from, part.to, evidence)) mentions.push(part);
    i = end - 1;
  }
  return mentions;
}

/** Where a run ends, with what an owner within the name brings: "Farmers' Union of X", "St Piran's School", "Tony's Tyres". */
function nameEnd(tokens: readonly Token[], from: number, evidence: CapitalEvidence): number {
  const to = runEnd(tokens, from);
  const next = tokens[to + 1];
  if (tokens[to]?.kind !== 'possessive' || !next || !isCapitalised(next)) return to;
  const end = runEnd(tokens, to + 1);
  return end - to < 7 && ownsByName(tokens, from, to, end, evidence) ? end : to;
}

const BODIES =
  /^(?:family|families|government|authorities|municipality|council|administration|brothers)$/;

/** "Tamil Nadu government", "the Petrie and Lund families", "Ulanqab development zone": a name that ends in small letters; else `to`. */
function bodyEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = to;
  while (at < to + 2 && BODY_WORDS.test(tokens[at]?.lower ?? '')) at++;
  const noun = tokens[at];
  if (noun?.kind !== 'word' || isCapitalised(noun)) return to;
  if (at > to && /^(?:zone|area|park)$/.test(noun.lower)) return at + 1;
  if (to - from === 1 && NATIONALITIES.has(tokens[from]?.lower ?? '')) return to;
  if (!BODIES.test(noun.lower) || POSTS.has(tokens[at + 1]?.lower ?? '')) return to;
  return tokens[from]?.lower === noun.lower ? to : at + 1;
}

const BODY_WORDS =
  /^(?:city|county|town|state|provincial|district|municipal|federal|regional|development|economic|industrial|free|trade|high-tech|special|export|processing|pilot|priority|founding)$/;

/** "Ted Bates Worldwide Chairman Robert Jacoby" is a firm and a person. */
function splitAtPost(tokens: readonly Token[], from: number, to: number): Mention[] {
  for (let i = from + 1; i < to - 1; i++) {
    if (
      !/^(?:chairman|chairwoman|president|ceo|cfo|director|spokesman|spokeswoman|founder|minister|mayor|governor)$/.test(
        tokens[i]?.lower ?? '',
      )
    )
      continue;
    return [
      { from, to: i, bracketed: false },
      { from: i + 1, to, bracketed: false },
    ];
  }
  return from < to ? [{ from, to, bracketed: false }] : [];
}

/** `<Azuma Steel Co Ltd>`; a ticker such as `<TOSS.T>` is no name. */
function bracketedName(tokens: readonly Token[], i: number): Mention | undefined {
  if (tokens[i]?.text !== '<') return undefined;
  let to = i + 1;
  while (to < tokens.length && to - i < 14 && tokens[to]?.text !== '>') to++;
  if (tokens[to]?.text !== '>' || to === i + 1) return undefined;
  const isTicker =
    to - i <= 4 &&
    /^[A-Z0-9.]+$/.test(
      tokens
        .slice(i + 1, to)
        .map((t) => t.text)
        .join(''),
    );
  return isTicker || !isCapitalised(tokens[i + 1])
    ? undefined
    : { from: i + 1, to, bracketed: true };
}

/** Whether the token opens a ticker in angle brackets, which names must not run into. */
export function isTicker(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i - 1]?.text === '<' && (tokens[i + 1]?.text === '>' || tokens[i + 3]?.text === '>')
  );
}

function startsName(tokens: readonly Token[], i: number, evidence: CapitalEvidence): boolean {
  const token = tokens[i];
  if (token?.kind === 'word' && evidence.brands.has(token.lower) && !isCapitalised(token))
    return true;
  if (!token || !isCapitalised(token) || isTicker(tokens, i)) return false;
  if (FUNCTION_WORDS.has(token.lower)) {
    const next = tokens[i + 1];
    // "AS Pirita Kapital": a legal form that looks like a small word.
    if (
      /^(?:AS|AB|SO|IT)$/.test(token.text) &&
      next &&
      isCapitalised(next) &&
      !/^\p{Lu}+$/u.test(next.text)
    )
      return true;
    // "Next Energy" mid-sentence is a name; "Next week" at its start is not.
    return (
      !opensSentence(tokens, i) &&
      !!next &&
      isCapitalised(next) &&
      evidence.capitalised.has(token.lower) &&
      (token.lower.length > 3 || /^(?:my|an|so|do|no|me|two|six|one|ten)$/.test(token.lower)) // "My Thuan", "An Giang"
    );
  }
  return !isDateWord(token, tokens[i + 1]);
}

/** Drops titles, nationalities and what only a sentence's start made a capital. */
function trimStart(tokens: readonly Token[], start: number, to: number): number {
  let from = start;
  while (from < to - 1) {
    const token = tokens[from] as Token;
    if (token.text === '.' || (CONNECTORS.has(token.lower) && !opensWithArticle(tokens, from)))
      from++;
    else if (isOpener(tokens, from, to)) from++;
    else if (isStrippable(tokens, from, to)) from++;
    else break;
  }
  return from;
}

/** "De Brouckère Marine", "Al Bahja Holding", "La Cumbre": a capitalised article or particle is part of the name. */
function opensWithArticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return token.text.length > 1 && isCapitalised(token) && isCapitalisedOrJoint(tokens, at + 1);
}

function isCapitalisedOrJoint(tokens: readonly Token[], at: number): boolean {
  return isCapitalised(tokens[at]) || CONNECTORS.has(tokens[at]?.lower ?? '');
}

/** "Apparently Sonata Pianos is", "Floating Hamburg Rail Leasing is": a word that only opens the sentence. */
function isOpener(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower } = tokens[at] as Token;
  return (
    to - at > 2 &&
    opensSentence(tokens, at) &&
    isCapitalised(tokens[at + 1]) &&
    /(?:[a-z]{3}ly|[a-z]{3}ing|[a-z]{3}ed)$/.test(lower) &&
    !NAME_OPENERS.has(lower) &&
    !ORG_WORDS.has(lower) &&
    isCommonWord(lower)
  );
}

const NAME_OPENERS = new Set(
  `united associated allied limited consolidated integrated advanced applied amalgamated red sacred daily weekly monthly family
  assembly supply friendly lovely leading flying rising shining living spring sterling king viking flowing growing morning evening
  boxing racing fishing trading shipping mining banking sailing climbing`.split(/\s+/),
);

function isStrippable(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from] as Token;
  const rest = tokens[to - 1] as Token;
  if (HOME_SUFFIX.test(token.lower)) return true;
  if (isTitle(token) && !ORG_WORDS.has(rest.lower) && !LEGAL_SUFFIXES.has(rest.lower)) return true;
  if (/^(?:u\.s\.|u\.k\.|us|uk)$/.test(token.lower))
    return !ORG_WORDS.has(rest.lower) && !isLegalSuffix(rest) && isCommonWord(rest.lower);
  if (NATIONALITIES.has(token.lower) && !isCapitalised(tokens[from + 1])) return false;
  if (NATIONALITIES.has(token.lower)) return !ORG_WORDS.has(rest.lower) && !isLegalSuffix(rest);
  if (!opensSentence(tokens, from)) return false;
  return (FIRM_NOUNS.has(token.lower) || POSTS.has(token.lower)) && !ORG_WORDS.has(token.lower);
}

function isTitle(token: Token): boolean {
  return PERSON_TITLES.has(token.lower) && token.lower !== 'royal';
}

const HOME_SUFFIX =
  /-(?:based|born|run|led|listed|owned|backed|headquartered|made|style|sized|wide|controlled|registered|educated|area)$/;

/** "Indians", "Britons". */
function isPeople(lower: string): boolean {
  return (
    (lower.endsWith('s') && NATIONALITIES.has(lower.slice(0, -1))) ||
    /^(?:britons|spaniards|swedes|danes|finns|poles|turks|scots|arabs|kurds|gulf)$/.test(lower)
  );
}

/** "Series B", "Phase II", "Labor Day": a part or a day, no firm. */
function isNumbered(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]?.lower ?? '';
  const last = tokens[to - 1];
  if (to - from !== 2 || !last) return false;
  if (/^(?:day|year|eve)$/.test(last.lower)) return true;
  return (
    /^(?:series|phase|stage|tranche|chapter|pre-series|schedule)$/.test(first) &&
    /^(?:[A-Z]|[IVX]+|\d+)$/.test(last.text)
  );
}

function isName(
  tokens: readonly Token[],
  from: number,
  to: number,
  evidence: CapitalEvidence,
): boolean {
  if (HOME_SUFFIX.test(tokens[to - 1]?.lower ?? '') || isNumbered(tokens, from, to)) return false;
  if (to - from > 1)
    return (
      !(CONTINENTAL.has(tokens[to - 1]?.lower ?? '') && COMPASS.test(tokens[from]?.lower ?? '')) &&
      !(to - from === 2 && NATIONALITIES.has(tokens[to - 1]?.lower ?? ''))
    );
  const token = tokens[from] as Token;
  const { lower } = token;
  if (evidence.brands.has(lower)) return true;
  if (
    /^(?:sino|franco|anglo|indo|euro|afro|russo|austro|pan|trans|non|pre|post|mid|ex|us|uk)-/.test(
      lower,
    )
  )
    return false;
  if (
    /^(?:i|we|you|they|he|she|it|that|there|what|who|here|let|don|can|won|isn|doesn|didn|wouldn)'/.test(
      lower,
    )
  )
    return false;
  if (isPeople(lower)) return false;
  if (NATIONALITIES.has(lower) || NOT_NAMES.has(lower) || isTitle(token) || lower.length < 2)
    return false;
  if (LEGAL_SUFFIXES.has(lower) && lower.length < 8 && lower !== 'sas') return false;
  if (FIRM_NOUNS.has(lower) || POSTS.has(lower)) return false;
  if (!opensSentence(tokens, from)) return true;
  return evidence.capitalised.has(lower) || (!isCommonWord(lower) && !evidence.lower.has(lower));
}
