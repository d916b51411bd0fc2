import { parseHtml, type HtmlTree } from '../html/parse-html';
import { textBlocks } from '../html/text-blocks';
import { textOf } from '../html/node-text';
import { findElement } from '../html/walk';
import { decodeBytes } from '../text/decode-bytes';
import type { Document } from './document';

export interface PageHints {
  readonly url?: string;
  readonly contentType?: string;
  /** ISO 8601: no date after it is believed. */
  readonly now?: string;
}

/** A page's document and the tree it was read from; `tree` is null where the page is plain text. */
export interface ExtractedDocument {
  readonly document: Document;
  readonly tree: HtmlTree | null;
}

const PAGE_FRAME = new Set(['nav', 'header', 'footer', 'aside', 'form']);

/** Finds the main text of a page and what its markup says about it. */
export function extractDocument(body: Uint8Array | string, hints: PageHints): ExtractedDocument {
  const html = typeof body === 'string' ? body : decodeBytes(body, hints.contentType).text;
  const tree = parseHtml(html);
  const heading = findElement(tree, ({ name }) => name === 'h1');
  const skip = ({ name }: { name: string }): boolean => PAGE_FRAME.has(name);
  const blocks = textBlocks(tree, { skip }).filter(
    ({ linkDensity, tag }) => linkDensity < 0.5 && tag !== 'h1',
  );
  const document: Document = {
    title: heading ? textOf(heading) : null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    image: null,
    licence: null,
    noTraining: false,
    text: blocks.map(({ text }) => text).join('\n'),
    truncated: false,
    warnings: [],
  };
  return { document, tree };
}
