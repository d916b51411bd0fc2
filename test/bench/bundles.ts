/** `npx tsx test/bench/bundles.ts`: size of each function's bundle, and how long it takes to import (median of five). */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENV } from '../../functions/contract';
import { UNUSED_CREDENTIAL_PROVIDERS } from '../../lib/cloud/unused-modules';

const ROOT = join(import.meta.dirname, '..', '..');
const RUNS = 5;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'harbinger-bundles-'));
  try {
    for (const stage of stages()) {
      const outfile = join(folder, `${stage}.mjs`);
      await build({
        entryPoints: [join(ROOT, 'functions', stage, 'index.ts')],
        outfile,
        bundle: true,
        minify: true,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        mainFields: ['module', 'main'],
        external: [...UNUSED_CREDENTIAL_PROVIDERS],
        banner: {
          js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
        },
        metafile: true,
        logLevel: 'error',
      }).then(({ metafile }) => {
        const [output] = Object.values(metafile.outputs);
        const size = ((output?.bytes ?? 0) / 1000).toFixed(0);
        console.log(`${stage.padEnd(12)} ${size} KB, imported in ${importMs(outfile)} ms`);
      });
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
