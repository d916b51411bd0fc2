import { randomUUID } from 'node:crypto';
import type { Clock, Lease } from '../core/ports';
import type { RowKey, RowStore } from '../core/query/rows';
import { waitTurn } from './wait-turn';

/** Far longer than a deal's writes take, far shorter than a queue waits before it gives a message again. */
const LEASE_MS = 20_000;
/** What one write may take at the worst, with the SDK's own attempts: nobody begins one so near to the end. */
const LAST_WRITE_MS = 5_000;
const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 20;
const MOST_WAIT_MS = 1000;
const KEEP_S = 86_400;

type LeaseFields = { readonly token: string; readonly untilMs: number };

/**
 * Takes a lease that lies in one row, waiting for another's up to some three seconds. A holder that died is outlived:
 * its lease runs out by the clock.
 *
 * @returns Undefined where another kept it.
 */
export async function acquireLease(
  rows: RowStore,
  key: RowKey,
  clock: Clock,
): Promise<Lease | undefined> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await waitTurn(attempt - 1, FIRST_WAIT_MS, MOST_WAIT_MS);
    const token = randomUUID();
    const untilMs = clock() + LEASE_MS;
    if (!(await tryLease(rows, { ...key, token, untilMs }, untilMs - LEASE_MS))) continue;
    return {
      holds: () => clock() < untilMs - LAST_WRITE_MS,
      release: () => release(rows, key, token),
    };
  }
  return undefined;
}

async function tryLease(
  rows: RowStore,
  lease: RowKey & LeaseFields,
  nowMs: number,
): Promise<boolean> {
  const held = await rows.get<LeaseFields>(lease);
  if (held && held.untilMs > nowMs) return false;
  const condition = held ? { field: 'token', equals: held.token } : ({ absent: true } as const);
  const expiresAtS = Math.floor(nowMs / 1000) + KEEP_S;
  return rows.putIf({ ...lease, expiresAtS }, condition);
}

/** Removes the row where it is still ours; within the moment between, only a lease that just ran out could change hands. */
async function release(rows: RowStore, key: RowKey, token: string): Promise<void> {
  const held = await rows.get<LeaseFields>(key);
  if (held?.token === token) await rows.removeMany([key]);
}
