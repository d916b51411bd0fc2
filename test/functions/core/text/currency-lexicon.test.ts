import generated from '../../../../functions/core/text/currencies.generated.json';
import {
  chineseNamed,
  markNamed,
  resolveCurrency,
  wordNamed,
} from '../../../../functions/core/text/currency-lexicon';
import {
  SHARED_MARKS,
  SHARED_NAMES,
  SHARED_WORDS,
} from '../../../../functions/core/text/currency-names';

describe('currency lexicon', () => {
  it('knows every current code and its English and Chinese names', () => {
    for (const [code, [english = '', chinese = '']] of Object.entries(generated.names)) {
      expect(wordNamed(code)?.code).toBe(code);
      const byName = wordNamed(english.toLowerCase());
      expect(byName && resolveCurrency(byName)).toBeTruthy();
      expect(chineseNamed(chinese)).toBeTruthy();
    }
  });

  it('holds every code that this Node knows', () => {
    const missing = Intl.supportedValuesOf('currency').filter((code) => !(code in generated.names));
    expect(missing.length).toBeLessThanOrEqual(5); // a later ICU may add a few: run scripts/generate-currencies.ts
  });

  it('has a table for each shared name', () => {
    for (const shared of [...Object.values(SHARED_MARKS), ...Object.values(SHARED_WORDS)])
      expect(SHARED_NAMES).toHaveProperty(shared);
  });

  it('never takes a code that is a word for a mark', () => {
    expect(markNamed('ALL')).toBeUndefined();
    expect(markNamed('USD')?.code).toBe('USD');
    expect(wordNamed('all')).toBeUndefined();
  });
});
