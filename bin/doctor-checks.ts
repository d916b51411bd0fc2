import { access, constants, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { describeError } from '../functions/core/errors';
import { runningEndpoints } from '../lib/local/start-local';
import { startEmulators } from '../lib/local/emulators/start-emulators';

/** What a check found: `warn` is worth knowing and stops nothing. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly says: string;
  /** What to do, in plain words; absent where all is well. */
  readonly advice?: string;
}
export type Check = () => Promise<Finding>;

/** Oldest Node that runs the commands; the deployed functions run 24. */
const LEAST_NODE = 20;

/** Runs a check; one that throws becomes a failed finding, never a stack trace. */
export async function runCheck(name: string, check: Check, advice: string): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    return { check: name, state: 'fail', says: describeError(error), advice };
  }
}

/** @param version Such as `v24.1.0`. */
export function checkNode(version: string): Finding {
  const major = Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);
  const check = 'Node';
  if (major >= LEAST_NODE) return { check, state: 'ok', says: version };
  return { check, state: 'fail', says: version, advice: `install Node ${LEAST_NODE} or later` };
}

/** Whether the data folder can be written, made where it is not there. */
export async function checkDataFolder(dataDir: string): Promise<Finding> {
  const check = 'data folder';
  const path = resolve(dataDir);
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.R_OK | constants.W_OK);
    return { check, state: 'ok', says: dataDir };
  } catch (error) {
    const advice = `make ${dirname(path)} writable for you, or give another folder with --data`;
    return { check, state: 'fail', says: describeError(error), advice };
  }
}

/** Whether local mode can listen on the port, or already does. */
export async function checkPort(port: number, dataDir: string): Promise<Finding> {
  const check = `port ${port}`;
  const running = await runningEndpoints(dataDir);
  if (running) return { check, state: 'ok', says: `local mode runs at ${running.url}` };
  const error = await new Promise<Error | undefined>((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen(port, '127.0.0.1', () => server.close(() => done(undefined)));
  });
  if (!error) return { check, state: 'ok', says: 'free' };
  return {
    check,
    state: 'fail',
    says: describeError(error),
    advice: `stop what listens there, or start with "harbinger local --port ${port + 100}"`,
  };
}

/** Starts the emulators in memory and ends them again. */
export async function checkEmulators(): Promise<Finding> {
  const startedMs = performance.now();
  const emulators = await startEmulators(undefined);
  await emulators.stop();
  const tookS = ((performance.now() - startedMs) / 1000).toFixed(1);
  return { check: 'emulators', state: 'ok', says: `table, queues, bucket and mail in ${tookS} s` };
}
