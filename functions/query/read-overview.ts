import type { Filter } from '../core/filter/filter';
import { formatFilter } from '../core/filter/format-filter';
import { PAGE_SIZE } from '../core/query/list-request';
import { countDeals, topSectors, type Overview } from '../core/query/page/overview';
import type { Sector } from '../core/text/sectors';
import { listDeals } from './list-deals';
import type { QueryPorts } from './query-ports';

/** Counts beside a list: exact ones from counters without a filter, else of the filter's newest deals. */
export async function readOverview(filter: Filter, ports: QueryPorts): Promise<Overview> {
  const all = formatFilter(filter) === '' ? await ports.facets.get('all') : undefined;
  if (!all) {
    const request = { filter, sort: '-published', limit: PAGE_SIZE.max } as const;
    const page = await listDeals(request, undefined, ports);
    return countDeals(page.deals, page.next !== undefined);
  }
  const months: Partial<Record<Sector, Readonly<Record<string, number>>>> = {};
  const read = async (sector: Sector): Promise<void> => {
    months[sector] = (await ports.facets.get(`sector=${sector}`))?.counts.month ?? {};
  };
  await Promise.all(topSectors(all.counts).map(read));
  return { total: all.total, approximate: false, counts: all.counts, months };
}
