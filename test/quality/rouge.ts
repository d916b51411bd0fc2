/**
 * ROUGE-N F1 of a summary against one reference: runs of `n` words they share. Words are lower case, without stemming or a stop
 * list; each Han, Hiragana or Katakana character is a word.
 *
 * @see Lin, ROUGE: A Package for Automatic Evaluation of Summaries, 2004.
 */
export function rouge(summary: string, reference: string, n: 1 | 2): number {
  const [own, wanted] = [runs(summary, n), runs(reference, n)];
  const counts = new Map<string, number>();
  for (const run of wanted) counts.set(run, (counts.get(run) ?? 0) + 1);
  let shared = 0;
  for (const run of own) {
    const left = counts.get(run) ?? 0;
    if (left > 0) shared++;
    counts.set(run, left - 1);
  }
  return own.length + wanted.length === 0 ? 0 : (2 * shared) / (own.length + wanted.length);
}

function runs(text: string, n: number): string[] {
  const words =
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - n + 1))
    .map((_, i) => words.slice(i, i + n).join(' '));
}
