import { webhookEventSchema } from '../../../functions/core/query/schemas';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { enable, webhookState } from '../../../functions/core/query/webhook/webhook';
import { changeWebhook } from '../../../functions/webhook/deliver';
import { ROWS_OF } from '../../../functions/contract';
import type { RowKey, RowStore } from '../../../functions/core/query/rows';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { sketchArticle, type DealSketch } from '../../support/articles';
import { dyingRows } from '../../support/deal-ports';
import { startReceiver, webhookWorld } from '../../support/webhook-world';

/** Notes the partitions of all that is read and written. */
function watchRows(
  rows: RowStore,
  seen: { readonly reads: Set<string>; readonly writes: Set<string> },
): RowStore {
  const read = ({ pk }: RowKey): void => void seen.reads.add(pk);
  const write = ({ pk }: RowKey): void => void seen.writes.add(pk);
  return {
    get: (key) => (read(key), rows.get(key)),
    getMany: (keys) => (keys.forEach(read), rows.getMany(keys)),
    query: (pk, range) => (read({ pk, sk: '' }), rows.query(pk, range)),
    put: (row) => (write(row), rows.put(row)),
    putIf: (row, condition) => (write(row), rows.putIf(row, condition)),
    putMany: (many) => (many.forEach(write), rows.putMany(many)),
    removeMany: (keys) => (keys.forEach(write), rows.removeMany(keys)),
  };
}

type World = ReturnType<typeof webhookWorld>;
type Receiver = Awaited<ReturnType<typeof startReceiver>>;

let receiver: Receiver;
let world: World;
let secret = '';

beforeEach(async () => {
  receiver = await startReceiver(() => secret);
  world = webhookWorld({ host: receiver.host, timeoutS: 0.5 });
});
afterEach(() => receiver.stop());

const NORDA: DealSketch = {
  type: 'acquisition',
  stage: 'talks',
  parties: ['acquirer=Norda', 'target=Velm'],
  country: 'NO',
};

async function tell(id: string, deal: DealSketch, day = '01', ports = world.ports): Promise<void> {
  const publishedAt = `2026-03-${day}T08:00:00.000Z`;
  await storeArticleDeals(sketchArticle({ id, publishedAt, deals: [deal] }), ports);
}

async function addWebhook(more: Parameters<World['add']>[0] = {}): Promise<void> {
  secret = world.secretOf(await world.add(more));
}
const types = (): string[] => receiver.got.map(({ event }) => event.type);

