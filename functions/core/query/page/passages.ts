import type { ArticleEvidence, Deal } from '../../deal/deal';
import { html, trusted, type SafeHtml } from '../../html/html-template';
import { CodePoints } from '../../text/code-points';
import type { PageView } from './page-view';

/** A quote, and what of the deal it shows. */
export interface Mark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

/** A stretch of one article with the marks in it; offsets are code points of the article's clean text. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** All evidence of a deal by article, and the number that each quote is referred to by. */
export interface EvidenceIndex {
  readonly articles: readonly {
    readonly articleId: string;
    readonly passages: readonly Passage[];
  }[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Text served around a quote, in code points: enough to judge it by, not enough to replace the article. */
const CONTEXT = 160;
/** Marks this near stand in one passage. */
const GAP = 80;
const MAX_PASSAGE = 1600;

const keyOf = ({ articleId, start, end }: ArticleEvidence): string =>
  `${articleId} ${start} ${end}`;

/** Everything in a deal that has a sentence of its own. */
export function dealEvidence(
  deal: Deal,
  { words }: PageView,
): { readonly label: string; readonly evidence: ArticleEvidence }[] {
  return [
    { label: words.deal.whole, evidence: deal.evidence },
    ...deal.stageHistory.map(({ stage, evidence }) => ({ label: words.stages[stage], evidence })),
    ...deal.parties.map(({ name, role, evidence }) => ({
      label: `${name} (${words.roles[role]})`,
      evidence,
    })),
    ...deal.amounts.map(({ raw, evidence }) => ({ label: raw, evidence })),
  ];
}

/**
 * Sorts evidence into passages and numbers it in reading order.
 *
 * @param texts Clean texts by article; of an article without one, or with another by now, the quote stands alone.
 */
export function indexEvidence(
  claims: readonly { readonly label: string; readonly evidence: ArticleEvidence }[],
  order: readonly string[],
  texts: ReadonlyMap<string, string>,
): EvidenceIndex {
  const byArticle = new Map<string, Map<string, { evidence: ArticleEvidence; labels: string[] }>>();
  for (const { label, evidence } of claims) {
    const quotes = byArticle.get(evidence.articleId) ?? new Map<string, never>();
    byArticle.set(evidence.articleId, quotes);
    const quote = quotes.get(keyOf(evidence)) ?? { evidence, labels: [] };
    if (!quote.labels.includes(label)) quote.labels.push(label);
    quotes.set(keyOf(evidence), quote);
  }
  const numbers = new Map<string, number>();
  const ids = [...new Set([...order, ...byArticle.keys()])].filter((id) => byArticle.has(id));
  const articles = ids.map((articleId) => {
    const quotes = [...(byArticle.get(articleId)?.values() ?? [])].sort(
      ({ evidence: a }, { evidence: b }) => a.start - b.start || b.end - a.end,
    );
    quotes.forEach(({ evidence }) => numbers.set(keyOf(evidence), numbers.size + 1));
    const text = texts.get(articleId);
    return { articleId, passages: toPassages(quotes, numbers, text) };
  });
  return { articles, numbers };
}

type Quote = { readonly evidence: ArticleEvidence; readonly labels: readonly string[] };

function toPassages(
  quotes: readonly Quote[],
  numbers: ReadonlyMap<string, number>,
  text: string | undefined,
): Passage[] {
  const points = text === undefined ? undefined : new CodePoints(text);
  const isTrue = ({ evidence }: Quote): boolean =>
    points?.slice(evidence.start, evidence.end) === evidence.text;
  // A publisher may have edited the story since: then offsets tell nothing.
  const source = points && quotes.every(isTrue) ? points : undefined;
  const groups: Quote[][] = [];
  for (const quote of quotes) {
    const group = groups.at(-1);
    const start = group?.[0]?.evidence.start ?? 0;
    const end = Math.max(0, ...(group ?? []).map(({ evidence }) => evidence.end));
    const reach = source ? GAP : -1;
    const fits = quote.evidence.start <= end + reach && quote.evidence.end - start <= MAX_PASSAGE;
    const isInside = source !== undefined || quote.evidence.end <= end;
    if (group && fits && isInside) group.push(quote);
    else groups.push([quote]);
  }
  return groups.map((group) => toPassage(group, numbers, source));
}

function toPassage(
  group: readonly Quote[],
  numbers: ReadonlyMap<string, number>,
  source: CodePoints | undefined,
): Passage {
  const marks = group.map(({ evidence, labels }) => ({
    number: numbers.get(keyOf(evidence)) ?? 0,
    start: evidence.start,
    end: evidence.end,
    labels,
  }));
  const start = marks[0]?.start ?? 0;
  const end = Math.max(start, ...marks.map((mark) => mark.end));
  const text = group[0]?.evidence.text ?? '';
  if (!source) return { start, end, text, marks, cutBefore: false, cutAfter: false };
  const before = source.slice(Math.max(0, start - CONTEXT), start);
  const after = source.slice(end, Math.min(source.length, end + CONTEXT));
  const kept = {
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: after.split('\n', 1)[0] ?? '',
  };
  const from = start - [...kept.before].length;
  const to = end + [...kept.after].length;
  return {
    start: from,
    end: to,
    text: source.slice(from, to),
    marks,
    cutBefore: kept.before === before && from > 0,
    cutAfter: kept.after === after && to < source.length,
  };
}

/** A passage with its marks, one within another where a name or a sum stands in a sentence. */
export function passageHtml(passage: Passage): SafeHtml {
  const points = new CodePoints(passage.text);
  const at = (offset: number): number =>
    Math.min(points.length, Math.max(0, offset - passage.start));
  const parts: SafeHtml[] = [];
  const open: Mark[] = [];
  let done = 0;
  const writeTo = (end: number): void => {
    if (end <= done) return;
    parts.push(html`${points.slice(done, end)}`);
    done = end;
  };
  const closeUntil = (offset: number): void => {
    while (open.length > 0 && at(open.at(-1)?.end ?? 0) <= offset) {
      writeTo(at(open.pop()?.end ?? 0));
      parts.push(trusted('</mark>'));
    }
  };
  for (const mark of passage.marks) {
    closeUntil(at(mark.start));
    writeTo(at(mark.start));
    const outer = open.at(-1);
    // One that reaches beyond the mark it begins in ends with it: marks nest.
    const end = outer ? Math.min(mark.end, outer.end) : mark.end;
    parts.push(trusted(`<mark id="e${mark.number}">`));
    open.push({ ...mark, end });
  }
  closeUntil(points.length);
  writeTo(points.length);
  return html`${passage.cutBefore && '…'}${parts}${passage.cutAfter && '…'}`;
}

/** The small number that leads from a fact to its words. */
export function evidenceRef(
  { numbers }: EvidenceIndex,
  evidence: ArticleEvidence,
  { words }: PageView,
): SafeHtml | false {
  const number = numbers.get(keyOf(evidence));
  if (number === undefined) return false;
  return html`<a class="ref" href="#e${number}" aria-label="${words.deal.see(number)}"
    >${number}</a
  >`;
}
