import type { Element } from 'domhandler';
import { isAllCaps, isHeadlineLike, isLabel, isMeta, isProse, markerKind } from './line-cues';
import { readingLength, type PageLine } from './page-line';
import type { PageLines } from './read-lines';

/** Lines that look alike and could each head a story, in page order. */
export interface Candidate {
  readonly key: string;
  readonly heads: readonly number[];
}

/** Pages of many styles would cost too much otherwise; the styles used most come first. */
const MAX_CANDIDATES = 48;

/** Every way of setting lines that occurs twice or more and reads like headlines. */
export function findCandidates({ lines, opened }: PageLines): Candidate[] {
  const heads = new Map<string, number[]>();
  const others = new Map<string, number>();
  lines.forEach((line, i) => {
    if (line.boilerplate) return;
    const could = couldHead(line, lines[i + 1]);
    for (const key of line.keys) {
      if (could) add(heads, key, i);
      else if (!isLabel(line.text)) others.set(key, (others.get(key) ?? 0) + 1);
    }
    if (!could) return;
    for (const key of textKeys(lines, i)) add(heads, key, i);
    for (const key of openingKeys(line, lines[i - 1], opened)) add(heads, key, i);
  });
  for (const key of SEPARATORS) {
    const first = headBefore(lines, heads.get(key)?.[0]);
    if (first !== undefined) heads.set(`${key} and first`, [first, ...(heads.get(key) ?? [])]);
  }
  return distinct(
    [...heads]
      .filter(([key, at]) => at.length >= 2 && (others.get(key) ?? 0) <= at.length / 4)
      .sort(([, a], [, b]) => b.length - a.length)
      .slice(0, MAX_CANDIDATES)
      .map(([key, at]) => ({ key, heads: at })),
  );
}

/** These stand between stories, so that the first story has none before it. */
const SEPARATORS = ['text after-rule', 'text gap2', 'text gap'] as const;

/** The line that could head the page's text before a separator: the first below the page's own title. */
function headBefore(lines: readonly PageLine[], separated: number | undefined): number | undefined {
  if (separated === undefined) return undefined;
  const second = lines[separated];
  let first: number | undefined;
  for (let i = separated - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || line.boilerplate || line.level === 1) break;
    if (couldHead(line, lines[i + 1]) && sameParent(line, second)) first = i;
  }
  return first;
}

function sameParent(a: PageLine, b: PageLine | undefined): boolean {
  return a.element === b?.element || a.element?.parent === b?.element?.parent;
}

function add(map: Map<string, number[]>, key: string, i: number): void {
  const at = map.get(key);
  if (at) at.push(i);
  else map.set(key, [i]);
}

/** A headline in a heading or in bold may end in a full stop or be one word; one that is only text may not. */
function couldHead(line: PageLine, next: PageLine | undefined): boolean {
  if (isHeadlineLike(line.text)) return true;
  if (!(line.level > 0 || line.bold || line.runIn)) return false;
  const { text } = line;
  if (isLabel(text) || !/\p{L}/u.test(text) || readingLength(text) > 200) return false;
  return /[.。]$/u.test(text) && next !== undefined && isHeadlineLike(text.slice(0, -1));
}

function textKeys(lines: readonly PageLine[], i: number): string[] {
  const line = lines[i];
  const next = lines[i + 1];
  if (!line) return [];
  const keys: string[] = [];
  const marker = markerKind(line.text);
  if (marker) keys.push(`text ${marker}`);
  if (isAllCaps(line.text)) keys.push('text caps');
  if (line.afterRule) keys.push('text after-rule');
  if (line.beforeRule) keys.push('text before-rule');
  if (line.gap >= 2) keys.push('text gap2');
  if (line.gap >= 1 && next && next.gap < line.gap) keys.push('text gap');
  if (!isProse(withoutCall(line.text)) && isProse(textUnder(lines, i))) keys.push('text short');
  return keys;
}

/** A headline may ask or call out, which would make it a sentence. */
function withoutCall(text: string): string {
  return text.replace(/[?？!！]+["'”’»」』]?$/u, '');
}

/** What stands under a headline once its dateline and its author are passed over. */
function textUnder(lines: readonly PageLine[], head: number): string {
  let i = head + 1;
  while (i < head + 4 && isMeta(lines[i]?.text ?? '')) i++;
  return lines[i]?.text ?? '';
}

/** Keys of the elements that open with a line: it is the first line of a card, a list item, a table row. */
function openingKeys(
  line: PageLine,
  before: PageLine | undefined,
  opened: ReadonlyMap<Element, number>,
): string[] {
  const since = before?.order ?? -1;
  const keys: string[] = [];
  let element = line.element;
  while (element && keys.length < 8 && (opened.get(element) ?? -1) > since) {
    const { parent } = element;
    const within = parent && 'name' in parent ? (opened.get(parent) ?? -1) : -1;
    const name = `${element.name}.${(element.attribs.class ?? '').split(/\s+/, 1)[0] ?? ''}`;
    keys.push(`opens ${within} ${name}`);
    element = parent && 'name' in parent ? parent : null;
  }
  return keys;
}

/** The same heads found by two keys are one candidate: the first key, most specific, names it. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const name = candidate.heads.join(',');
    if (!seen.has(name)) seen.set(name, candidate);
  }
  return [...seen.values()];
}
