import { createTokenBudget } from '../../../functions/adapters/dynamodb-token-budget';
import { startTestTable, type TestTable } from '../../support/dynamo';

describe('createTokenBudget', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.close());
  const budget = (tokens: number) => createTokenBudget(table.client, table.tableName, tokens);

  it('gives out what the day has and no more', async () => {
    const day = budget(1000);
    expect(await day.reserve('2026-03-01', 1001)).toBe(false);
    expect(await day.reserve('2026-03-01', 600)).toBe(true);
    expect(await day.reserve('2026-03-01', 401)).toBe(false);
    expect(await day.reserve('2026-03-01', 400)).toBe(true);
    expect(await day.reserve('2026-03-02', 1000)).toBe(true);
  });

  it('gives back what was not used, and takes what was used beyond', async () => {
    const day = budget(1000);
    await day.reserve('2026-03-03', 900);
    await day.settle('2026-03-03', 900, 100);
    expect(await day.reserve('2026-03-03', 900)).toBe(true);
    await day.settle('2026-03-03', 900, 2000);
    expect(await day.reserve('2026-03-03', 1)).toBe(false);
  });

  it('lets any number of workers at once have no more than the day', async () => {
    const workers = Array.from({ length: 25 }, () => budget(1000).reserve('2026-03-04', 150));
    const got = (await Promise.all(workers)).filter(Boolean);
    expect(got).toHaveLength(6);
  });
});
