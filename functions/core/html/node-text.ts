import type { Element, ParentNode } from 'domhandler';
import { normalizeSpace } from './normalize-space';
import { isUnseen } from './visibility';
import { walk } from './walk';

/** The attribute's value without white space around it; '' where it is absent. */
export function attr(element: Element, name: string): string {
  return Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? '').trim() : '';
}

/** All the words of an element's class and id, in lower case, with a space on both sides: what class-name hints are looked up in. */
export function classAndId(element: Element): string {
  return ` ${attr(element, 'class')} ${attr(element, 'id')} `.toLowerCase();
}

/** What a reader sees of `root` as one line; scripts, styles and hidden elements say nothing. */
export function textOf(root: ParentNode): string {
  let text = '';
  walk(root, {
    enter: (element) => {
      if (isUnseen(element)) return false;
      if (element.name === 'br') text += ' ';
      return true;
    },
    text: (data) => void (text += data),
  });
  return normalizeSpace(text);
}
