import { compareText } from '../deal/stored-tag';
import type { RowPage } from './rows';

/** A partition's rows as they were read, and whether more may follow. */
export interface Walked<Fields extends object> {
  readonly rows: RowPage<Fields>['rows'];
  readonly more: boolean;
}

/**
 * Rows of several partitions in one order, each sort key once. Only as far as every partition was read: behind the
 * nearest end of an unfinished one its next rows may belong in between.
 *
 * @returns `more` where rows may follow; `end` is the last sort key that is safely behind, with or without a row.
 */
export function mergeWalks<Fields extends object>(
  walks: readonly Walked<Fields>[],
  reverse: boolean,
): { readonly rows: RowPage<Fields>['rows']; readonly more: boolean; readonly end?: string } {
  const compare = (a: string, b: string): number =>
    reverse ? compareText(b, a) : compareText(a, b);
  const ends = walks.flatMap(({ rows, more }) => (more ? [rows.at(-1)?.sk ?? ''] : []));
  const [end] = ends.sort(compare);
  const all = walks.flatMap(({ rows }) => rows).sort((a, b) => compare(a.sk, b.sk));
  const rows = all.filter(
    ({ sk }, i) => all[i - 1]?.sk !== sk && (end === undefined || compare(sk, end) <= 0),
  );
  return { rows, more: end !== undefined, ...(end !== undefined && { end }) };
}
