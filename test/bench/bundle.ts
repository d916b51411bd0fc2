/**
 * `npx tsx test/bench/bundle.ts`: size of the query function's bundle, and how long it takes to import beside a handler
 * that has the two storage clients alone, in the same run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bundled, bundleFunction } from './bundle-function';

const MAX_KB = 700;
const RUNS = 7;

async function bundle(entry: string, outfile: string): Promise<number> {
  const { bytes, inputs } = await bundleFunction(entry, outfile);
  if (entry.includes('functions')) printLargest(inputs);
  return bytes;
}

function printLargest(inputs: Bundled['inputs']): void {
  const sizes = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'harbinger';
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 12);
  for (const [name, bytes] of largest)
    console.log(`  ${(bytes / 1000).toFixed(1).padStart(7)} KB ${name}`);
}

function importMs(file: string): number {
  const script = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t)`;
  const env = {
    ...process.env,
    HARBINGER_TABLE: 't',
    HARBINGER_SECRET: 's',
    AWS_REGION: 'us-east-1',
  };
  const times = Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { env }).toString(),
    ),
  );
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'harbinger-bundle-'));
  try {
    const bare = path.join('test', 'bench', `.bare-${process.pid}.ts`);
    writeFileSync(
      bare,
      `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
const table = DynamoDBDocumentClient.from(new DynamoDBClient()); const bucket = new S3Client();
export const handler = () => [table.send(new QueryCommand({} as never)), bucket.send(new GetObjectCommand({} as never))];`,
    );
    const [query, clients] = [path.join(folder, 'query.mjs'), path.join(folder, 'bare.mjs')];
    try {
      const [queryBytes, bareBytes] = [
        await bundle('functions/query/index.ts', query),
        await bundle(bare, clients),
      ];
      const [queryMs, bareMs] = [importMs(query), importMs(clients)];
      console.log(
        `query function ${(queryBytes / 1000).toFixed(0)} KB minified (at most ${MAX_KB}), imported in ${queryMs.toFixed(0)} ms`,
      );
      console.log(
        `the two clients alone ${(bareBytes / 1000).toFixed(0)} KB, ${bareMs.toFixed(0)} ms: ${(queryMs / bareMs).toFixed(2)} times (at most 2)`,
      );
      if (queryBytes > MAX_KB * 1000 || queryMs > 2 * bareMs) process.exitCode = 1;
    } finally {
      rmSync(bare);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
