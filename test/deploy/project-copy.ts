import { appendFile, cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What `cdk` runs: the stack as MiniStack can take it. */
export const APP = 'test/deploy/ministack-app.ts';

const PARTS = [
  'bin',
  'lib',
  'functions',
  'package.json',
  'package-lock.json',
  'cdk.json',
  'tsconfig.json',
  APP,
];

/** Copies what a deployment reads, so that the test may change the code between two deployments. */
export async function copyProject(root: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await Promise.all(PARTS.map((part) => cp(join(root, part), join(to, part), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(to, 'node_modules'));
}

/** A change of code that shows in the function's bundle and does no harm. */
export async function changeCode(project: string, stage: string): Promise<void> {
  const line = `\nconsole.info('second version of ${stage}');\n`;
  await appendFile(join(project, 'functions', stage, 'index.ts'), line);
}
