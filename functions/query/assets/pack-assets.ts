import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

const FILES = [
  { name: 'style', file: 'page.css', loader: 'css', type: 'text/css; charset=utf-8' },
  { name: 'script', file: 'page.js', loader: 'js', type: 'text/javascript; charset=utf-8' },
  { name: 'icon', file: 'icon.svg', loader: undefined, type: 'image/svg+xml' },
] as const;

/**
 * The text of `page-assets.generated.ts`: each asset minified, under an address with the hash of its content, so that
 * a browser may keep it for ever. A step of the build, never part of the function.
 */
export async function packAssets(): Promise<string> {
  const entries = await Promise.all(FILES.map(packOne));
  return `// Written by scripts/pack-assets.ts from functions/query/assets; do not edit.
// prettier-ignore
export const PAGE_ASSETS = {
${entries.join('\n')}
} as const;
`;
}

async function packOne({ name, file, loader, type }: (typeof FILES)[number]): Promise<string> {
  const source = await readFile(join(__dirname, file), 'utf8');
  const body = loader
    ? (await transform(source, { loader, minify: true, target: 'es2020' })).code.trim()
    : source.trim();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const extension = file.slice(file.lastIndexOf('.'));
  const path = `/assets/${name}-${hash}${extension}`;
  return `  ${name}: ${JSON.stringify({ path, type, body })},`;
}
