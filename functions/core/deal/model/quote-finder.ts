import { CodePoints } from '../../text/code-points';
import type { Evidence } from '../../text/evidence';
import { foldWidth } from '../../text/fold-width';
import { splitSentences, type TextSpan } from '../../text/sentences';
import { type ShownText, showText } from './shown-text';

/** A quote that stands in the story: where, and as a reader sees it. */
export interface FoundQuote {
  readonly evidence: Evidence;
  /** The quote without hidden characters. */
  readonly shown: string;
}

/** A stretch of the story in code points. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const MOST_PLACES = 40;
const SIGNS: Readonly<Record<string, string>> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"',
  '–': '-', '—': '-', '―': '-', '−': '-', '，': ',', '：': ':', '；': ';', '（': '(', '）': ')', '！': '!', '？': '?',
}; // prettier-ignore

/**
 * Finds quotes in a story word for word. Quotation marks, dashes, widths and runs of spaces may differ, since models write their own;
 * what is given back is always the story's own text. Case and words may not differ, and a name is found as whole words only.
 */
export class QuoteFinder {
  private readonly points: CodePoints;
  private readonly shown: ShownText;
  private readonly folded: string;
  private readonly headlineEnd: number;
  private readonly sentences: readonly TextSpan[];
  /** For each unit of `folded`, its place in the shown text; one more past the end. */
  private readonly places: Uint32Array;

  /** @param story Its clean text; only what a model is shown of it is searched. */
  constructor(private readonly story: string) {
    this.points = new CodePoints(story);
    this.shown = showText(story);
    const { folded, places } = fold(this.shown.text);
    this.folded = folded;
    this.places = places;
    this.sentences = splitSentences(story, { semicolons: false });
    const end = story.indexOf('\n');
    this.headlineEnd = end < 0 || story.slice(end).trim() === '' ? 0 : this.points.fromUtf16(end);
  }

  /** The quote's first place within `near`, else its first place in the body, else in the headline. */
  find(quote: string, near?: Span): FoundQuote | undefined {
    const found = this.findAll(quote);
    return (
      found.find(
        ({ evidence }) => near && evidence.start >= near.start && evidence.end <= near.end,
      ) ??
      found.find(({ evidence }) => !this.isHeadline(evidence)) ??
      found[0]
    );
  }

  /** All places of a quote in order; some tens at most. */
  findAll(quote: string): FoundQuote[] {
    const sought = fold(showText(quote).text).folded.trim();
    const found: FoundQuote[] = [];
    if (!/[\p{L}\p{N}]/u.test(sought) || sought.length > this.folded.length) return found;
    let tries = 0;
    for (let at = this.folded.indexOf(sought); at >= 0 && tries < MOST_PLACES; tries++) {
      if (this.isWhole(at, at + sought.length)) found.push(this.quoteAt(at, at + sought.length));
      at = this.folded.indexOf(sought, at + sought.length);
    }
    return found;
  }

  /** The sentence that a quote begins in; the quote itself where there is none. */
  sentenceOf(quote: Evidence): Evidence {
    const at = this.points.toUtf16(quote.start);
    const span = this.sentences.find(({ start, end }) => start <= at && at < end);
    if (!span) return quote;
    return {
      start: this.points.fromUtf16(span.start),
      end: this.points.fromUtf16(span.end),
      text: this.story.slice(span.start, span.end),
    };
  }

  /** Whether a quote lies in the headline of a story that has a body. */
  isHeadline({ end }: Span): boolean {
    return end <= this.headlineEnd;
  }

  private isWhole(start: number, end: number): boolean {
    const [first, last] = [this.folded[start] ?? '', this.folded[end - 1] ?? ''];
    const [before, after] = [this.folded[start - 1] ?? '', this.folded[end] ?? ''];
    return !(isLetter(first) && isLetter(before)) && !(isLetter(last) && isLetter(after));
  }

  private quoteAt(start: number, end: number): FoundQuote {
    const from = this.places[start] ?? 0;
    const to = (this.places[end - 1] ?? 0) + 1;
    const first = this.shown.original[from] ?? 0;
    const past = (this.shown.original[to - 1] ?? 0) + 1;
    return {
      evidence: {
        start: this.points.fromUtf16(first),
        end: this.points.fromUtf16(past),
        text: this.story.slice(first, past),
      },
      shown: this.shown.text.slice(from, to),
    };
  }
}

/** Letters and digits of scripts with spaces: within their runs no name begins or ends. */
function isLetter(c: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(c) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(c)
  );
}

/** One form of width, quotation marks and dashes; a run of white space is one space, or one newline where it holds one. */
function fold(text: string): { folded: string; places: Uint32Array } {
  const plain = foldWidth(text).replace(/[‘’‚‛′“”„‟″–—―−，：；（）！？]/g, (c) => SIGNS[c] ?? c);
  const places = new Uint32Array(plain.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    parts.push(plain.slice(from, to));
    for (let i = from; i < to; i++) places[length++] = i;
  };
  for (const { 0: space, index } of plain.matchAll(/\s{2,}|[^\S \n]/g)) {
    keep(index);
    parts.push(space.includes('\n') ? '\n' : ' ');
    places[length++] = index;
    from = index + space.length;
  }
  keep(plain.length);
  places[length] = plain.length;
  return { folded: parts.join(''), places };
}
