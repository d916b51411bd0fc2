import { parseHtml, type HtmlTree } from '../html/parse-html';
import { decodeBytes } from '../text/decode-bytes';
import { detectLanguage } from '../text/language';
import type { Document } from './document';
import { findMainText } from './main-text';
import { readPageFacts } from './page-facts';

export interface PageHints {
  readonly url?: string;
  readonly contentType?: string;
  /** ISO 8601: no date after it is believed. */
  readonly now?: string;
  /** Value of the answer's X-Robots-Tag header. */
  readonly robotsTag?: string;
}

/** A page's document and the tree it was read from; `tree` is null where the page is plain text. */
export interface ExtractedDocument {
  readonly document: Document;
  readonly tree: HtmlTree | null;
}

/** Finds the main text of a page and what its markup says about it. */
export function extractDocument(body: Uint8Array | string, hints: PageHints): ExtractedDocument {
  const html = typeof body === 'string' ? body : decodeBytes(body, hints.contentType).text;
  const tree = parseHtml(html);
  const facts = readPageFacts(tree, hints);
  const blocks = findMainText(tree, facts);
  const text = blocks.map((block) => block.text).join('\n');
  const document: Document = {
    ...facts.document,
    language: detectLanguage(text) ?? facts.declaredLanguage,
    text,
    truncated: false,
    warnings: [],
  };
  return { document, tree };
}
