import { isCommonWord } from '../../../../../functions/core/deal/en/common-words';

describe('isCommonWord', () => {
  it.each(['shares', 'lavender', 'foreign-invested', 'planning', 'happier'])('%s is', (word) => {
    expect(isCommonWord(word)).toBe(true);
  });
  it.each(['kobolane', 'rongbaozhai', 'embraer'])('%s is not', (word) => {
    expect(isCommonWord(word)).toBe(false);
  });
});
