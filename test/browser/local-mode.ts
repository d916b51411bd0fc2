import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const READY_TIMEOUT_MS = 120_000;

export interface LocalMode {
  readonly url: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** Starts local mode with its sample sites in a folder of its own, and waits until it serves. `more` adds variables, `words` options. */
export async function startLocalMode(
  port: number,
  more: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<LocalMode> {
  const dataDir = mkdtempSync(join(tmpdir(), 'harbinger-browser-'));
  const child = spawn(
    'npx',
    ['tsx', 'bin/cli.ts', 'local', '--port', String(port), '--data', dataDir, ...words],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true, env: { ...process.env, ...more } },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const url = await new Promise<string>((done, fail) => {
    const late = setTimeout(() => fail(new Error('local mode is not ready')), READY_TIMEOUT_MS);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^ready (http:\S+)$/.exec(line)?.[1];
      if (!found) return;
      clearTimeout(late);
      done(found);
    });
    child.once('exit', (code) => fail(new Error(`local mode ended with status ${code}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, dataDir, stop };
}
