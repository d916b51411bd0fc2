import { findDates } from '../../text/find-dates';
import { findMoney } from '../../text/find-money';
import { CodePoints } from '../../text/code-points';
import { matchesOf } from './matches';
import { MARK, type Quantities, type Token } from './passage';
import type { ReadText } from './read-text';

/** The sums and days of a story, by where they begin in its cleaned text. */
export function findQuantities(text: ReadText, published: string | undefined): Quantities {
  const points = new CodePoints(text.plain);
  const money = new Map<number, Token>();
  for (const sum of findMoney(text.plain, { lang: 'zh' })) {
    const start = points.toUtf16(sum.start);
    money.set(start, { mark: MARK.money, start, end: points.toUtf16(sum.end), money: sum });
  }
  for (const match of matchesOf(BARE_TOTAL, text.plain)) {
    const figure = match[1] ?? '';
    const start = match.index + match[0].length - figure.length;
    const value = figure.replaceAll(',', '');
    const end = start + figure.length;
    if (!money.has(start))
      money.set(start, {
        mark: MARK.money,
        start,
        end,
        money: { text: figure, start, end, value, currency: 'CNY', qualifier: 'exact' },
      });
  }
  const dates = new Map<number, Token>();
  for (const date of findDates(text.plain, { lang: 'zh', published })) {
    const start = points.toUtf16(date.start);
    dates.set(start, { mark: MARK.date, start, end: points.toUtf16(date.end), date });
  }
  return { money, dates };
}

/** 含税总价：3,656,481.12: tables of awards leave the 元 away. */
const BARE_TOTAL =
  /(?:总价|中标价|中标金额|报价|金额)[：:]\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?)(?![\d,元万亿美港欧])/g;
