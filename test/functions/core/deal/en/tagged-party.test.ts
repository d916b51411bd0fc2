import { tagEnglishDeals } from '../../../../../functions/core/deal/en/tag-english-deals';

const names = (text: string): string[] =>
  tagEnglishDeals({ text, lang: 'en' }).flatMap(({ parties }) => parties.map(({ name }) => name));

describe('names of parties', () => {
  it('takes a family for a seller', () => {
    const text =
      'Deal\nHalden Group has bought Corran Drives Ltd from the Lathmore family for $12m.';
    expect(names(text)).toContain('Lathmore family');
  });

  it('takes no home for a name', () => {
    const text =
      'Deal\nAbu Dhabi-headquartered Najma Contracting has acquired Corran Drives Ltd for $12m.';
    expect(names(text)).toEqual(expect.arrayContaining(['Najma Contracting', 'Corran Drives Ltd']));
    expect(names(text).join()).not.toMatch(/headquartered/);
  });
});
