/** One story of a page: a span of the document's clean text. */
export interface Story {
  readonly title: string;
  /** Code points [start, end) of the document's `text`; the headline is not in the span unless it is part of the text. */
  readonly start: number;
  readonly end: number;
  readonly published?: string;
  /** ISO 639-1, where the story's own text tells; a page may mix languages. */
  readonly language?: string;
  /** Fragment that leads to the story on its page, without `#`, where the markup has one. */
  readonly anchor?: string;
}
