import type { DealSource, DealTag } from './deal';

/** A tag as it is kept: with all of its article that a deal is derived from. */
export interface StoredTag extends DealTag {
  readonly source: DealSource;
  readonly fetchedAt: string;
  /** One line that says the deal. */
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly extractor: { readonly name: string; readonly version: string };
}

/** Order of reports: by publication, then by id, so that any two machines agree. */
export function compareTags(a: StoredTag, b: StoredTag): number {
  return compareText(a.source.publishedAt, b.source.publishedAt) || compareText(a.tagId, b.tagId);
}

/** Order by code unit: the same on every machine, which `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
