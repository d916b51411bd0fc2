/**
 * `npm run licences`: the licence of every package that ships, from the lock file. Fails at one that is not on the list
 * below: all of those allow use and change without asking that what is built with them be opened. Needs nothing but Node.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** An expression such as `(MIT OR GPL-2.0)` holds where one side does; one with AND, where both do. */
function isAllowed(expression) {
  const bare = expression.replace(/[()]/g, ' ').trim();
  if (/\sOR\s/.test(bare)) return bare.split(/\s+OR\s+/).some(isAllowed);
  return bare.split(/\s+AND\s+/).every((name) => ALLOWED.has(name.trim()));
}

function licenceOf(root, path, entry) {
  if (typeof entry.license === 'string') return entry.license;
  try {
    const { license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    return typeof license === 'string' ? license : (license?.type ?? 'none stated');
  } catch {
    return 'none stated';
  }
}

const root = join(import.meta.dirname, '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
const byLicence = new Map();
for (const [path, entry] of shipped) {
  const licence = licenceOf(root, path, entry);
  const name = path.replace(/^.*node_modules\//, '');
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name}@${entry.version}`]);
}
for (const [licence, names] of [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `${licence}: ${names.length} (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`,
  );
const refused = [...byLicence].filter(([licence]) => !isAllowed(licence));
for (const [licence, names] of refused)
  console.error(`not allowed: ${licence}: ${names.join(', ')}`);
console.log(`${shipped.length} packages ship; ${refused.length} licences are not allowed`);
if (refused.length > 0 || shipped.length === 0) process.exitCode = 1;
