import type { Command } from './command';
import { COMMANDS } from './commands/registry';
import { STAGE_HELP } from './commands/stages';

/** The list of all commands, a line each. */
export async function overviewHelp(): Promise<string> {
  const commands = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => [name, (await load()).summary] as const),
  );
  return [
    'harbinger: finds the deals in regional business news while they are still talks',
    '',
    'Usage: npx harbinger COMMAND [OPTIONS]',
    '',
    'Commands',
    ...commands.map(row),
    '',
    'Stages: JSON lines in, JSON lines out',
    ...Object.entries(STAGE_HELP).map(row),
    '',
    'Examples',
    '  npx harbinger local',
    "  npx harbinger query 'stage=talks&country=CN'",
    '  npx harbinger COMMAND --help',
  ].join('\n');
}

/** One command's usage, options and examples. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options ?? {}).map(([option, { type }]) =>
    row([`--${option}${type === 'string' ? ' …' : ''}`, command.optionHelp?.[option] ?? '']),
  );
  return [
    `harbinger ${name}: ${command.summary}`,
    '',
    `Usage: npx harbinger ${command.usage}`,
    ...(options.length > 0 ? ['', 'Options', ...options] : []),
    '',
    'Examples',
    ...command.examples.map((example) => `  npx harbinger ${example}`),
  ].join('\n');
}

/** A stage's shape of input and output. */
export function stageHelp(name: string, text: string): string {
  return [
    `harbinger ${name}: ${text}`,
    '',
    'Reads one JSON object a line from standard input and prints one a line, in the same order, with the same id.',
    'A record that cannot be processed prints {id, error: {code, message}} and the rest go on.',
    '',
    'Example',
    `  npx harbinger ${name} < records.jsonl > answers.jsonl`,
  ].join('\n');
}

function row([name, text]: readonly [string, string]): string {
  return `  ${name.padEnd(14)} ${text}`;
}
