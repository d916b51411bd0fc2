import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits before another attempt at what many want at once: a random time up to a bound that doubles with each attempt,
 * so that those who lost together do not come back together.
 *
 * @param attempt From 0.
 * @see "Exponential backoff and jitter", AWS Architecture Blog, 2015: full jitter needs the fewest calls.
 */
export async function waitTurn(attempt: number, firstMs: number, mostMs: number): Promise<void> {
  await sleep(Math.random() * Math.min(mostMs, firstMs * 2 ** attempt));
}
