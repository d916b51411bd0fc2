import { normalizeSpace } from '../html/normalize-space';
import type { PageLine } from './page-line';

/** A stretch of text and how it is set. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly linked: boolean;
  /** The inline elements around it, outermost first. */
  readonly inline: string;
}

/** A line before a headline at its start is split off. */
export interface Draft {
  readonly pieces: readonly Piece[];
  readonly line: PageLine;
}

/** A row of signs that parts stories: three or more dashes, stars, dots. */
export function isRule(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 400 &&
    /^[-=_*~—─━═·.•◆*＊\s]+$/u.test(text) &&
    text.replace(/\s/g, '').length >= 3
  );
}

/** The text of pieces as one line. */
export function joined(pieces: readonly Piece[]): string {
  return normalizeSpace(pieces.map((piece) => piece.text).join(''));
}
