import { parseDocument } from 'htmlparser2';
import type { Document as HtmlTree } from 'domhandler';

export type { HtmlTree };

/**
 * Reads HTML into a tree; total: any text gives a tree, however broken.
 *
 * htmlparser2 measured several times faster than parse5 and linkedom, never throws, and feeds css-select.
 */
export function parseHtml(html: string): HtmlTree {
  return parseDocument(html, { lowerCaseTags: true, decodeEntities: true });
}
