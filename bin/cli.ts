#!/usr/bin/env -S tsx
import { STAGE_COMMANDS } from './commands/stages';
import { runOverJsonLines } from './json-lines';

async function main([name = '']: readonly string[]): Promise<void> {
  const stage = STAGE_COMMANDS[name];
  if (stage) await runOverJsonLines(stage());
  else process.exitCode = 2;
}

void main(process.argv.slice(2));
