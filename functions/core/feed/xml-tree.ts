import { decodeEntities } from './decode-entities';

/** An element as offsets into its document's source. `key` is its name without the publisher's choice of prefix and case. */
export interface XmlElement {
  readonly name: string;
  key: string;
  parent: XmlElement | null;
  readonly children: XmlElement[];
  start: number;
  readonly attrStart: number;
  readonly attrEnd: number;
  innerStart: number;
  innerEnd: number;
  /** Past the end tag. */
  end: number;
  /** The file ended inside this element. */
  isCut: boolean;
}

export interface XmlDocument {
  readonly source: string;
  /** A nameless element that holds the root, or whatever stands in its place. */
  readonly top: XmlElement;
  /** The document's own entities, values as written. */
  readonly entities: ReadonlyMap<string, string>;
  /** Something was read past that a strict parser would refuse. Not all such things are noticed. */
  readonly repaired: boolean;
}

/** How much text a document's own entities may add in all, in characters. */
const ENTITY_TEXT_LIMIT = 1 << 20;

/** Reads fields of one document; made once per document, since it counts what entities add. */
export class XmlReader {
  private entityChars = 0;

  /** Whether the document says anywhere what its links are relative to. */
  readonly usesBase: boolean;

  constructor(readonly document: XmlDocument) {
    this.usesBase = document.source.includes('xml:base');
  }

  /** The first child with one of these keys, in order of the keys. */
  child(element: XmlElement, ...keys: string[]): XmlElement | undefined {
    for (const key of keys) {
      const found = element.children.find((child) => child.key === key);
      if (found) return found;
    }
    return undefined;
  }

  /** All children with this key. */
  children(element: XmlElement, key: string): XmlElement[] {
    return element.children.filter((child) => child.key === key);
  }

  /** The trimmed text of the first of these keys that has any. For addresses, ids and dates: half of one does not count. */
  value(element: XmlElement, ...keys: string[]): string | undefined {
    for (const key of keys) {
      for (const child of element.children) {
        if (child.key !== key || child.isCut) continue;
        const text = this.text(child).trim();
        if (text !== '') return text;
      }
    }
    return undefined;
  }

  /** An attribute's value, decoded and trimmed; names are compared without case. */
  attribute(element: XmlElement, name: string): string | undefined {
    if (element.attrEnd - element.attrStart < name.length) return undefined;
    const raw = xmlAttributes(this.document.source, element).get(name);
    return raw === undefined ? undefined : this.decode(raw).trim();
  }

  /** All text inside, entities and CDATA decoded, tags left out. */
  text(element: XmlElement): string {
    const markup = this.document.source.slice(element.innerStart, element.innerEnd);
    if (!markup.includes('<')) return this.decode(markup);
    return this.pieces(markup)
      .map((piece) => (piece.isLiteral ? piece.text : this.decode(withoutTags(piece.text))))
      .join('');
  }

  /** What is inside as markup: tags as written, CDATA as escaped text. For elements that hold elements. */
  markup(element: XmlElement): string {
    const markup = this.document.source.slice(element.innerStart, element.innerEnd);
    if (!markup.includes('<!')) return markup;
    return this.pieces(markup)
      .map((piece) => (piece.isLiteral ? escapeText(piece.text) : piece.text))
      .join('');
  }

  private pieces(markup: string): { readonly text: string; readonly isLiteral: boolean }[] {
    const pieces: { text: string; isLiteral: boolean }[] = [];
    let position = 0;
    for (;;) {
      const start = markup.indexOf('<![CDATA[', position);
      if (start < 0) break;
      const found = markup.indexOf(']]>', start + 9);
      const end = found < 0 ? markup.length : found;
      pieces.push({ text: markup.slice(position, start), isLiteral: false });
      pieces.push({ text: markup.slice(start + 9, end), isLiteral: true });
      position = Math.min(markup.length, end + 3);
    }
    pieces.push({ text: markup.slice(position), isLiteral: false });
    return pieces;
  }

  /** Entities of XML, HTML and the document itself; a bare `&` stays. Values of the document's own are not read again. */
  private decode(text: string): string {
    if (!text.includes('&')) return text;
    const hasOwn = this.document.entities.size > 0;
    return decodeEntities(text, hasOwn ? (name) => this.own(name) : undefined);
  }

  private own(name: string): string | undefined {
    const value = this.document.entities.get(name);
    if (value === undefined) return undefined;
    this.entityChars += value.length;
    return this.entityChars > ENTITY_TEXT_LIMIT ? '' : decodeEntities(value);
  }
}

/** The attributes of a tag as written, undecoded, first of each name, names in lower case. */
export function xmlAttributes(source: string, element: XmlElement): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const text = source.slice(element.attrStart, element.attrEnd);
  for (const [, name = '', double, single, bare = ''] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare);
  }
  return attributes;
}

/** The value is optional so that a long run of letters without `=` is passed once, not tried again from each letter. */
const ATTRIBUTE = /([^\s=/<>"']+)(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** Text as XML or HTML text. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Comments and tags out; `<` that begins none of them stays. */
function withoutTags(markup: string): string {
  if (!markup.includes('<')) return markup;
  return withoutComments(markup).replace(/<[/?!]?[a-zA-Z_][^<>]*>/g, '');
}

/** Markup without its comments; one that never ends takes the rest with it. */
export function withoutComments(markup: string): string {
  let kept = '';
  let position = 0;
  for (;;) {
    const start = markup.indexOf('<!--', position);
    if (start < 0) return kept + markup.slice(position);
    kept += markup.slice(position, start);
    const end = markup.indexOf('-->', start + 4);
    if (end < 0) return kept;
    position = end + 3;
  }
}
