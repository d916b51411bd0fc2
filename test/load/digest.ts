/** `npm run test:digest-load [subscribers]` (10000): a day of digests with faults; prints what was sent, doubled, lost and uncertain. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestTable } from '../support/dynamo';
import { runDigestLoad } from '../support/digest-load';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'harbinger-load-'));
  const table = await startTestTable(folder);
  try {
    const startMs = performance.now();
    const progress = (text: string): void =>
      void (process.stderr.isTTY && process.stderr.write(`\r${text}`));
    const { logLines, ...result } = await runDigestLoad(
      table,
      Number(process.argv[2] ?? 10_000),
      progress,
    );
    console.log(JSON.stringify(result, null, 1));
    const withAddress = logLines.filter((line) => /@|%40/.test(line)).length;
    console.log(
      `${logLines.length} log lines, ${withAddress} with an address; ${((performance.now() - startMs) / 1000).toFixed(0)} s`,
    );
    const isFine = result.doubled === 0 && result.lost <= result.uncertain && withAddress === 0;
    if (!isFine) process.exitCode = 1;
  } finally {
    await table.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
