import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, listen, LOOPBACK } from '../../lib/local/listen';
import { endWithUs, killGroup, runCommand } from './run-command';

/** A newer botocore than boto3 1.43 brings is refused by this MiniStack. */
const PACKAGES = ['ministack==1.5.33', 'boto3<1.44'];
const INSTALL_TIMEOUT_S = 180;
const START_TIMEOUT_MS = 30_000;

/** An AWS of our own on loopback, and the variables by which the SDK and the CDK command line find it. */
export interface Ministack {
  readonly endpoint: string;
  readonly accountId: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The last lines of its log, for a failure's report. */
  logTail(): Promise<string>;
  stop(): Promise<void>;
}

/** Why this machine cannot run MiniStack; undefined where it can, and then it is installed in `<dir>/venv`. */
export async function installMinistack(dir: string): Promise<string | undefined> {
  const venv = join(dir, 'venv');
  const options = { cwd: dir, env: process.env, timeoutS: INSTALL_TIMEOUT_S };
  try {
    await runCommand('python3', ['-m', 'venv', venv], options);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await runCommand(join(venv, 'bin', 'python'), [...pip, ...PACKAGES], options);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Starts MiniStack on a free port.
 *
 * Functions run on the `node` of its PATH, so the project's own must be in front. An access key of twelve digits is the
 * account's number: a fresh one a run, since the CDK command line caches which account a key belongs to.
 */
export async function startMinistack(dir: string, binDir: string): Promise<Ministack> {
  const port = await freePort();
  const endpoint = `http://${LOOPBACK}:${port}`;
  const accountId = String(randomInt(1e11, 1e12));
  const base = await environmentOfChildren(dir, binDir);
  const logPath = join(dir, 'ministack.log');
  const child = spawnLogged(join(dir, 'venv', 'bin', 'ministack'), logPath, {
    ...base,
    GATEWAY_PORT: String(port),
    BIND_HOST: LOOPBACK,
    MINISTACK_HOST: LOOPBACK, // addresses of queues then need no name to be looked up
  });
  const forget = endWithUs(child);
  await untilHealthy(endpoint, child);
  return {
    endpoint,
    accountId,
    environment: {
      ...base,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: accountId,
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_REGION: 'us-east-1',
    },
    logTail: async () => (await readFile(logPath, 'utf8')).split('\n').slice(-60).join('\n'),
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      killGroup(child, 'SIGTERM');
      await Promise.race([gone, sleep(3000, undefined, { ref: false })]);
      killGroup(child, 'SIGKILL'); // whatever function still runs
      forget();
    },
  };
}

/** A home of its own: no profile, no cached account and no credentials of this machine's user are seen. */
async function environmentOfChildren(dir: string, binDir: string): Promise<Record<string, string>> {
  const home = join(dir, 'home');
  const temporary = join(dir, 'tmp');
  await Promise.all([mkdir(home, { recursive: true }), mkdir(temporary, { recursive: true })]);
  const PATH = `${binDir}:${process.env['PATH'] ?? ''}`;
  return { PATH, HOME: home, TMPDIR: temporary, CI: '1' };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await close(server);
  return port;
}

function spawnLogged(command: string, logPath: string, env: Record<string, string>): ChildProcess {
  const log = openSync(logPath, 'a');
  try {
    return spawn(command, [], { env, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

async function untilHealthy(endpoint: string, child: ChildProcess): Promise<void> {
  const lateMs = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < lateMs && child.exitCode === null) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Error(`MiniStack does not answer at ${endpoint} (exit status ${child.exitCode})`);
}
