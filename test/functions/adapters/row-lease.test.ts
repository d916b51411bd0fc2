import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { acquireLease } from '../../../functions/adapters/row-lease';

const KEY = { pk: 'LEASE#deal', sk: 'DEAL' };
const START_MS = Date.parse('2026-04-01T00:00:00Z');

describe('acquireLease', () => {
  it('gives a lease to one of many, and to the next when it is given back', async () => {
    const rows = createMemoryRows();
    const clock = () => START_MS;
    let held = 0;
    let most = 0;
    const work = async (): Promise<boolean> => {
      const lease = await acquireLease(rows, KEY, clock);
      if (!lease) return false;
      most = Math.max(most, (held += 1));
      await Promise.resolve();
      held -= 1;
      await lease.release();
      return true;
    };
    const done = await Promise.all(Array.from({ length: 10 }, work));
    expect(done).toEqual(Array<boolean>(10).fill(true));
    expect(most).toBe(1);
  }, 20_000);

  it('waits for one that died a bounded time, and outlives it', async () => {
    const rows = createMemoryRows();
    let nowMs = START_MS;
    const dead = await acquireLease(rows, KEY, () => nowMs);
    const startedMs = Date.now();
    expect(await acquireLease(rows, KEY, () => nowMs)).toBeUndefined();
    expect(Date.now() - startedMs).toBeLessThan(6000);
    expect(dead?.holds()).toBe(true);

    nowMs += 20_000;
    const next = await acquireLease(rows, KEY, () => nowMs);
    expect([dead?.holds(), next?.holds()]).toEqual([false, true]);
    await dead?.release(); // it comes to life again: what is another's stays
    expect(await rows.get(KEY)).toBeDefined();
    await next?.release();
    expect(await rows.get(KEY)).toBeUndefined();
  }, 20_000);
});
