import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { COMMANDS } from '../../../bin/commands/registry';
import { reprocess, readDay } from '../../../bin/commands/reprocess';
import { restore } from '../../../bin/commands/restore';
import { exportCommand } from '../../../bin/commands/export';

const ROOT = join(__dirname, '..', '..', '..');

describe('commands of the operator', () => {
  it.each([
    'dead-letters',
    'reprocess',
    'correct',
    'unmerge',
    'export',
    'restore',
    'keys',
    'webhooks',
    'doctor',
  ])('%s has examples, and a line for every option', async (name) => {
    const command = await COMMANDS[name]?.();
    expect(command?.examples.length).toBeGreaterThan(0);
    expect(Object.keys(command?.options ?? {})).toContain('json');
    expect(Object.keys(command?.optionHelp ?? {}).sort()).toEqual(
      Object.keys(command?.options ?? {}).sort(),
    );
  });

  it('refuses days and words that mean nothing', async () => {
    expect(readDay('2026-03-01')).toBe('2026-03-01');
    expect(() => readDay('2026-13-01')).toThrow('is no day');
    expect(() => readDay('yesterday')).toThrow('is no day');
    await expect(reprocess.run({ words: ['x'], options: {} })).rejects.toThrow('one word too many');
    await expect(exportCommand.run({ words: ['x'], options: {} })).rejects.toThrow('too many');
    await expect(restore.run({ words: [], options: {} })).rejects.toThrow('is missing');
  });

  it('ends with 2 and the nearest spelling on wrong usage', () => {
    const cli = join(ROOT, 'node_modules', '.bin', 'tsx');
    const { status, stderr } = spawnSync(cli, [join(ROOT, 'bin', 'cli.ts'), 'keys', 'lst'], {
      encoding: 'utf8',
    });
    expect([status, stderr.trim()]).toEqual([
      2,
      'harbinger: keys has no action "lst"; did you mean "list"?',
    ]);
  }, 20_000);
});
