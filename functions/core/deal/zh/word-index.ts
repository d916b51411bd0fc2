/** A fixed list of words that finds the longest one at a place of a text, or at the end of it, in constant time. */
export class WordIndex {
  private readonly byFirst = new Map<number, string[]>();
  private readonly all: ReadonlySet<string>;
  private readonly longest: number;

  constructor(words: Iterable<string>) {
    this.all = new Set(words);
    this.longest = Math.max(...[...this.all].map((word) => word.length));
    for (const word of this.all) {
      const known = this.byFirst.get(word.charCodeAt(0));
      if (known) known.push(word);
      else this.byFirst.set(word.charCodeAt(0), [word]);
    }
    for (const words of this.byFirst.values()) words.sort((a, b) => b.length - a.length);
  }

  has(word: string): boolean {
    return this.all.has(word);
  }

  /** The longest word that begins at `at`; empty for none. */
  at(text: string, at: number): string {
    return this.byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at)) ?? '';
  }

  /** The longest word that ends the text; empty for none. */
  endOf(text: string): string {
    for (let length = Math.min(this.longest, text.length); length > 0; length--) {
      const word = text.slice(-length);
      if (this.all.has(word)) return word;
    }
    return '';
  }
}
