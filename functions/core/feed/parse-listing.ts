export interface ListingHints {
  readonly url: string;
  readonly contentType?: string;
  /** Given by a person or pinned from an earlier answer; found where absent. */
  readonly selectors?: ListingSelectors;
  /** IANA zone of the dates printed on the page. */
  readonly zone?: string;
}

/** CSS selectors that read the page again: `item` from the page, the others from the item. */
export interface ListingSelectors {
  readonly item: string;
  readonly link?: string;
  readonly title?: string;
  readonly date?: string;
}

export interface ListingItem {
  readonly title: string;
  readonly link: string;
  readonly published: string | null;
}

/** The page's main list in page order; no items where it holds no list. */
export interface Listing {
  readonly items: readonly ListingItem[];
  readonly selectors: ListingSelectors | null;
  readonly next: string | null;
}

/** Finds the list of stories on a page that has no feed. */
export function parseListing(_body: Uint8Array | string, _hints: ListingHints): Listing {
  return { items: [], selectors: null, next: null };
}
