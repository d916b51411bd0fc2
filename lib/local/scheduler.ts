import { setTimeout as sleep } from 'node:timers/promises';

export interface Schedule {
  stop(): Promise<void>;
}

/** Runs a function again and again, `everyS` seconds after the last run ended; a failure is told and the next run comes. */
export function startSchedule(
  run: () => Promise<unknown>,
  everyS: number,
  onError: (error: unknown) => void,
): Schedule {
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await run().catch(onError);
      await sleep(everyS * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
