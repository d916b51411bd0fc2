import type { RowStore } from '../../functions/core/query/rows';

/** What some calls cost: items read (DynamoDB's ScannedCount), and read and write units by the sizes of the rows. */
export interface Meter {
  examined: number;
  readUnits: number;
  writeUnits: number;
  calls: number;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Rows that count what they are asked for. Sizes are of JSON, some per cent above DynamoDB's own. */
export function meteredRows(rows: RowStore, meter: Meter): RowStore {
  const read = (items: readonly unknown[]): void => {
    // Strongly consistent: a unit for each 4 KB, of a query in sum and of a get each; one that finds nothing takes a unit too.
    meter.readUnits += items.reduce<number>(
      (sum, item) => sum + Math.ceil(bytesOf(item) / 4096),
      0,
    );
  };
  const write = (items: readonly unknown[]): void => {
    meter.writeUnits += items.reduce<number>(
      (sum, item) => sum + Math.ceil(bytesOf(item) / 1024),
      0,
    );
  };
  return {
    get: async (key) => {
      meter.calls += 1;
      meter.examined += 1;
      const row = await rows.get<Record<string, unknown>>(key);
      read([row ?? {}]);
      return row as never;
    },
    getMany: async (keys) => {
      meter.calls += Math.ceil(keys.length / 100);
      meter.examined += keys.length;
      const found = await rows.getMany<Record<string, unknown>>(keys);
      read(found);
      meter.readUnits += keys.length - found.length;
      return found as never;
    },
    put: async (row) => (write([row]), (meter.calls += 1), rows.put(row)),
    putIf: async (row, condition) => (write([row]), (meter.calls += 1), rows.putIf(row, condition)),
    putMany: async (many) => {
      write(many);
      meter.calls += Math.ceil(many.length / 25);
      await rows.putMany(many);
    },
    removeMany: async (keys) => {
      write(keys);
      meter.calls += Math.ceil(keys.length / 25);
      await rows.removeMany(keys);
    },
    query: async (pk, range) => {
      meter.calls += 1;
      const page = await rows.query<Record<string, unknown>>(pk, range);
      meter.examined += page.examined;
      meter.readUnits += Math.max(
        1,
        Math.ceil(page.rows.reduce((sum, row) => sum + bytesOf(row), 0) / 4096),
      );
      return page as never;
    },
  };
}

/** A meter at nought. */
export function newMeter(): Meter {
  return { examined: 0, readUnits: 0, writeUnits: 0, calls: 0 };
}
