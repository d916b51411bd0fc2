import { PermanentError } from '../errors';
import { XmlNames } from './xml-names';
import { xmlAttributes, type XmlDocument, type XmlElement } from './xml-tree';
import { readDoctype } from './xml-doctype';

/**
 * Bounds of what is read at all. The largest real feeds nest 30 deep and keep below 100,000 elements; each bound is
 * there so that a file made to hurt costs less than two seconds and 300 MB.
 */
export const XML_LIMITS = { depth: 500, tagChars: 1 << 20, elements: 500_000 } as const;

/** Opening one of these while another is open means that its end was forgotten. */
const RECORDS = new Set(['item', 'entry', 'url', 'sitemap']);

/**
 * Reads XML, well-formed or not, into a tree of offsets: linear in the text, nothing is copied or decoded until asked
 * for. Missing ends, stray ends, bare `<` and `&`, unquoted attributes and junk around the root are read past and make
 * the document `repaired`. Entities of the document are never expanded inside one another.
 *
 * @throws PermanentError beyond XML_LIMITS, and for entity declarations that multiply (see readDoctype).
 */
export function scanXml(source: string): XmlDocument {
  return new Scanner(source).scan();
}

/** Tags with different xmlns attributes that are looked at: feeds repeat the same few on every item. */
const DISTINCT_NAMESPACES = 2000;

/** Stack entries looked at for stray end tags, in all: a few milliseconds' worth. */
const SEARCH_BUDGET = 1_000_000;

class Scanner {
  private readonly names = new XmlNames();
  private readonly top: XmlElement;
  private readonly stack: XmlElement[];
  private readonly absent = new Set<string>();
  private readonly namespaces = new Map<string, string>();
  private searches = SEARCH_BUDGET;
  private entities: ReadonlyMap<string, string> = new Map();
  private elements = 0;
  private repaired = false;
  private position = 0;

  constructor(private readonly source: string) {
    this.top = newElement('', '', 0, 0);
    this.top.innerEnd = source.length;
    this.stack = [this.top];
  }

  scan(): XmlDocument {
    for (;;) {
      const start = this.source.indexOf('<', this.position);
      if (start < 0) break;
      this.readMarkup(start, this.source.charCodeAt(start + 1));
    }
    this.closeRest();
    const { source, top, entities, repaired } = this;
    return { source, top, entities, repaired };
  }

  private readMarkup(start: number, next: number): void {
    if (next === SLASH) this.readEndTag(start);
    else if (next === BANG) this.readDeclaration(start);
    else if (next === QUESTION) this.skipPast('?>', '>', start + 2);
    else if (isNameStart(next)) this.readStartTag(start);
    else this.readAsText(start + 1);
  }

  private readAsText(position: number): void {
    this.repaired = true;
    this.position = position;
  }

  /** Goes on after `end`; where it never comes, after `otherwise`; where that is missing too, at the end of the text. */
  private skipPast(end: string, otherwise: string, from: number): void {
    const at = this.find(end, from);
    if (at >= 0) {
      this.position = at + end.length;
      return;
    }
    this.repaired = true;
    const other = this.find(otherwise, from);
    this.position = other < 0 ? this.source.length : other + otherwise.length;
  }

  /** indexOf that remembers what no longer occurs: a file full of unclosed comments must not be searched for each. */
  private find(what: string, from: number): number {
    if (this.absent.has(what)) return -1;
    const at = this.source.indexOf(what, from);
    if (at < 0) this.absent.add(what);
    return at;
  }

  private readDeclaration(start: number): void {
    const { source } = this;
    if (source.startsWith('<![CDATA[', start)) this.skipPast(']]>', '</', start + 9);
    else if (source.startsWith('<!--', start)) this.skipPast('-->', '>', start + 4);
    else if (/^<!doctype/i.test(source.slice(start, start + 9))) {
      const { end, entities } = readDoctype(source, start);
      this.position = end;
      if (entities.size > 0) this.entities = entities;
    } else this.skipPast('>', '>', start + 2);
    if (source.startsWith('</', this.position - 2)) this.position -= 2;
  }

  private readStartTag(start: number): void {
    const nameEnd = endOfName(this.source, start + 1);
    const end = this.endOfTag(nameEnd);
    if (end < 0) {
      this.readAsText(start + 1);
      return;
    }
    if (end - start > XML_LIMITS.tagChars)
      throw new PermanentError('a tag of over a million characters');
    if (++this.elements > XML_LIMITS.elements)
      throw new PermanentError('more than 500,000 elements');
    const isEmpty = this.source.charCodeAt(end - 1) === SLASH;
    const element = this.newChild(start, nameEnd, isEmpty ? end - 1 : end);
    element.innerStart = element.innerEnd = element.end = end + 1;
    if (!isEmpty) this.push(element);
    this.position = end + 1;
  }

