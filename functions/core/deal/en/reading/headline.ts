import { type Token, isCapitalised } from '../tokens';

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
export function findDateline(
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
export function isHeadline(
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

/** Whether the span opens and ends with quotation marks. */
export function isQuote(text: string, start: number, end: number): boolean {
  const opens = /["“‘]/.test(text[start] ?? '');
  const tail = text.slice(Math.max(start + 1, end - 2), end);
  const closes = /["”’]/.test(tail);
  if (opens && closes) return true;
  // One sentence of several that somebody says: the quotation opens or ends in another.
  const body = text.slice(start + 1, Math.max(start + 1, end - 2));
  return (opens && !/["”]/.test(body)) || (/["”]/.test(tail) && !opens && !/["“]/.test(body));
}

/** ALL CAPS or Title Case: a capital marks no name there. */
export function hasUselessCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && /\p{L}/u.test(token.text));
  const capitals = words.filter((token) => isCapitalised(token)).length;
  return words.length === 0 || capitals > words.length * 0.7;
}
