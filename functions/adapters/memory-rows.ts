import type { Row, RowCondition, RowKey, RowPage, RowRange, RowStore } from '../core/query/rows';

/** The table in memory: for tests and for commands that need no disk. Rows are copied in and out, as over a wire. */
export function createMemoryRows(): RowStore {
  const partitions = new Map<string, Map<string, string>>();
  const read = <Fields extends object>({ pk, sk }: RowKey): Row<Fields> | undefined => {
    const json = partitions.get(pk)?.get(sk);
    return json === undefined ? undefined : (JSON.parse(json) as Row<Fields>);
  };
  const write = (row: RowKey): void => {
    const partition = partitions.get(row.pk) ?? new Map<string, string>();
    partitions.set(row.pk, partition.set(row.sk, JSON.stringify(row)));
  };
  const holds = (row: RowKey, condition: RowCondition): boolean => {
    const present = read<Record<string, unknown>>(row);
    if ('absent' in condition) return present === undefined;
    const value = present?.[condition.field];
    if ('atMost' in condition) return value === undefined || Number(value) <= condition.atMost;
    return value === condition.equals;
  };
  return {
    get: (key) => Promise.resolve(read(key)),
    getMany: <Fields extends object>(keys: readonly RowKey[]) =>
      Promise.resolve(keys.flatMap((key) => read<Fields>(key) ?? [])),
    put: (row) => Promise.resolve(write(row)),
    putIf: (row, condition) => {
      const ok = holds(row, condition);
      if (ok) write(row);
      return Promise.resolve(ok);
    },
    putMany: (rows) => Promise.resolve(rows.forEach(write)),
    removeMany: (keys) =>
      Promise.resolve(keys.forEach(({ pk, sk }) => partitions.get(pk)?.delete(sk))),
    query: <Fields extends object>(pk: string, range: RowRange = {}) =>
      Promise.resolve(queryPartition<Fields>(partitions.get(pk), range)),
  };
}

function queryPartition<Fields extends object>(
  partition: ReadonlyMap<string, string> | undefined,
  { from, to, after, reverse = false, limit = Infinity }: RowRange,
): RowPage<Fields> {
  const keys = [...(partition?.keys() ?? [])].sort(compareBytes);
  if (reverse) keys.reverse();
  const wanted = keys.filter(
    (sk) =>
      (from === undefined || compareBytes(sk, from) >= 0) &&
      (to === undefined || compareBytes(sk, to) <= 0) &&
      (after === undefined ||
        (reverse ? compareBytes(sk, after) < 0 : compareBytes(sk, after) > 0)),
  );
  const rows = wanted
    .slice(0, limit)
    .map((sk) => JSON.parse(partition?.get(sk) ?? '') as Row<Fields>);
  return { rows, examined: rows.length, more: wanted.length > rows.length };
}

/** Order of strings by their UTF-8 bytes, which is DynamoDB's. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
