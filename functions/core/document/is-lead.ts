import { isTag, type Element, type ParentNode } from 'domhandler';
import { LEAD_WORDS } from './boilerplate-words';
import { comparable } from './comparable';
import { nameWords, sharesWord } from './is-boilerplate';
import type { PageMap } from './page-map';
import { textSize } from './prose-size';

/** A line shorter than this is a label, a date or a byline. */
const LEAST_LEAD = 40;
/** A subheading of this size or more under the headline tells what happened. */
const LEAST_HEADING = 60;
/** Elements above a block whose names are looked at. */
const NEAREST = 3;

/** True for a block between headline and body that sums the story up: prose, or what is named or described as such. */
export function isLead(page: PageMap, index: number, descriptions: readonly string[]): boolean {
  const { text, element, tag, linkDensity } = page.block(index);
  if (linkDensity > 0.4) return false;
  if (page.isProse(index)) return true;
  const size = textSize(text);
  if (size < LEAST_LEAD) return false;
  if (/^h[2-4]$/.test(tag) && size >= LEAST_HEADING) return true;
  const plain = comparable(text);
  if (descriptions.some((description) => comparable(description).startsWith(plain))) return true;
  return hasLeadName(element);
}

function hasLeadName(element: Element): boolean {
  let node: ParentNode | null = element;
  for (let i = 0; i < NEAREST && node && isTag(node); i++) {
    if (sharesWord(nameWords(node), LEAD_WORDS)) return true;
    node = node.parent;
  }
  return false;
}
