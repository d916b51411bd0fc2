import fc from 'fast-check';
import { indexEvidence, passageHtml } from '../../../../../functions/core/query/page/passages';

const quote = (text: string, wanted: string, articleId = 'a') => {
  const start = [...text.slice(0, text.indexOf(wanted))].length;
  return { articleId, start, end: start + [...wanted].length, text: wanted };
};
const TEXT =
  'Headline\nNorda AB 😀 is in talks to buy Velm. Nobody else bids.\nThe price is EUR 5 million.';
const SENTENCE = 'Norda AB 😀 is in talks to buy Velm.';

const show = (claims: Parameters<typeof indexEvidence>[0], texts: [string, string][]) => {
  const index = indexEvidence(claims, ['a', 'b'], new Map(texts));
  return index.articles.map(({ passages }) => passages.map((p) => passageHtml(p).markup));
};

describe('indexEvidence', () => {
  it('marks a name within its sentence, and shows the sentence in its paragraph', () => {
    const claims = [
      { label: 'deal', evidence: quote(TEXT, SENTENCE) },
      { label: 'Velm', evidence: quote(TEXT, 'Velm') },
    ];
    expect(show(claims, [['a', TEXT]])).toEqual([
      [
        '<mark id="e1">Norda AB 😀 is in talks to buy <mark id="e2">Velm</mark>.</mark> Nobody else bids.',
      ],
    ]);
  });

  it('shows the quotes alone where the text is gone or was edited', () => {
    const claims = [
      { label: 'deal', evidence: quote(TEXT, SENTENCE) },
      { label: 'Velm', evidence: quote(TEXT, 'Velm') },
      { label: 'price', evidence: quote(TEXT, 'EUR 5 million') },
    ];
    const alone = [
      [
        '<mark id="e1">Norda AB 😀 is in talks to buy <mark id="e2">Velm</mark>.</mark>',
        '<mark id="e3">EUR 5 million</mark>',
      ],
    ];
    expect(show(claims, [])).toEqual(alone);
    expect(show(claims, [['a', `Edited. ${TEXT}`]])).toEqual(alone);
  });

  it('gives one number to one quote, with all that it shows', () => {
    const evidence = quote(TEXT, SENTENCE);
    const index = indexEvidence(
      [
        { label: 'deal', evidence },
        { label: 'talks', evidence },
      ],
      ['a'],
      new Map(),
    );
    expect(index.numbers.size).toBe(1);
    expect(index.articles[0]?.passages[0]?.marks[0]?.labels).toEqual(['deal', 'talks']);
  });

  it('shows no more of a long text than a little around the quote', () => {
    const text = `${'x'.repeat(5000)}Norda buys.${'y'.repeat(5000)}`;
    const [[shown = ''] = []] = show(
      [{ label: 'deal', evidence: quote(text, 'Norda buys.') }],
      [['a', text]],
    );
    expect(shown.length).toBeLessThan(400);
    expect(shown).toMatch(/^…x+<mark id="e1">Norda buys\.<\/mark>y+…$/);
  });

  it('nests marks whatever the offsets, and loses none of the text', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.array(span, { minLength: 1, maxLength: 8 }),
        (raw, spans) => {
          const text = raw.replace(/[<>&"'\n]/g, '.');
          const points = [...text];
          const claims = spans.map(([a, b]) => {
            const start = Math.min(a, b, points.length);
            const end = Math.min(Math.max(a, b), points.length);
            const evidence = {
              articleId: 'a',
              start,
              end,
              text: points.slice(start, end).join(''),
            };
            return { label: 'x', evidence };
          });
          for (const shown of show(claims, [['a', text]]).flat()) {
            expect(shown.split('<mark').length).toBe(shown.split('</mark>').length);
            const plain = shown.replace(/<[^>]*>/g, '').replace(/^…|…$/g, '');
            expect(
              text.includes(plain) || /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069…]/.test(text),
            ).toBe(true);
          }
        },
      ),
    );
  });
});
