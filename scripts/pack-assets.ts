/** `npx tsx scripts/pack-assets.ts`: packs style, script and icon of the pages into the file that serves them. */
import { writeFileSync } from 'node:fs';
import { packAssets } from '../functions/query/assets/pack-assets';

void packAssets().then((text) =>
  writeFileSync('functions/core/html/page-assets.generated.ts', text),
);
