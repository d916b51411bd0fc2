import type { FacetStore } from '../core/ports';
import type { FacetCounters } from '../core/query/fold-facets';
import type { RowStore } from '../core/query/rows';

const PK = 'FACETS';
const CHECKPOINT = { pk: PK, sk: '#checkpoint' };

/** Facet counters in the table: one row a scope, and one that says how far the log was read. */
export function createTableFacetStore(rows: RowStore): FacetStore {
  return {
    get: async (scope) =>
      (await rows.get<{ counters: FacetCounters }>({ pk: PK, sk: scope }))?.counters,
    replace: (counters, formerSeq) =>
      rows.putIf(
        { pk: PK, sk: counters.scope, seq: counters.seq, counters },
        formerSeq === undefined ? { absent: true } : { field: 'seq', equals: formerSeq },
      ),
    checkpoint: async () => (await rows.get<{ seq: number }>(CHECKPOINT))?.seq ?? 0,
    advance: (seq) => rows.put({ ...CHECKPOINT, seq }),
    clear: async () => rows.removeMany((await rows.query(PK)).rows),
  };
}
