import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until there is an answer.
 *
 * @throws Error that names what did not come, and the last failure of asking.
 */
export async function until<T>(
  what: string,
  timeoutS: number,
  ask: () => Promise<T | undefined | false>,
): Promise<T> {
  const lateMs = Date.now() + timeoutS * 1000;
  let failure: unknown;
  while (Date.now() < lateMs) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await sleep(250);
  }
  throw new Error(`${what}: not within ${timeoutS} s`, { cause: failure });
}

/**
 * Asks for a number until it is nought: as long as it changes, however slow the machine is.
 *
 * @param stillS How long it may stay as it is.
 * @throws Error that says where it stands still
 */
export async function untilNone(
  what: string,
  stillS: number,
  count: () => Promise<number>,
): Promise<void> {
  let last = Infinity;
  let changedMs = Date.now();
  for (;;) {
    const now = await count();
    if (now === 0) return;
    if (now !== last) changedMs = Date.now();
    last = now;
    if (Date.now() - changedMs > stillS * 1000)
      throw new Error(`${what}: ${now} left, and no change for ${stillS} s`);
    await sleep(500);
  }
}

/** @throws Error that says what does not hold */
export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
