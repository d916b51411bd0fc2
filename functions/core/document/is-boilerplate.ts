import type { Element } from 'domhandler';
import { attr } from '../html/node-text';
import * as names from './boilerplate-words';

/**
 * How surely an element's kind, role and names tell that it is no part of the story. `linked`: only where it leads
 * elsewhere.
 */
export type BoilerplateHint = 'none' | 'linked' | 'weak' | 'medium' | 'strong' | 'legal';

const FRAME_TAGS = new Set(['html', 'body', 'main', 'h1']);
/** Names are looked at no further than this: some publishers put whole style sheets into a class. */
const LONGEST_NAMES = 300;
/** Utility classes that hide an element until a script or a larger screen shows it. */
const HIDDEN = /(?:^|\s)(?:hidden|hide|d-none|is-hidden|u-hidden|collapsed)(?:\s|$)/;
/** Utility classes that show an element again on larger screens. */
const SHOWN_AGAIN =
  /(?:^|[\s-])(?:sm|md|lg|xl|xxl|2xl|tablet|desktop)[:-](?:block|flex|grid|inline)/;

/** The words that an element's class, id and own name are made of, in lower case. */
export function nameWords(element: Element): Set<string> {
  const own = element.name.includes('-') ? element.name : '';
  const said = `${own} ${attr(element, 'id')} ${attr(element, 'class')}`.slice(0, LONGEST_NAMES);
  // Utility classes with a variant (`md:hidden`, `hover:underline`) speak of screens and states, not of content.
  const plain = said.replace(/[^\s:]{1,40}:\S*/g, ' ');
  const split = plain.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return new Set(split.split(/[^\p{L}]+/u));
}

/** True where one of the names is among the words. */
export function sharesWord(own: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const name of own) if (words.has(name)) return true;
  return false;
}

/** Reads an element's kind, role and names. */
export function boilerplateHint(element: Element): BoilerplateHint {
  if (FRAME_TAGS.has(element.name)) return 'none';
  const role = attr(element, 'role');
  if (names.STRONG_TAGS.has(element.name) || names.STRONG_ROLES.has(role)) return 'strong';
  const own = nameWords(element);
  const has = (set: ReadonlySet<string>): boolean => sharesWord(own, set);
  const hasPair = (pairs: readonly (readonly [string, string])[]): boolean =>
    pairs.some(([a, b]) => own.has(a) && own.has(b));
  if (has(names.LEGAL_WORDS)) return 'legal';
  if (has(names.STRONG_WORDS)) return 'strong';
  if (names.MEDIUM_TAGS.has(element.name) || names.MEDIUM_ROLES.has(role)) return 'medium';
  if (has(names.AUTHOR_WORDS) && has(names.AUTHOR_PARTS)) return 'medium';
  const isHidden = HIDDEN.test(attr(element, 'class')) && !isShownAgain(element);
  if (isHidden || has(names.MEDIUM_WORDS) || hasPair(names.MEDIUM_PAIRS)) return 'medium';
  if (names.WEAK_TAGS.has(element.name) || has(names.WEAK_WORDS) || hasPair(names.WEAK_PAIRS))
    return 'weak';
  return has(names.LINKED_WORDS) ? 'linked' : 'none';
}

function isShownAgain(element: Element): boolean {
  return SHOWN_AGAIN.test(attr(element, 'class'));
}
