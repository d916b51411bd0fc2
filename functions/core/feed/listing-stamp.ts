import { findDateLabels, type DateLabel } from './listing-date-forms';
import { SEAM, type ListingPage } from './listing-page';
import type { Signatures } from './listing-signature';

/** A date on the page, where it stands and how sure it is to be the date of what stands around it. */
export interface Stamp {
  readonly label: DateLabel;
  /** Place in the page's text. */
  readonly start: number;
  /** 0 for a date within prose, 1 to 4 the more a label it looks, 5 for one that the markup calls a date. */
  readonly rank: number;
  /** The element that holds it, and the signature of its path of tags: classes name a state (`updated`) as often as a kind. */
  readonly node: number;
  readonly path: number;
}

/** All dates of a page in its order: those printed, and those that `time` elements carry for machines. */
export function stampsOf(page: ListingPage, { byTag }: Signatures): Stamp[] {
  const labels = findDateLabels(page.labels);
  const holders = holdersOf(page, labels);
  const printed = labels.map((label, i): Stamp => {
    const node = holders[i] ?? 0;
    const rank = rankOf(page, label);
    return { label, start: label.start, rank, node, path: byTag[node] ?? -1 };
  });
  const machine = page.nodes.flatMap(({ element, tag, textStart, textEnd }, node): Stamp[] => {
    const value = machineDate(tag, element.attribs);
    const label = value === undefined ? undefined : findDateLabels(value.slice(0, 60))[0];
    if (!label || isContradicted(label, stampsWithin(printed, textStart, textEnd))) return [];
    const isUpdate =
      /\bupdated\b/.test(element.attribs.class ?? '') &&
      !/publish/.test(element.attribs.class ?? '');
    const placed = { ...label, start: textStart, end: textEnd };
    return [
      { label: placed, start: textStart, rank: isUpdate ? 4 : 5, node, path: byTag[node] ?? -1 },
    ];
  });
  return [...printed, ...machine].sort((a, b) => a.start - b.start);
}

function machineDate(tag: string, attribs: Readonly<Record<string, string>>): string | undefined {
  if (tag === 'time') return attribs.datetime;
  if (/^date(Published|Created)$/.test(attribs.itemprop ?? ''))
    return attribs.content ?? attribs.datetime;
  return tag === 'abbr' && /\bpublished\b/.test(attribs.class ?? '') ? attribs.title : undefined;
}

/** A reader sees the printed day: where the machine's is another (a template's slip, or UTC), the printed one holds. */
function isContradicted({ year, month, day }: DateLabel, printed: readonly Stamp[]): boolean {
  const full = printed.find(({ label }) => label.year !== undefined && !label.isOpen)?.label;
  return full !== undefined && (full.year !== year || full.month !== month || full.day !== day);
}

/** The innermost element around each label; labels and nodes both run in page order. */
function holdersOf({ nodes }: ListingPage, labels: readonly DateLabel[]): number[] {
  const open: number[] = [];
  let next = 0;
  return labels.map(({ start, end }) => {
    for (; next < nodes.length && (nodes[next]?.textStart ?? Infinity) <= start; next++) {
      while (open.length > 0 && (nodes[open.at(-1) ?? 0]?.last ?? 0) < next) open.pop();
      open.push(next);
    }
    while (open.length > 1 && (nodes[open.at(-1) ?? 0]?.textEnd ?? 0) < end) open.pop();
    return open.at(-1) ?? 0;
  });
}

/** Words before a date that is not the day of publication. */
const OTHER_DATE =
  /(updated|modified|expires?|deadline|closing|valid|更新于|截止|有效期)[\s:：]*$/i;
/** How far around a date its line is looked at, in UTF-16 units: what is longer is prose. */
const LINE = 200;

function rankOf(page: ListingPage, { start, end }: DateLabel): number {
  const before = page.text.slice(Math.max(0, start - LINE), start);
  const after = page.text.slice(end, end + LINE);
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const lineAfter = upTo(after, '\n');
  const penalty = OTHER_DATE.test(lineBefore.slice(-40)) ? 1 : 0;
  const size = end - start;
  const leafBefore = lineBefore.slice(lineBefore.lastIndexOf(SEAM) + 1).trimStart();
  const leafSize = leafBefore.length + size + upTo(lineAfter, SEAM).trimEnd().length;
  if (size >= leafSize * 0.6) return 4 - penalty;
  const [left, right] = [lineBefore.trimStart().length, lineAfter.trimEnd().length];
  if (left + right <= 60) return 3 - penalty;
  return left <= 4 || right <= 4 ? 2 - penalty : 0;
}

function upTo(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

/** So many stamps of one item are looked at: badly nested items must not add up. */
const MOST = 50;

/** The first stamps of a range of the page's text, by two binary searches. */
export function stampsWithin(
  stamps: readonly Stamp[],
  start: number,
  end: number,
  most = MOST,
): readonly Stamp[] {
  const first = lowerBound(stamps, start);
  return stamps.slice(first, Math.min(first + most, lowerBound(stamps, end)));
}

function lowerBound(stamps: readonly Stamp[], position: number): number {
  let [low, high] = [0, stamps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stamps[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
