import type { Document } from '../document/document';
import type { HtmlTree } from '../html/parse-html';
import { CodePoints } from '../text/code-points';
import type { Story } from './story';

/** The stories of a page and the text that their spans point into: the document's own where it holds one story. */
export interface SplitPage {
  readonly text: string;
  readonly stories: readonly Story[];
}

/** Splits a page into its stories; one story that spans the whole text where it holds no more. */
export function splitStories(_tree: HtmlTree | null, document: Document): SplitPage {
  const { text, title } = document;
  if (text === '') return { text, stories: [] };
  return { text, stories: [{ title: title ?? '', start: 0, end: new CodePoints(text).length }] };
}

/** Stories of a plain text, one paragraph a line, headline first; spans of the text exactly as it stands. */
export function splitPlainText(text: string, title?: string): Story[] {
  if (text.trim() === '') return [];
  const headline = title ?? text.split('\n', 1)[0] ?? '';
  return [{ title: headline, start: 0, end: new CodePoints(text).length }];
}
