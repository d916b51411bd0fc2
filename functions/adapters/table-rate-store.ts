import type { RateStore } from '../core/ports';
import { RATE_SNAPSHOTS, ratesFor, type RateTable } from '../core/deal/rates';
import type { RowStore } from '../core/query/rows';

const PK = 'RATES';

/** Reference rates in the table, one row a day, beside the snapshots that ship. */
export function createTableRateStore(rows: RowStore): RateStore {
  return {
    put: (table) => rows.put({ pk: PK, sk: table.day, table }),
    on: async (day) => {
      const page = await rows.query<{ table: RateTable }>(PK, { to: day, reverse: true, limit: 1 });
      return ratesFor(day, [...RATE_SNAPSHOTS, ...page.rows.map(({ table }) => table)]);
    },
  };
}
