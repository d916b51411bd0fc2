import { labelWord } from '../../../../functions/core/filter/label-word';
import { wordsOf } from '../../../../functions/core/digest/words';

describe('labelWord', () => {
  const words = wordsOf('en');
  it('says the labels of each parameter that takes them', () => {
    expect(labelWord(words, 'stage', 'talks')).toBe(words.stages.talks);
    expect(labelWord(words, 'stage_gte', 'talks')).toBe(words.stages.talks);
    expect(labelWord(words, 'role', 'acquirer')).toBe(words.roles.acquirer);
  });
  it('says nothing of what is no label', () => {
    for (const [parameter, label] of [
      ['stage', 'constructor'],
      ['constructor', 'name'],
      ['city', 'Harbin'],
      ['review', 'auto'],
    ] as const)
      expect(labelWord(words, parameter, label)).toBeUndefined();
  });
});
