import {
  dateInPath,
  dayOrder,
  printedInstant,
  yearInPath,
  type DateReading,
  type DayOrder,
} from './listing-date';
import type { LinkGroup, Member } from './listing-group';
import { stampsWithin, type Stamp } from './listing-stamp';
import type { ListingPage } from './listing-page';

/** What a page tells of its dates before any is read. */
export interface DateHints {
  readonly order: DayOrder;
  readonly zone?: string;
  readonly latest?: string;
}

/** How far above the first item its date may stand, in UTF-16 units. */
const NEAR = 80;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The date of each story of a group, ISO 8601 or null: from its item; where the items hold none, from the text
 * between them; last from the link's path.
 */
export function datesOf(
  page: ListingPage,
  { members }: LinkGroup,
  stamps: readonly Stamp[],
  hints: DateHints,
): (string | null)[] {
  const spans = members.map(({ item }) => spanOf(page, item));
  const listed = stampsWithin(stamps, spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0, Infinity);
  const order = dayOrder(
    listed.map(({ label }) => label),
    page.labels,
    hints.order,
  );
  const within = spans.map(({ start, end }) => stampsWithin(stamps, start, end));
  const read = (found: readonly (readonly Stamp[])[]): (string | null)[] => {
    const coverage = coverageOf(found);
    return members.map((member, i) =>
      bestDate(page, member, found[i] ?? [], coverage, {
        ...hints,
        order,
        year: yearInPath(member.link.url),
      }),
    );
  };
  const inside = read(within);
  const inPath = members.map(({ link }) => dateInPath(link.url));
  if (shareOf(inside) >= 0.5) return inside.map((date, i) => date ?? inPath[i] ?? null);
  const outside = read(datesBetween(page, members, spans, stamps));
  if (shareOf(outside) >= 0.5)
    return outside.map((date, i) => date ?? inside[i] ?? inPath[i] ?? null);
  // Dates that few items print are mostly those of which the story tells: the path is surer.
  return inside.map((date, i) => inPath[i] ?? date);
}

function shareOf(dates: readonly (string | null)[]): number {
  return dates.filter((date) => date !== null).length / (dates.length || 1);
}

function spanOf(page: ListingPage, item: number): Span {
  const { textStart = 0, textEnd = 0 } = page.nodes[item] ?? {};
  return { start: textStart, end: textEnd };
}

/** For each path in the markup the share of items that have a date there. */
function coverageOf(found: readonly (readonly Stamp[])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const stamps of found)
    for (const path of new Set(stamps.slice(0, 20).map((stamp) => stamp.path)))
      counts.set(path, (counts.get(path) ?? 0) + 1);
  return new Map([...counts].map(([path, n]) => [path, n / found.length]));
}

/**
 * The date of one item: a date counts the more, the surer it looks by itself and the more items have one in the same
 * place; the first of equals. One within the headline counts only where there is no other.
 */
function bestDate(
  page: ListingPage,
  { link }: Member,
  stamps: readonly Stamp[],
  coverage: ReadonlyMap<number, number>,
  reading: DateReading,
): string | null {
  const { textStart = 0, textEnd = 0 } = page.nodes[link.node] ?? {};
  const isCard = textEnd - textStart > 200 || link.heading > link.node;
  let best: { date: string; worth: number } | null = null;
  for (const { label, start, rank, path } of stamps) {
    const share = coverage.get(path) ?? 0;
    if (rank < 1 ? share < 0.8 : rank + 4 * share < 3) continue;
    const isInTitle = !isCard && start >= textStart && start < textEnd && rank < 4;
    const worth = isInTitle ? 0.5 : rank + 4 * share;
    if (worth <= (best?.worth ?? 0)) continue;
    const date = printedInstant(label, reading);
    if (date !== null) best = { date, worth };
  }
  return best?.date ?? null;
}

/** Stamps of the gaps between items: those that follow each item, or those before it, whichever fit more items. */
function datesBetween(
  page: ListingPage,
  members: readonly Member[],
  spans: readonly Span[],
  stamps: readonly Stamp[],
): (readonly Stamp[])[] {
  const parentOf = (member?: Member): number => page.nodes[member?.item ?? -1]?.parent ?? -1;
  const first = spans[0]?.start ?? 0;
  // A day's heading may stand outside the first day's own list.
  const from = Math.min(
    page.nodes[parentOf(members[0])]?.textStart ?? 0,
    Math.max(0, first - NEAR),
  );
  const to = page.nodes[parentOf(members.at(-1))]?.textEnd ?? 0;
  const before = spans.map(({ start }, i) => labelled(stamps, spans[i - 1]?.end ?? from, start));
  const after = spans.map(({ end }, i) => labelled(stamps, end, spans[i + 1]?.start ?? to));
  const [filledBefore, filledAfter] = [filled(before), filled(after)];
  if (filledAfter > filledBefore) return after;
  if (filledAfter === filledBefore && before[0]?.length === 0) return after;
  return carried(before);
}

function labelled(stamps: readonly Stamp[], start: number, end: number): readonly Stamp[] {
  return stampsWithin(stamps, start, end).filter(({ rank }) => rank >= 3);
}

const filled = (gaps: readonly (readonly Stamp[])[]): number =>
  gaps.filter((gap) => gap.length > 0).length;

/** A heading that bears a date is that of every item beneath it. */
function carried(gaps: readonly (readonly Stamp[])[]): (readonly Stamp[])[] {
  let last: readonly Stamp[] = [];
  return gaps.map((gap) => (last = gap.length > 0 ? gap.slice(-1) : last));
}
