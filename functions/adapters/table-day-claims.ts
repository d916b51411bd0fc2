import type { DayClaims } from '../core/ports';
import type { RowStore } from '../core/query/rows';

const KEEP_S = 7 * 24 * 60 * 60;

/** What is done once a day, a row for each day, which vanishes after a week. */
export function createTableDayClaims(rows: RowStore): DayClaims {
  return {
    claim: (name, day) => {
      const expiresAtS = Date.parse(`${day}T00:00:00Z`) / 1000 + KEEP_S;
      return rows.putIf({ pk: `DAILY#${name}`, sk: day, expiresAtS }, { absent: true });
    },
  };
}
