/**
 * `npm run test:digest-load [subscribers]` (10000): a day of digests through the emulators of table, queue and SES, with
 * faults; prints what was sent, doubled, lost and uncertain.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestTable } from '../support/dynamo';
import { startTestEmulators } from '../support/emulators';
import { runDigestLoad } from '../support/digest-load';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'harbinger-load-'));
  const emulators = await startTestEmulators();
  const table = await startTestTable(folder);
  try {
    const startMs = performance.now();
    const progress = (text: string): void =>
      void (process.stderr.isTTY && process.stderr.write(`\r${text}`));
    const subscribers = Number(process.argv[2] ?? 10_000);
    const { logLines, ...result } = await runDigestLoad(table, emulators, subscribers, progress);
    console.log(JSON.stringify(result, null, 1));
    const withAddress = logLines.filter((line) => /@|%40/.test(line)).length;
    const tookS = ((performance.now() - startMs) / 1000).toFixed(0);
    console.log(`${logLines.length} log lines, ${withAddress} with an address; ${tookS} s`);
    const isFine =
      result.queued === subscribers &&
      result.doubled === 0 &&
      result.lost === result.uncertain - result.uncertainButSent &&
      result.uncertain <= result.uncertainBound &&
      result.suppressed === 0 &&
      withAddress === 0;
    if (!isFine) process.exitCode = 1;
  } finally {
    await table.close();
    await emulators.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
