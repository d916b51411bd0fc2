import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createRateCounter } from '../../../functions/adapters/dynamodb-rate-counter';
import { createMemoryRateCounter } from '../../../functions/adapters/memory-rate-counter';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableKeyStore } from '../../../functions/adapters/table-key-store';
import type { RateCounter } from '../../../functions/core/ports';
import type { RowStore } from '../../../functions/core/query/rows';
import { createKeyGate, newApiKey } from '../../../functions/query/api-keys';
import { createApp } from '../../../functions/query/app';
import { dealPorts } from '../../support/deal-ports';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { queryPorts } from '../../support/query-app';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.close());

describe.each<[string, () => { rows: RowStore; rates: RateCounter }]>([
  ['memory', () => ({ rows: createMemoryRows(), rates: createMemoryRateCounter() })],
  [
    'DynamoDB',
    () => ({
      rows: createDynamodbRows(table.client, table.tableName),
      rates: createRateCounter(table.client, table.tableName),
    }),
  ],
])('API keys in %s', (_name, create) => {
  async function gatedApp(perMinute: number) {
    const { rows, rates } = create();
    const keys = createTableKeyStore(rows);
    let nowMs = Date.parse('2026-03-01T00:00:20Z');
    const { text, key } = newApiKey('a newsroom', nowMs, perMinute);
    await keys.put(key);
    const gate = createKeyGate({ keys, rates, secret: 's', clock: () => nowMs }, ['/openapi.json']);
    const app = createApp(queryPorts(dealPorts()), {
      publicUrl: 'https://harbinger.example',
      gate,
    });
    const ask = async (headers: Record<string, string> = {}, path = '/deals') =>
      app.request(`https://harbinger.example${path}`, { headers });
    return { keys, key, text, ask, wait: (ms: number) => (nowMs += ms) };
  }

  it('lets in who brings a key, as often as it may ask', async () => {
    const { text, ask, wait } = await gatedApp(2);
    const first = await ask({ Authorization: `Bearer ${text}` });
    expect([first.status, first.headers.get('RateLimit')]).toEqual([200, '"minute";r=1;t=40']);
    expect(first.headers.get('RateLimit-Policy')).toBe('"minute";q=2;w=60');
    expect(first.headers.get('Cache-Control')).toContain('private');
    expect((await ask({ 'X-Api-Key': text })).status).toBe(200);
    const third = await ask({ 'X-Api-Key': text });
    expect([third.status, third.headers.get('Retry-After')]).toEqual([429, '40']);
    wait(40_000);
    expect((await ask({ 'X-Api-Key': text })).status).toBe(200);
  });

  it('refuses no key, a wrong one and a revoked one, and keeps no key that could be read back', async () => {
    const { keys, key, text, ask } = await gatedApp(50);
    expect(JSON.stringify(await keys.list())).not.toContain(text.slice(-43));
    for (const headers of [
      {},
      { 'X-Api-Key': 'nonsense' },
      { 'X-Api-Key': `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}` },
    ]) {
      const answer = await ask(headers as Record<string, string>);
      expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([
        401,
        'Bearer realm="harbinger"',
      ]);
    }
    expect((await ask({}, '/openapi.json')).status).toBe(200);
    expect(await keys.revoke(key.keyId, '2026-03-02T00:00:00.000Z')).toBe(true);
    expect((await ask({ 'X-Api-Key': text })).status).toBe(401);
    expect(await keys.revoke('nobody', '2026-03-02T00:00:00.000Z')).toBe(false);
  });
});
