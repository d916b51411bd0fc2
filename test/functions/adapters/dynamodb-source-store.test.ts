import { createDocumentClient } from '../../../functions/adapters/clients';
import { createSourceStore } from '../../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../../functions/contract';
import { newSource } from '../../../functions/core/source/source';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { startFaultyProxy } from '../../support/faulty-proxy';

const DUE = '2026-03-01T00:00:00.000Z';
const NEXT = '2026-03-01T01:00:00.000Z';
const ENDPOINT = 'AWS_ENDPOINT_URL_DYNAMODB';

describe('claims of sources', () => {
  let emulators: TestEmulators;
  beforeAll(async () => {
    emulators = await startTestEmulators();
    await storeAt().put(newSource({ ...DEFINITION, intervalMinutes: 60 }, DUE));
  });
  afterAll(() => emulators.stop());

  it('hold though the answer was lost and the client asked again', async () => {
    // One request in two fails; the first one does, after its work was done.
    const chances = [0, 0.9];
    const direct = process.env[ENDPOINT] ?? '';
    const proxy = await startFaultyProxy(direct, 2, () => chances.shift() ?? 1);
    process.env[ENDPOINT] = proxy.url;
    try {
      expect(await storeAt().claim('lakeside', DUE, NEXT)).toBe(true);
      expect(proxy.counts.failedAfterwards).toBe(1);
      expect(proxy.calls.get('UpdateItem')).toBe(2);
    } finally {
      process.env[ENDPOINT] = direct;
      await proxy.stop();
    }
  });

  it('hold against whoever claims the same moment', async () => {
    expect(await storeAt().claim('lakeside', DUE, NEXT)).toBe(false);
    const later = '2026-03-01T02:00:00.000Z';
    const claims = [0, 1].map(() => storeAt().claim('lakeside', NEXT, later));
    expect((await Promise.all(claims)).sort()).toEqual([false, true]);
  });
});

const DEFINITION = {
  id: 'lakeside',
  name: 'Lakeside',
  url: 'https://lakeside.example/feed',
  kind: 'feed' as const,
};

function storeAt() {
  return createSourceStore(createDocumentClient(), process.env[ENV.tableName] ?? '');
}
