import fc from 'fast-check';
import { foldWidth } from '../../../../functions/core/text/fold-width';

describe('foldWidth', () => {
  it('folds digits, letters, signs and spaces, not Chinese punctuation', () => {
    expect(foldWidth('１２．５ＵＳＤ＄\u00a0￥，。')).toBe('12.5USD$ ¥，。');
  });
  it('keeps the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length),
    );
  });
});
