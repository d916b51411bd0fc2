import { startTestTable, type TestTable } from '../../support/dynamo';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { addressOf, runDigestLoad } from '../../support/digest-load';

describe('a day of digests through the emulators, with faults', () => {
  let table: TestTable;
  let emulators: TestEmulators;
  beforeAll(async () => {
    emulators = await startTestEmulators();
    table = await startTestTable();
  }, 60_000);
  afterAll(async () => {
    await table.close();
    await emulators.stop();
  });

  it('doubles none, loses no more than it knows to be uncertain, and logs no address', async () => {
    const { logLines, ...result } = await runDigestLoad(table, emulators, 120);
    expect(result).toMatchObject({ subscribers: 120, queued: 120, doubled: 0, suppressed: 0 });
    expect(result.faults.throttled).toBeGreaterThan(20);
    expect(result.faults.killedAfterSend).toBeGreaterThan(0);
    expect(result.faults.killedAfterClaim).toBeGreaterThan(0);
    expect(result.faults.duplicates).toBeGreaterThan(10);
    expect(result.faults.eventsForged).toBeGreaterThan(10);
    expect(result.lost).toBe(result.uncertain - result.uncertainButSent);
    expect(result.uncertain).toBeLessThanOrEqual(result.uncertainBound);
    expect(result.sent + result.lost).toBe(120);
    const text = logLines.join('\n');
    expect(text).not.toMatch(/@|%40/);
    expect(text).not.toContain(addressOf(7).split('@')[0]);
  }, 180_000);
});
