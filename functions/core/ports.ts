/**
 * The outside world on one page: what the steps ask of it, and nothing of how it is done.
 * Adapters implement these; each port has one conformance suite that every adapter passes.
 */

/** Milliseconds since 1970, UTC. */
export type Clock = () => number;

export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}
