export interface TimePorts {
  /** Milliseconds that the function may still run; absent where nothing ends it, as for a command. */
  readonly timeLeftMs?: () => number;
}

/** What one attempt at a deal takes when many want it: a lease waited for in vain, and all read anew. */
const LEAST_LEFT_MS = 8_000;

/**
 * Stops work that would not come to its end. A function that is ended by its time-out takes all records of its batch
 * back to the queue, those that were done too; one that ends by itself takes only what is not done. What was stored stays,
 * and the next delivery goes on from there.
 *
 * @throws Error that sends the message back to its queue
 */
export function refuseWhenLate({ timeLeftMs }: TimePorts): void {
  const leftMs = timeLeftMs?.() ?? Infinity;
  if (leftMs < LEAST_LEFT_MS)
    throw new Error(`only ${Math.round(leftMs / 100) / 10} s left: the rest is for the next run`);
}
