import { tagDeals } from '../../../../functions/core/deal/tag-deals';

describe('tagDeals', () => {
  it('reads English where the language says so or the text shows it', () => {
    const text =
      'News\nBrightwater Foods has agreed to buy the Tolland Bakery for £14m from its founders.';
    expect(tagDeals({ text, lang: 'en' })).toEqual(tagDeals({ text }));
    expect(tagDeals({ text }).map(({ type }) => type)).toEqual(['acquisition']);
  });

  it('gives nothing for an empty text', () => {
    expect(tagDeals({ text: '' })).toEqual([]);
  });
});
