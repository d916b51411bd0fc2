import { contentWords } from '../../../../functions/core/summary/content-words';

describe('contentWords', () => {
  it('gives words that carry meaning, cut so that forms of one word meet, and pairs of Han characters', () => {
    expect([...contentWords("The company's plants and planting of 5 trees")]).toEqual([
      'compan',
      'plants',
      'planti',
      'trees',
    ]);
    expect([...contentWords('签约仪式')]).toEqual(['签约', '约仪', '仪式']);
  });
});
