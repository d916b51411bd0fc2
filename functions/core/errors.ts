/** A failure that no retry can help: the record is kept as a reject with this message and never tried again. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
}

/** One line for logs, source health and rejects: what went wrong, with the chain of causes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `: ${describeError(error.cause)}`;
  return `${error.message}${cause}`;
}
