import type { HtmlTree } from '../html/parse-html';
import { parseHtml } from '../html/parse-html';
import { decodeBytes } from '../text/decode-bytes';
import type { Document } from './document';

export interface PageHints {
  readonly url?: string;
  readonly contentType?: string;
}

/** A page's document and the tree it was read from; `tree` is null where the page is plain text. */
export interface ExtractedDocument {
  readonly document: Document;
  readonly tree: HtmlTree | null;
}

/** Finds the main text of a page and what its markup says about it. */
export function extractDocument(body: Uint8Array | string, hints: PageHints): ExtractedDocument {
  const html = typeof body === 'string' ? body : decodeBytes(body, hints.contentType).text;
  const document: Document = {
    title: null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    image: null,
    licence: null,
    noTraining: false,
    text: '',
    truncated: false,
    warnings: [],
  };
  return { document, tree: parseHtml(html) };
}
