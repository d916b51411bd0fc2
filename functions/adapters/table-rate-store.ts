import type { RateStore } from '../core/ports';
import { RATE_SNAPSHOTS, ratesFor, type RateTable } from '../core/deal/rates';
import type { RowStore } from '../core/query/rows';

const PK = 'RATES';
const CHECK = { pk: 'RATES#CHECK', sk: 'next' };
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Reference rates in the table, one row a day, beside the snapshots that ship. */
export function createTableRateStore(rows: RowStore): RateStore {
  return {
    put: (table) => rows.put({ pk: PK, sk: table.day, table }),
    on: async (day) => {
      const page = await rows.query<{ table: RateTable }>(PK, { to: day, reverse: true, limit: 1 });
      return ratesFor(day, [...RATE_SNAPSHOTS, ...page.rows.map(({ table }) => table)]);
    },
    nextCheckAt: async () => (await rows.get<{ at: string }>(CHECK))?.at ?? LONG_AGO,
    claimCheck: (from, to) =>
      rows.putIf(
        { ...CHECK, at: to },
        from === LONG_AGO ? { absent: true } : { field: 'at', equals: from },
      ),
  };
}
