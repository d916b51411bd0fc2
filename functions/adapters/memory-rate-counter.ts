import type { RateCounter } from '../core/ports';

/** Counts requests of a key in memory; only the latest window of each is kept. */
export function createMemoryRateCounter(): RateCounter {
  const windows = new Map<string, { readonly windowS: number; readonly hits: number }>();
  return {
    hit: (keyId, windowS) => {
      const known = windows.get(keyId);
      const hits = known?.windowS === windowS ? known.hits + 1 : 1;
      windows.set(keyId, { windowS, hits });
      return Promise.resolve(hits);
    },
  };
}
