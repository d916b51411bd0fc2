import fc from 'fast-check';
import type { TaggedDeal } from '../../../../functions/core/deal/tagged-deal';
import { summarise } from '../../../../functions/core/summary/summarise';
import { CodePoints } from '../../../../functions/core/text/code-points';

const TITLE = 'Quarry firm buys kiln';
const BODY = [
  'LEEDS, March 3 - Ridge Quarries has bought the kiln of Dale Lime for £4 million.',
  'The kiln has stood idle for two years.',
  'Ridge employs 90 people and sells stone to builders in three counties.',
  'Updated: 3 March 2024',
  '"We like kilns," said its owner.',
];
const TEXT = [TITLE, 'Home>News', 'By Jane Miller', ...BODY].join('\n');

describe('summarise', () => {
  it('takes the first two sentences, without headline, page furniture, byline and dateline', () => {
    expect(summarise({ title: TITLE, text: TEXT }).summary).toBe(
      'Ridge Quarries has bought the kiln of Dale Lime for £4 million. The kiln has stood idle for two years.',
    );
  });

  it('gives as many sentences as asked for, where there are so many', () => {
    expect(summarise({ title: TITLE, text: TEXT }, 1).sentences).toHaveLength(1);
    expect(summarise({ title: TITLE, text: TEXT }, 3).sentences).toHaveLength(3);
    expect(summarise({ text: 'Only this stands here.' }, 3).sentences).toHaveLength(1);
    expect(summarise({ text: '' }).summary).toBe('');
  });

  it('takes a later sentence that holds the evidence of a deal', () => {
    const late = 'Separately it sold its lorries to Moor Haulage.';
    const filler = [
      'It rained on the day of the sale.',
      'Nobody came to see the kiln.',
      'The weather was bad.',
    ];
    const text = [TITLE, ...BODY.slice(0, 2), ...filler, late].join('\n');
    const start = text.indexOf(late);
    const evidence = { start, end: start + late.length, text: late };
    const { summary } = summarise({ title: TITLE, text }, 2, [{ evidence } as TaggedDeal]);
    expect(summary).toContain(late);
  });

  it('says nothing twice', () => {
    const line = 'Ridge Quarries has bought the kiln of Dale Lime for £4 million.';
    expect(
      summarise({ text: `${line}\n${line}\nThe kiln is old and cold.` }).sentences,
    ).toHaveLength(2);
  });

  it('reads Chinese, without what opens a report', () => {
    const text =
      '甲公司签约\n发布日期：2024-10-22\n本报讯（记者 林一）甲公司3月1日与乙县签约，投资2亿元建厂。项目明年投产。';
    expect(summarise({ title: '甲公司签约', text }).summary).toBe(
      '甲公司3月1日与乙县签约，投资2亿元建厂。项目明年投产。',
    );
  });

  it('gives sentences equal to the text, in order, of any text', () => {
    const pieces = fc.constantFrom(
      'Acme bought it. ',
      'Why? ',
      '"No," he said. ',
      '😀 ',
      '\n',
      '甲公司签约。',
      'LEEDS, May 3 - ',
      'By A. B',
      '5% ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (parts, most) => {
          const text = parts.join('');
          const points = new CodePoints(text);
          const { sentences } = summarise({ text }, most);
          expect(sentences.length).toBeLessThanOrEqual(most);
          let at = 0;
          for (const sentence of sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(points.slice(sentence.start, sentence.end)).toBe(sentence.text);
            at = sentence.end;
          }
        },
      ),
    );
  });

  it('takes no longer for a very long text', () => {
    const started = performance.now();
    summarise({ text: 'A sentence of some words stands here again. '.repeat(5000) });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('stops at one sentence where that is as long as a standfirst, and goes on where it is short', () => {
    const long =
      'Orvik Holdings will build a plant for battery foil beside the harbour of Tolna and take on two hundred people before the end of next year.';
    const short = 'Orvik Holdings will build a plant in Tolna.';
    const next = 'The town council gave it the land for thirty years.';

    expect(summarise({ title: 'A plant', text: `${long} ${next}` }).summary).toBe(long);
    expect(summarise({ title: 'A plant', text: `${short} ${next}` }).summary).toBe(
      `${short} ${next}`,
    );
    expect(summarise({ title: 'A plant', text: `${long} ${next}` }, 2).sentences).toHaveLength(2);
  });

  it('does not end a sentence at an ordinal', () => {
    const text = 'Beim 50. Marathon von Tolna gewann die zweite Reihe. Viele kamen.';

    expect(summarise({ title: 'Marathon', text }, 1).summary).toBe(
      'Beim 50. Marathon von Tolna gewann die zweite Reihe.',
    );
  });
});
