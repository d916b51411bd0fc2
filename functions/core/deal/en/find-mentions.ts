import { isCapitalised, type Token } from './tokens';
import {
  FIRM_NOUNS,
  FUNCTION_WORDS,
  LEGAL_SUFFIXES,
  MONTHS,
  NATIONALITIES,
  NOT_NAMES,
  ORG_WORDS,
  PERSON_TITLES,
  POSTS,
  WEEKDAYS,
} from './words';
import { isCommonWord } from './common-words';

/** A run of tokens [from, to) that names something. */
export interface Mention {
  from: number;
  to: number;
  /** Set off by <...>, as newswires mark firms. */
  bracketed: boolean;
}

/** What a whole story tells about its capitals: which words stand capitalised within sentences, which in lower case. */
export interface CapitalEvidence {
  readonly capitalised: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** Which words a story writes with a capital inside its sentences, and which without. */
export function capitalEvidence(sentences: readonly (readonly Token[])[]): CapitalEvidence {
  const capitalised = new Set<string>();
  const lower = new Set<string>();
  for (const tokens of sentences) {
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (!isCapitalised(token)) lower.add(token.lower);
      else if (!opensSentence(tokens, i)) capitalised.add(token.lower);
    });
  }
  return { capitalised, lower };
}

const OPENING_MARKS = new Set([
  '"',
  '“',
  '‘',
  "'",
  '«',
  ':',
  '(',
  '-',
  '–',
  '—',
  '•',
  '*',
  '.',
  '|',
  '[',
]);

function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.text === '.') return !isAbbreviation(tokens[i - 2]);
  return before === undefined || OPENING_MARKS.has(before.text);
}

const INNER_ABBREVIATIONS = new Set(
  'st dr mr mrs ms gov rep sen prof inc co corp ltd mt ft gen col lt sgt messrs pte pvt cos bros'.split(
    ' ',
  ),
);

function isAbbreviation(token: Token | undefined): boolean {
  if (!token) return false;
  return INNER_ABBREVIATIONS.has(token.lower) || /^\p{Lu}$/u.test(token.text);
}

const CONNECTORS = new Set(
  '& de du da do das dos del della di la le les des y et e von van der den bin al el ved und'.split(
    ' ',
  ),
);
const OF_HEADS = new Set(
  `bank university institute board ministry department government republic state city port college academy school chamber bureau
  office council house church museum association federation society commission authority union county town kingdom court
  exchange trust company corporation institution centre center order isle board`.split(/\s+/),
);
const FOR_HEADS = new Set(
  'institute centre center bank fund council agency foundation board office'.split(' '),
);

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
    const to = runEnd(tokens, i);
    const from = trimStart(tokens, i, to);
    for (const part of splitAtPost(tokens, from, to))
      if (isName(tokens, part.from, part.to, evidence)) mentions.push(part);
    i = to - 1;
  }
  return mentions;
}

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
      token.lower.length > 3
    );
  }
  return !isDateWord(token, tokens[i + 1]);
}

function isDateWord(token: Token, next: Token | undefined): boolean {
  if (WEEKDAYS.has(token.lower)) return true;
  if (!MONTHS.has(token.lower)) return false;
  return token.lower.length > 4 || token.lower !== 'may' || next?.kind === 'number';
}

function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const next = nextInRun(tokens, from, to);
    if (next === to) return to;
    to = next;
  }
}

/** The end of the run grown by one step; `to` itself where it ends. */
function nextInRun(tokens: readonly Token[], from: number, to: number): number {
  const token = tokens[to];
  const last = tokens[to - 1];
  if (!token || !last || to - from > 14) return to;
  const next = tokens[to + 1];
  if (/\d/.test(token.text) && !/^\d{1,2}$/.test(token.text)) return to; // "Airbus A320": a model is not part of the firm
  if (isCapitalised(token))
    return isDateWord(token, next) && !LEGAL_SUFFIXES.has(token.lower) ? to : to + 1;
  if (token.text === '.' && isAbbreviation(last) && isCapitalised(next)) return to + 2;
  if (token.text === ',' && next && isLegalSuffix(next)) return to + 2;
  if (token.text === '(' && next && isLegalSuffix(next) && tokens[to + 2]?.text === ')')
    return to + 3;
  if (token.lower === 'plc' || token.lower === 'zoo') return to + 1;
  if (token.kind === 'number' && /^\d{1,3}$/.test(token.text) && token.start === last.end + 1)
    return ORG_WORDS.has(last.lower) || isCapitalised(next)
      ? to + (isCapitalised(next) ? 2 : 1)
      : to;
  return connectedEnd(tokens, from, to);
}

