import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Emulators of table, queues, bucket and mail in a process of their own. */
export interface TestEmulators {
  readonly environment: Readonly<Record<string, string>>;
  readonly queueUrls: Readonly<Record<string, string>>;
  readonly mailboxUrl: string;
  stop(): Promise<void>;
}

const ROOT = join(__dirname, '..', '..');

/**
 * Starts them and sets the environment of this process to theirs, so that SDK clients find them.
 *
 * @param dataDir Where they keep what they hold; in memory where absent.
 */
export async function startTestEmulators(dataDir?: string): Promise<TestEmulators> {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const script = join(ROOT, 'lib', 'local', 'emulators', 'serve.ts');
  const child = spawn(tsx, [script, ...(dataDir === undefined ? [] : [dataDir])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await firstLine(child);
  const found = JSON.parse(line) as Omit<TestEmulators, 'stop'>;
  Object.assign(process.env, found.environment);
  return { ...found, stop: () => stopChild(child) };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`the emulators ended with status ${code}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', done);
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.once('exit', () => done());
    child.stdin?.end();
  });
}
