import { startTestTable, type TestTable } from '../../support/dynamo';
import { addressOf, runDigestLoad } from '../../support/digest-load';

describe('a day of digests with faults', () => {
  let table: TestTable;
  beforeAll(async () => void (table = await startTestTable()));
  afterAll(() => table.close());

  it('doubles none, loses no more than it knows to be uncertain, and logs no address', async () => {
    const { logLines, ...result } = await runDigestLoad(table, 300);
    expect(result).toMatchObject({ subscribers: 300, expected: 300, doubled: 0 });
    expect(result.faults.throttled).toBeGreaterThan(50);
    expect(result.faults.killedAfterSend).toBeGreaterThan(2);
    expect(result.faults.duplicates).toBeGreaterThan(20);
    expect(result.lost).toBe(result.uncertain - result.uncertainButSent);
    expect(result.sent + result.lost).toBe(result.expected);
    const text = logLines.join('\n');
    expect(text).not.toMatch(/@|%40/);
    expect(text).not.toContain(addressOf(7).split('@')[0]);
  }, 120_000);
});
