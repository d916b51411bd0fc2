import { isTag, type Element, type ParentNode } from 'domhandler';
import { attr } from './node-text';
import { normalizeSpace } from './normalize-space';
import { unwrapLines } from './unwrap-lines';
import { isUnread, isUnseen } from './visibility';
import { walk, type Visitor } from './walk';

/** One paragraph, heading, list item, cell or line of a page. */
export interface TextBlock {
  /** One line, white space normalised, never empty. */
  readonly text: string;
  /** Name of `element`. */
  readonly tag: string;
  /** The nearest block element; lines that `br` or a line end in `pre` parts share it. */
  readonly element: Element;
  /** The whole block stands in bold type, be it by tag or by inline style. Headings are not bold by themselves. */
  readonly bold: boolean;
  /** Share of the block's characters that stand in links, 0 to 1. */
  readonly linkDensity: number;
  /** The id or name nearest before the block's text, of an element that begins with it. */
  readonly anchor?: string;
  /** Block elements above `element`, within the root of the walk. */
  readonly depth: number;
  /** What parts it from the block before: its element's start or end, one line break, or an empty line. */
  readonly brokenBy: 'element' | 'line' | 'blank-line';
}

export interface TextBlockOptions {
  /** Elements to pass over with all their content, besides those that no browser shows. */
  readonly skip?: (element: Element) => boolean;
  /** Reads what the markup hides, too: some pages show their story only once a script has run. */
  readonly readHidden?: boolean;
}

const INLINE_TAGS = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output picture q rp rt ruby s ' +
    'samp slot small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
/** A line end that only wraps a sentence: nothing ends before it and the next line goes on in lower case. */
const UNFINISHED = /[\p{Ll}\p{Lo}\d,;\-–—]$/u;
const GOES_ON = /^\p{Ll}/u;
/** Lines are joined up to this length, so that a page of lines costs no more than its length. */
const LONGEST_JOINED = 2000;

/**
 * True for elements that stand in a line of text; all others begin a block of their own. Elements of the publisher's own
 * making mostly wrap blocks, but within a paragraph, a heading or another inline element they mark words.
 */
export function isInline({ name, parent }: Element): boolean {
  if (INLINE_TAGS.has(name)) return true;
  if (!name.includes('-') || !parent || !isTag(parent)) return false;
  return INLINE_TAGS.has(parent.name) || /^(?:p|h[1-6])$/.test(parent.name);
}

/** The blocks [start, end) of a page that lie in one of its block elements. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/** The blocks of a page, and of each block element the range of blocks that it holds. */
export interface BlockLayout {
  readonly blocks: readonly TextBlock[];
  readonly ranges: ReadonlyMap<Element, BlockRange>;
}

/**
 * The text below `root` as blocks in page order. A `br` begins a new block, except where it only wraps a sentence;
 * so does a line end in `pre`. What no browser shows is left out. Time is linear in the page.
 */
export function textBlocks(root: ParentNode, options: TextBlockOptions = {}): TextBlock[] {
  return render(root, options).blocks;
}

/** `textBlocks`, with the place of each block element among them. */
export function layoutBlocks(root: ParentNode, options: TextBlockOptions = {}): BlockLayout {
  return render(root, options);
}

function render(root: ParentNode, options: TextBlockOptions): BlockRenderer {
  const renderer = new BlockRenderer(root as Element, options);
  walk(root, renderer);
  renderer.finish(root as Element);
  return renderer;
}

class BlockRenderer implements Visitor {
  readonly blocks: TextBlock[] = [];
  readonly ranges = new Map<Element, BlockRange>();
  private readonly containers: Element[];
  private readonly starts: number[] = [0];
  private line = emptyLine();
  private inLinks = 0;
  private inBold = 0;
  private inPre = 0;
  private anchor: string | undefined;
  private brokenBy: TextBlock['brokenBy'] = 'element';

  constructor(
    root: Element,
    private readonly options: TextBlockOptions,
  ) {
    this.containers = [root];
    if (isTag(root)) this.countStyle(root, 1);
  }

