import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableFacetStore } from '../../../functions/adapters/table-facet-store';
import { facetValues, type FacetDimension } from '../../../functions/core/query/facet-values';
import { foldNewChanges, rebuildFacets } from '../../../functions/poll/fold-facets';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { activeDeals, dealPorts, dyingRows } from '../../support/deal-ports';

const CITIES = ['Tolna', 'Turku', 'Linjiang'];

async function storedPorts() {
  const ports = dealPorts(createMemoryRows());
  for (let n = 0; n < 30; n += 1) {
    const stage = n % 2 === 0 ? 'talks' : 'signed';
    const deal = {
      stage,
      parties: [`acquirer=F${n % 12}`, `target=W${n % 12}`],
      country: 'HU',
      city: CITIES[n % 3],
      sectors: ['auto', 'it'],
    } as const;
    const publishedAt = new Date(Date.UTC(2026, n % 4, 1)).toISOString();
    await storeArticleDeals(sketchArticle({ id: `a${n}`, publishedAt, deals: [deal] }), ports);
    if (n % 5 === 0) {
      const gone = sketchArticle({
        id: `a${n}`,
        publishedAt,
        fetchedAt: '2026-12-01T00:00:00.000Z',
        deals: [],
      });
      await storeArticleDeals(gone, ports);
    }
  }
  return ports;
}

async function counted(
  ports: Awaited<ReturnType<typeof storedPorts>>,
  by: FacetDimension,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const deal of await activeDeals(ports)) {
    for (const value of facetValues(deal)[by] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

describe('foldNewChanges', () => {
  it('counts just what is served, however often it dies and whoever runs beside it', async () => {
    const ports = await storedPorts();
    const facets = createTableFacetStore(ports.rows);
    for (let writes = 0; writes < 40; writes += 3) {
      const dying = createTableFacetStore(dyingRows(ports.rows, writes));
      await Promise.allSettled([
        foldNewChanges({ changes: ports.changes, facets: dying }),
        foldNewChanges({ changes: ports.changes, facets: dying }),
      ]);
    }
    await foldNewChanges({ changes: ports.changes, facets });
    const all = await facets.get('all');
    for (const by of ['type', 'stage', 'sector', 'country', 'city', 'month'] as const) {
      expect([by, all?.counts[by]]).toEqual([by, await counted(ports, by)]);
    }
    const signed = (await activeDeals(ports)).filter(({ stage }) => stage === 'signed');
    expect((await facets.get('stage=signed'))?.total).toBe(signed.length);
    const before = await facets.get('sector=it');
    await rebuildFacets({ changes: ports.changes, facets });
    expect(await facets.get('sector=it')).toEqual(before);
  });
});
