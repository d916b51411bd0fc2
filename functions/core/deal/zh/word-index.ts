/** A fixed list of words that finds the longest one that begins or ends at a place of a text, in constant time. */
export class WordIndex {
  private readonly byFirst = new Map<number, string[]>();
  private readonly byLast = new Map<number, string[]>();
  private readonly all: ReadonlySet<string>;

  constructor(words: Iterable<string>) {
    this.all = new Set(words);
    for (const word of this.all) {
      put(this.byFirst, word.charCodeAt(0), word);
      put(this.byLast, word.charCodeAt(word.length - 1), word);
    }
    for (const index of [this.byFirst, this.byLast])
      for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  }

  has(word: string): boolean {
    return this.all.has(word);
  }

  /** The longest word that begins at `at`; empty for none. */
  at(text: string, at: number): string {
    const words = this.byFirst.get(text.charCodeAt(at));
    if (words) for (const word of words) if (text.startsWith(word, at)) return word;
    return '';
  }

  /** The longest word of [floor, end) that ends at `end`; empty for none. */
  before(text: string, end: number, floor = 0): string {
    const words = this.byLast.get(text.charCodeAt(end - 1));
    if (words)
      for (const word of words) {
        const start = end - word.length;
        if (start >= floor && text.startsWith(word, start)) return word;
      }
    return '';
  }

  /** The longest word that ends the text; empty for none. */
  endOf(text: string): string {
    return this.before(text, text.length);
  }
}

function put(index: Map<number, string[]>, key: number, word: string): void {
  const known = index.get(key);
  if (known) known.push(word);
  else index.set(key, [word]);
}
