import { isTag, type Element, type ParentNode } from 'domhandler';
import type { HtmlTree } from '../html/parse-html';
import {
  layoutBlocks,
  type BlockLayout,
  type BlockRange,
  type TextBlock,
} from '../html/text-blocks';
import { proseSize, textSize } from './prose-size';

/** A step inwards may lose this share of what the element held, and the whole way this share of the page. */
const LEAST_KEPT = { ofStep: 0.8, ofPage: 0.6 } as const;

/** The blocks of a page with how much prose each holds, and which of them still count as story. */
export class PageMap {
  readonly blocks: readonly TextBlock[];
  private readonly layout: BlockLayout;
  private readonly kept: boolean[];
  private readonly prose: readonly number[];
  /** Sums over the blocks before an index: prose still kept, all text, linked text. */
  private masses: number[] = [0];
  private readonly sizes: number[] = [0];
  private readonly linked: number[] = [0];

  /** @param readHidden See `TextBlockOptions`. */
  constructor(tree: HtmlTree, readHidden = false) {
    this.layout = layoutBlocks(tree, { readHidden });
    this.blocks = this.layout.blocks;
    this.kept = this.blocks.map(() => true);
    const own = this.blocks.map(({ text }) => textSize(text));
    this.prose = this.blocks.map((block, i) => proseSize(block, own[i] ?? 0));
    for (const [i, { linkDensity }] of this.blocks.entries()) {
      const size = own[i] ?? 0;
      this.sizes.push((this.sizes.at(-1) ?? 0) + size);
      this.linked.push((this.linked.at(-1) ?? 0) + size * linkDensity);
    }
    this.sum();
  }

  /** Every block element with its range of blocks, inner ones before the elements that hold them. */
  get elements(): Iterable<readonly [Element, BlockRange]> {
    return this.layout.ranges;
  }

  get whole(): BlockRange {
    return { start: 0, end: this.blocks.length };
  }

  rangeOf(node: ParentNode): BlockRange {
    return this.layout.ranges.get(node as Element) ?? { start: 0, end: 0 };
  }

  block(index: number): TextBlock {
    const block = this.blocks[index];
    if (!block) throw new RangeError(`block ${index} of ${this.blocks.length}`);
    return block;
  }

  /** Prose that is still kept in a range. */
  massOf({ start, end }: BlockRange): number {
    return (this.masses[end] ?? 0) - (this.masses[start] ?? 0);
  }

  /** Prose that is still kept in any of the ranges, each block once; of nested ranges the inner ones come first. */
  massOfAll(ranges: readonly BlockRange[]): number {
    let sum = 0;
    let end = Infinity;
    for (const range of ranges.toReversed()) {
      if (range.end > end) continue; // inside one that is counted already
      sum += this.massOf(range);
      end = range.start;
    }
    return sum;
  }

  sizeOf({ start, end }: BlockRange): number {
    return (this.sizes[end] ?? 0) - (this.sizes[start] ?? 0);
  }

  /** Share of a range's text that stands in links. */
  linkDensityOf(range: BlockRange): number {
    const { start, end } = range;
    return ((this.linked[end] ?? 0) - (this.linked[start] ?? 0)) / Math.max(1, this.sizeOf(range));
  }

  isProse(index: number): boolean {
    return (this.prose[index] ?? 0) > 0;
  }

  isKept(index: number): boolean {
    return this.kept[index] ?? false;
  }

  /** Takes ranges out of the story. */
  drop(ranges: Iterable<BlockRange>): void {
    for (const { start, end } of ranges) this.kept.fill(false, start, end);
    this.sum();
  }

  /** The smallest element that holds most of the prose, reached from `root` by steps that lose little of it. */
  densest(root: ParentNode): ParentNode {
    const leastOfPage = LEAST_KEPT.ofPage * this.massOf(this.whole);
    let container = root;
    for (;;) {
      const least = Math.max(LEAST_KEPT.ofStep * this.massOf(this.rangeOf(container)), leastOfPage);
      const child = container.children.find(
        (node): node is Element => isTag(node) && this.massOf(this.rangeOf(node)) > least,
      );
      if (!child) return container;
      container = child;
    }
  }

  private sum(): void {
    let sum = 0;
    this.masses = [0];
    for (const [i, size] of this.prose.entries())
      this.masses.push((sum += this.kept[i] ? size : 0));
  }
}
