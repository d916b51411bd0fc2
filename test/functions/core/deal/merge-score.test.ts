import * as fc from 'fast-check';
import { mergeFeatures, type MergeFeatures } from '../../../../functions/core/deal/merge-features';
import { groupReports } from '../../../../functions/core/deal/merge-groups';
import { compareReports } from '../../../../functions/core/deal/merge-score';
import { sketchArticle, type DealSketch } from '../../../support/articles';

let counter = 0;
function report(
  deal: DealSketch,
  day = 0,
  language = 'en',
  id = `r${(counter += 1)}`,
): MergeFeatures {
  const publishedAt = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
  const article = sketchArticle({ id, publishedAt, language, deals: [deal] });
  const [tag] = article.tags;
  if (!tag) throw new Error('no tag');
  const { articleId, url, publisher, title, summary, extractor, fetchedAt } = article;
  const source = { articleId, url, publisher, publishedAt };
  return mergeFeatures({ ...tag, source, fetchedAt, title, summary, language, extractor });
}

const PAIR = ['acquirer=Norda AB', 'target=Velm Oyj'];
const ROUND = { type: 'funding', parties: ['target=Ostrel'], amount: 'EUR 40000000' } as const;
const PLANT = {
  type: 'investment',
  parties: ['investor=Brenk', 'host=Tolna'],
  country: 'HU',
  city: 'Tolna',
} as const;
const ZH = {
  type: 'investment',
  parties: ['investor=远峰科技'],
  amount: 'CNY 1200000000',
  country: 'CN',
  city: '临江',
  sectors: ['auto'],
} as const;
const EN = { ...ZH, parties: ['investor=Yuanfeng'], city: '临江' } as const;

describe('compareReports', () => {
  it.each<[string, DealSketch, DealSketch, number, string]>([
    [
      'the same two sides',
      { parties: PAIR },
      { parties: ['acquirer=Norda', 'target=Velm'] },
      3,
      'same',
    ],
    [
      'the same two sides a year later',
      { parties: PAIR },
      { parties: PAIR, stage: 'completed' },
      360,
      'same',
    ],
    ['the same two sides years later', { parties: PAIR }, { parties: PAIR }, 600, 'different'],
    [
      'the same two sides, another sum half a year later',
      { parties: PAIR, amount: 'EUR 5000000' },
      { parties: PAIR, amount: 'EUR 9000000' },
      180,
      'different',
    ],
    [
      'a raised bid',
      { parties: PAIR, amount: 'EUR 500000000' },
      { parties: PAIR, amount: 'EUR 560000000' },
      10,
      'same',
    ],
    [
      'two buyers of one maker for one sum',
      {
        type: 'contract',
        parties: ['contractor=Velm', 'buyer=Norda'],
        amount: 'USD 1800000000',
        country: 'IN',
      },
      {
        type: 'contract',
        parties: ['contractor=Velm', 'buyer=Pohja Air'],
        amount: 'USD 1800000000',
        country: 'IN',
      },
      1,
      'maybe',
    ],
    [
      'one maker, its buyer by a shorter name, and the sum',
      { type: 'contract', parties: ['contractor=Velm', 'buyer=Pohja'], amount: 'USD 1800000000' },
      {
        type: 'contract',
        parties: ['contractor=Velm', 'buyer=Pohja Air'],
        amount: 'USD 1800000000',
        country: 'IN',
        sectors: ['logistics'],
      },
      1,
      'same',
    ],
    [
      'two orders of two sums',
      { type: 'contract', parties: PAIR, amount: 'EUR 5000000' },
      { type: 'contract', parties: PAIR, amount: 'EUR 9000000' },
      10,
      'maybe',
    ],
    [
      'a sale that finds its buyer',
      { type: 'divestment', parties: ['seller=Pohja', 'target=Velm'] },
      { parties: ['acquirer=Norda', 'target=Velm', 'seller=Pohja'] },
      20,
      'same',
    ],
    [
      'one side and the sum',
      ROUND,
      { ...ROUND, parties: ['target=Ostrel', 'investor=Kiva Fund'], amount: 'EUR 41000000' },
      2,
      'same',
    ],
    ['one side and the sum, months later', ROUND, ROUND, 90, 'different'],
    ['one side, another sum', ROUND, { ...ROUND, amount: 'EUR 90000000' }, 2, 'different'],
    [
      'one side alone',
      { ...ROUND, amount: undefined },
      { ...ROUND, amount: undefined },
      2,
      'maybe',
    ],
    [
      'a city and nothing else',
      PLANT,
      { ...PLANT, parties: ['investor=Ostrel', 'host=Tolna'] },
      1,
      'maybe',
    ],
    ['other types', { parties: PAIR }, { type: 'loan', parties: PAIR }, 1, 'different'],
    [
      'talks of a partnership that become a venture',
      { type: 'partnership', parties: ['partner=Norda', 'partner=Velm'] },
      { type: 'jv', parties: ['partner=Norda', 'partner=Velm'] },
      60,
      'same',
    ],
    [
      'no name, and the same sum, city and trade in one script',
      { ...EN, parties: ['investor=Lanfeng'] },
      EN,
      1,
      'different',
    ],
  ])('%s', (_name, a, b, day, likeness) => {
    const [one, other] = [report(a), report(b, day)];
    expect([compareReports(one, other).likeness, compareReports(one, other)]).toEqual([
      likeness,
      compareReports(other, one),
    ]);
  });

  it('joins two scripts by sum, city and trade, and doubts where less is alike', () => {
    const likeness = (a: DealSketch, b: DealSketch) =>
      compareReports(report(a, 0, 'zh-CN'), report(b, 2)).likeness;
    expect(likeness(ZH, EN)).toBe('same');
    expect(likeness(ZH, { ...EN, city: 'Linjiang' })).toBe('maybe');
    expect(likeness(ZH, { ...EN, amount: 'CNY 900000000' })).toBe('different');
    expect(
      likeness(ZH, { ...EN, parties: ['investor=Yuanfeng|远峰科技'], amount: undefined }),
    ).toBe('maybe');
  });

  it('never joins two deals of one article', () => {
    const [one, other] = [
      report({ parties: PAIR }, 0, 'en', 'x'),
      report({ parties: PAIR }, 0, 'en', 'x'),
    ];
    expect(compareReports(one, other).likeness).toBe('different');
  });
});

describe('groupReports', () => {
  it('does not depend on the order, and keeps apart what a person or an article keeps apart', () => {
    const all = [
      report({ parties: PAIR }, 0, 'en', 'a'),
      report({ parties: PAIR }, 1, 'en', 'b'),
      report({ parties: PAIR }, 2, 'en', 'c'),
      report(ROUND, 0, 'en', 'd'),
    ];
    const [a = '', b = '', c = ''] = all.map(({ tagId }) => tagId);
    expect(
      groupReports(all)
        .map((group) => group.length)
        .sort(),
    ).toEqual([1, 3]);
    const apart = [
      [a, b],
      [b, c],
    ] as const;
    const expected = groupReports(all, apart);
    expect(expected).toContainEqual([a, c].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(groupReports(order, apart)).toEqual(expected);
      }),
    );
  });
});
