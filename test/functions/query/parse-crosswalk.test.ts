import { readFileSync } from 'node:fs';
import { SECTORS } from '../../../functions/core/text/sectors';
import written from '../../../functions/query/crosswalk.generated.json';
import { parseCrosswalk } from '../../../functions/query/parse-crosswalk';

describe('the crosswalk that is served', () => {
  it('is that of the file; `npx tsx scripts/write-crosswalk.ts` writes it anew', () => {
    expect(written).toEqual(
      parseCrosswalk(readFileSync('functions/core/sector/crosswalk.csv', 'utf8')),
    );
  });

  it('maps every sector, and names its sources', () => {
    expect(written.sectors.map(({ label }) => label)).toEqual([...SECTORS]);
    expect(written.note).toMatch(/ISIC.*NACE.*NAICS.*GB\/T/);
  });
});
