import type { Hono } from 'hono';
import { createTableFacetStore } from '../../functions/adapters/table-facet-store';
import type { Source } from '../../functions/core/source/source';
import { createApp } from '../../functions/query/app';
import { createCursorSealer } from '../../functions/query/cursor';
import type { QueryPorts } from '../../functions/query/query-ports';
import { dealPorts } from './deal-ports';

export const PUBLIC_URL = 'https://harbinger.example';

type Ports = ReturnType<typeof dealPorts>;

/** What the query function reads, over the rows that the deal store wrote. */
export function queryPorts(ports: Ports, sources: readonly Source[] = []): QueryPorts {
  return {
    ...ports,
    facets: createTableFacetStore(ports.rows),
    sources: { list: () => Promise.resolve([...sources]) },
    cursors: createCursorSealer('a secret of this test'),
  };
}

/** The app over the deal store's rows, and a way to ask it. */
export function testApp(
  ports: Ports = dealPorts(),
  sources: readonly Source[] = [],
  extraRoutes: readonly Hono[] = [],
) {
  const app: Hono = createApp(queryPorts(ports, sources), { publicUrl: PUBLIC_URL, extraRoutes });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`${PUBLIC_URL}${path}`, init);
  const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;
  return { ports, app, ask, json };
}
