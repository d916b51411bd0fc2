const SURROGATE = /[\ud800-\udbff]/; // without the `u` flag: code units

/**
 * Maps UTF-16 indexes of one text to code points and back, for texts beyond the Basic Multilingual Plane too.
 * Building it costs one pass; each lookup is constant for texts without surrogates and logarithmic with them.
 */
export class CodePoints {
  private readonly pairs: number[] = []; // UTF-16 index of each high surrogate that has its low one

  constructor(readonly text: string) {
    if (!SURROGATE.test(text)) return;
    for (let i = 0; i < text.length - 1; i++) {
      if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00)
        this.pairs.push(i++);
    }
  }

  get length(): number {
    return this.text.length - this.pairs.length;
  }

  /** Code points before UTF-16 index `index`. */
  fromUtf16(index: number): number {
    return index - this.countBefore((pair) => pair < index);
  }

  /** UTF-16 index of code point `point`. */
  toUtf16(point: number): number {
    return point + this.countBefore((pair, k) => pair - k < point);
  }

  /** The code points [start, end). */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end));
  }

  private countBefore(isBefore: (pair: number, k: number) => boolean): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.pairs[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
