/**
 * `npm run test:load [-- ITEMS]` (20000): items from feeds to deals with duplicates, late and reordered messages, poison,
 * killed handlers, a table and a bucket that fail, and a clock that jumps. Prints what was lost, doubled and rejected.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestEmulators } from '../support/emulators';
import { runPipelineLoad } from '../support/pipeline-load';

async function main(): Promise<void> {
  const items = Number(process.argv[2] ?? 20_000);
  if (!Number.isInteger(items) || items < 1) throw new Error('how many items? A whole number');
  const folder = mkdtempSync(join(tmpdir(), 'harbinger-load-'));
  // In memory is faster, and takes some 50 KB an item.
  const emulators = await startTestEmulators(items > 5000 ? folder : undefined);
  try {
    const progress = (text: string): void =>
      void (process.stderr.isTTY && process.stderr.write(`\r${text}`));
    const result = await runPipelineLoad(emulators, items, progress);
    console.log(JSON.stringify(result, null, 1));
    const { lost, doubled, misplaced, unlisted } = result;
    const isFine = lost + doubled + misplaced + unlisted === 0;
    console.log(
      `${result.items} items, lost ${lost}, doubled ${doubled}, ${result.itemsPerSecond} items a second`,
    );
    if (!isFine) process.exitCode = 1;
  } finally {
    await emulators.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
