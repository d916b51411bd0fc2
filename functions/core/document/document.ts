/** What a page says, without its boilerplate. Evidence offsets point into `text` or a story's part of it. */
export interface Document {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO 8601 with the page's own zone where it tells one; a day where only a day is told; null where nothing is. */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47, two letters where possible. */
  readonly language: string | null;
  readonly canonicalUrl: string | null;
  readonly image: string | null;
  readonly licence: string | null;
  /** True where the page forbids training or text and data mining: such pages are not shown to a model. */
  readonly noTraining: boolean;
  /** Main text, one paragraph a line, without the headline. */
  readonly text: string;
  /** A paywall stub or a cut page. */
  readonly truncated: boolean;
  readonly warnings: readonly string[];
}

/** A document that says nothing. */
export const EMPTY_DOCUMENT: Document = {
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
