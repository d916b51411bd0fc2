/**
 * `npx tsx scripts/write-openapi.ts`: writes the API's description, once to read and once packed, as the function
 * carries it.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describeApi } from '../functions/query/describe-api';

const description = describeApi();
writeFileSync(
  'functions/query/openapi.generated.json',
  `${JSON.stringify(description, null, 2)}\n`,
);
const packed = brotliCompressSync(JSON.stringify(description)).toString('base64');
writeFileSync(
  'functions/query/openapi-packed.generated.ts',
  `// Written by scripts/write-openapi.ts: openapi.generated.json in brotli and base 64, a fifth of its size.\nexport const PACKED_OPENAPI =\n  '${packed}';\n`,
);
