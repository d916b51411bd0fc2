/**
 * The candidate that a mistyped word most likely meant; undefined where none is near. Near is at most a third of the
 * word's letters changed, or a candidate that it begins.
 */
export function nearestSpelling(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().slice(0, 64);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance =
      wanted.length >= 3 && candidate.toLowerCase().startsWith(wanted)
        ? 1
        : editDistance(wanted, candidate.toLowerCase());
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Insertions, deletions, changes and swaps of neighbours that turn one word into the other (Damerau, restricted). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const change = (last[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      const swap =
        i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]
          ? (beforeLast[k - 2] ?? 0) + 1
          : Infinity;
      row[k] = Math.min(change, swap, (last[k] ?? 0) + 1, (row[k - 1] ?? 0) + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
