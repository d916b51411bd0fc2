import type { FoundDate } from '../../../text/found-date';
import type { Money } from '../../../text/money';
import type { Located } from '../read-story';
import type { Token } from '../tokens';

/** Each sentence's tokens with sums, dates and percentages as single tokens. */
export function maskAll(
  raw: Token[][],
  money: Located<Money>[],
  dates: Located<FoundDate>[],
): Token[][] {
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

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i]),
);

function maskPercents(tokens: Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = mayBeShare(token, tokens[i + 1]) ? percentAt(tokens, i) : undefined;
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

/** A number, in digits or words, a fraction, or what a hyphen joins to "percent": few tokens are. */
function mayBeShare({ kind, lower }: Token, next: Token | undefined): boolean {
  return (
    kind === 'number' ||
    isDigit(lower.charCodeAt(0)) ||
    NUMBER_WORDS.has(lower) ||
    FRACTIONS.has(lower) ||
    next?.text === '-'
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const GLUED = /^(\d+(?:[.,]\d+)?)(?:-?percent|-?per-cent|-?pct)$/;

function percentAt(tokens: readonly Token[], i: number): { value: number; to: number } | undefined {
  const token = tokens[i] as Token;
  const value =
    token.kind === 'number'
      ? Number(token.text.replace(',', '.'))
      : (NUMBER_WORDS.get(token.lower) ?? -1);
  const next = tokens[i + 1];
  if (Number.isFinite(value) && value >= 0 && next) {
    if (PERCENT_WORDS.has(next.lower)) return { value, to: i + 2 };
    if (next.lower === 'per' && tokens[i + 2]?.lower === 'cent') return { value, to: i + 3 };
  }
  if (next?.text === '-' && tokens[i + 2]?.lower === 'percent') return { value, to: i + 3 };
  const glued = isDigit(token.lower.charCodeAt(0)) ? GLUED.exec(token.lower) : null;
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
