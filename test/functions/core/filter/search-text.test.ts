import {
  dealTerms,
  excerptForSearch,
  holdsTerms,
  SEARCH_LIMITS,
  searchTerms,
} from '../../../../functions/core/filter/search-text';
import type { Deal } from '../../../../functions/core/deal/deal';

const deal = (title: string, summary = ''): Deal =>
  ({ title, summary, parties: [], sources: [] }) as unknown as Deal;

describe('searchTerms', () => {
  it.each([
    ['The battery plants of São Paulo', ['battery', 'plants', 'sao', 'paulo']],
    ['远峰科技', ['远峰', '峰科', '科技']],
    ['在Tolna建厂', ['tolna', '建厂']],
    ['a 厂', []],
  ])('reads %s', (text, terms) => {
    expect(searchTerms(text, 20)).toEqual(terms);
  });
});

describe('holdsTerms', () => {
  it('finds whole words in any order and Chinese pairs anywhere', () => {
    expect(holdsTerms('A plant for Batteries', ['plant', 'batteries'])).toBe(true);
    expect(holdsTerms('A plant for Batteries', ['batter'])).toBe(false);
    expect(holdsTerms('远峰科技签约', ['科技', '签约'])).toBe(true);
  });

  it('holds of every deal for each of its indexed terms', () => {
    const one = deal('远峰科技 invests £5m in Tolna', 'Works of 30,000 m² near the harbour');
    for (const term of dealTerms(one))
      expect(holdsTerms(excerptForSearch(one).text, [term])).toBe(true);
  });

  it('cuts a long text to what an index row bears', () => {
    const { text, whole } = excerptForSearch(deal('远峰', '科技园区'.repeat(400)));
    expect(whole).toBe(false);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(SEARCH_LIMITS.textBytes);
  });
});
