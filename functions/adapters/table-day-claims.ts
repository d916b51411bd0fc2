import type { DayClaims } from '../core/ports';
import type { RowStore } from '../core/query/rows';

const KEEP_S = 7 * 24 * 60 * 60;

/** What is done once a day, a row for each day, which vanishes after a week. */
export function createTableDayClaims(rows: RowStore): DayClaims {
  return {
    isDone: async (name, day) => (await rows.get({ pk: `DAILY#${name}`, sk: day })) !== undefined,
    markDone: (name, day) => {
      const expiresAtS = Date.parse(`${day}T00:00:00Z`) / 1000 + KEEP_S;
      return rows.put({ pk: `DAILY#${name}`, sk: day, expiresAtS });
    },
  };
}
