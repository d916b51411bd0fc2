import { isDigestTitle, isFullHeadline, isSubhead, stripMarker } from './line-cues';
import { readingLength, type PageLine } from './page-line';
import type { Cut, Section } from './sections';
import { wordFeatures, type WordFeatures } from './word-features';

/** What tells several stories from one article with subheads; shares and means are 0-1 unless said otherwise. */
export interface SplitFeatures extends WordFeatures {
  readonly count: number;
  /** Prose before the first headline, in reading length and against the median section. */
  readonly before: number;
  readonly beforeRatio: number;
  /** How much of the page's prose the sections hold; over 1 where lines count that are no prose. */
  readonly coverage: number;
  /** How much of the sections' text the longest one holds. */
  readonly longest: number;
  /** Headlines that read in full, that are stock subheads, that ask. */
  readonly full: number;
  readonly subheads: number;
  readonly questions: number;
  readonly linked: number;
  readonly dated: number;
  /** Headlines that nothing stood under. */
  readonly bare: number;
  readonly contained: boolean;
  readonly storyBox: boolean;
  readonly level: number;
  /** Plain text, or text with line breaks and no elements. */
  readonly typed: boolean;
  /** Sections of one sentence under a linked headline: they only lead to a story. */
  readonly teasers: number;
  /** The first headline is the page's own, all others lead away: an article and what it relates to. */
  readonly relatedBelow: boolean;
  /** Sections of one or two paragraphs. */
  readonly brief: number;
  /** The page's title names a column, a desk or a round-up, and is not one of the headlines. */
  readonly digestTitle: boolean;
  /** It tells news of its own, as the title of one article does. */
  readonly newsTitle: boolean;
  readonly titleIsHead: boolean;
}

const STORY_BOX =
  /\b(?:article|entry|post|story|news|brief|item|card|artikel|meldung|beitrag|section|notice|report|hentry|li|tr|table|dd|details)/i;

/** Measures a cut. Linear in the text of the sections. */
export function splitFeatures(lines: readonly PageLine[], cut: Cut, title: string): SplitFeatures {
  const { sections } = cut;
  const texts = sections.map(({ head }) => stripMarker(lines[head]?.text ?? ''));
  const titleIsHead = plain(title) !== '' && texts.some((text) => plain(text) === plain(title));
  return {
    ...boxFeatures(lines, cut),
    ...sizeFeatures(cut),
    typed: isTyped(lines, sections),
    full: share(texts, isFullHeadline),
    subheads: share(texts, isSubhead),
    questions: share(texts, (text) => /[?？]$/u.test(text)),
    digestTitle: !titleIsHead && isDigestTitle(title),
    newsTitle:
      !titleIsHead && !isDigestTitle(title) && isFullHeadline(title) && readingLength(title) >= 28,
    titleIsHead,
    ...wordFeatures(lines, sections, title),
  };
}

function sizeFeatures({
  sections,
  before,
  total,
  bare,
}: Cut): Pick<
  SplitFeatures,
  'count' | 'before' | 'beforeRatio' | 'coverage' | 'longest' | 'bare' | 'brief'
> {
  const sizes = sections.map(({ size }) => size).sort((a, b) => a - b);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return {
    count: sections.length,
    before,
    beforeRatio: before / Math.max(1, sizes[sizes.length >> 1] ?? 0),
    coverage: all / Math.max(1, total),
    longest: (sizes[sizes.length - 1] ?? 0) / Math.max(1, all),
    bare: bare / Math.max(1, bare + sections.length),
    brief: share(sections, ({ body }) => body.length <= 2),
  };
}

function boxFeatures(
  lines: readonly PageLine[],
  { sections, contained, containerName }: Cut,
): Pick<
  SplitFeatures,
  'linked' | 'dated' | 'contained' | 'storyBox' | 'level' | 'teasers' | 'relatedBelow'
> {
  const isLinked = ({ head }: Section): boolean => (lines[head]?.linked ?? 0) > 0.8;
  return {
    linked: share(sections, isLinked),
    dated: share(sections, ({ dateline }) => dateline !== null),
    contained,
    storyBox: contained && STORY_BOX.test(containerName),
    level: lines[sections[0]?.head ?? 0]?.level ?? 0,
    teasers: share(sections, (section) => isLinked(section) && isTeaser(lines, section)),
    relatedBelow:
      sections.length > 1 && sections.every((section, i) => isLinked(section) === i > 0),
  };
}

function isTeaser(lines: readonly PageLine[], { body }: Section): boolean {
  if (body.length > 1) return false;
  const text = lines[body[0] ?? -1]?.text ?? '';
  return readingLength(text) < 200 && (text.match(/[.!?。！？](?=\s|$|\p{L})/gu)?.length ?? 0) <= 1;
}

/** No markup parts the lines: they are plain text, or all in one element. */
function isTyped(lines: readonly PageLine[], sections: readonly Section[]): boolean {
  const first = lines[sections[0]?.head ?? 0]?.element;
  return sections.every(({ head }) => lines[head]?.element === first);
}

/** A text without case, spaces and marks: equal where only typography differs. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function share<T>(values: readonly T[], test: (value: T) => boolean): number {
  return values.filter(test).length / Math.max(1, values.length);
}
