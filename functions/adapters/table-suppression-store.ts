import type { BounceState, Suppression, SuppressionStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';

type Rows = Pick<RowStore, 'get' | 'put' | 'putIf' | 'removeMany'>;
const MAX_ATTEMPTS = 20;

/** Suppressed addresses and how others took their mails, by salted hash, a row each. */
export function createTableSuppressionStore(rows: Rows): SuppressionStore {
  const keyOf = (hash: string, sk: 'SUPPRESSED' | 'BOUNCES') => ({ pk: `MAILBOX#${hash}`, sk });
  const readBounces = async (hash: string) =>
    rows.get<{ bounces: BounceState; rev: number }>(keyOf(hash, 'BOUNCES'));
  return {
    get: async (hash) =>
      (await rows.get<{ suppression: Suppression }>(keyOf(hash, 'SUPPRESSED')))?.suppression,
    put: async (hash, suppression) => {
      // The first reason stays: an event that comes again changes nothing.
      await rows.putIf({ ...keyOf(hash, 'SUPPRESSED'), suppression }, { absent: true });
    },
    bounces: async (hash) => (await readBounces(hash))?.bounces ?? { softBouncedAt: [] },
    changeBounces: async (hash, change) => {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        const row = await readBounces(hash);
        const former = row?.bounces ?? { softBouncedAt: [] };
        const bounces = change(former);
        if (bounces === former) return former;
        const next = { ...keyOf(hash, 'BOUNCES'), bounces, rev: (row?.rev ?? 0) + 1 };
        const condition = row ? { field: 'rev', equals: row.rev } : ({ absent: true } as const);
        if (await rows.putIf(next, condition)) return bounces;
      }
      throw new Error('the bounces of a mailbox were changed too often at once');
    },
    forgetBounces: (hash) => rows.removeMany([keyOf(hash, 'BOUNCES')]),
  };
}
