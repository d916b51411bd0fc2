import type {
  ArticleStore,
  ChangeLog,
  Clock,
  DealStore,
  FacetStore,
  Log,
  SourceStore,
} from '../core/ports';
import type { RowStore } from '../core/query/rows';
import type { CursorSealer } from './cursor';

/** What the query function reads; it writes nothing. */
export interface QueryPorts {
  readonly rows: Pick<RowStore, 'query'>;
  readonly deals: Pick<DealStore, 'records'>;
  readonly articles: Pick<ArticleStore, 'getMany'>;
  readonly changes: Pick<ChangeLog, 'read' | 'head'>;
  readonly facets: Pick<FacetStore, 'get'>;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly cursors: CursorSealer;
  readonly clock: Clock;
  readonly log: Log;
}
