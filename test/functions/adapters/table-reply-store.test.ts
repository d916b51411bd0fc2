import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createTableReplyStore } from '../../../functions/adapters/table-reply-store';
import type { RowStore } from '../../../functions/core/query/rows';
import { startTestTable, type TestTable } from '../../support/dynamo';
import { REPLY } from '../../support/model-story';

let table: TestTable;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.close());

describe.each<[string, () => RowStore]>([
  ['memory', () => createMemoryRows()],
  ['DynamoDB', () => createDynamodbRows(table.client, table.tableName)],
])('createTableReplyStore on %s', (_, rows) => {
  const now = Date.UTC(2026, 2, 1);

  it('keeps the first answer, whoever else comes', async () => {
    const store = createTableReplyStore(rows(), 400);
    const one = { modelId: 'one', input: REPLY };
    expect(await store.get('a')).toBeUndefined();
    const both = [
      store.putFirst('a', one, now),
      store.putFirst('a', { modelId: 'two', input: {} }, now),
    ];
    const [first, second] = await Promise.all(both);
    expect(first).toEqual(second);
    expect(await store.get('a')).toEqual(first);
  });

  it('keeps an answer as long as the page', async () => {
    const kept = rows();
    await createTableReplyStore(kept, 400).putFirst('k', { modelId: 'one', input: REPLY }, now);
    const row = await kept.get({ pk: 'MODEL#REPLY#k', sk: 'REPLY' });
    expect(row?.expiresAtS).toBe(now / 1000 + 400 * 86_400);
  });

  it.each([
    ['none', undefined],
    ['one beyond a row', { deals: ['x'.repeat(200_000)] }],
  ])(
    'keeps an answer that is %s as none, so that it is not asked for again',
    async (name, input) => {
      const store = createTableReplyStore(rows(), 400);
      await store.putFirst(name, { modelId: 'one', input }, now);
      expect(await store.get(name)).toEqual({ modelId: 'one', input: null });
    },
  );
});
