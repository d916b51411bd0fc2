import type {
  Row,
  RowCondition,
  RowKey,
  RowPage,
  RowRange,
  RowStore,
} from '../../functions/core/query/rows';

interface Partition {
  readonly keys: string[];
  readonly rows: Map<string, string>;
}

/**
 * The table in memory with each partition in order, for hundreds of thousands of rows. Sort keys are ASCII, so that the
 * order of strings is that of their bytes.
 *
 * @param isKept Rows of other partitions are taken and forgotten: what no step under measure reads need not lie there.
 */
export function createOrderedRows(
  isKept: (pk: string) => boolean = () => true,
): RowStore & { readonly bytes: (isCounted: (key: RowKey) => boolean) => number } {
  const partitions = new Map<string, Partition>();
  const read = <Fields extends object>({ pk, sk }: RowKey): Row<Fields> | undefined => {
    const json = partitions.get(pk)?.rows.get(sk);
    return json === undefined ? undefined : (JSON.parse(json) as Row<Fields>);
  };
  const write = (row: RowKey): void => {
    if (!isKept(row.pk)) return;
    let partition = partitions.get(row.pk);
    if (!partition) partitions.set(row.pk, (partition = { keys: [], rows: new Map() }));
    if (!partition.rows.has(row.sk))
      partition.keys.splice(placeOf(partition.keys, row.sk), 0, row.sk);
    partition.rows.set(row.sk, JSON.stringify(row));
  };
  const remove = ({ pk, sk }: RowKey): void => {
    const partition = partitions.get(pk);
    if (partition?.rows.delete(sk) === true) partition.keys.splice(placeOf(partition.keys, sk), 1);
  };
  const holds = (row: RowKey, condition: RowCondition): boolean => {
    const present = read<Record<string, unknown>>(row);
    if ('absent' in condition) return present === undefined;
    const value = present?.[condition.field];
    if ('atMost' in condition) return value === undefined || Number(value) <= condition.atMost;
    return value === condition.equals;
  };
  return {
    bytes: (isCounted) => bytesOf(partitions, isCounted),
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
    removeMany: (keys) => Promise.resolve(keys.forEach(remove)),
    query: <Fields extends object>(pk: string, range: RowRange = {}) =>
      Promise.resolve(query<Fields>(partitions.get(pk), range)),
  };
}

/** What the rows take, with DynamoDB's own hundred bytes for each. */
function bytesOf(
  partitions: ReadonlyMap<string, Partition>,
  isCounted: (key: RowKey) => boolean,
): number {
  let bytes = 0;
  for (const [pk, { rows }] of partitions)
    for (const [sk, json] of rows)
      if (isCounted({ pk, sk })) bytes += Buffer.byteLength(json) + 100;
  return bytes;
}

/** Where a key stands or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function query<Fields extends object>(
  partition: Partition | undefined,
  { from, to, after, reverse = false, limit = Infinity }: RowRange,
): RowPage<Fields> {
  const keys = partition?.keys ?? [];
  let start = from === undefined ? 0 : placeOf(keys, from);
  let end = to === undefined ? keys.length : placeOf(keys, `${to}\0`);
  if (after !== undefined && reverse) end = Math.min(end, placeOf(keys, after));
  if (after !== undefined && !reverse) start = Math.max(start, placeOf(keys, `${after}\0`));
  const count = Math.max(0, Math.min(limit, end - start));
  const wanted = reverse
    ? keys.slice(end - count, end).reverse()
    : keys.slice(start, start + count);
  const rows = wanted.map((sk) => JSON.parse(partition?.rows.get(sk) ?? '') as Row<Fields>);
  return { rows, examined: rows.length, more: end - start > count };
}
