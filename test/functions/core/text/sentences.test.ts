import fc from 'fast-check';
import { splitSentences } from '../../../../functions/core/text/sentences';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Acme Inc. said so. It paid $1.5 billion.', ['Acme Inc. said so.', 'It paid $1.5 billion.']],
    [
      'Mr. J. Smith of U.S. Widgets left. He won.',
      ['Mr. J. Smith of U.S. Widgets left.', 'He won.'],
    ],
    ['It ships from No. 5 plant. No. Never.', ['It ships from No. 5 plant.', 'No.', 'Never.']],
    ['The buyer is Acme Corp. The price is low.', ['The buyer is Acme Corp.', 'The price is low.']],
    [
      '"It is done," she said. "At last!" He left.',
      ['"It is done," she said.', '"At last!"', 'He left.'],
    ],
    ['They ripen under the sun. Growers wait.', ['They ripen under the sun.', 'Growers wait.']],
    ['Headline without a stop\nBody.', ['Headline without a stop', 'Body.']],
    [
      '公司签约。他说：“好！”项目投资3.2亿元；另有一项。',
      ['公司签约。', '他说：“好！”', '项目投资3.2亿元；', '另有一项。'],
    ],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keeps the parts of a Chinese list together on request', () => {
    const text = '甲投资1亿元；乙投资2亿元。';
    expect(splitSentences(text, { semicolons: false })).toEqual([{ start: 0, end: text.length }]);
  });

  it('gives ordered spans without edge space that hold every visible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const spans = splitSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('reads 200,000 characters of stops in well under a second', () => {
    const started = performance.now();
    splitSentences('.!?。… '.repeat(33_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
