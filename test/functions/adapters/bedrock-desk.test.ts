import { createBedrockDesk } from '../../../functions/adapters/bedrock-desk';
import { readEnvironment } from '../../../functions/adapters/environment';
import { startTestTable, type TestTable } from '../../support/dynamo';

describe('createBedrockDesk', () => {
  let table: TestTable;
  beforeAll(async () => {
    table = await startTestTable();
  });
  afterAll(() => table.close());
  const desk = (variables: Record<string, string>) =>
    createBedrockDesk(readEnvironment(variables), table.client, table.tableName);

  it('is none unless a model is named', () => {
    expect(desk({})).toBeUndefined();
    expect(desk({ HARBINGER_MODEL_ID: '' })).toBeUndefined();
    expect(desk({ HARBINGER_MODEL_ID: 'm' })?.model.id).toBe('m');
  });

  it('makes a new fence each time', () => {
    const { fence } = desk({ HARBINGER_MODEL_ID: 'm' }) ?? { fence: () => '' };
    expect(fence()).toMatch(/^[0-9a-f]{32}$/);
    expect(fence()).not.toBe(fence());
  });

  it('keeps to the tokens that the environment gives', async () => {
    const own = { HARBINGER_MODEL_ID: 'm', HARBINGER_MODEL_DAILY_TOKENS: '100' };
    expect(await desk(own)?.budget.reserve('2026-03-01', 101)).toBe(false);
    expect(await desk(own)?.budget.reserve('2026-03-01', 100)).toBe(true);
    for (const tokens of ['many', '0', '1.5'])
      expect(() => desk({ ...own, HARBINGER_MODEL_DAILY_TOKENS: tokens })).toThrow('tokens');
  });
});
