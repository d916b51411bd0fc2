import type { Element } from 'domhandler';
import { isInline } from '../html/text-blocks';
import { unwrapLines } from '../html/unwrap-lines';
import { headingLevel, isBold, styleKeys, styleName } from './line-style';
import type { PageLine } from './page-line';
import { isRule, joined, type Piece } from './line-piece';
import { splitRunIn } from './run-in';

const MAX_INLINE_DEPTH = 6;

/** Joining line by line costs the square of the length: a paragraph longer than this is not wrapped by hand. */
const LONGEST_WRAPPED = 2000;

/** Gathers text into lines while a walk enters and leaves elements. */
export class LineBuilder {
  readonly lines: PageLine[] = [];
  private clock = 0;
  private startedAt = 0;
  private pieces: Piece[] = [];
  private breaks = 0;
  private brokenByLine = false;
  private rule = false;
  private bold = 0;
  private links = 0;
  private preformatted = 0;
  private anchor: string | undefined;
  private readonly blocks: Element[] = [];
  private readonly inlines: string[] = [];

  /** @returns the instant at which the element opens, on a clock that never stands still. */
  enter(element: Element): number {
    if (element.name === 'br') this.breakLine();
    else if (isInline(element)) this.inlines.push(this.inlineStyle(element));
    else {
      this.flush();
      this.brokenByLine = false;
      this.blocks.push(element);
    }
    if (element.name === 'hr') this.addRule();
    this.noteAnchor(element);
    this.count(element, 1);
    return this.clock++;
  }

  /** @returns the instant at which it closes. */
  leave(element: Element): number {
    this.count(element, -1);
    if (element.name !== 'br') {
      if (isInline(element)) this.inlines.pop();
      else {
        this.flush();
        this.brokenByLine = false;
        this.blocks.pop();
      }
    }
    return this.clock++;
  }

  text(data: string): void {
    if (this.preformatted === 0) return this.add(data);
    for (const [i, row] of typedRows(data).entries()) {
      if (i > 0) this.breakLine();
      this.add(row);
    }
  }

  /** The lines, once the walk is over. */
  finish(): PageLine[] {
    this.flush();
    return this.lines;
  }

  private add(text: string): void {
    if (text === '') return;
    if (this.pieces.length === 0) {
      if (text.trim() === '') return;
      this.startedAt = this.clock++;
    }
    const inline = this.inlines[this.inlines.length - 1] ?? '';
    this.pieces.push({ text, bold: this.bold > 0, linked: this.links > 0, inline });
  }

  private breakLine(): void {
    if (this.pieces.length > 0) {
      this.flush();
      this.breaks = 0;
    } else this.breaks++;
    this.brokenByLine = true;
  }

  private addRule(): void {
    this.rule = true;
    const last = this.lines.pop();
    if (last) this.lines.push({ ...last, beforeRule: true });
  }

  private flush(): void {
    const { pieces } = this;
    if (pieces.length === 0) return;
    this.pieces = [];
    const text = joined(pieces);
    if (isRule(text)) return this.addRule();
    if (text === '') return;
    const line = this.line(pieces, text);
    if (this.brokenByLine && this.goesOn(line)) return;
    this.lines.push(...splitRunIn({ pieces, line }));
    this.breaks = 0;
    this.rule = false;
    this.anchor = undefined;
  }

  /** A `br` in the middle of a sentence only wraps it: the line joins the one before. */
  private goesOn(line: PageLine): boolean {
    const before = this.lines[this.lines.length - 1];
    if (!before || this.breaks > 0 || before.element !== line.element || before.runIn) return false;
    if (before.text.length > LONGEST_WRAPPED) return false;
    const wraps =
      /[\p{Ll}\p{Lo}\d,;–—-]$/u.test(before.text.slice(-2)) && /^\p{Ll}/u.test(line.text);
    if (!wraps) return false;
    const text = `${before.text} ${line.text}`;
    this.lines[this.lines.length - 1] = { ...before, text, bold: before.bold && line.bold };
    return true;
  }

  private line(pieces: readonly Piece[], text: string): PageLine {
    const element = this.blocks[this.blocks.length - 1] ?? null;
    const shown = pieces.filter((piece) => piece.text.trim() !== '');
    return {
      text,
      start: 0,
      end: 0,
      element,
      order: this.startedAt,
      keys: styleKeys(this.blocks, shown),
      level: headingLevel(this.blocks),
      bold: shown.every((piece) => piece.bold),
      linked: joined(pieces.filter((piece) => piece.linked)).length / text.length,
      gap: this.breaks,
      afterRule: this.rule,
      beforeRule: false,
      runIn: false,
      boilerplate: false,
      anchor: this.anchor,
    };
  }

  /** Names of an inline element and those around it, outermost first; links do not change how a headline is set. */
  private inlineStyle(element: Element): string {
    const around = this.inlines[this.inlines.length - 1] ?? '';
    if (element.name === 'a' || this.inlines.length >= MAX_INLINE_DEPTH) return around;
    return around === '' ? styleName(element) : `${around}>${styleName(element)}`;
  }

  private noteAnchor({ name, attribs }: Element): void {
    const anchor = attribs.id ?? (name === 'a' ? attribs.name : undefined);
    if (anchor && anchor.length <= 200 && this.pieces.length === 0) this.anchor = anchor;
  }

  private count(element: Element, step: 1 | -1): void {
    if (isBold(element)) this.bold += step;
    if (element.name === 'a' && element.attribs.href !== undefined) this.links += step;
    if (element.name === 'pre') this.preformatted += step;
  }
}

/** Rows of a preformatted text, paragraphs unwrapped; a headline in capitals or with a rule under it stays a row of its own. */
function typedRows(data: string): string[] {
  return unwrapLines(data).flatMap((paragraph) => {
    const rows: string[] = [];
    let before = '';
    for (const row of paragraph.split('\n')) {
      const parts =
        before === '' ||
        isRule(row.trim()) ||
        isRule(before.trim()) ||
        isCapital(before) !== isCapital(row);
      if (parts) rows.push(row);
      else rows[rows.length - 1] += `\n${row}`;
      before = row;
    }
    return rows;
  });
}

function isCapital(row: string): boolean {
  return row === row.toUpperCase() && row !== row.toLowerCase();
}
