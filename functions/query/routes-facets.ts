import { Hono } from 'hono';
import type { Filter } from '../core/filter/filter';
import { formatFilter } from '../core/filter/format-filter';
import { parseFilter } from '../core/filter/parse-filter';
import { FACET_DIMENSIONS, facetValues, type FacetDimension } from '../core/query/facet-values';
import { emptyCounters } from '../core/query/fold-facets';
import { labelProblem, PAGE_SIZE } from '../core/query/list-request';
import { jsonAnswer, sendAnswer } from './answer';
import { listDeals } from './list-deals';
import { ProblemError, parameterProblem } from './problem';
import type { QueryPorts } from './query-ports';

/** Counts of deals by the values of one dimension, the greatest first. */
export interface Facets {
  readonly by: FacetDimension;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly total: number;
  /** True where only the newest deals of the filter were counted, `total` of them. */
  readonly approximate: boolean;
}

/** Values of one answer; the rarer ones beyond are not given. */
const MAX_VALUES = 200;

/** `/facets?by=` with any filter. */
export function facetRoutes(ports: QueryPorts): Hono {
  const app = new Hono();
  app.get('/facets', async (context) => {
    const query = new URL(context.req.url).searchParams;
    const by = query.get('by') ?? 'type';
    if (!isDimension(by)) {
      throw new ProblemError(parameterProblem([labelProblem('by', by, FACET_DIMENSIONS)]));
    }
    const parsed = parseFilter(query, ['by', 'format', 'lang']);
    if ('problems' in parsed) throw new ProblemError(parameterProblem(parsed.problems));
    return sendAnswer(context, jsonAnswer(await readFacets(by, parsed.filter, ports)));
  });
  return app;
}

/** Exact counts from counters for no filter or one value; of more, the newest page's worth of deals is counted. */
export async function readFacets(
  by: FacetDimension,
  filter: Filter,
  ports: QueryPorts,
): Promise<Facets> {
  const scope = scopeOf(filter);
  if (scope === undefined) return countWindow(by, filter, ports);
  const { counts, total } = (await ports.facets.get(scope)) ?? emptyCounters(scope);
  return {
    by,
    values: sortValues(by, Object.entries(counts[by] ?? {})),
    total,
    approximate: false,
  };
}

/** The counters that hold exactly the deals of a filter; undefined where none do. */
function scopeOf(filter: Filter): string | undefined {
  const spelled = formatFilter(filter);
  if (spelled === '') return 'all';
  const [name, ...more] = Object.keys(filter).filter(
    (key) => filter[key as keyof Filter] !== undefined,
  );
  if (name === undefined || more.length > 0 || !isDimension(name)) return undefined;
  const values: unknown = filter[name as keyof Filter];
  const [value, ...others] = Array.isArray(values) ? (values as string[]) : [];
  return value === undefined || others.length > 0 ? undefined : `${name}=${value}`;
}

async function countWindow(by: FacetDimension, filter: Filter, ports: QueryPorts): Promise<Facets> {
  const page = await listDeals(
    { filter, sort: '-published', limit: PAGE_SIZE.max },
    undefined,
    ports,
  );
  const counts = new Map<string, number>();
  for (const deal of page.deals) {
    for (const value of facetValues(deal)[by] ?? [])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const approximate = page.next !== undefined;
  return { by, values: sortValues(by, [...counts]), total: page.deals.length, approximate };
}

/** Months in order of time, the latest first; all else by count. */
function sortValues(
  by: FacetDimension,
  entries: readonly (readonly [string, number])[],
): Facets['values'] {
  const values = entries.map(([value, count]) => ({ value, count }));
  values.sort((a, b) =>
    by === 'month' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
  );
  return values.slice(0, MAX_VALUES);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isDimension(name: string): name is FacetDimension {
  return (FACET_DIMENSIONS as readonly string[]).includes(name);
}
