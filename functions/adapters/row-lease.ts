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
 * @param patienceMs Nobody waits for one who holds it for longer than this: that one is slow.
 * @returns Undefined where another kept it.
 */
export async function acquireLease(
  rows: RowStore,
  key: RowKey,
  clock: Clock,
  patienceMs = LEASE_MS,
): Promise<Lease | undefined> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await waitTurn(attempt - 1, FIRST_WAIT_MS, MOST_WAIT_MS);
    const token = randomUUID();
    const untilMs = clock() + LEASE_MS;
    const heldForMs = await tryLease(rows, { ...key, token, untilMs }, untilMs - LEASE_MS);
    if (heldForMs > patienceMs) return undefined;
    if (heldForMs >= 0) continue;
    return {
      holds: () => clock() < untilMs - LAST_WRITE_MS,
      release: () => release(rows, key, token),
    };
  }
  return undefined;
}

/** @returns For how long another has held it, 0 or more; -1 where it is taken now. */
async function tryLease(
  rows: RowStore,
  lease: RowKey & LeaseFields,
  nowMs: number,
): Promise<number> {
  const held = await rows.get<LeaseFields>(lease);
  if (held && held.untilMs > nowMs) return Math.max(0, nowMs - (held.untilMs - LEASE_MS));
  const condition = held ? { field: 'token', equals: held.token } : ({ absent: true } as const);
  const expiresAtS = Math.floor(nowMs / 1000) + KEEP_S;
  return (await rows.putIf({ ...lease, expiresAtS }, condition)) ? -1 : 0;
}

/** Removes the row where it is still ours; within the moment between, only a lease that just ran out could change hands. */
async function release(rows: RowStore, key: RowKey, token: string): Promise<void> {
  const held = await rows.get<LeaseFields>(key);
  if (held?.token === token) await rows.removeMany([key]);
}
