import { spawn, type ChildProcess } from 'node:child_process';

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutS: number;
  /** Statuses that are no failure; 0 alone where absent. */
  readonly statuses?: readonly number[];
}

/**
 * Runs a program to its end in a process group of its own, so that a late one is ended with all its children.
 *
 * @returns What it printed on standard output.
 * @throws Error with the last lines printed, where it fails or is not done in time.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, timeoutS, statuses = [0] }: CommandOptions,
): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const answer: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    printed.push(chunk.toString());
    answer.push(chunk.toString());
  });
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    killGroup(child, 'SIGKILL');
  }, timeoutS * 1000);
  const forget = endWithUs(child);
  try {
    const status = await ended(child);
    if (status !== null && statuses.includes(status)) return answer.join('');
    const why = isLate ? `not done after ${timeoutS} s` : `status ${status}`;
    const tail = printed.join('').trimEnd().split('\n').slice(-40).join('\n');
    throw new Error(`${command} ${args.slice(0, 3).join(' ')}: ${why}\n${tail}`);
  } finally {
    clearTimeout(timer);
    forget();
  }
}

/** Ends a child of a group of its own and all that it started; nothing where it has ended. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Sees that a child does not outlive this process. @returns What takes that back. */
export function endWithUs(child: ChildProcess): () => void {
  const end = (): void => killGroup(child, 'SIGKILL');
  process.on('exit', end);
  return () => process.off('exit', end);
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
}
