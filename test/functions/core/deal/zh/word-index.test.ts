import { WordIndex } from '../../../../../functions/core/deal/zh/word-index';

describe('WordIndex', () => {
  const index = new WordIndex(['集团', '公司', '有限公司', '股份有限公司']);

  it('finds the longest word that begins at a place', () => {
    expect(index.at('远帆股份有限公司', 2)).toBe('股份有限公司');
    expect(index.at('远帆股份有限公司', 4)).toBe('有限公司');
    expect(index.at('远帆股份有限公司', 0)).toBe('');
  });

  it('finds the longest word that ends at a place, within a floor', () => {
    expect(index.before('远帆有限公司与', 6)).toBe('有限公司');
    expect(index.before('远帆有限公司与', 6, 3)).toBe('公司');
    expect(index.endOf('远帆集团')).toBe('集团');
    expect(index.endOf('')).toBe('');
  });
});
