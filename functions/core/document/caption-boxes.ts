import { isTag, type Element } from 'domhandler';
import type { HtmlTree } from '../html/parse-html';
import type { BlockRange, TextBlock } from '../html/text-blocks';
import { walk } from '../html/walk';
import type { PageMap } from './page-map';
import { endsSentence, textSize } from './prose-size';

const PICTURES = new Set(['img', 'picture', 'video', 'amp-img']);
const LONGEST_CAPTION = 500;
const LONGEST_HEADLINE = 150;
const MOST_LINES = 3;
/** With more of the page's prose beside pictures these are illustrated stories, no captions. */
const MOST_TOGETHER = 0.2;
/** Elements above a picture that are looked at. */
const NEAREST = 6;

/**
 * Ranges of the lines that stand with a picture in a box of their own, without a heading. A paragraph that itself holds
 * the picture is none, and where such boxes hold much of the page they are its stories.
 */
export function captionBoxes(tree: HtmlTree, page: PageMap): BlockRange[] {
  const boxes = new Map<number, BlockRange>();
  walk(tree, {
    enter(element) {
      if (!PICTURES.has(element.name)) return element.name !== 'svg';
      const box = captionOf(element, page);
      if (box) boxes.set(box.start, box);
      return false;
    },
  });
  const ranges = [...boxes.values()];
  const mass = ranges.reduce((sum, range) => sum + page.massOf(range), 0);
  return mass > MOST_TOGETHER * page.massOf(page.whole) ? [] : ranges;
}

/** The widest box around a picture that still holds no more than a caption. */
function captionOf(picture: Element, page: PageMap): BlockRange | undefined {
  let box: BlockRange | undefined;
  let node = picture.parent;
  for (let i = 0; i < NEAREST && node && isTag(node); i++, node = node.parent) {
    const range = page.rangeOf(node);
    const lines = range.end - range.start;
    if (lines === 0) continue;
    if (lines > MOST_LINES || page.sizeOf(range) > LONGEST_CAPTION) break;
    const blocks = page.blocks.slice(range.start, range.end);
    if (blocks.some((block) => isStory(block) || (block.element === node && isParagraph(block))))
      break;
    box = range;
  }
  return box;
}

/** A headline or an item beside a picture makes a story of them; no headline is as long as a caption may be. */
function isStory({ tag, text }: TextBlock): boolean {
  return tag === 'li' || (/^h[1-6]$/.test(tag) && text.length <= LONGEST_HEADLINE);
}

/** A line that shares its element with the picture is a paragraph from some size on, or where it is a sentence. */
function isParagraph({ text }: TextBlock): boolean {
  return textSize(text) > LONGEST_HEADLINE || endsSentence(text);
}