function isLegalSuffix(token: Token): boolean {
  return LEGAL_SUFFIXES.has(token.lower) && isCapitalised(token);
}

function connectedEnd(tokens: readonly Token[], from: number, to: number): number {
  const token = tokens[to];
  const next = tokens[to + 1];
  const last = tokens[to - 1];
  if (!token || !next || !last) return to;
  if (CONNECTORS.has(token.lower)) {
    if (isCapitalised(next)) return to + 2;
    return CONNECTORS.has(next.lower) && isCapitalised(tokens[to + 2]) ? to + 3 : to;
  }
  if (token.lower === 'of') return connectsByOf(tokens, to) ? to + 2 : to;
  if (token.lower === 'for' && FOR_HEADS.has(last.lower) && isCapitalised(next)) return to + 2;
  return token.lower === 'and' && joinsByAnd(tokens, from, to) ? to + 2 : to;
}

function connectsByOf(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    !!last &&
    OF_HEADS.has(last.lower) &&
    isCapitalised(next) &&
    !isDateWord(next as Token, undefined)
  );
}

/** "Tool and Die Corp", "Warburg Pincus and Co", "Scottish and Newcastle (S&N)"; never "Toshin Steel Co and Azuma Steel". */
function joinsByAnd(tokens: readonly Token[], from: number, at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (!left || !right || !isCapitalised(right) || isLegalSuffix(left)) return false;
  if (isLegalSuffix(right)) return true;
  const bracket = tokens[at + 2]?.text === '(' ? tokens[at + 3]?.text : undefined;
  if (bracket === `${tokens[from]?.text[0]}&${right.text[0]}`) return true;
  const end = runOfCapitals(tokens, at + 1);
  const lastWord = tokens[end - 1];
  if (!ORG_WORDS.has(left.lower) && !isCommonWord(left.lower)) return false;
  const suffixed = tokens[at + 2] !== undefined && isLegalSuffix(tokens[at + 2] as Token);
  const isGeneric = ORG_WORDS.has(right.lower) || (suffixed && isCommonWord(right.lower));
  if (!isGeneric || end - at > 4 || !lastWord) return false;
  if (end - at === 2)
    return ORG_WORDS.has(left.lower) && ORG_WORDS.has(right.lower) && at - from >= 2;
  return LEGAL_SUFFIXES.has(lastWord.lower) || ORG_WORDS.has(lastWord.lower);
}

function runOfCapitals(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && isCapitalised(tokens[to])) to++;
  return to;
}

/** Drops titles, nationalities and what only a sentence's start made a capital. */
function trimStart(tokens: readonly Token[], start: number, to: number): number {
  let from = start;
  while (from < to - 1) {
    const token = tokens[from] as Token;
    if (token.text === '.' || CONNECTORS.has(token.lower)) from++;
    else if (isStrippable(tokens, from, to)) from++;
    else break;
  }
  return from;
}

function isStrippable(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from] as Token;
  const rest = tokens[to - 1] as Token;
  if (/^(?:\p{L}+-(?:based|born|run|led|listed|owned|backed|headquartered))$/iu.test(token.text))
    return true;
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

function isName(
  tokens: readonly Token[],
  from: number,
  to: number,
  evidence: CapitalEvidence,
): boolean {
  if (to - from > 1)
    return (
      !(CONTINENTAL.has(tokens[to - 1]?.lower ?? '') && COMPASS.test(tokens[from]?.lower ?? '')) &&
      !(to - from === 2 && NATIONALITIES.has(tokens[to - 1]?.lower ?? ''))
    );
  const token = tokens[from] as Token;
  const { lower } = token;
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
  if (
    /-(?:based|born|run|led|listed|owned|backed|headquartered|made|style|sized|wide)$/.test(lower)
  )
    return false;
  if (NATIONALITIES.has(lower) || NOT_NAMES.has(lower) || isTitle(token) || lower.length < 2)
    return false;
  if (LEGAL_SUFFIXES.has(lower) && lower.length < 8 && lower !== 'sas') return false;
  if (FIRM_NOUNS.has(lower) || POSTS.has(lower)) return false;
  if (!opensSentence(tokens, from)) return true;
  return evidence.capitalised.has(lower) || (!isCommonWord(lower) && !evidence.lower.has(lower));
}
