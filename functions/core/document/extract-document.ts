import { parseHtml, type HtmlTree } from '../html/parse-html';
import { decodeBytes } from '../text/decode-bytes';
import { findBestText } from './best-text';
import { chooseLanguage } from './choose-language';
import { EMPTY_DOCUMENT, type Document } from './document';
import { binaryKind, looksBinary } from './is-binary';
import { isTruncated } from './is-truncated';
import { readPageFacts } from './page-facts';
import { isPlainText, readPlainText } from './read-plain-text';

export interface PageHints {
  readonly url?: string;
  readonly contentType?: string;
  /** ISO 8601: no date after it is believed. */
  readonly now?: string;
  /** Value of the answer's X-Robots-Tag header. @see reservationTag */
  readonly robotsTag?: string;
}

/** A page's document and the tree it was read from; `tree` is null where the page is plain text. */
export interface ExtractedDocument {
  readonly document: Document;
  readonly tree: HtmlTree | null;
}

/**
 * Longer pages are cut here, in bytes and in UTF-16 units: the longest of 129 news pages had 2.2 million. What a page of
 * this length can cost at worst is held by `extract-document.test.ts`.
 */
export const LONGEST_PAGE = 4_000_000;

/**
 * Finds the main text of a page and what its markup says about it. Never throws on what a publisher sends: where there is
 * no text, `warnings` say why.
 *
 * @param body Bytes as fetched, or text already decoded.
 */
export function extractDocument(body: Uint8Array | string, hints: PageHints): ExtractedDocument {
  const kind = typeof body === 'string' ? null : binaryKind(body);
  if (kind) return unread(`not text but a ${kind}`);
  const { text, warnings } = readText(body, hints.contentType);
  if (text.trim() === '') return unread('empty page', ...warnings);
  if (looksBinary(text)) return unread('not text', ...warnings);
  if (isPlainText(text, hints.contentType)) {
    const document = readPlainText(text);
    return { document: { ...document, warnings: [...warnings, ...document.warnings] }, tree: null };
  }
  return readHtml(text, hints, warnings);
}

function unread(...warnings: string[]): ExtractedDocument {
  return { document: { ...EMPTY_DOCUMENT, warnings }, tree: null };
}

function readText(
  body: Uint8Array | string,
  contentType: string | undefined,
): { text: string; warnings: string[] } {
  const isLong = body.length > LONGEST_PAGE;
  const warnings = isLong ? [`page cut at ${LONGEST_PAGE} of ${body.length}`] : [];
  if (typeof body === 'string')
    return { text: isLong ? body.slice(0, LONGEST_PAGE) : body, warnings };
  const decoded = decodeBytes(isLong ? body.subarray(0, LONGEST_PAGE) : body, contentType);
  return { text: decoded.text, warnings: [...warnings, ...decoded.warnings] };
}

function readHtml(html: string, hints: PageHints, warnings: readonly string[]): ExtractedDocument {
  const tree = parseHtml(html);
  const facts = readPageFacts(tree, hints);
  const best = findBestText(tree, facts);
  const document: Document = {
    ...facts.document,
    language: chooseLanguage(best.text, facts.declaredLanguage),
    text: best.text,
    truncated: html.length >= LONGEST_PAGE || isTruncated(tree, facts, best.text),
    warnings: [...warnings, ...best.warnings],
  };
  return { document, tree };
}
