/** `npx tsx scripts/write-openapi.ts`: writes the description that `/openapi.json` and `/schema` serve. */
import { writeFileSync } from 'node:fs';
import { describeApi } from '../functions/query/describe-api';

writeFileSync(
  'functions/query/openapi.generated.json',
  `${JSON.stringify(describeApi(), null, 2)}\n`,
);
