import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

describe('docs/THREATS.md', () => {
  const rows = readFileSync(join(ROOT, 'docs', 'THREATS.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (threat|-+)/.test(line));

  it('names tests that exist', () => {
    const missing: string[] = [];
    let named = 0;
    for (const row of rows) {
      let file = '';
      for (const [, path, title] of row.matchAll(/`(test\/[^`]+)`|"([^"]+)"/g)) {
        if (path !== undefined) file = path;
        else if (!holds(file, title ?? '')) missing.push(`${file} "${title}"`);
        if (title !== undefined) named += 1;
      }
    }
    expect(missing).toEqual([]);
    expect(named).toBeGreaterThan(20);
  });

  it('has a proof in every row', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !/`test\/|`npm run test/.test(row))).toEqual([]);
  });

  it('ships only what the lock file names, by licences that allow it', () => {
    const script = join(ROOT, 'scripts', 'check-licences.mjs');
    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toContain(
      '; 0 licences are not allowed',
    );
  });
});

/** Whether a test file has a test whose title begins so. */
function holds(file: string, title: string): boolean {
  const path = join(ROOT, file);
  if (!existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  return [`('${title}`, `("${title}`, `(\`${title}`].some((start) => text.includes(start));
}
