import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECTORS } from '../../../../functions/core/text/sectors';

const FILE = join(__dirname, '../../../../functions/core/sector/crosswalk.csv');
const lines = readFileSync(FILE, 'utf8').trim().split('\n');
const rows = lines
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.replace(/"[^"]*"$/, '"').split(','));

describe('crosswalk.csv', () => {
  it('maps every label, in order, to all four classifications', () => {
    const [header, ...body] = rows;
    expect(header).toEqual(['label', 'isic_rev4', 'nace_rev2', 'naics_2022', 'gbt_4754', 'what']);
    expect(body.map(([label]) => label)).toEqual([...SECTORS]);
    for (const [, ...codes] of body) {
      expect(codes).toHaveLength(5);
      for (const code of codes.slice(0, 4))
        expect(code).toMatch(/^[\d.]+(?:-[\d.]+)?(?: [\d.]+(?:-[\d.]+)?)*$/);
    }
  });

  it('names its sources', () => {
    const comment = lines.filter((line) => line.startsWith('#')).join(' ');
    for (const source of ['ISIC Rev.4', 'NACE Rev.2', 'NAICS 2022', 'GB/T 4754'])
      expect(comment).toContain(source);
  });
});
