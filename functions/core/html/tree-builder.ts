import { Document, Element, Text, type ParentNode } from 'domhandler';
import { Tokenizer } from 'htmlparser2';
import {
  BLOCK_TAGS,
  ENDS_PARAGRAPH,
  FENCES,
  HEAD_TAGS,
  IMPLIED_END,
  type ImpliedEnd,
  TABLE_TAGS,
  VOID_TAGS,
} from './nesting-rules';

/** Elements nested deeper than this lose their tags and keep their text; browsers cap at 512 too. */
export const MAX_DEPTH = 512;
/** What follows this many elements is left out; a news page has some thousand. */
export const MAX_ELEMENTS = 250_000;

/** Elements that a page has once. */
const SINGLE_TAGS = new Set(['html', 'head', 'body']);
/** Open elements that a tag may look at, on average. */
const SEARCH_STEPS = 32;
const HEADING = /^h[1-6]$/;
const PARAGRAPH: ImpliedEnd = { ends: new Set(['p']), within: BLOCK_TAGS };
const LINK: ImpliedEnd = { ends: new Set(['a']), within: BLOCK_TAGS };

/**
 * Builds a domhandler tree from htmlparser2's tokens with the standard's rules for unclosed, misnested and stray tags.
 *
 * htmlparser2's own parser shifts its stack of open elements on every tag and searches it without end: 100,000 open
 * elements took 3 to 23 s. This one does bounded work on each token, so that its time is linear in the page.
 * It builds no comments, and no implied html, head or body.
 */
export class TreeBuilder {
  readonly document = new Document([]);
  private readonly open: Element[] = [];
  /** Inline elements whose end tag came while a block stood open in them: they end with that block. */
  private readonly ended = new Set<Element>();
  private readonly singles = new Map<string, Element>();
  private overflow = 0;
  private elements = 0;
  private tags = 100;
  private steps = 0;
  private foreign = 0;
  private pendingText = '';
  private tag = '';
  private attributes: Record<string, string> = {};
  private attributeName = '';
  private attributeValue = '';

  constructor(private readonly html: string) {}

  build(): Document {
    const tokenizer = new Tokenizer({ decodeEntities: true }, this);
    tokenizer.write(this.html);
    tokenizer.end();
    return this.document;
  }

  ontext(start: number, end: number): void {
    this.pendingText += this.html.slice(start, end);
  }

  ontextentity(codePoint: number): void {
    this.pendingText += String.fromCodePoint(codePoint);
  }

