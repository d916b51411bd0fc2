import type { Element } from 'domhandler';

/** Elements whose content is never read as text. */
const UNREAD_TAGS = new Set(
  (
    'script style template noscript head title svg math canvas iframe noframes noembed object embed applet audio video map ' +
    'select option datalist button input textarea meter progress dialog'
  ).split(' '),
);

/** The frame of a page: publishers hide it until a script has run, so that hiding it says nothing. */
const FRAME_TAGS = new Set(['html', 'body', 'main', 'article']);

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** True for elements whose content is never read as text, shown or hidden. */
export function isUnread({ name }: Element): boolean {
  return UNREAD_TAGS.has(name);
}

/** True where a browser shows nothing of the element, by its kind or because its own markup hides it. */
export function isUnseen(element: Element): boolean {
  const { name, attribs } = element;
  if (isUnread(element)) return true;
  if (FRAME_TAGS.has(name)) return false;
  if (Object.hasOwn(attribs, 'hidden') && attribs.hidden !== 'until-found') return true;
  if (attribs['aria-hidden'] === 'true') return true;
  return attribs.style !== undefined && HIDING_STYLE.test(attribs.style);
}
