import type { Element } from 'domhandler';
import type { HtmlTree } from '../html/parse-html';
import { isUnseen } from '../html/visibility';
import { walk } from '../html/walk';
import { looksLikeBoilerplate } from './boilerplate-elements';
import { LineBuilder } from './line-builder';
import { isProse } from './line-cues';
import { readingLength, type PageLine } from './page-line';
import { MAX_LINES } from './plain-lines';

/** A page as lines, and when each element opened and closed, on the clock that `order` of a line is read from. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly opened: ReadonlyMap<Element, number>;
  readonly closed: ReadonlyMap<Element, number>;
}

/** Reads a tree into its lines in page order. Time is linear in the page. */
export function readLines(tree: HtmlTree): PageLines {
  const opened = new Map<Element, number>();
  const closed = new Map<Element, number>();
  const flagged: Element[] = [];
  const builder = new LineBuilder();
  walk(tree, {
    enter: (element) => {
      if (isUnseen(element) || builder.lines.length > MAX_LINES) return false;
      opened.set(element, builder.enter(element));
      if (looksLikeBoilerplate(element)) flagged.push(element);
      return true;
    },
    leave: (element) => void closed.set(element, builder.leave(element)),
    text: (data) => builder.text(data),
  });
  const lines = builder.finish();
  return { lines: markBoilerplate(lines, flagged, opened, closed), opened, closed };
}

/**
 * Marks the lines inside flagged elements. An element that holds half of the page's prose or more is not furniture,
 * whatever it is called: `has-sidebar` on a wrapper must not silence the page.
 */
function markBoilerplate(
  lines: readonly PageLine[],
  flagged: readonly Element[],
  opened: ReadonlyMap<Element, number>,
  closed: ReadonlyMap<Element, number>,
): PageLine[] {
  const prose = proseSums(lines);
  const total = prose[lines.length] ?? 0;
  const steps = new Int32Array(lines.length + 1);
  for (const element of flagged) {
    const from = firstSince(lines, opened.get(element) ?? 0);
    const to = firstSince(lines, closed.get(element) ?? Infinity);
    if (((prose[to] ?? 0) - (prose[from] ?? 0)) * 2 >= Math.max(1, total)) continue;
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
  }
  let depth = 0;
  return lines.map((line, i) => {
    depth += steps[i] ?? 0;
    return depth > 0 ? { ...line, boilerplate: true } : line;
  });
}

function proseSums(lines: readonly PageLine[]): Float64Array {
  const sums = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => {
    const prose = isProse(line.text) && line.linked < 0.5 ? readingLength(line.text) : 0;
    sums[i + 1] = (sums[i] ?? 0) + prose;
  });
  return sums;
}

/** Index of the first line that began at an instant or later. */
export function firstSince(lines: readonly PageLine[], instant: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.order ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
