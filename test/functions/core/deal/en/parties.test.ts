import { readFileSync } from 'node:fs';
import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';

const cases = readFileSync('test/fixtures/deal/english-parties/input.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string]);

describe('parties of English deals', () => {
  it.each(cases)('%s', (parties, text) => {
    const [deal] = tagEnglishDeals({ text: `In brief\n${text}`, title: 'In brief' });

    const found = (deal?.parties ?? []).map(({ role, name }) => `${role}=${name}`);
    expect(found.sort()).toEqual(parties.split('; ').sort());
  });
});
