import fc from 'fast-check';
import { simplifyHan } from '../../../../functions/core/text/simplify-han';

describe('simplifyHan', () => {
  it('folds common traditional characters', () => {
    expect(simplifyHan('廣州億港元')).toBe('广州亿港元');
  });
  it('keeps length, and simplified text as it is', () => {
    expect(simplifyHan('项目投资')).toBe('项目投资');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => simplifyHan(text).length === text.length,
      ),
    );
  });
});
