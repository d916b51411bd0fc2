import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../core/ports';
import type { RowKey, RowStore } from '../core/query/rows';

/** Far longer than a deal's writes take, far shorter than a queue waits before it gives a message again. */
const LEASE_MS = 30_000;
const WAITS_MS = [10, 20, 40, 80, 160, 320, 640];
const KEEP_S = 86_400;

type LeaseFields = { readonly token: string; readonly untilMs: number };

/**
 * Takes a lease that lies in one row, waiting for another's up to about a second. A holder that died is outlived.
 *
 * @returns How to give it back; undefined where another kept it.
 */
export async function acquireLease(
  rows: RowStore,
  key: RowKey,
  clock: Clock,
): Promise<(() => Promise<void>) | undefined> {
  for (const waitMs of WAITS_MS) {
    const token = randomUUID();
    if (await tryLease(rows, key, token, clock())) return () => release(rows, key, token);
    await sleep(waitMs);
  }
  return undefined;
}

async function tryLease(
  rows: RowStore,
  key: RowKey,
  token: string,
  nowMs: number,
): Promise<boolean> {
  const held = await rows.get<LeaseFields>(key);
  if (held && held.untilMs > nowMs) return false;
  const condition = held ? { field: 'token', equals: held.token } : ({ absent: true } as const);
  return rows.putIf(leaseRow(key, token, nowMs + LEASE_MS, nowMs), condition);
}

/** Removes the row where it is still ours; within the moment between, only a lease that just ran out could change hands. */
async function release(rows: RowStore, key: RowKey, token: string): Promise<void> {
  const held = await rows.get<LeaseFields>(key);
  if (held?.token === token) await rows.removeMany([key]);
}

function leaseRow(key: RowKey, token: string, untilMs: number, nowMs: number) {
  return { ...key, token, untilMs, expiresAtS: Math.floor(nowMs / 1000) + KEEP_S };
}
