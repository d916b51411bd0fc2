import type { XmlElement, XmlReader } from './xml-tree';

/** Markup of a feed as its reader found it: HTML, or text in which `<` means itself. */
export interface RawText {
  readonly value: string;
  readonly isHtml: boolean;
}

/** What a reader of one wire shape found, before dates, addresses and markup are made uniform. */
export interface RawItem {
  readonly id?: string;
  readonly title?: RawText;
  readonly link?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly summary?: RawText;
  readonly content?: RawText;
  readonly author?: string;
  readonly categories?: readonly string[];
  readonly image?: string;
  readonly language?: string;
  readonly geo?: { readonly lat: number; readonly lon: number };
  /** Absolute address that the item's links are resolved against. */
  readonly base?: string;
  /** The same for links inside its bodies, where that is another one. */
  readonly bodyBase?: string;
}

/** The same of the feed itself, without its items. */
export interface RawHead {
  readonly title?: RawText;
  readonly link?: string;
  readonly description?: RawText;
  readonly language?: string;
  readonly ttlMinutes?: number;
  /** Absolute address that the feed's links are resolved against. */
  readonly base?: string;
}

export interface RawFeed extends RawHead {
  readonly items: readonly RawItem[];
}

/** How one XML vocabulary is read. `base` is the feed's own address for the head, the head's base for the items. */
export interface XmlShape {
  readonly readHead: (reader: XmlReader, root: XmlElement, base?: string) => RawHead;
  readonly findItems: (root: XmlElement) => XmlElement[];
  readonly readItem: (reader: XmlReader, item: XmlElement, base?: string) => RawItem;
}
