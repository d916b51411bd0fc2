import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableNearDuplicateStore } from '../../../functions/adapters/table-near-duplicate-store';
import { minhash } from '../../../functions/core/story/minhash';
import { meteredRows, newMeter } from '../../support/metered-rows';

const HOUR_MS = 3_600_000;
const BANDS = ['0.a', '2.b', '4.c'];
const signature = minhash('The cannery at Port Ellery has been sold to Marlowe Foods.');

describe('the near-duplicate store', () => {
  it('finds who shares most bands, however many share one, and reads no more of them', async () => {
    const plain = createMemoryRows();
    const meter = newMeter();
    const store = createTableNearDuplicateStore(meteredRows(plain, meter));
    const put = (articleId: string, bands: readonly string[], hour: number) =>
      store.put({ articleId, groupId: articleId, signature }, bands, hour * HOUR_MS);
    await put('copy', BANDS, 0);
    for (let i = 0; i < 200; i += 1) await put(`other${i}`, ['0.a'], 1 + i);

    meter.readUnits = 0;
    const found = await store.candidates(BANDS);

    expect(found.map(({ articleId }) => articleId)).toContain('copy');
    expect(found).toHaveLength(8);
    expect(meter.readUnits).toBe(BANDS.length + 8);
  });

  it('stores the same rows when a message comes twice', async () => {
    const rows = createMemoryRows();
    const store = createTableNearDuplicateStore(rows);
    for (let times = 0; times < 2; times += 1)
      await store.put({ articleId: 'a', groupId: 'a', signature }, BANDS, HOUR_MS);

    expect((await rows.query('BAND#0.a')).rows).toHaveLength(1);
    expect((await store.get('a'))?.groupId).toBe('a');
  });
});