  onopentagname(start: number, end: number): void {
    this.tags++;
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!Object.hasOwn(this.attributes, this.attributeName))
      this.attributes[this.attributeName] = this.attributeValue;
    this.attributeValue = '';
  }

  onopentagend(): void {
    this.flushText();
    this.start(this.tag, this.attributes, false);
  }

  onselfclosingtag(): void {
    this.flushText();
    this.start(this.tag, this.attributes, this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    this.tags++;
    this.flushText();
    this.end(this.html.slice(start, end).toLowerCase());
  }

  onend(): void {
    this.flushText();
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.foreign > 0) this.pendingText += this.html.slice(start, end - offset);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private get top(): Element | undefined {
    return this.open[this.open.length - 1];
  }

  private flushText(): void {
    if (this.pendingText === '') return;
    const text = this.pendingText;
    this.pendingText = '';
    if (this.elements > MAX_ELEMENTS) return;
    if (this.top?.name === 'head' && text.trim() !== '') this.pop();
    append(this.top ?? this.document, new Text(text));
  }

  private start(name: string, attributes: Record<string, string>, selfClosing: boolean): void {
    if (SINGLE_TAGS.has(name)) {
      if (this.mergeIntoOpen(name, attributes)) return;
    } else if (this.top?.name === 'head' && !HEAD_TAGS.has(name)) this.pop();
    if (ENDS_PARAGRAPH.has(name)) this.endImplied(PARAGRAPH);
    if (name === 'a') this.endImplied(LINK);
    const rule = IMPLIED_END.get(name);
    if (rule) this.endImplied(rule);
    this.elements++;
    if (this.elements > MAX_ELEMENTS) return;
    if (this.open.length >= MAX_DEPTH && !VOID_TAGS.has(name)) {
      if (!selfClosing) this.overflow++;
      return;
    }
    const element = new Element(name, attributes);
    if (SINGLE_TAGS.has(name)) this.singles.set(name, element);
    append(this.top ?? this.document, element);
    if (selfClosing || VOID_TAGS.has(name)) return;
    this.open.push(element);
    if (name === 'svg' || name === 'math') this.foreign++;
  }

  /** A second html, head or body adds its attributes to the first, whether that is open or already closed. */
  private mergeIntoOpen(name: string, attributes: Record<string, string>): boolean {
    if (name === 'body' && this.top?.name === 'head') this.pop();
    const first = this.singles.get(name);
    if (!first) return false;
    for (const [key, value] of Object.entries(attributes)) first.attribs[key] ??= value;
    return true;
  }

  private end(name: string): void {
    if (name === 'html' || name === 'body') return; // what follows them still belongs to the page
    if (this.overflow > 0 && name !== 'br') this.overflow--;
    else if (name === 'br') this.standAlone(name);
    else if (!BLOCK_TAGS.has(name)) this.closeInline(name);
    else if (!this.closeBlock(name) && name === 'p') this.standAlone(name);
  }

  /** An end tag that browsers read as an empty element. */
  private standAlone(name: string): void {
    append(this.top ?? this.document, new Element(name, {}));
  }

  private closeBlock(name: string): boolean {
    const isTablePart = TABLE_TAGS.has(name);
    for (let i = this.open.length - 1; i >= this.searchEnd(); i--) {
      const { name: candidate } = this.open[i] as Element;
      if (candidate === name || (HEADING.test(name) && HEADING.test(candidate))) {
        this.popTo(i);
        return true;
      }
      if (isTablePart ? candidate === 'table' : FENCES.has(candidate)) return false;
    }
    return false;
  }

  private closeInline(name: string): void {
    let isUnderBlock = false;
    for (let i = this.open.length - 1; i >= this.searchEnd(); i--) {
      const element = this.open[i] as Element;
      if (element.name === name) {
        if (isUnderBlock) this.ended.add(element);
        else this.popTo(i);
        return;
      }
      if (FENCES.has(element.name)) return;
      isUnderBlock ||= BLOCK_TAGS.has(element.name);
    }
  }

  /** Ends the nearest open element that `rule` names, unless its container, or a fence that it may not cross, lies between. */
  private endImplied({ ends, within }: ImpliedEnd): void {
    const isTablePart = within.has('table');
    for (let i = this.open.length - 1; i >= this.searchEnd(); i--) {
      const { name } = this.open[i] as Element;
      if (ends.has(name)) return this.popTo(i);
      if (within.has(name) || (FENCES.has(name) && !isTablePart)) return;
    }
  }

  /**
   * How far down the open elements a tag's counterpart is looked for: all the way, until searches have cost more steps
   * than the page has tags for; a page of deep nesting and stray tags would else cost the product of both.
   */
  private searchEnd(): number {
    return this.steps++ <= SEARCH_STEPS * this.tags ? 0 : Math.max(0, this.open.length - 2);
  }

  private popTo(index: number): void {
    while (this.open.length > index) this.pop();
    while (this.top && this.ended.has(this.top)) this.pop();
  }

  private pop(): void {
    const element = this.open.pop();
    if (!element) return;
    this.ended.delete(element);
    if (element.name === 'svg' || element.name === 'math') this.foreign--;
  }
}

function append(parent: ParentNode, child: Element | Text): void {
  const previous = parent.lastChild;
  child.parent = parent;
  if (previous) {
    previous.next = child;
    child.prev = previous;
  }
  parent.children.push(child);
}
