import type { DigestLanguage } from './subscription';

/** What the pages of the archive say beside the digest's own words. */
export interface ArchiveWords {
  readonly title: string;
  readonly lead: string;
  readonly today: string;
  readonly feed: string;
  readonly subscribe: string;
  readonly quiet: string;
  readonly none: string;
  readonly noneYet: string;
  readonly earlier: string;
}

export const ARCHIVE_WORDS: Readonly<Record<DigestLanguage, ArchiveWords>> = {
  en: {
    title: 'Day by day',
    lead: 'What each day brought, as the digest of all deals tells it. Days are those of UTC.',
    today: 'Today so far',
    feed: 'Feed of the days',
    subscribe: 'Get it by mail',
    quiet: 'Nothing new',
    none: 'No day is over yet',
    noneYet: 'A day’s digest is written when the day has ended and there was a first deal.',
    earlier: 'Earlier days',
  },
  zh: {
    title: '每日摘要',
    lead: '每天的全部交易摘要。日期按协调世界时（UTC）划分。',
    today: '今天至今',
    feed: '每日摘要订阅源',
    subscribe: '通过邮件接收',
    quiet: '无新消息',
    none: '尚无已结束的日期',
    noneYet: '一天结束且已有交易后，才会写出当天的摘要。',
    earlier: '更早的日期',
  },
};
