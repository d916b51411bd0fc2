import type { Member } from './listing-group';
import type { StoryLink } from './listing-links';
import { textWeight } from './listing-links';
import { nodeText, oneLine, SEAM, type ListingPage } from './listing-page';

/** What links say that lead to the whole story without naming it, in the languages of the web's larger half. */
const READ_MORE =
  /^\W*(read|continue|learn|find out|see|view|show|more|full|details?|download|pdf|here|click|open|watch|listen|weiter|mehr|weiterlesen|zum artikel|lire|voir|en savoir|suite|leer|ver|seguir|más|leggi|continua|continue lendo|leia|saiba|lees|meer|verder|läs|les|læs|mere|lue|lisää|czytaj|więcej|číst|více|devamı|baca|selengkapnya|подробнее|читать|далее|ещё|еще|докладніше|阅读|閱讀|查看|详细|詳細|详情|詳情|更多|全文|点击|続き|もっと|詳しく|더보기|자세히)(?![\p{L}\p{M}])/iu;
/** Chinese and Japanese words run on: there the label must be the whole text. */
const READ_MORE_WHOLE =
  /^\W*(阅读(更多|全文|原文)?|閱讀(更多|全文)?|查看(更多|详情|全文|详细)?|详细|詳細(を見る|はこちら)?|详情|詳情|更多|全文|点击(查看|进入|阅读)?|続きを(読む|見る)|もっと(見る|読む)|더보기|자세히( 보기)?)\W*$/u;

/** Whether a link's text only says that there is more. Long texts that begin so are headlines. */
export function isReadMore(text: string): boolean {
  if (text.length > 40) return false;
  return READ_MORE_WHOLE.test(text) || (READ_MORE.test(text) && text.split(/\s+/).length <= 4);
}

/** The texts that three or more different addresses share: labels, not headlines. */
export function repeatedTexts(links: readonly StoryLink[]): ReadonlySet<string> {
  const keys = new Map<string, Set<string>>();
  for (const { text, key } of links) {
    const known = keys.get(text);
    if (known) known.add(key);
    else keys.set(text, new Set([key]));
  }
  return new Set([...keys].filter(([, set]) => set.size >= 3).map(([text]) => text));
}

const HEADING = /^h[1-6]$/;
const NAMED_TITLE = /(^|[-_\s])(title|headline|heading|tit|bt|biaoti|subject)([-_\s]|$)/i;

/**
 * The headline of a story: the heading in or around its link, the link's own text, or, where that is a picture or
 * "read more", the item's heading, a title by name, or the picture's description.
 *
 * @param dates The texts of the page's date labels.
 * @param isLabel Whether a text names no story (see `isReadMore`, `repeatedTexts`).
 */
export function titleOf(
  page: ListingPage,
  { link, item }: Member,
  dates: ReadonlySet<string>,
  isLabel: (text: string) => boolean,
): string {
  if (link.heading > link.node) return nodeText(page, link.heading);
  const own = linkTitle(page, link.node, dates);
  if (own !== '' && !isLabel(own)) return own;
  if (link.heading >= 0) {
    const heading = nodeText(page, link.heading);
    if (heading !== '' && !isLabel(heading)) return heading;
  }
  return (
    itemTitle(page, item) ||
    attributeTitle(page, link.node) ||
    firstLine(page, item, isLabel) ||
    own
  );
}

/** A link's text without a date that stands in an element of its own; of several lines the one that is the title. */
function linkTitle(page: ListingPage, node: number, dates: ReadonlySet<string>): string {
  const named = namedWithin(page, node);
  if (named >= 0) return nodeText(page, named);
  const { textStart = 0, textEnd = 0 } = page.nodes[node] ?? {};
  const raw = page.text.slice(textStart, Math.min(textEnd, textStart + 1000));
  const lines = raw
    .split('\n')
    .map((line) => oneLine(withoutDates(line, dates)))
    .filter((line) => line !== '');
  return lines.find((line) => textWeight(line) >= 15) ?? lines.join(' ');
}

/** What may stand between a date and the rest of one and the same headline. */
const JOINT = /^\s*[—–:|,-]|[—–:|,-]\s*$/;

/** Drops a date that fills the first or the last leaf of a line, unless it is part of the headline. */
function withoutDates(line: string, dates: ReadonlySet<string>): string {
  const leaves = line.split(SEAM).filter((leaf) => leaf.trim() !== '');
  if (leaves.length < 2) return line;
  const kept = leaves.filter((leaf, i) => {
    const isEdge = i === 0 || i === leaves.length - 1;
    return !isEdge || !dates.has(bracketed(leaf));
  });
  const rest = kept.join(SEAM);
  return kept.length === 0 || JOINT.test(oneLine(rest)) ? line : rest;
}

const bracketed = (leaf: string): string => leaf.replace(/^[\s[(（【]+|[\s\])）】]+$/g, '');

function namedWithin(page: ListingPage, node: number): number {
  const last = Math.min(page.nodes[node]?.last ?? node, node + 40);
  for (let i = node + 1; i <= last; i++) {
    const { class: names = '' } = page.nodes[i]?.element.attribs ?? {};
    if (names !== '' && NAMED_TITLE.test(names.slice(0, 200)) && nodeText(page, i) !== '') return i;
  }
  return -1;
}

function itemTitle(page: ListingPage, item: number): string {
  const last = Math.min(page.nodes[item]?.last ?? item, item + 200);
  for (let i = item; i <= last; i++) {
    const node = page.nodes[i];
    if (node && HEADING.test(node.tag) && textWeight(nodeText(page, i)) >= 4)
      return nodeText(page, i);
  }
  const named = namedWithin(page, item);
  return named < 0 ? '' : nodeText(page, named);
}

/** The first line of an item that says something: of a table row the cell that names it. */
function firstLine(page: ListingPage, item: number, isLabel: (text: string) => boolean): string {
  const { textStart = 0, textEnd = 0 } = page.nodes[item] ?? {};
  const lines = page.text.slice(textStart, Math.min(textEnd, textStart + 1000)).split('\n');
  const texts = lines.map(oneLine);
  return texts.find((text) => /\p{L}{4}|[\u3400-\u9fff]{2}/u.test(text) && !isLabel(text)) ?? '';
}

function attributeTitle(page: ListingPage, node: number): string {
  const { title, 'aria-label': label } = page.nodes[node]?.element.attribs ?? {};
  if (title || label) return oneLine(title || label || '').slice(0, 400);
  const last = Math.min(page.nodes[node]?.last ?? node, node + 10);
  for (let i = node; i <= last; i++) {
    const { alt } = page.nodes[i]?.element.attribs ?? {};
    if (alt) return oneLine(alt).slice(0, 400);
  }
  return '';
}
