import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableChangeLog } from '../../../functions/adapters/table-change-log';
import type { DealChange } from '../../../functions/core/query/change';
import type { RowStore } from '../../../functions/core/query/rows';
import { startTestTable, type TestTable } from '../../support/dynamo';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.close());

const change = (dealId: string, version: number): DealChange => ({
  kind: version === 1 ? 'add' : 'update',
  dealId,
  version,
  at: '2026-03-01T00:00:00.000Z',
  before: {},
  after: {},
});

describe.each<[string, () => RowStore]>([
  ['memory', () => createMemoryRows()],
  ['DynamoDB', () => createDynamodbRows(table.client, table.tableName)],
])('the change log in %s', (_name, create) => {
  it('logs each change once, without a gap, whoever else logs and repeats', async () => {
    const log = createTableChangeLog(create());
    const polled: number[] = [];
    const poll = async (): Promise<void> => {
      const entries = await log.read(polled.at(-1) ?? 0, 7);
      polled.push(...entries.map(({ seq }) => seq));
    };
    const since = await log.head();
    for (let round = 0; round < 6; round += 1) {
      const writers = Array.from({ length: 8 }, async (_, i) => {
        const one = change(`d${i}`, round + 1);
        await Promise.all([log.append(one, since), log.append(one, since)]);
        await log.append(one, since);
      });
      await Promise.all([...writers, poll()]);
    }
    while (polled.length < 48) await poll();
    expect(polled).toEqual(Array.from({ length: 48 }, (_, i) => i + 1));
    const all = await log.read(0, 1000);
    expect(all).toHaveLength(48);
    expect(new Set(all.map(({ dealId, version }) => `${dealId} ${version}`)).size).toBe(48);
    expect(await log.head()).toBe(48);
  });
});
