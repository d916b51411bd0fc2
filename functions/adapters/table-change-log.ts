import type { ChangeLog } from '../core/ports';
import type { DealChange, LoggedChange } from '../core/query/change';
import type { RowStore } from '../core/query/rows';
import { waitTurn } from './wait-turn';

const PK = 'CHANGES#0';
const PAGE = 100;
/** Losing this often in a row, with waits between, means that something else is wrong: the message is tried again. */
const MAX_LOSSES = 40;
const MOST_WAIT_MS = 2000;

/**
 * The change log in the table: one row a sequence number. A writer takes the number behind the last by a conditional
 * write; having looked at every entry from `since` up to there, it cannot log one change twice, nor leave a gap.
 */
export function createTableChangeLog(rows: RowStore): ChangeLog {
  const read = async (after: number, limit: number): Promise<LoggedChange[]> => {
    const page = await rows.query<{ change: LoggedChange }>(PK, {
      from: sortKey(after + 1),
      limit,
    });
    return page.rows.map(({ change }) => change);
  };
  return {
    head: async () => {
      const page = await rows.query<{ change: LoggedChange }>(PK, { reverse: true, limit: 1 });
      return page.rows[0]?.change.seq ?? 0;
    },
    append: async (change, since) => {
      let at = since;
      for (let losses = 0; losses < MAX_LOSSES;) {
        const startedMs = performance.now();
        const entries = await read(at, PAGE);
        if (entries.some((entry) => isSame(entry, change))) return;
        at += entries.length;
        if (entries.length === PAGE) continue;
        const entry: LoggedChange = { ...change, seq: at + 1 };
        if (await rows.putIf({ pk: PK, sk: sortKey(at + 1), change: entry }, { absent: true }))
          return;
        // Measured by what an attempt takes: a wait that is shorter than the others' writes only meets them again.
        await waitTurn((losses += 1), performance.now() - startedMs, MOST_WAIT_MS);
      }
      throw new Error(`the change of deal ${change.dealId} found no free number in the log`);
    },
    read,
  };
}

function isSame(entry: LoggedChange, change: DealChange): boolean {
  return entry.dealId === change.dealId && entry.version === change.version;
}

function sortKey(seq: number): string {
  return String(seq).padStart(12, '0');
}
