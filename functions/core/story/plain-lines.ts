import { isRule } from './line-piece';
import { bracketEnd } from './run-in';
import type { PageLine } from './page-line';

/** More would only ever be hostile; stories end where reading ends. */
export const MAX_LINES = 20_000;

/** A line is known by its beginning; the rest need not be read to part stories. */
const READ_LENGTH = 20_000;

/** A plain text as lines: spans of it exactly as it stands; a headline in 【…】 is a line of its own. */
export function plainLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let at = 0;
  let gap = 0;
  let afterRule = false;
  for (const row of text.split('\n', MAX_LINES)) {
    const trimmed = row.trim();
    const start = at + row.length - row.trimStart().length;
    at += row.length + 1;
    if (trimmed === '') {
      gap++;
      continue;
    }
    if (isRule(trimmed)) {
      afterRule = true;
      const last = lines.pop();
      if (last) lines.push({ ...last, beforeRule: true });
      continue;
    }
    lines.push(...lineOrPair(trimmed, start, gap, afterRule));
    gap = 0;
    afterRule = false;
  }
  return lines;
}

function lineOrPair(text: string, start: number, gap: number, afterRule: boolean): PageLine[] {
  const cut = bracketEnd(text);
  const line = plainLine(text, start, gap, afterRule);
  if (cut === 0) return [line];
  const rest = text.slice(cut).trimStart();
  const head = {
    ...plainLine(text.slice(0, cut), start, gap, afterRule),
    runIn: true,
    keys: ['bracket'],
  };
  return [head, plainLine(rest, start + text.length - rest.length, 0, false)];
}

function plainLine(text: string, start: number, gap: number, afterRule: boolean): PageLine {
  return {
    text: text.slice(0, READ_LENGTH).replace(/\s+/g, ' '),
    start,
    end: start + text.length,
    element: null,
    order: start,
    keys: [],
    level: 0,
    bold: false,
    linked: 0,
    gap,
    afterRule,
    beforeRule: false,
    runIn: false,
    boilerplate: false,
  };
}
