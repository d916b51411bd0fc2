/**
 * `npm run bench`: every bench after another, each with its peer in one process, and one table of what they print in
 * docs/BENCHMARKS.md. Takes some minutes on an idle machine; figures of a busy one are worth little.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const LIMIT_S = 240;

interface Bench {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  /** Lines of its output that are figures; all where absent. */
  readonly keep?: RegExp;
}

const BENCHES: readonly Bench[] = [
  { name: 'feed: 5 MB of RSS', script: 'test/bench/feed.ts' },
  { name: 'extract: pages of 180 KB', script: 'test/bench/extract.ts' },
  { name: 'tag: deals in a story', script: 'test/bench/tag.ts' },
  { name: 'money: sentences', script: 'test/bench/money.ts' },
  { name: 'parse: page to tagged article', script: 'test/bench/parse.ts' },
  {
    name: 'query: 1,000 and 10,000 deals',
    script: 'test/bench/query.ts',
    args: ['1000', '10000'],
    keep: /^(\d+ deals|all queries|with the emulator)/,
  },
  { name: 'digest: mails of 30 deals', script: 'test/bench/digest.ts' },
  { name: 'growth: cost of one more article', script: 'test/load/growth.ts', keep: /stored/ },
  {
    name: 'query function: bundle and import',
    script: 'test/bench/bundle.ts',
    keep: /^(query function|the two clients)/,
  },
  { name: 'all functions: bundles and imports', script: 'test/bench/bundles.ts' },
];

const PEERS = ['rss-parser', 'feedsmith', '@mozilla/readability', 'linkedom'] as const;

function run({ name, script, args = [], keep }: Bench): string[] {
  process.stderr.write(`${name} …\n`);
  const startMs = performance.now();
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const { stdout, stderr, status, error } = spawnSync(tsx, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LIMIT_S * 1000,
  });
  const tookS = Math.round((performance.now() - startMs) / 1000);
  const lines = (stdout ?? '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const figures = lines.filter((line) => line !== '' && (keep?.test(line) ?? true));
  if (figures.length === 0) {
    const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
    return [row(name, `no figures (status ${status}, ${tookS} s): ${reason.slice(0, 200)}`)];
  }
  const marks = status === 0 ? [] : [`ended with status ${status}: a bar was missed or it failed`];
  return [...figures, ...marks].map((line, i) => row(i === 0 ? name : '', line));
}

function row(name: string, figures: string): string {
  return `| ${name} | ${figures.replaceAll('|', '\\|')} |`;
}

function versionOf(name: string): string {
  const path = join(ROOT, 'node_modules', name, 'package.json');
  return `${name} ${(JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version}`;
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const [load = 0] = loadavg();
  return `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown kind'}, ${gigabytes} GB of memory, load ${load.toFixed(1)} at the start`;
}

function main(): void {
  const about = machine();
  const rows = BENCHES.flatMap(run);
  const text = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Every bench runs its peer in the same process and turn, so the ratios hold elsewhere; the
absolute figures are of this machine.

- Machine: ${about}.
- Versions: Node ${process.versions.node}; ${PEERS.map(versionOf).join(', ')}.

| bench | figures |
| --- | --- |
${rows.join('\n')}
`;
  writeFileSync(join(ROOT, 'docs', 'BENCHMARKS.md'), text);
  process.stdout.write(text);
}

main();