  enter(element: Element): boolean {
    const { readHidden, skip } = this.options;
    if (readHidden ? isUnread(element) : isUnseen(element)) return false;
    if (skip?.(element)) return false;
    if (element.name === 'br') this.breakLine();
    else if (!isInline(element)) {
      this.flush();
      this.brokenBy = 'element';
      this.containers.push(element);
      this.starts.push(this.blocks.length);
    }
    const anchor = attr(element, 'id') || (element.name === 'a' ? attr(element, 'name') : '');
    if (anchor && this.line.size === 0) this.anchor = anchor;
    this.countStyle(element, 1);
    return true;
  }

  leave(element: Element): void {
    this.countStyle(element, -1);
    if (isInline(element) || element.name === 'br') return;
    this.finish(element);
    this.brokenBy = 'element';
    this.containers.pop();
  }

  /** Ends an element's last line and tells which blocks it holds. */
  finish(element: Element): void {
    this.flush();
    this.ranges.set(element, { start: this.starts.pop() ?? 0, end: this.blocks.length });
  }

  text(data: string): void {
    if (this.inPre === 0) return this.add(data);
    for (const [i, line] of unwrapLines(data).entries()) {
      if (i > 0) this.breakLine();
      this.add(line);
    }
  }

  /** Ends the line and keeps it as a block, or as the rest of the block before where it only goes on with it. */
  private flush(): void {
    const { size, linkSize, boldSize } = this.line;
    if (size === 0) return;
    const element = this.containers.at(-1) as Element;
    const part = { text: normalizeSpace(this.line.text), size, linkSize, boldSize };
    const { brokenBy, anchor } = this;
    this.line = emptyLine();
    this.anchor = undefined;
    if (part.text === '') return;
    const before = this.blocks.at(-1);
    if (before && brokenBy === 'line' && isWrapped(before.text, part.text))
      this.blocks[this.blocks.length - 1] = joined(before, part);
    else this.blocks.push(block(part, element, brokenBy, this.containers.length - 1, anchor));
  }

  private breakLine(): void {
    const isEmpty = this.line.size === 0;
    this.flush();
    this.brokenBy = isEmpty && this.brokenBy !== 'element' ? 'blank-line' : 'line';
  }

  private add(data: string): void {
    const size = data.trim().length;
    this.line.text += data;
    this.line.size += size;
    if (this.inLinks > 0) this.line.linkSize += size;
    if (this.inBold > 0) this.line.boldSize += size;
  }

  private countStyle(element: Element, step: 1 | -1): void {
    const { name, attribs } = element;
    if (name === 'a') this.inLinks += step;
    else if (name === 'pre') this.inPre += step;
    if (name === 'b' || name === 'strong' || (attribs.style && BOLD_STYLE.test(attribs.style)))
      this.inBold += step;
  }
}

interface Line {
  text: string;
  size: number;
  linkSize: number;
  boldSize: number;
}

const emptyLine = (): Line => ({ text: '', size: 0, linkSize: 0, boldSize: 0 });

function block(
  { text, size, linkSize, boldSize }: Line,
  element: Element,
  brokenBy: TextBlock['brokenBy'],
  depth: number,
  anchor?: string,
): TextBlock {
  const bold = boldSize >= size;
  const tag = isTag(element) ? element.name : '';
  const linkDensity = linkSize / size;
  return { text, tag, element, bold, linkDensity, depth, brokenBy, ...(anchor && { anchor }) };
}

function isWrapped(before: string, next: string): boolean {
  return before.length <= LONGEST_JOINED && UNFINISHED.test(before.slice(-2)) && GOES_ON.test(next);
}

function joined(before: TextBlock, { text, size, linkSize, boldSize }: Line): TextBlock {
  const whole = before.text.length + size;
  return {
    ...before,
    text: `${before.text} ${text}`,
    bold: before.bold && boldSize >= size,
    linkDensity: (before.linkDensity * before.text.length + linkSize) / whole,
  };
}