describe('a webhook', () => {
  it('is told of what its filter asks for from now on, signed, whole and with evidence', async () => {
    await tell('old', { ...NORDA, parties: ['acquirer=Elder', 'target=Past'] });
    await addWebhook({ filter: 'country=NO&stage_gte=talks' });
    await tell('a', NORDA);
    await tell('b', { ...NORDA, country: 'FI', parties: ['acquirer=Kivi', 'target=Lumi'] });
    expect(await world.alert()).toBe(1);
    expect(await world.drain()).toEqual([]);
    const [{ isSigned, event, headers, id } = { event: undefined, headers: {} }] = receiver.got;
    expect([receiver.got.length, isSigned, event?.type]).toEqual([1, true, 'deal.added']);
    expect(id).toMatch(/^msg_[a-v0-9]{26}$/);
    expect(headers['content-type']).toBe('application/json');
    expect(event?.data).toMatchObject({
      webhook: 'desk',
      filter: 'country=NO&stage_gte=talks',
      version: 1,
      deal: { stage: 'talks', location: { country: 'NO' } },
    });
    expect(event?.data.link).toBe(`https://harbinger.example/deals/${event?.data.dealId}`);
    expect(event?.data.deal?.evidence?.text.length).toBeGreaterThan(0);
    expect(event?.data.deal).not.toHaveProperty('overrides');
  });

  it('hears of changes, of what leaves its list, and of nothing twice', async () => {
    await addWebhook({ filter: 'stage=talks,mou' });
    const step = async (): Promise<void> => {
      await world.alert();
      await world.drain();
    };
    await tell('a', NORDA);
    await step();
    await step();
    await tell('b', { ...NORDA, stage: 'mou' }, '03');
    await step();
    await tell('c', { ...NORDA, stage: 'signed' }, '05');
    await step();
    await tell('d', { ...NORDA, stage: 'completed' }, '07');
    await step();
    expect(types()).toEqual(['deal.added', 'deal.updated', 'deal.removed']);
    expect(receiver.got[2]?.event.data).toMatchObject({ reason: 'changed' });
    // As /openapi.json describes them.
    for (const { event } of receiver.got)
      expect(webhookEventSchema.safeParse(event).error?.issues ?? []).toEqual([]);
    expect(receiver.got.every(({ isSigned }) => isSigned)).toBe(true);
    expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(3);
  });

  it('bears messages that come twice, late and out of order', async () => {
    await addWebhook();
    await tell('a', NORDA);
    await world.alert();
    const early = [...world.queue];
    await tell('b', { ...NORDA, stage: 'mou' }, '03');
    await world.alert();
    world.queue.unshift(...early, ...early);
    for (let i = 0; i < 3; i += 1) {
      await world.drain();
      world.queue.push(...early);
    }
    // Those worked at once may each have sent; but only one id, which the receiver knows it by.
    expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(1);
    expect(receiver.got[0]?.event.data.deal?.stage).toBe('mou');
    const before = receiver.got.length;
    await world.drain();
    expect(receiver.got).toHaveLength(before);
  });

  it('killed between send and record sends the same again under the same id', async () => {
    const rows = createMemoryRows();
    const setup = webhookWorld({ host: receiver.host, rows });
    secret = setup.secretOf(await setup.add({}));
    await tell('a', NORDA, '01', setup.ports);
    await setup.alert();
    const message = setup.queue[0];
    // The first write takes its turn, the second is that it is being told; the third, after the receiver took it, fails.
    const dying = webhookWorld({ host: receiver.host, rows: dyingRows(rows, 2) });
    dying.queue.push(...setup.queue);
    expect(await dying.drain()).toEqual([message]);
    expect(receiver.got).toHaveLength(1);
    setup.wait(30);
    await setup.drain(2);
    await setup.work(JSON.stringify(message));
    expect(receiver.got.map(({ id }) => id)).toEqual([receiver.got[0]?.id, receiver.got[0]?.id]);
    expect(receiver.got[1]?.event).toEqual(receiver.got[0]?.event);
    expect(types()).toEqual(['deal.added', 'deal.added']);
  });

  it('is told of a removal even where nobody knows whether the deal itself arrived', async () => {
    const rows = createMemoryRows();
    const setup = webhookWorld({ host: receiver.host, rows });
    secret = setup.secretOf(await setup.add({ filter: 'stage=talks' }));
    await tell('a', NORDA, '01', setup.ports);
    await setup.alert();
    const dying = webhookWorld({ host: receiver.host, rows: dyingRows(rows, 2) });
    dying.queue.push(...setup.queue.splice(0));
    await dying.drain();
    setup.wait(30);
    await tell('b', { ...NORDA, stage: 'signed' }, '03', setup.ports);
    await setup.alert();
    await setup.drain();
    expect(types()).toEqual(['deal.added', 'deal.removed']);
  });

  it('that fails is tried again later and later, and keeps the id', async () => {
    await addWebhook();
    await tell('a', NORDA);
    await world.alert();
    receiver.answerWith((response) => response.writeHead(500).end('no'));
    world.queue.push(...(await world.drain(1)));
    receiver.answerWith((response) => response.writeHead(503, { 'Retry-After': '900' }).end());
    world.queue.push(...(await world.drain(2)));
    receiver.answerWith(() => undefined); // never answers
    world.queue.push(...(await world.drain(3)));
    expect(world.hidden).toEqual([10, 900, 300]);
    const failing = await world.ports.webhooks.get('hook1');
    expect([failing?.failures, failing && webhookState(failing)]).toEqual([3, 'failing']);
    expect(failing?.lastError).toMatch(/no answer in time/);
    receiver.answerWith((response) => response.writeHead(200).end());
    expect(await world.drain(4)).toEqual([]);
    expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(1);
    expect(await world.ports.webhooks.get('hook1')).toMatchObject({ failures: 0 });
  });

  it('whose receiver is gone is disabled at once, and loses nothing once enabled', async () => {
    await addWebhook();
    await tell('a', NORDA);
    await world.alert();
    receiver.answerWith((response) => response.writeHead(410).end());
    expect(await world.drain()).toEqual([]);
    await tell('b', { ...NORDA, parties: ['acquirer=Kivi', 'target=Lumi'] }, '03');
    expect(await world.alert()).toBe(0);
    const disabled = await world.ports.webhooks.get('hook1');
    expect(disabled?.disabled?.reason).toBe('the receiver answered 410 Gone');
    expect(world.figures).toContainEqual({ WebhooksDisabled: 1 });
    receiver.answerWith((response) => response.writeHead(204).end());
    const { disabled: _disabled, ...rest } = disabled ?? (await world.add({}));
    await world.ports.webhooks.replace(rest);
    expect(await world.alert()).toBe(2);
    await world.drain();
    expect(types()).toEqual(['deal.added', 'deal.added', 'deal.added']);
  });

  it('that failed for most of a day is disabled with its reason', async () => {
    await addWebhook();
    await tell('a', NORDA);
    await world.alert();
    receiver.answerWith((response) => response.writeHead(500).end());
    for (let i = 0; i < 11; i += 1) {
      world.queue.push(...(await world.drain(i + 1)));
      world.wait(3 * 3600);
    }
    const { disabled } = (await world.ports.webhooks.get('hook1')) ?? {};
    expect(disabled?.reason).toMatch(/^failed 8 times in a row since 2026-06-01T00.*500$/);
    expect(receiver.got).toHaveLength(8);
    expect(world.figures).toContainEqual({ WebhooksDisabled: 1 });
    expect(world.queue).toEqual([]); // nothing waits for the dead-letter queue: once enabled it goes on before this deal
    const { position } = (await world.ports.webhooks.get('hook1')) ?? {};
    await changeWebhook(world.ports.webhooks, 'hook1', enable);
    receiver.answerWith((response) => response.writeHead(204).end());
    expect([position, await world.alert()]).toEqual([0, 1]);
    await world.drain();
    expect(receiver.got).toHaveLength(9);
  });

  it('that took a newer version meanwhile is not taken to have had an older one last', async () => {
    const webhook = await world.add({});
    const told = (version: number) =>
      world.ports.webhooks.putTold(webhook.id, { dealId: 'd', state: 'in', version });
    expect([await told(2), await told(1)]).toEqual([true, false]);
    const known = await world.ports.webhooks.told(webhook.id, ['d']);
    expect(known.get('d')).toEqual({ dealId: 'd', state: 'in', version: 2 });
  });

  it('whose receiver is slow holds one function, and others are told meanwhile', async () => {
    const fast = await startReceiver(() => secret);
    const both = webhookWorld({ host: `${receiver.host},${fast.host}` });
    await both.add({ id: 'slow', name: 'slow', url: `${receiver.url}` });
    secret = both.secretOf(await both.add({ id: 'fast', name: 'fast', url: fast.url }));
    for (const firm of ['Velm', 'Lumi', 'Kivi'])
      await tell(
        firm,
        { ...NORDA, parties: ['acquirer=Norda', `target=${firm}`] },
        '01',
        both.ports,
      );
    await both.alert();
    const [first, ...rest] = both.queue.splice(0).sort((a) => (a.webhookId === 'slow' ? -1 : 1));
    let letGo: () => void = () => undefined;
    receiver.answerWith((response) => (letGo = () => response.writeHead(204).end()));
    const held = both.work(JSON.stringify(first));
    while (receiver.got.length === 0) await new Promise((done) => setTimeout(done, 5));
    both.wait(1);
    for (const message of rest) await both.work(JSON.stringify(message));
    expect([receiver.got.length, fast.got.length]).toEqual([1, 3]);
    expect(both.queue).toMatchObject([
      { webhookId: 'slow', waits: 1, tried: 0 },
      { webhookId: 'slow', waits: 1, tried: 0 },
    ]);
    letGo();
    expect(await held).toEqual({ batchItemFailures: [] });
    receiver.answerWith((response) => response.writeHead(204).end());
    expect(await both.drain()).toEqual([]);
    expect(receiver.got).toHaveLength(3);
    await fast.stop();
  });

  it('needs no rows but those that the contract lets it have', async () => {
    const rows = createMemoryRows();
    const plain = webhookWorld({ host: receiver.host, rows });
    const seen = { reads: new Set<string>(), writes: new Set<string>() };
    const watched = webhookWorld({ host: receiver.host, rows: watchRows(rows, seen) });
    const check = (stage: 'alert' | 'webhook'): void => {
      for (const kind of ['reads', 'writes'] as const) {
        const allowed: readonly string[] = ROWS_OF[stage][kind];
        const others = [...seen[kind]].filter((pk) => !allowed.some((name) => pk.startsWith(name)));
        expect([stage, kind, others, seen[kind].size > 0]).toEqual([stage, kind, [], true]);
        seen[kind].clear();
      }
    };
    await plain.add({ filter: 'stage=talks' });
    for (const stage of ['talks', 'signed'] as const) {
      await tell(stage, { ...NORDA, stage }, stage === 'talks' ? '01' : '03', plain.ports);
      await watched.alert();
      check('alert');
      await watched.drain();
      check('webhook');
    }
    expect(types()).toEqual(['deal.added', 'deal.removed']);
  });

  it('follows no redirect', async () => {
    await addWebhook();
    await tell('a', NORDA);
    await world.alert();
    receiver.answerWith((response) => response.writeHead(307, { Location: '/other' }).end());
    expect(await world.drain()).toHaveLength(1);
    expect(receiver.paths).toEqual(['POST /hook']);
  });

  it('signs with both secrets while a new one is being taken up', async () => {
    await world.add({ secretNumber: 2, rotatedAt: '2026-05-31T12:00:00.000Z' });
    await tell('a', NORDA);
    await world.alert();
    secret = world.secretOf({ id: 'hook1', secretNumber: 1 });
    await world.drain();
    secret = world.secretOf({ id: 'hook1', secretNumber: 2 });
    await tell('b', { ...NORDA, stage: 'mou' }, '03');
    await world.alert();
    await world.drain();
    expect(receiver.got.map(({ isSigned }) => isSigned)).toEqual([true, true]);
  });

  it('leaves no secret, signature or address in the table or the log', async () => {
    await addWebhook({ url: `${receiver.url}?token=of-the-receiver` });
    await tell('a', NORDA);
    await world.alert();
    receiver.answerWith((response) => response.writeHead(500).end());
    await world.drain();
    receiver.answerWith((response) => response.writeHead(410).end());
    await world.alert();
    const logged = JSON.stringify(world.lines);
    const [signature = ''] = String(receiver.got[0]?.headers['webhook-signature']).split(' ');
    for (const hidden of [secret, signature, 'of-the-receiver', world.ports.secret])
      expect(logged).not.toContain(hidden);
    const stored = JSON.stringify(await world.ports.rows.query('WEBHOOKS'));
    expect(stored).not.toContain(secret.slice('whsec_'.length));
    expect(world.lines.length).toBeGreaterThan(0);
  });

  it('removed meanwhile is told nothing, and a message that is none is kept as a reject', async () => {
    await addWebhook();
    await tell('a', NORDA);
    await world.alert();
    await world.ports.webhooks.remove({ id: 'hook1', name: 'desk' });
    expect(await world.drain()).toEqual([]);
    expect(await world.work('{"webhookId":7}')).toEqual({ batchItemFailures: [] });
    expect([receiver.got, world.rejects]).toEqual([[], [expect.stringContaining('no message')]]);
  });
});
