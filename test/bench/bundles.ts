/** `npx tsx test/bench/bundles.ts`: size of each function's bundle, and how long it takes to import (median of five). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENV } from '../../functions/contract';
import { bundleFunction } from './bundle-function';

const ROOT = join(import.meta.dirname, '..', '..');
const RUNS = 5;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'harbinger-bundles-'));
  try {
    for (const stage of stages()) {
      const outfile = join(folder, `${stage}.mjs`);
      const { bytes } = await bundleFunction(join(ROOT, 'functions', stage, 'index.ts'), outfile);
      const size = (bytes / 1000).toFixed(0);
      console.log(`${stage.padEnd(12)} ${size} KB, imported in ${importMs(outfile)} ms`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Folders with an entry point of their own. */
function stages(): string[] {
  return readdirSync(join(ROOT, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(ROOT, 'functions', name)).includes('index.ts'));
}

function importMs(file: string): string {
  const script = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t)`;
  const variables = Object.fromEntries(
    Object.entries(ENV)
      .filter(([name]) => /Name|Url|secret$/.test(name))
      .map(([, variable]) => [variable, 'x']),
  );
  const env = { ...process.env, ...variables, AWS_REGION: 'us-east-1' };
  const times = Array.from({ length: RUNS }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env });
    return Number(stdout.toString().trim() || NaN);
  });
  return (times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN).toFixed(0);
}

void main();
