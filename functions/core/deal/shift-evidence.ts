import type { Evidence } from '../text/evidence';

/** The same deal with every evidence moved by `by` code points: from a story's text to the page's. */
export function shiftEvidence<T>(value: T, by: number): T {
  if (by === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part: unknown) => shiftEvidence(part, by)) as T;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, shiftEvidence(part as unknown, by)]),
  );
  if (isEvidence(value)) return { ...copy, start: value.start + by, end: value.end + by } as T;
  return copy as T;
}

function isEvidence(value: object): value is Evidence {
  return 'start' in value && 'end' in value && 'text' in value;
}
