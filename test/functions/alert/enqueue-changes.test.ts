import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { webhookWorld } from '../../support/webhook-world';

const tell = (world: ReturnType<typeof webhookWorld>, n: number): Promise<void> =>
  storeArticleDeals(
    sketchArticle({
      id: `n${n}`,
      publishedAt: new Date(Date.UTC(2026, 2, 1) + n * 60_000).toISOString(),
      deals: [{ type: 'jv', parties: [`partner=Firm${n}`, `partner=Works${n}`], country: 'NO' }],
    }),
    world.ports,
  );

describe('enqueueChanges', () => {
  it('queues each deal for each webhook that asks for it, and nothing again', async () => {
    const world = webhookWorld();
    await world.add({ id: 'all', name: 'all' });
    await world.add({ id: 'no', name: 'no', filter: 'country=NO&type=jv' });
    await world.add({ id: 'fi', name: 'fi', filter: 'country=FI' });
    for (let n = 0; n < 5; n += 1) await tell(world, n);
    expect(await world.alert()).toBe(10);
    expect(await world.alert()).toBe(0);
    expect(new Set(world.queue.map(({ webhookId }) => webhookId))).toEqual(new Set(['all', 'no']));
  });

  it('reads the log once for all webhooks that stand at one place', async () => {
    const world = webhookWorld();
    for (let i = 0; i < 20; i += 1) await world.add({ id: `w${i}`, name: `w${i}` });
    await tell(world, 1);
    let reads = 0;
    const { changes } = world.ports;
    Object.assign(world.ports, {
      changes: {
        ...changes,
        read: (...wish: [number, number]) => ((reads += 1), changes.read(...wish)),
      },
    });
    expect(await world.alert()).toBe(20);
    expect(reads).toBe(1);
  });

  it('queues twice rather than never where it died before it moved on', async () => {
    const world = webhookWorld();
    await world.add({});
    await tell(world, 1);
    const { webhooks } = world.ports;
    Object.assign(world.ports, {
      webhooks: { ...webhooks, replace: () => Promise.reject(new Error('killed')) },
    });
    expect(await world.alert()).toBe(0);
    Object.assign(world.ports, { webhooks });
    expect(await world.alert()).toBe(1);
    expect(world.queue).toHaveLength(2);
  });

  it('goes through hundreds of changes batch by batch', async () => {
    const world = webhookWorld();
    await world.add({});
    for (let n = 0; n < 230; n += 1) await tell(world, n);
    expect(await world.alert()).toBe(230);
    expect(new Set(world.queue.map(({ dealId }) => dealId)).size).toBe(230);
  });

  it('goes on where a restored log ends before the place it had', async () => {
    const world = webhookWorld();
    await tell(world, 1);
    await world.add({ position: 900 });
    expect(await world.alert()).toBe(0);
    await tell(world, 2);
    expect(await world.alert()).toBe(1);
  });

  it('disables a webhook whose filter is none any more, and follows the others', async () => {
    const world = webhookWorld();
    await world.add({ id: 'bad', name: 'bad', filter: 'colour=red' });
    await world.add({ id: 'good', name: 'good' });
    await tell(world, 1);
    expect(await world.alert()).toBe(1);
    expect((await world.ports.webhooks.get('bad'))?.disabled?.reason).toMatch(/no filter/);
    expect(world.figures).toContainEqual({ WebhooksDisabled: 1 });
  });
});
