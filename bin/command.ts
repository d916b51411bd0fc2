import type { ParseArgsConfig } from 'node:util';

/** Wrong usage: the message says what is wrong and what would be right; exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type CommandOptions = NonNullable<ParseArgsConfig['options']>;
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given: its words and options, already checked against its own list. */
export interface Invocation {
  readonly words: readonly string[];
  readonly options: OptionValues;
}

/** One command of the command line. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  readonly usage: string;
  readonly examples: readonly string[];
  readonly options?: CommandOptions;
  /** What each option is for, in a line. */
  readonly optionHelp?: Readonly<Record<string, string>>;
  run(invocation: Invocation): Promise<void>;
}

/** Options of every command that acts on data. */
export const DATA_OPTIONS = {
  data: { type: 'string' },
  stack: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies CommandOptions;

export const DATA_OPTION_HELP = {
  data: 'folder of local data (default .harbinger)',
  stack: 'act on the deployed stack of this name instead',
  json: 'print JSON instead of a table',
};

/** The option's text, or undefined where it was not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The word at a place. @throws UsageError that names what is missing */
export function requiredWord({ words }: Invocation, index: number, what: string): string {
  const word = words[index];
  if (word === undefined) throw new UsageError(`${what} is missing`);
  return word;
}
