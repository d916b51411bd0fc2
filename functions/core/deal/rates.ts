import snapshot from './ecb-rates.json';

/** Reference rates of one day: units of each currency for one euro, as the central bank writes them. */
export interface RateTable {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly source: string;
  readonly perEuro: Readonly<Record<string, string>>;
}

/** The dated snapshots that ship, oldest first: enough for offline use, exact for their days only. */
export const RATE_SNAPSHOTS: readonly RateTable[] = snapshot.tables.map((table) => ({
  ...table,
  perEuro: readPairs(table.perEuro),
}));

function readPairs(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([A-Z]{3}) (\S+)/g)];
  return Object.fromEntries(pairs.map(([, currency = '', rate = '']) => [currency, rate]));
}

/** Of the tables the latest not after a day, else the earliest of all. @throws RangeError where there is no table. */
export function ratesFor(day: string, tables: readonly RateTable[]): RateTable {
  const sorted = [...tables].sort((a, b) => (a.day < b.day ? -1 : 1));
  const table = sorted.findLast((candidate) => candidate.day <= day) ?? sorted[0];
  if (!table) throw new RangeError('no table of rates');
  return table;
}
