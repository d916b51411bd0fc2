import { createDocumentClient } from '../../../functions/adapters/clients';
import { createSourceStore } from '../../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../../functions/contract';
import { newSource } from '../../../functions/core/source/source';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';

const DUE = '2026-03-01T00:00:00.000Z';
const NEXT = '2026-03-01T01:00:00.000Z';

describe('claims of sources', () => {
  let emulators: TestEmulators;
  beforeAll(async () => {
    emulators = await startTestEmulators();
  });
  afterAll(() => emulators.stop());

  it('hold when a lost answer has them tried again, and against everybody else', async () => {
    const sources = createSourceStore(createDocumentClient(), process.env[ENV.tableName] ?? '');
    const definition = {
      id: 'lakeside',
      name: 'Lakeside',
      url: 'https://lakeside.example/feed',
      kind: 'feed' as const,
      intervalMinutes: 60,
    };
    await sources.put(newSource(definition, DUE));

    expect(await sources.claim('lakeside', DUE, NEXT)).toBe(true);
    expect(await sources.claim('lakeside', DUE, NEXT)).toBe(true);
    expect(await sources.claim('lakeside', DUE, '2026-03-01T01:00:07.000Z')).toBe(false);
  });
});
