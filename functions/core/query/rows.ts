/**
 * The one table as the stores of deals, articles, changes and facets see it: rows under two keys, written one at a
 * time, on a condition where it matters. Adapters: DynamoDB and memory, held to one conformance suite.
 */

/** Where a row lies: `pk` gathers rows that are read together, `sk` orders them (by UTF-8 bytes). */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

/** Keys, values that JSON can hold, and optionally the second (Unix time) from which the row may vanish. */
export type Row<Fields extends object = Record<string, unknown>> = RowKey & {
  readonly expiresAtS?: number;
} & Fields;

/**
 * `absent`: no row of that key; `equals`: the row's field has this very value; `atMost`: there is no row, or its field is
 * not above this number.
 */
export type RowCondition =
  | { readonly absent: true }
  | { readonly field: string; readonly equals: string | number }
  | { readonly field: string; readonly atMost: number };

export interface RowRange {
  /** Bounds, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Starts behind this sort key, in the direction asked for. */
  readonly after?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

export interface RowPage<Fields extends object> {
  readonly rows: readonly Row<Fields>[];
  /** Items read to answer, DynamoDB's ScannedCount. */
  readonly examined: number;
  /** Whether rows may lie behind the last one given. */
  readonly more: boolean;
}

/** All reads are strongly consistent unless said otherwise. */
export interface RowStore {
  get<Fields extends object>(key: RowKey): Promise<Row<Fields> | undefined>;
  /** The rows that exist, in no order; any number of keys. */
  getMany<Fields extends object>(keys: readonly RowKey[]): Promise<Row<Fields>[]>;
  put<R extends RowKey>(row: R): Promise<void>;
  /** False where the condition does not hold; nothing is written then. */
  putIf<R extends RowKey>(row: R, condition: RowCondition): Promise<boolean>;
  /** Any number of rows, not as one: a caller that dies half-way left some written. */
  putMany<R extends RowKey>(rows: readonly R[]): Promise<void>;
  removeMany(keys: readonly RowKey[]): Promise<void>;
  query<Fields extends object>(pk: string, range?: RowRange): Promise<RowPage<Fields>>;
}
