/**
 * `npm run fuzz [-- MINUTES]` (10): every parser and decoder in turn on hostile text, with fresh seeds, until the time is
 * over. Prints each failure with its smallest input, and inputs that took more than a second; those belong into `found.json`.
 */
import * as fc from 'fast-check';
import { FUZZ_TARGETS, hostileText, type FuzzTarget } from './targets';

const SLOW_MS = 1000;

async function main(): Promise<void> {
  const endMs = performance.now() + Number(process.argv[2] ?? 10) * 60_000;
  const runs = new Map<string, number>();
  const failures = new Map<string, string>();
  while (performance.now() < endMs) {
    for (const target of FUZZ_TARGETS) {
      if (performance.now() >= endMs) break;
      runs.set(target.name, (runs.get(target.name) ?? 0) + target.runs);
      const failure = await round(target);
      if (failure !== undefined && !failures.has(target.name)) {
        failures.set(target.name, failure);
        console.log(`${target.name}: ${failure}`);
      }
    }
  }
  for (const [name, count] of runs) console.log(`${name.padEnd(18)} ${count} runs`);
  console.log(`${failures.size} of ${FUZZ_TARGETS.length} targets failed`);
  if (failures.size > 0) process.exitCode = 1;
}

async function round({ runs, check }: FuzzTarget): Promise<string | undefined> {
  const property = fc.asyncProperty(hostileText, async (text) => {
    const startMs = process.cpuUsage().user / 1000;
    await check(text);
    const tookMs = process.cpuUsage().user / 1000 - startMs;
    if (tookMs > SLOW_MS)
      throw new Error(`took ${tookMs.toFixed(0)} ms of ${text.length} characters`);
  });
  const result = await fc.check(property, { numRuns: runs });
  if (!result.failed) return undefined;
  const reason = result.errorInstance instanceof Error ? result.errorInstance.stack : '';
  return `seed ${result.seed}, input ${JSON.stringify(result.counterexample?.[0] ?? '')}\n${reason}`;
}

void main();
