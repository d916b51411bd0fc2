import type { Article } from '../../functions/core/deal/article';
import type { Deal } from '../../functions/core/deal/deal';
import { deriveDeal } from '../../functions/core/deal/derive-deal';
import { DEAL_TYPES, STAGES } from '../../functions/core/deal/labels';
import { RATE_SNAPSHOTS, ratesFor } from '../../functions/core/deal/rates';
import { toUsd } from '../../functions/core/deal/usd';
import {
  buildDigest,
  type Digest,
  type DigestInput,
} from '../../functions/core/digest/build-digest';
import type { News } from '../../functions/core/digest/news-line';
import { DEFAULT_PREFERENCES, type Preferences } from '../../functions/core/digest/subscription';
import { sketchArticle } from './articles';

const CITIES = ['Tampere', 'Harbin', 'Győr', 'Nakuru'];
const QUOTE =
  'The two sides are in talks on a joint works by the harbour, which would make cells for buses & trams, people close to both of them <said> on Tuesday.';

/** The nth of many invented deals, each as the product derives it. */
export function nthDeal(n: number, language = 'en'): Deal {
  const publishedAt = new Date(Date.UTC(2026, 10, 23, 6) + n * 60_000).toISOString();
  const article = sketchArticle({
    id: `d${n}`,
    publishedAt,
    language,
    title:
      language === 'zh'
        ? `北岭电池与云港码头商谈合资，第${n}项`
        : `Norda "Battery" & Works ${n} in talks`,
    deals: [
      {
        type: DEAL_TYPES[n % 10],
        stage: STAGES[n % 9],
        parties: [`acquirer=Norda Battery ${n} AB`, `target=Works ${n}`],
        amount: n % 4 === 0 ? undefined : `EUR ${(n + 1) * 1_000_000}`,
        country: ['FI', 'CN', 'HU', 'KE'][n % 4],
        city: CITIES[n % 4],
        sectors: [(['auto', 'power', 'food'] as const)[n % 3] ?? 'auto'],
        quote:
          language === 'zh'
            ? '双方正就在港区合建工厂进行商谈，该厂将为公交车和电车生产电芯，知情人士周二表示。'
            : QUOTE,
      },
    ],
  });
  return derivedDeal(article);
}

/** The deal of an invented article of one deal, as the product derives it. */
export function derivedDeal(article: Article): Deal {
  const [tag] = article.tags;
  if (!tag) throw new Error('no tag');
  const { articleId, sourceId, url, publisher, title, summary } = article;
  const { extractor, fetchedAt, language, publishedAt } = article;
  const source = { articleId, sourceId, url, publisher, publishedAt };
  const stored = { ...tag, source, fetchedAt, title, summary, language, extractor };
  const usdOf = (amount: Parameters<typeof toUsd>[0]) =>
    toUsd(amount, ratesFor('2024-06-28', RATE_SNAPSHOTS));
  const derived = deriveDeal({ tags: [stored], overrides: {}, possiblySameAs: [], usdOf });
  return { ...derived, version: 1, updatedAt: publishedAt };
}

/** Invented news without deals, as many as a mail takes and a few more. */
const NEWS: Readonly<Record<'en' | 'zh', News>> = {
  en: {
    lines: Array.from({ length: 8 }, (_, i) => ({
      title: `Harbour of Tampere & its <cranes>, part ${i + 1}`,
      language: 'en',
      publisher: 'The daily',
      url: `https://daily.example/news${i}`,
      summary:
        'The town council voted on Monday for a second crane, which will stand by the eastern quay in spring.',
    })),
    more: 3,
  },
  zh: {
    lines: Array.from({ length: 8 }, (_, i) => ({
      title: `港区将添第${i + 1}台起重机`,
      language: 'zh',
      publisher: '云港日报',
      url: `https://daily.example/news${i}`,
      summary: '市议会周一表决通过，第二台起重机将于明年春天在东码头投入使用。',
    })),
    more: 3,
  },
};

/** A digest of n invented deals; `trouble` as an operator gets it. */
export function digestOf(
  n: number,
  chosen: Partial<Preferences> = {},
  more: Partial<DigestInput> = {},
): Digest {
  const preferences = { ...DEFAULT_PREFERENCES, ...chosen };
  const publicUrl = 'https://harbinger.example';
  return buildDigest({
    deals: Array.from({ length: n }, (_, i) => nthDeal(i, preferences.language)),
    preferences,
    since: '2026-11-23T00:00:00.000Z',
    day: '2026-11-24',
    stagesBefore: new Map(),
    news: NEWS[preferences.language],
    ...more,
    links: {
      publicUrl,
      list: `${publicUrl}/?updated_since=2026-11-23`,
      leave: `${publicUrl}/unsubscribe?token=abc.def.ghi`,
      manage: `${publicUrl}/subscription?token=abc.def.ghi`,
    },
  });
}
