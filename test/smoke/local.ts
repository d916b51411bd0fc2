import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts local mode as a person does, waits for the four founding deals over HTTP, and stops it. Prints what it took. */
const FOUNDING_SOURCE = 'sample-harbin-weekly';
const READY_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 5_000;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'harbinger-smoke-'));
  const startedMs = Date.now();
  const child = spawn('npm', ['start', '--', '--port', '18787', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true, // its own group, so that the whole tree can be measured and stopped
  });
  try {
    const url = await readyUrl(child);
    console.log(`ready after ${seconds(startedMs)} s at ${url}`);
    await expectFoundingDeals(url);
    await expectOk(`${url}/`, 'the web page');
    console.log(`process tree holds ${treeMegabytes(child.pid ?? 0)} MB`);
    await expectCleanStop(child);
  } finally {
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function readyUrl(child: ChildProcess): Promise<string> {
  const stdout = child.stdout;
  if (!stdout) throw new Error('no standard output');
  const found = new Promise<string>((done, fail) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const url = /^ready (http:\S+)$/.exec(line)?.[1];
      if (url) done(url);
    });
    child.once('exit', (code) => fail(new Error(`local mode ended with status ${code}`)));
  });
  const late = sleep(READY_TIMEOUT_MS, undefined, { ref: false }).then(() => {
    throw new Error(`not ready after ${READY_TIMEOUT_MS / 1000} s`);
  });
  return await Promise.race([found, late]);
}

async function expectFoundingDeals(url: string): Promise<void> {
  const { items } = (await (await fetch(`${url}/deals?source=${FOUNDING_SOURCE}`)).json()) as {
    items: { type: string; stage: string; parties: { name: string }[] }[];
  };
  for (const { type, stage, parties } of items)
    console.log(`  ${type}, ${stage}: ${parties.map(({ name }) => name).join(', ')}`);
  if (items.length !== 4)
    throw new Error(`the founding page gives ${items.length} deals, not four`);
}

async function expectOk(url: string, what: string): Promise<void> {
  const { status } = await fetch(url, { headers: { accept: 'text/html' } });
  if (status !== 200) throw new Error(`${what} answers with status ${status}`);
}

async function expectCleanStop(child: ChildProcess): Promise<void> {
  const stoppingMs = Date.now();
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  const late = sleep(STOP_TIMEOUT_MS, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') throw new Error('not stopped after 5 s');
  console.log(`stopped after ${seconds(stoppingMs)} s`);
}

/** Resident memory of the process group. */
function treeMegabytes(groupId: number): number {
  const rows = execFileSync('ps', ['-eo', 'pgid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const sizesKB = rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([group]) => group === groupId);
  return Math.round(sizesKB.reduce((sum, [, rss = 0]) => sum + rss, 0) / 1024);
}

function seconds(sinceMs: number): string {
  return ((Date.now() - sinceMs) / 1000).toFixed(1);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
