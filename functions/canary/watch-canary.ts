import { CANARY } from '../contract';
import { nameKey } from '../core/deal/name-key';
import type { Clock, Log, SourceStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';
import { newSource } from '../core/source/source';

export interface CanaryPorts {
  readonly sources: Pick<SourceStore, 'get' | 'put' | 'seed'>;
  readonly rows: Pick<RowStore, 'query'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Makes sure that the canary's feed is among the sources, and tells how old its newest stored story is: the way from
 * publication to the list that a reader would ask for, whatever on it stands still.
 *
 * @param url Where the feed stands now.
 */
export async function watchCanary(url: string, ports: CanaryPorts): Promise<void> {
  const nowMs = ports.clock();
  const { sourceId: id } = CANARY;
  const definition = { id, name: 'Canary', url, kind: 'feed', intervalMinutes: 60 } as const;
  const known = await ports.sources.get(id);
  if (!known) await ports.sources.seed(newSource(definition, new Date(nowMs).toISOString()));
  else if (known.definition.url !== url) await ports.sources.put({ ...known, definition });

  const page = await ports.rows.query(`A#source=${nameKey(id)}`, { reverse: true, limit: 1 });
  const publishedMs = Date.parse(page.rows[0]?.sk.split('#', 1)[0] ?? '');
  if (Number.isNaN(publishedMs)) return ports.log.info('no story of the canary yet');
  const ageS = (nowMs - publishedMs) / 1000;
  ports.log.info('canary seen', { ageS }, { CanaryAgeS: ageS });
}
