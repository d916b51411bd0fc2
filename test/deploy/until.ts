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

/** @throws Error that says what does not hold */
export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
