import * as fc from 'fast-check';
import { deriveDeal } from '../../../../functions/core/deal/derive-deal';
import { deriveStages } from '../../../../functions/core/deal/derive-stage';
import { RATE_SNAPSHOTS, ratesFor } from '../../../../functions/core/deal/rates';
import { compareTags, type StoredTag } from '../../../../functions/core/deal/stored-tag';
import { toUsd } from '../../../../functions/core/deal/usd';
import { sketchArticle, type DealSketch } from '../../../support/articles';

function tag(id: string, day: number, deal: DealSketch, language = 'en'): StoredTag {
  const publishedAt = new Date(Date.UTC(2026, 0, day)).toISOString();
  const article = sketchArticle({
    id,
    publishedAt,
    language,
    title: `Told by ${id}`,
    deals: [deal],
  });
  const [first] = article.tags;
  if (!first) throw new Error('no tag');
  const { url, publisher, title, summary, extractor, fetchedAt } = article;
  return {
    ...first,
    source: { articleId: id, url, publisher, publishedAt },
    fetchedAt,
    title,
    summary,
    language,
    extractor,
  };
}
const derive = (tags: readonly StoredTag[]) =>
  deriveDeal({
    tags,
    overrides: {},
    possiblySameAs: [],
    usdOf: (amount, day) => toUsd(amount, ratesFor(day, RATE_SNAPSHOTS)),
  });

describe('deriveStages', () => {
  const stages = (...told: [DealSketch['stage'], string?][]) =>
    deriveStages(told.map(([stage, quote], i) => tag(`a${i}`, i + 1, { stage, quote }))).map(
      ({ stage }) => stage,
    );

  it.each([
    ['climbs', stages(['talks'], ['mou'], ['signed']), ['talks', 'mou', 'signed']],
    ['does not fall for an older story', stages(['signed'], ['talks']), ['signed']],
    [
      'falls where the report says so',
      stages(['signed'], ['talks', 'Norda withdrew its offer and is back to talks.']),
      ['signed', 'talks'],
    ],
    [
      'falls in Chinese too',
      stages(['signed'], ['proposed', '双方终止协议，重新谈判。']),
      ['signed', 'proposed'],
    ],
    ['ends', stages(['signed'], ['cancelled']), ['signed', 'cancelled']],
    [
      'begins anew on a later day',
      stages(['talks'], ['cancelled'], ['talks']),
      ['talks', 'cancelled', 'talks'],
    ],
  ])('%s', (_name, got, expected) => {
    expect(got).toEqual(expected);
  });
});

describe('deriveDeal', () => {
  const tags = [
    tag('a', 1, {
      parties: ['acquirer=Norda AB', 'target=Velm Oyj'],
      amount: 'EUR 500000000',
      country: 'FI',
      stakePercent: 51,
    }),
    tag('b', 3, {
      parties: ['acquirer=Norda', 'target=Velm|Velm Works'],
      amount: 'EUR 600000000',
      country: 'FI',
      city: 'Turku',
      stage: 'signed',
      confidence: 0.9,
    }),
    tag(
      'c',
      2,
      { parties: ['investor=诺达公司', 'target=韦尔姆'], type: 'divestment', stakePercent: 60 },
      'zh-CN',
    ),
  ];

  it('joins what the articles say, the surest report speaking', () => {
    const deal = derive(tags);
    expect(deal).toMatchObject({
      id: [...tags].sort(compareTags)[0]?.tagId,
      title: 'Told by b',
      type: 'acquisition',
      stage: 'signed',
      stakePercent: 60,
      location: { country: 'FI', city: 'Turku' },
      confidence: 0.9,
      amounts: [{ value: '600000000' }, { value: '500000000' }],
    });
    const target = deal.parties.find(({ role }) => role === 'target');
    expect(target).toMatchObject({
      name: 'Velm Oyj',
      originalName: '韦尔姆',
      aliases: ['Velm', 'Velm Works'],
    });
  });

  it('shows what the articles differ in', () => {
    const fields = derive(tags).conflicts.map(({ field }) => field);
    expect(fields).toEqual(['type', 'amount', 'stakePercent']);
  });

  it('is the same from any order of the tags', () => {
    const expected = derive(tags);
    fc.assert(
      fc.property(fc.shuffledSubarray(tags, { minLength: tags.length }), (order) => {
        expect(derive(order)).toEqual(expected);
      }),
    );
  });
});

describe('toUsd', () => {
  it('goes by the euro, names rate, date and source, and knows no rate for what the bank does not quote', () => {
    const table = ratesFor('2024-07-01', RATE_SNAPSHOTS);
    expect(toUsd({ value: '1000000', currency: 'CNY' }, table)).toMatchObject({
      value: '137688',
      rate: '0.137688',
      asOf: '2024-06-28',
    });
    expect(toUsd({ value: '5', currency: 'USD' }, table)).toMatchObject({ value: '5', rate: '1' });
    expect(toUsd({ min: '10', max: '30', currency: 'EUR' }, table)).toMatchObject({ value: '21' });
    expect(toUsd({ value: '5', currency: 'KES' }, table)).toBeUndefined();
    expect(toUsd({ value: '5' }, table)).toBeUndefined();
    expect(toUsd({ currency: 'EUR' }, table)).toBeUndefined();
  });
});
