import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Import directions of the style guide, held by reading every import of every file. */

const ROOT = join(__dirname, '..');
const NOUNS = [
  'source',
  'feed',
  'item',
  'document',
  'story',
  'deal',
  'sector',
  'summary',
  'filter',
  'query',
  'digest',
];
/** `query` and `digest` are two ends of one pipeline: neither knows of the other. */
const SAME_RANK = new Set(['query', 'digest']);

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths from the root for own files, package names for others. */
  readonly imports: readonly string[];
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('node_modules'),
    )
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), specifier)) : specifier,
  );
}

const functions = sourceFiles('functions');
const core = functions.filter(({ path }) => path.startsWith('functions/core/'));
const nounOf = (path: string): string | undefined =>
  /^functions\/core\/([a-z-]+)\//.exec(path)?.[1];

function violations(
  files: readonly SourceFile[],
  isBad: (path: string, imported: string) => boolean,
): string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => isBad(path, imported))
      .map((imported) => `${path} imports ${imported}`),
  );
}

describe('architecture', () => {
  it('reads the files that it judges', () => {
    expect(core.length).toBeGreaterThan(50);
    expect(functions.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it('lets nothing in functions know of lib or bin', () => {
    expect(violations(functions, (_, imported) => /^(lib|bin)\//.test(imported))).toEqual([]);
  });

  it('keeps adapters, handlers and steps out of core', () => {
    const isOutside = (_: string, imported: string): boolean =>
      imported.startsWith('functions/') &&
      !imported.startsWith('functions/core/') &&
      imported !== 'functions/contract';
    expect(violations(core, isOutside)).toEqual([]);
  });

  it('lets nouns import upstream only', () => {
    const isDownstream = (path: string, imported: string): boolean => {
      const [from, to] = [NOUNS.indexOf(nounOf(path) ?? ''), NOUNS.indexOf(nounOf(imported) ?? '')];
      if (from < 0 || to < 0 || from === to) return false;
      return to > from || (SAME_RANK.has(NOUNS[from] ?? '') && SAME_RANK.has(NOUNS[to] ?? ''));
    };
    expect(violations(core, isDownstream)).toEqual([]);
  });

  it('keeps html and text free of nouns', () => {
    const shared = core.filter(({ path }) => /^functions\/core\/(html|text)\//.test(path));
    expect(violations(shared, (_, imported) => NOUNS.includes(nounOf(imported) ?? ''))).toEqual([]);
  });

  it('keeps SDKs, network and files out of core', () => {
    const isImpure = (_: string, imported: string): boolean =>
      /^(@aws-sdk|@aws-lambda-powertools|undici|aws-lambda)/.test(imported) ||
      /^node:(?!crypto$)/.test(imported);
    expect(violations(core, isImpure)).toEqual([]);
  });

  it('keeps clock, environment and randomness out of core', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\brandomUUID\(|\brandomBytes\(|\bfetch\(|\bsetTimeout\(/;
    const withoutComments = (text: string): string =>
      text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(
      core
        .filter(
          ({ path, text }) =>
            path !== 'functions/core/ports.ts' &&
            !path.endsWith('.generated.ts') && // what browsers run, packed as text
            impure.test(withoutComments(text)),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('has no cycles of imports', () => {
    expect(findCycle(functions)).toBeUndefined();
  });

  it('has no file past six hundred lines but data', () => {
    const long = functions.filter(
      ({ path, text }) =>
        !/generated|lexicon|words|frames|triggers|names|places/.test(path) &&
        text.split('\n').length > 600,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

/** A chain of files that ends where it began; type-only imports are erased and do not count. */
function findCycle(files: readonly SourceFile[]): string[] | undefined {
  const graph = new Map(
    files.map(({ path, text }) => [path.replace(/\.ts$/, ''), importsOf(path, valueImports(text))]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path) || !graph.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Imports of types alone leave no trace at run time. */
function valueImports(text: string): string {
  return text.replace(/^import type [^;]+;/gm, '');
}
