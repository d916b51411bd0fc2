#!/usr/bin/env -S tsx
import { parseArgs } from 'node:util';
import { describeError } from '../functions/core/errors';
import { nearest } from '../functions/core/filter/nearest';
import { type Command, type Invocation, UsageError } from './command';
import { COMMANDS } from './commands/registry';
import { STAGE_COMMANDS, STAGE_HELP } from './commands/stages';
import { commandHelp, overviewHelp, stageHelp } from './help';
import { runOverJsonLines } from './json-lines';

/** Runs one command line. @returns The exit status: 0 done, 1 failed, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(await overviewHelp());
    return name === undefined ? 2 : 0;
  }
  const stage = Object.hasOwn(STAGE_COMMANDS, name) ? STAGE_COMMANDS[name] : undefined;
  if (stage) return await runStage(name, stage, rest);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new UsageError(`there is no command "${name}"${suggestion(name)}`);
  return await runCommand(name, await load(), rest);
}

async function runStage(
  name: string,
  stage: () => Parameters<typeof runOverJsonLines>[0],
  rest: readonly string[],
): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(stageHelp(name, STAGE_HELP[name] ?? ''));
    return 0;
  }
  if (rest.length > 0)
    throw new UsageError(
      `"harbinger ${name}" takes no arguments; it reads JSON lines from standard input`,
    );
  await runOverJsonLines(stage());
  return 0;
}

async function runCommand(
  name: string,
  command: Command,
  rest: readonly string[],
): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(commandHelp(name, command));
    return 0;
  }
  await command.run(readArguments(name, command, rest));
  return 0;
}

function readArguments(name: string, command: Command, args: readonly string[]): Invocation {
  const options = command.options ?? {};
  for (const arg of args) {
    const option = /^--([^=]+)/.exec(arg)?.[1];
    if (option === undefined || Object.hasOwn(options, option)) continue;
    const near = nearest(option, Object.keys(options));
    const hint = near ? `; did you mean --${near}?` : `; see harbinger ${name} --help`;
    throw new UsageError(`"harbinger ${name}" has no option --${option}${hint}`);
  }
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    return { words: parsed.positionals, options: parsed.values as Invocation['options'] };
  } catch (error) {
    throw new UsageError(describeError(error), { cause: error });
  }
}

function suggestion(name: string): string {
  const near = nearest(name, [...Object.keys(COMMANDS), ...Object.keys(STAGE_COMMANDS)]);
  return near ? `; did you mean "${near}"?` : '; see harbinger --help';
}

// A reader that closes the pipe early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(`harbinger: ${describeError(error)}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
