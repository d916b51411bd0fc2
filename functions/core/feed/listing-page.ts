import { isTag, isText, type AnyNode, type Element, type ParentNode } from 'domhandler';
import { parseHtml, type HtmlTree } from '../html/parse-html';

/** Stands in the page's text where an inline element begins or ends, so that two glued labels can be told apart. */
export const SEAM = '\u0001';

/** One element of a page in document order, with the range of its descendants and of its text. */
export interface PageNode {
  readonly element: Element;
  readonly tag: string;
  /** Index of the parent element, -1 for the root. */
  readonly parent: number;
  /** Index of the last descendant, its own where it has none. */
  last: number;
  readonly textStart: number;
  textEnd: number;
}

/** A page laid out flat: nodes in document order and all visible text once, so that every later step is linear. */
export interface ListingPage {
  readonly tree: HtmlTree;
  readonly nodes: readonly PageNode[];
  readonly text: string;
  /** `text` with every digit made ASCII and every seam white space (`\v`); the same length. */
  readonly labels: string;
  readonly indexOf: ReadonlyMap<Element, number>;
  readonly depth: number;
  /** The text of the head's `title`. */
  readonly title: string;
  /** The short inline scripts that build a pager, as text. */
  readonly scripts: readonly string[];
}

const UNSEEN = new Set(
  'script style noscript template svg select option textarea iframe object title math audio video canvas'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data em font i ins kbd mark q s small span strike strong sub sup time tt u var wbr label'.split(
    ' ',
  ),
);

/** Lays a page out flat. Total and linear, with no recursion: depth is the publisher's to choose. */
export function readListingPage(html: string): ListingPage {
  const tree = parseHtml(html);
  const builder = new PageBuilder();
  walk(tree, builder);
  const text = builder.parts.join('');
  const labels = plainDigits(text);
  const { nodes, indexOf, depth, title, scripts } = builder;
  return { tree, nodes, text, labels, indexOf, depth, title, scripts };
}

/** Goes through the tree in document order with a cursor in place of a call stack. */
function walk(tree: HtmlTree, builder: PageBuilder): void {
  let node: AnyNode | null = tree.firstChild;
  let owner: ParentNode = tree;
  for (;;) {
    if (node === null) {
      if (owner === tree) return;
      const closed = owner as Element;
      builder.close();
      node = closed.next;
      owner = closed.parent ?? tree;
    } else if (isTag(node) && !isUnseen(node)) {
      builder.open(node);
      owner = node;
      node = node.firstChild;
    } else {
      if (isText(node)) builder.append(node.data);
      else if (isTag(node)) builder.note(node);
      node = node.next;
    }
  }
}

/** Not shown to a reader: scripts, form lists, and what the markup itself hides. */
function isUnseen({ name, attribs }: Element): boolean {
  if (UNSEEN.has(name) || attribs.hidden !== undefined) return true;
  const { style } = attribs;
  return style !== undefined && style.length < 500 && /display\s*:\s*none/i.test(style);
}

class PageBuilder {
  readonly nodes: PageNode[] = [];
  readonly parts: string[] = [];
  readonly indexOf = new Map<Element, number>();
  depth = 0;
  title = '';
  readonly scripts: string[] = [];
  private readonly stack: number[] = [];
  private length = 0;

  open(element: Element): void {
    this.separate(element.name);
    const index = this.nodes.length;
    this.nodes.push({
      element,
      tag: element.name,
      parent: this.stack.at(-1) ?? -1,
      last: index,
      textStart: this.length,
      textEnd: this.length,
    });
    this.indexOf.set(element, index);
    this.stack.push(index);
    this.depth = Math.max(this.depth, this.stack.length);
  }

  close(): void {
    const node = this.nodes[this.stack.pop() ?? -1];
    if (!node) return;
    node.last = this.nodes.length - 1;
    node.textEnd = this.length;
    this.separate(node.tag);
  }

  append(data: string): void {
    const text = data.replace(/\s+/g, ' ');
    this.parts.push(text);
    this.length += text.length;
  }

  /** What is not shown but tells of the page. The first title counts: later ones are those of drawings. */
  note({ name, firstChild }: Element): void {
    if (!firstChild || !isText(firstChild)) return;
    const { data } = firstChild;
    if (name === 'title' && this.title === '') this.title = oneLine(data.slice(0, 1000));
    if (name === 'script' && data.length < 20_000 && data.includes('createPageHTML'))
      this.scripts.push(data);
  }

  private separate(tag: string): void {
    this.parts.push(INLINE.has(tag) ? SEAM : '\n');
    this.length += 1;
  }
}

/** Where the ten digits begin of the scripts that have their own: Arabic, Persian, Devanagari, Bengali, Thai, full width … */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xff10];

/** Every digit as ASCII and every seam as a space, length kept. */
function plainDigits(text: string): string {
  return text.replaceAll(SEAM, ' ').replace(/[٠-٩۰-۹०-९০-৯੦-੯૦-૯௦-௯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/** Longest text that is read of one link or heading, in UTF-16 units: badly nested links must not add up. */
const MAX_TEXT = 1000;

/** The text of a node as a reader sees it, on one line, cut at a thousand characters. */
export function nodeText(page: ListingPage, index: number): string {
  const node = page.nodes[index];
  if (!node) return '';
  return oneLine(
    page.text.slice(node.textStart, Math.min(node.textEnd, node.textStart + MAX_TEXT)),
  );
}

/** Text without seams, white space collapsed. */
export function oneLine(text: string): string {
  return text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim();
}
