/**
 * A quote and where it stands: `text` equals the code points [start, end) of the story's clean text.
 * Offsets are Unicode code points, not UTF-16 units and not bytes.
 */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
