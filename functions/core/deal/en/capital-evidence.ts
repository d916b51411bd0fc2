import { isCommonWord } from './common-words';
import { isCapitalised, type Token } from './tokens';

/** What a whole story tells about its capitals: which words stand capitalised within sentences, which in lower case. */
export interface CapitalEvidence {
  readonly capitalised: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
  /** Words that open a sentence in lower case, as some brands do: "pixelmoor has". */
  readonly brands: ReadonlySet<string>;
}

/** Which words a story writes with a capital inside its sentences, and which without. */
export function capitalEvidence(sentences: readonly (readonly Token[])[]): CapitalEvidence {
  const capitalised = new Set<string>();
  const lower = new Set<string>();
  const brands = new Set<string>();
  for (const tokens of sentences) {
    const first = tokens[0];
    if (first && isBrand(first, tokens[1])) brands.add(first.lower);
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (!isCapitalised(token)) lower.add(token.lower);
      else if (!opensSentence(tokens, i)) capitalised.add(token.lower);
    });
  }
  return { capitalised, lower, brands };
}

/** A word in small letters that no dictionary has, before a comma, "and" or a verb. */
function isBrand({ kind, text, lower }: Token, next: Token | undefined): boolean {
  return (
    kind === 'word' &&
    text === lower &&
    /^\p{Ll}{4,}\d*$/u.test(text) &&
    next !== undefined &&
    (next.text === ',' || (next.kind === 'word' && !isCapitalised(next))) &&
    !isCommonWord(lower)
  );
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

/** Whether a token opens a sentence, a quotation or a list item, where any word has its capital. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.text === '.') return !isAbbreviation(tokens[i - 2]);
  return before === undefined || OPENING_MARKS.has(before.text);
}

const INNER_ABBREVIATIONS = new Set(
  'st dr mr mrs ms gov rep sen prof inc co corp ltd mt ft gen col lt sgt messrs pte pvt cos bros'.split(
    ' ',
  ),
);

/** Whether a full stop behind the token does not end a sentence. */
export function isAbbreviation(token: Token | undefined): boolean {
  if (!token) return false;
  return INNER_ABBREVIATIONS.has(token.lower) || /^\p{Lu}$/u.test(token.text);
}
