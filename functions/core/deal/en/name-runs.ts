import { isAbbreviation } from './capital-evidence';
import { isCommonWord } from './common-words';
import { isCapitalised, type Token } from './tokens';
import { LEGAL_SUFFIXES, MONTHS, ORG_WORDS, WEEKDAYS } from './words';

/** Small words that join the parts of one name. */
export const CONNECTORS = new Set(
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

/** A month or weekday, which names do not run into. */
export function isDateWord(token: Token, next: Token | undefined): boolean {
  if (WEEKDAYS.has(token.lower)) return true;
  if (!MONTHS.has(token.lower)) return false;
  return token.lower.length > 4 || token.lower !== 'may' || next?.kind === 'number';
}

/** Index behind the run of capitalised words, small connecting words and legal endings that begins at `from`. */
export function runEnd(tokens: readonly Token[], from: number): number {
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
  if (/-(?:based|headquartered|listed|owned|backed|controlled)$/.test(token.lower)) return to; // "Abu Dhabi-headquartered builder"
  if (isCapitalised(token))
    return isDateWord(token, next) && !LEGAL_SUFFIXES.has(token.lower) ? to : to + 1;
  if (token.text === '.' && isAbbreviation(last) && isCapitalised(next)) return to + 2;
  if (token.text === '/' && isSlashForm(tokens, to)) return to + 2;
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

/** "Nordlyd A/S", "Vestvik I/S": a legal form with a slash. */
function isSlashForm(tokens: readonly Token[], slash: number): boolean {
  return (
    /^[AIKP]$/.test(tokens[slash - 1]?.text ?? '') &&
    /^S$/.test(tokens[slash + 1]?.text ?? '') &&
    tokens[slash - 1]?.end === tokens[slash]?.start
  );
}

/** "Ltd", "Inc", with its capital. */
export function isLegalSuffix(token: Token): boolean {
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

/** What public bodies join by "and": "Economic and Technological Development Zone", "Ministry of Energy and Minerals". */
const FIELDS_BEFORE_AND = new Set(
  'economic science trade commerce agriculture culture energy housing finance transport industry tourism environment water health research education mines works petroleum roads'.split(
    ' ',
  ),
);
const FIELDS_BEHIND_AND = new Set(
  'technological technology technologies industry investment rural tourism minerals urban development resources natural energy trade petroleum fisheries forestry sport sports highways transport infrastructure'.split(
    ' ',
  ),
);

/** "Tool and Die Corp", "Warburg Pincus and Co", "Scottish and Newcastle (S&N)"; never "Toshin Steel Co and Azuma Steel". */
function joinsByAnd(tokens: readonly Token[], from: number, at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (!left || !right || !isCapitalised(right) || isLegalSuffix(left)) return false;
  if (FIELDS_BEFORE_AND.has(left.lower) && FIELDS_BEHIND_AND.has(right.lower) && at - from > 1)
    return true;
  if (isLegalSuffix(right)) return true;
  const bracket = tokens[at + 2]?.text === '(' ? tokens[at + 3]?.text : undefined;
  if (bracket === `${tokens[from]?.text[0]}&${right.text[0]}`) return true;
  const end = runOfCapitals(tokens, at + 1);
  const lastWord = tokens[end - 1];
  if (!ORG_WORDS.has(left.lower) && !isCommonWord(left.lower)) return false;
  const suffixed = tokens[at + 2] !== undefined && isLegalSuffix(tokens[at + 2] as Token);
  const isGeneric =
    ORG_WORDS.has(right.lower) ||
    (left.lower === 'savings' && right.lower === 'loan') ||
    (suffixed && isCommonWord(right.lower));
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
