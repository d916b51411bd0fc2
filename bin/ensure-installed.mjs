// Installs from the lock file when node_modules is missing or differs from it; otherwise costs a few milliseconds.
// npm itself writes what it installed to node_modules/.package-lock.json, so an install by hand counts too.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = Object.entries(read('package-lock.json'));
  const found = read('node_modules/.package-lock.json');
  // Optional packages are for other platforms where they are missing; the root has no version of its own there.
  return wanted.every(
    ([path, { version, optional, peer }]) =>
      path === '' ||
      found[path]?.version === version ||
      (found[path] === undefined && (optional || peer)),
  );
}

if (!isInstalled()) {
  console.error('Installing dependencies from package-lock.json (about a minute, once) ...');
  const npm = process.env.npm_execpath; // set by npm itself; works on Windows and with any shell
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(command, [...args, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
}
