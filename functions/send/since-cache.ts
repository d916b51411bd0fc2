/** Longest that an answer is used again. */
const KEEP_MS = 60_000;

interface Kept<T> {
  readonly atMs: number;
  readonly since: string;
  readonly found: Promise<T>;
}

/**
 * Reads what came since an instant, and keeps it for a minute: the mails of one batch ask for nearly the same. An answer
 * for an earlier instant serves a later one too, so it may hold more than was asked for.
 *
 * @param read What it reads from is also what its answers are kept under.
 */
export function keepForAMinute<From extends object, T>(
  read: (since: string, from: From) => Promise<T>,
): (since: string, from: From, nowMs: number) => Promise<T> {
  const kept = new WeakMap<From, Kept<T>>();
  return (since, from, nowMs) => {
    const known = kept.get(from);
    if (known && nowMs - known.atMs < KEEP_MS && known.since <= since) return known.found;
    const entry = { atMs: nowMs, since, found: read(since, from) };
    kept.set(from, entry);
    entry.found.catch(() => kept.get(from) === entry && kept.delete(from));
    return entry.found;
  };
}