  private newChild(start: number, nameEnd: number, attrEnd: number): XmlElement {
    const name = this.source.slice(start + 1, nameEnd);
    const element = newElement(name, '', nameEnd, attrEnd);
    element.start = start;
    const hasAttributes = attrEnd - nameEnd > 6;
    const own = hasAttributes ? this.readNamespaces(element) : undefined;
    if (this.elements === 1 && /(^|:)(feed|entry)$/i.test(name)) this.names.treatAsAtom();
    const isRoot = this.stack.length === 1;
    element.key = own === undefined || isRoot ? this.names.key(name) : this.names.keyIn(name, own);
    if (RECORDS.has(element.key)) this.closeOpenRecord(element.key);
    const parent = this.stack[this.stack.length - 1] ?? this.top;
    element.parent = parent;
    parent.children.push(element);
    return element;
  }

  /** Notes the prefixes that a tag binds; gives its own default namespace where it has one. */
  private readNamespaces(element: XmlElement): string | undefined {
    const text = this.source.slice(element.attrStart, element.attrEnd);
    if (!text.includes('xmlns')) return undefined;
    const known = this.namespaces.get(text);
    if (known !== undefined || this.namespaces.size >= DISTINCT_NAMESPACES)
      return known || undefined;
    let own = '';
    for (const [name, value] of xmlAttributes(this.source, element)) {
      if (name === 'xmlns') own = value;
      else if (name.startsWith('xmlns:')) this.names.bind(name.slice(6), value);
    }
    this.namespaces.set(text, own);
    return own || undefined;
  }

  private push(element: XmlElement): void {
    this.stack.push(element);
    if (this.stack.length > XML_LIMITS.depth)
      throw new PermanentError(`elements nested over ${XML_LIMITS.depth} deep`);
  }

  private closeOpenRecord(key: string): void {
    const open = this.stack.findLast((element) => RECORDS.has(element.key));
    if (open?.key !== key) return;
    this.repaired = true;
    while (this.stack.at(-1) !== open) this.pop(this.position);
    this.pop(this.position);
  }

  private readEndTag(start: number): void {
    const nameEnd = endOfName(this.source, start + 2);
    const gt = this.find('>', nameEnd);
    this.position = gt < 0 ? this.source.length : gt + 1;
    const name = this.source.slice(start + 2, nameEnd);
    if (this.stack[this.stack.length - 1]?.name === name) {
      this.pop(start, this.position);
      return;
    }
    this.repaired = true;
    const open = this.findOpen(name);
    if (!open) return;
    while (this.stack.at(-1) !== open) this.pop(start);
    this.pop(start, this.position);
  }

  /** The open element that a stray end tag means, in any case of letters; the search stops once it has cost enough. */
  private findOpen(name: string): XmlElement | undefined {
    this.searches -= this.stack.length;
    if (this.searches < 0 || name === '') return undefined;
    const lower = name.toLowerCase();
    return this.stack.findLast((element) => element.name.toLowerCase() === lower);
  }

  private pop(at: number, end = at): void {
    const element = this.stack.pop();
    if (!element) throw new RangeError('the top of the tree was closed');
    element.innerEnd = at;
    element.end = end;
  }

  /** A file that was cut: the field that was being written is marked, since half an address is worse than none. */
  private closeRest(): void {
    const cut = this.stack.at(-1);
    if (this.stack.length > 1) this.repaired = true;
    while (this.stack.length > 1) this.pop(this.source.length);
    if (cut && cut !== this.top && cut.children.length === 0) cut.isCut = true;
  }

  /** Where the tag's `>` stands, outside quotes; a quote that is never closed does not swallow the file. */
  private endOfTag(from: number): number {
    const { source } = this;
    const plain = this.find('>', from);
    if (plain < 0) return -1;
    let quote = 0;
    for (let i = from; i < source.length; i++) {
      const c = source.charCodeAt(i);
      if (quote !== 0) {
        if (c === quote) quote = 0;
        else if (c === LESS && i > plain) break;
      } else if (c === GREATER) return i;
      else if ((c === DOUBLE || c === SINGLE) && source.charCodeAt(i - 1) === EQUALS) quote = c;
      else if ((c === DOUBLE || c === SINGLE) && isSpaceAfterEquals(source, i)) quote = c;
      else if (c === LESS) break;
    }
    this.repaired = true;
    return plain;
  }
}

const [SLASH, BANG, QUESTION, LESS, GREATER, EQUALS] = [0x2f, 0x21, 0x3f, 0x3c, 0x3e, 0x3d];
const [DOUBLE, SINGLE] = [0x22, 0x27];

function isSpaceAfterEquals(source: string, at: number): boolean {
  let i = at - 1;
  while (i > at - 8 && source.charCodeAt(i) <= 0x20) i--;
  return source.charCodeAt(i) === EQUALS;
}

function isNameStart(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c > 0x7f;
}

function endOfName(source: string, from: number): number {
  let i = from;
  for (; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c <= 0x20 || c === GREATER || c === SLASH || c === LESS) break;
  }
  return i;
}

function newElement(name: string, key: string, attrStart: number, attrEnd: number): XmlElement {
  return {
    name,
    key,
    parent: null,
    children: [],
    start: 0,
    attrStart,
    attrEnd,
    innerStart: attrEnd,
    innerEnd: attrEnd,
    end: attrEnd,
    isCut: false,
  };
}
