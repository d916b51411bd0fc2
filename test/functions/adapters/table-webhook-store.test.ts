import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableWebhookStore } from '../../../functions/adapters/table-webhook-store';
import { dyingRows } from '../../support/deal-ports';
import { sampleWebhook } from '../../support/sample-webhook';

const hook = (id: string, name = 'desk') => sampleWebhook({ id, name });

describe('names of webhooks', () => {
  it('are given once, however many ask at the same moment', async () => {
    const store = createTableWebhookStore(createMemoryRows());
    const added = await Promise.all(Array.from({ length: 8 }, (_, i) => store.add(hook(`h${i}`))));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await store.list()).toHaveLength(1);
    expect(await store.add(hook('other', 'office'))).toBe(true);
  });

  it.each([1, 2])('are lost by nobody who dies after write %d', async (writes) => {
    const rows = createMemoryRows();
    const dying = createTableWebhookStore(dyingRows(rows, writes));
    await expect(dying.add(hook('a'))).rejects.toThrow('killed');
    const store = createTableWebhookStore(rows);
    // Before its webhook is there the name is free; with it, taken.
    expect(await store.add(hook('b'))).toBe(writes === 1);
    expect((await store.list()).map(({ name }) => name)).toEqual(['desk']);
  });

  it('are free again once removed, and only by whom they are held', async () => {
    const store = createTableWebhookStore(createMemoryRows());
    await store.add(hook('a'));
    await store.remove({ id: 'z', name: 'desk' });
    expect(await store.add(hook('b'))).toBe(false);
    await store.remove({ id: 'a', name: 'desk' });
    expect(await store.add(hook('b'))).toBe(true);
  });
});
