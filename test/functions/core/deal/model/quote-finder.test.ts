import fc from 'fast-check';
import { QuoteFinder } from '../../../../../functions/core/deal/model/quote-finder';
import { STORY } from '../../../../support/model-story';

const finder = new QuoteFinder(STORY.text);

describe('QuoteFinder', () => {
  it('finds words as they stand and gives offsets in code points', () => {
    const story = '𠮷野家 news\nMarlowe Foods buys 𠮷野家.';
    const found = new QuoteFinder(story).find('𠮷野家')?.evidence;
    expect(found).toEqual({ start: 28, end: 31, text: '𠮷野家' });
    expect([...story].slice(28, 31).join('')).toBe('𠮷野家');
  });

  it('looks past marks that models write their own way, and gives the story’s', () => {
    expect(finder.find("the firm's chief")?.evidence.text).toBe('the firm’s chief');
    expect(finder.find('"We have not signed anything,"')?.evidence.text).toBe(
      '“We have not signed anything,”',
    );
    expect(finder.find('talks  with\u00a0the')?.evidence.text).toBe('talks with the');
  });

  it('looks past hidden characters; the evidence has them, the name has not', () => {
    const found = finder.find('who runs Norvik Kraft');
    expect(found?.shown).toBe('who runs Norvik Kraft');
    expect(found?.evidence.text).toBe('who runs Norvik\u200b Kraft');
  });

  it.each(['Norvi', 'orvik Kraft', 'norvik kraft', 'Norvik Kraft ASA', '…', '', ' ', 'in talk'])(
    'does not find "%s"',
    (quote) => {
      expect(finder.find(quote)).toBeUndefined();
    },
  );

  it('prefers the place asked for, then the body to the headline', () => {
    const [first, second] = finder.findAll('Norvik Kraft');
    expect(finder.isHeadline(first?.evidence ?? { start: 0, end: 1 })).toBe(true);
    expect(finder.find('Norvik Kraft')).toEqual(second);
    expect(finder.find('Norvik Kraft', { start: 0, end: 41 })).toEqual(first);
  });

  it('gives nothing that is not in the story, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (story, quote) => {
        const found = new QuoteFinder(story).findAll(quote);
        for (const { evidence } of found)
          expect([...story].slice(evidence.start, evidence.end).join('')).toBe(evidence.text);
      }),
    );
  });

  it('finds every whole sentence of a story again', () => {
    const words = fc.array(fc.constantFrom('Acme', 'sold', '股份', '“x”', '5%', 'Ltd.', '𠮷'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, words, (before, quote) => {
        const sought = quote.join(' ');
        const story = `${before.join(' ')}\n${sought}\nThe end`;
        expect(new QuoteFinder(story).find(sought)).toBeDefined();
      }),
    );
  });
});
