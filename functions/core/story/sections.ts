import type { Element } from 'domhandler';
import { breaksOff, isByline, isDateLine, isLabel, isMeta, isProse } from './line-cues';
import { readingLength, type PageLine } from './page-line';
import { firstSince, type PageLines } from './read-lines';

/** A headline and what stands under it. */
export interface Section {
  readonly head: number;
  /** Lines of the body, furniture left out. */
  readonly body: readonly number[];
  /** Reading length of the body. */
  readonly size: number;
  /** The day or the author named right under or over the headline. */
  readonly dateline: string | null;
  /** At least one sentence, and not mostly text that breaks off: an entry of a list, a bare headline or a teaser is no story. */
  readonly whole: boolean;
}

/** How a page falls apart at the given headlines. */
export interface Cut {
  readonly key: string;
  /** Whole sections only. */
  readonly sections: readonly Section[];
  /** Headlines that nothing stood under. */
  readonly bare: number;
  /** Each section fills an element of its own, beside its like. */
  readonly contained: boolean;
  /** Classes and tag of such an element, '' where there is none. */
  readonly containerName: string;
  /** Reading length of the prose before the first section, and of all of the page's prose. */
  readonly before: number;
  readonly total: number;
}

/** Sections under the given headlines; linear in the lines. */
export function cutAt(page: PageLines, key: string, heads: readonly number[]): Cut {
  const { lines } = page;
  const scope = scopeOf(page, heads);
  const ends = heads.map((_, i) => heads[i + 1] ?? scope.end);
  const boxes = heads.map((head) => boxOf(scope.element, lines[head]));
  const contained = isContained(page, heads, ends, boxes);
  const all = heads.map((head, i) => {
    const end = contained ? Math.min(ends[i] ?? 0, endOf(page, boxes[i])) : (ends[i] ?? 0);
    return section(lines, head, end, i === heads.length - 1 && !contained);
  });
  const sections = all.filter((one) => one.whole);
  return {
    key,
    sections,
    bare: all.length - sections.length,
    contained,
    containerName: contained ? nameOf(boxes[0]) : '',
    before: proseBetween(lines, 0, sections[0]?.head ?? 0),
    total: proseBetween(lines, 0, lines.length),
  };
}

function section(lines: readonly PageLine[], head: number, end: number, last: boolean): Section {
  const body: number[] = [];
  const above = lines[head - 1]?.text ?? '';
  let dateline = isDateLine(above) ? above : null;
  let size = 0;
  let prose = 0;
  let brokenOff = 0;
  for (let i = head + 1; i < end; i++) {
    const line = lines[i];
    if (!line || line.boilerplate) continue;
    const { text } = line;
    if (body.length === 0 && isMeta(text)) {
      if (isDateLine(text) || isByline(text)) dateline ??= text;
      continue;
    }
    if (isLabel(text) || isLinkLine(line)) {
      // The last story of a page that only runs on ends where a list of links or its label begins.
      if (last && prose > 0 && (isLabel(text) || isLinkRun(lines, i, end))) break;
      continue;
    }
    body.push(i);
    size += readingLength(text);
    if (isProse(text)) prose += readingLength(text);
    if (breaksOff(text)) brokenOff += readingLength(text);
  }
  while (body.length > 0 && isLeftover(lines[body[body.length - 1] ?? 0])) body.pop();
  return { head, body, size, dateline, whole: prose > 0 && brokenOff * 2 < size };
}

function isLinkLine(line: PageLine): boolean {
  return line.linked > 0.8 && !(isProse(line.text) && readingLength(line.text) > 200);
}

function isLinkRun(lines: readonly PageLine[], from: number, end: number): boolean {
  const next = lines[from + 1];
  return from + 1 >= end || next === undefined || isLinkLine(next);
}

/** A heading, a date or an author that nothing follows belongs to what comes next. */
function isLeftover(line: PageLine | undefined): boolean {
  if (!line) return true;
  if (line.level > 0 && !isProse(line.text)) return true;
  return line.text.length < 120 && (isMeta(line.text) || isLabel(line.text));
}

/** Reading length of the prose between two lines, furniture left out. */
export function proseBetween(lines: readonly PageLine[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line && isStoryProse(line)) sum += readingLength(line.text);
  }
  return sum;
}

function isStoryProse(line: PageLine): boolean {
  if (line.boilerplate || !isProse(line.text) || breaksOff(line.text)) return false;
  return !isLinkLine(line) && !isLabel(line.text);
}

interface Scope {
  readonly element: Element | null;
  readonly end: number;
}

/** The smallest element that holds all the headlines, and the line that it ends before. */
function scopeOf(page: PageLines, heads: readonly number[]): Scope {
  const first = page.lines[heads[0] ?? 0];
  const last = page.lines[heads[heads.length - 1] ?? 0];
  let element = first?.element ?? null;
  while (element && (page.closed.get(element) ?? Infinity) < (last?.order ?? 0))
    element = parentOf(element);
  return { element, end: endOf(page, element) };
}

function parentOf(element: Element): Element | null {
  return element.parent && 'attribs' in element.parent ? element.parent : null;
}

function endOf(page: PageLines, element: Element | null | undefined): number {
  if (!element) return page.lines.length;
  return firstSince(page.lines, page.closed.get(element) ?? Infinity);
}

/** Deeper nesting than this holds no news, and climbing it for each line would cost too much. */
const MAX_CLIMB = 64;

/** The child of `scope` that holds a line. */
function boxOf(scope: Element | null, line: PageLine | undefined): Element | null {
  let element = line?.element ?? null;
  if (element === scope) return null;
  for (let i = 0; element && i < MAX_CLIMB; i++) {
    const parent = parentOf(element);
    if (parent === scope) return element;
    element = parent;
  }
  return null;
}

function isContained(
  page: PageLines,
  heads: readonly number[],
  ends: readonly number[],
  boxes: readonly (Element | null)[],
): boolean {
  if (new Set(boxes).size < boxes.length || boxes.includes(null)) return false;
  let inside = 0;
  let all = 0;
  heads.forEach((head, i) => {
    const end = Math.min(ends[i] ?? 0, endOf(page, boxes[i]));
    inside += proseBetween(page.lines, head + 1, end);
    if (i < heads.length - 1) all += proseBetween(page.lines, head + 1, ends[i] ?? 0);
    else all += proseBetween(page.lines, head + 1, end);
  });
  return inside > 0 && inside >= 0.9 * all;
}

function nameOf(element: Element | null | undefined): string {
  return element ? `${element.name} ${element.attribs.class ?? ''}`.trim() : '';
}
