/** `npx tsx scripts/write-crosswalk.ts`: writes what `/taxonomy` serves of `functions/core/sector/crosswalk.csv`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseCrosswalk } from '../functions/query/parse-crosswalk';

const csv = readFileSync('functions/core/sector/crosswalk.csv', 'utf8');
const json = `${JSON.stringify(parseCrosswalk(csv), null, 2)}\n`;
writeFileSync('functions/query/crosswalk.generated.json', json);
