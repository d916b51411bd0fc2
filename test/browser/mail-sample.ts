import type { Deal } from '../../functions/core/deal/deal';
import { buildDigest, type Digest } from '../../functions/core/digest/build-digest';
import { DEFAULT_PREFERENCES, type DigestLanguage } from '../../functions/core/digest/subscription';
import { sketchArticle, type DealSketch } from '../support/articles';
import { derivedDeal } from '../support/digest';

interface Told {
  readonly title: string;
  /** The amount as the article spells it. */
  readonly raw?: string;
  readonly deal: DealSketch;
}

const ENGLISH: readonly Told[] = [
  {
    title: 'Norda Battery in talks on works at Tampere harbour',
    raw: '€48 million',
    deal: {
      type: 'jv',
      stage: 'talks',
      parties: ['partner=Norda Battery AB', 'partner=Port of Tampere'],
      amount: 'EUR 48000000',
      city: 'Tampere',
      country: 'FI',
      sectors: ['auto'],
      quote:
        'The two sides are in talks on joint works by the harbour that would make cells for buses and trams, two people close to them said on Tuesday.',
    },
  },
  {
    title: 'Velm Foods signs for a stake in Győr’s largest dairy',
    raw: '€19.5 million',
    deal: {
      type: 'acquisition',
      stage: 'signed',
      parties: ['acquirer=Velm Foods plc', 'target=Győri Tej Kft'],
      amount: 'EUR 19500000',
      stakePercent: 60,
      city: 'Győr',
      country: 'HU',
      sectors: ['food'],
      quote: 'Velm Foods signed on Monday to take 60 per cent of the dairy, it told the exchange.',
    },
  },
  {
    title: 'Geothermal field near Nakuru: county signs memorandum with Ashgrove Power',
    deal: {
      type: 'investment',
      stage: 'mou',
      parties: ['investor=Ashgrove Power Ltd', 'host=County of Nakuru'],
      city: 'Nakuru',
      country: 'KE',
      sectors: ['power'],
      quote:
        'Under the memorandum the firm studies the field for a year; no sum was named, the county said.',
    },
  },
];
const CHINESE: readonly Told[] = [
  {
    title: '北岭电池与云港码头商谈合资建厂',
    raw: '3.8亿元',
    deal: {
      type: 'jv',
      stage: 'talks',
      parties: ['partner=北岭电池股份有限公司', 'partner=云港码头集团'],
      amount: 'CNY 380000000',
      city: 'Harbin',
      country: 'CN',
      sectors: ['auto'],
      quote: '双方正就在港区合建工厂进行商谈，该厂将为公交车和电车生产电芯，知情人士周二表示。',
    },
  },
  {
    title: '禾野食品签约收购清湖乳业六成股权',
    raw: '1.5亿元',
    deal: {
      type: 'acquisition',
      stage: 'signed',
      parties: ['acquirer=禾野食品', 'target=清湖乳业'],
      amount: 'CNY 150000000',
      city: 'Harbin',
      country: 'CN',
      sectors: ['food'],
      quote: '禾野食品周一签约，将取得清湖乳业60%的股权，公司公告称。',
    },
  },
];
const NEWS = {
  en: [
    {
      title: 'Second crane for the eastern quay',
      language: 'en',
      publisher: 'The Harbour Post',
      url: 'https://post.example/crane',
      summary: 'The council voted on Monday for a second crane, which will stand there in spring.',
    },
  ],
  zh: [
    {
      title: '东码头将添第二台起重机',
      language: 'zh',
      publisher: '云港日报',
      url: 'https://daily.example/crane',
      summary: '市议会周一表决通过，第二台起重机将于明年春天投入使用。',
    },
  ],
} as const;

const SINCE = '2026-11-23T06:00:00.000Z';

/** A digest of invented deals such as a day brings: new ones, one that moved on, news, and an operator's lines. */
export function mailSample(language: DigestLanguage): Digest {
  const told = language === 'en' ? ENGLISH : CHINESE;
  const deals = told.map((one, n) => dealOf(one, n, language));
  const moved = deals[1];
  const publicUrl = 'https://harbinger.example';
  return buildDigest({
    deals,
    preferences: { ...DEFAULT_PREFERENCES, language, filter: 'stage_gte=talks' },
    since: SINCE,
    day: '2026-11-24',
    stagesBefore: new Map(moved ? [[moved.id, 'proposed' as const]] : []),
    news: { lines: NEWS[language], more: 4 },
    trouble: ['nakuru-herald broken since 2026-11-22: no answer within 20 s'],
    links: {
      publicUrl,
      list: `${publicUrl}/?stage_gte=talks&updated_since=${SINCE}`,
      leave: `${publicUrl}/unsubscribe?token=abc.def.ghi`,
      manage: `${publicUrl}/subscription?token=abc.def.ghi`,
    },
  });
}

function dealOf({ title, raw, deal }: Told, n: number, language: DigestLanguage): Deal {
  // The second was known before, and has moved on since.
  const publishedAt = n === 1 ? '2026-11-20T08:00:00.000Z' : '2026-11-23T09:00:00.000Z';
  const article = sketchArticle({
    id: `mail${n}`,
    title,
    publishedAt,
    language,
    source: language === 'en' ? 'post' : 'daily',
    deals: [deal],
  });
  const derived = derivedDeal(article);
  return raw === undefined
    ? derived
    : { ...derived, amounts: derived.amounts.map((amount) => ({ ...amount, raw })) };
}
