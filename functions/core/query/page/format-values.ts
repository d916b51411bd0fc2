import type { DealAmount } from '../../deal/deal';
import type { DealDate, DealLocation } from '../../deal/tagged-deal';
import type { PageLanguage } from '../../html/page-words';

const TAGS: Readonly<Record<PageLanguage, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** A day of UTC such as 3 Mar 2026 or 2026年3月3日; the text itself where it is no instant. */
export function formatDay(instant: string, language: PageLanguage): string {
  const atMs = Date.parse(instant);
  if (Number.isNaN(atMs)) return instant;
  const style = { year: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
  const month = language === 'zh' ? 'long' : 'short';
  return new Intl.DateTimeFormat(TAGS[language], { ...style, month }).format(atMs);
}

/** A day with the time of UTC. */
export function formatInstant(instant: string, language: PageLanguage): string {
  const atMs = Date.parse(instant);
  if (Number.isNaN(atMs)) return instant;
  return `${formatDay(instant, language)}, ${new Date(atMs).toISOString().slice(11, 16)} UTC`;
}

/** A month such as Mar 2026, from 2026-03. */
export function formatMonth(
  month: string,
  language: PageLanguage,
  style: 'short' | 'narrow' = 'short',
): string {
  const atMs = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(atMs)) return month;
  const number = Number(month.slice(5, 7));
  if (style === 'narrow' && language === 'zh') return String(number);
  const year = style === 'narrow' ? undefined : ('numeric' as const);
  const options = { month: style, ...(year && { year }), timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(TAGS[language], options).format(atMs);
}

/** A date as precise as the article told it. */
export function formatDealDate({ date, precision }: DealDate, language: PageLanguage): string {
  if (precision === 'day') return formatDay(date, language);
  if (precision === 'month') return formatMonth(date, language);
  return date;
}

/** Dollars, short: US$540m, 5.4亿美元. @param value Decimal string */
export function formatDollars(value: string, language: PageLanguage): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return '';
  const style = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const text = new Intl.NumberFormat(TAGS[language], style).format(number);
  return language === 'zh' ? `${text}美元` : `US$${text}`;
}

/** Whether the amount's own words already are US dollars. */
export function isDollars({ currency }: DealAmount): boolean {
  return currency === 'USD';
}

const countryNames: Partial<Record<PageLanguage, Intl.DisplayNames>> = {};

/** A country's name, from ISO 3166-1 alpha-2; the code where it is none. */
export function countryName(code: string, language: PageLanguage): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = (countryNames[language] ??= new Intl.DisplayNames(TAGS[language], {
    type: 'region',
  }));
  return names.of(code) ?? code;
}

/** A place from near to far. */
export function formatPlace(location: DealLocation | undefined, language: PageLanguage): string {
  const { site, city, region, country } = location ?? {};
  const parts = [site, city, region === city ? undefined : region];
  const known = [...parts, country && countryName(country, language)].filter(Boolean);
  return known.join(', ');
}

/** A text cut at a word, some code points long at most. */
export function cutText(text: string, most: number): string {
  const points = [...text];
  if (points.length <= most) return text;
  const cut = points.slice(0, most).join('');
  return `${cut.replace(/\s+\S{0,20}$/, '')}…`;
}
