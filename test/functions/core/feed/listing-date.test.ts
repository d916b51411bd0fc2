import { findDateLabels } from '../../../../functions/core/feed/listing-date-forms';
import {
  dateInPath,
  dayOrder,
  printedInstant,
  yearInPath,
} from '../../../../functions/core/feed/listing-date';

/** The first date of a text as it is read without any help from a page. */
function read(text: string, zone?: string): string | null {
  const [label] = findDateLabels(text);
  return label ? printedInstant(label, { order: 'day-first', zone }) : null;
}

describe('findDateLabels', () => {
  it.each([
    ['2026-11-03', '2026-11-03'],
    ['2026/11/3', '2026-11-03'],
    ['2026. 11. 3.', '2026-11-03'],
    ['发布时间：2026年11月3日', '2026-11-03'],
    ['2026年 11月 03日（火）', '2026-11-03'],
    ['2026년 11월 3일', '2026-11-03'],
    ['令和8年11月3日', '2026-11-03'],
    ['民國115年11月3日', '2026-11-03'],
    ['115-11-03', '2026-11-03'],
    ['3 November 2026', '2026-11-03'],
    ['3rd of November, 2026', '2026-11-03'],
    ['Nov. 3, 2026', '2026-11-03'],
    ['November 3rd 2026', '2026-11-03'],
    ['3. März 2026', '2026-03-03'],
    ['le 1er août 2026', '2026-08-01'],
    ['3 de noviembre de 2026', '2026-11-03'],
    ['3 ноября 2026', '2026-11-03'],
    ['3 listopada 2026', '2026-11-03'],
    ['3. marraskuuta 2026', '2026-11-03'],
    ['2026. március 3.', '2026-03-03'],
    ['3 Kasım 2026', '2026-11-03'],
    ['03-Nov-26', '2026-11-03'],
    ['13.11.2026', '2026-11-13'],
    ['11/13/26', '2026-11-13'],
    ['03\n2026-11', '2026-11-03'],
    ['03\n \n Nov\n 2026', '2026-11-03'],
  ])('reads %j as %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    ['2 hours ago'],
    ['昨天'],
    ['vor 3 Tagen'],
    ['31/02/2026'],
    ['2026-13-01'],
    ['1.2.3.4'],
    ['call 020-7946-0018'],
    ['November 3'],
    ['11月3日'],
  ])('reads no day from %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it('keeps a time with its own zone, else with the source’s', () => {
    expect(read('2026-11-03T14:05:09+08:00')).toBe('2026-11-03T14:05:09+08:00');
    expect(read('2026-11-03 14:05', 'Asia/Shanghai')).toBe('2026-11-03T14:05:00+08:00');
    expect(read('3 July 2026, 2:05 pm', 'Europe/London')).toBe('2026-07-03T14:05:00+01:00');
    expect(read('2026-11-03 14:05')).toBe('2026-11-03T14:05:00Z');
  });
});

describe('printedInstant', () => {
  it('gives a day without a year the last one that is not to come', () => {
    const [november, december] = findDateLabels('11月3日 12月30日');
    const reading = { order: 'day-first', latest: '2026-11-04T00:00:00Z' } as const;

    expect(november && printedInstant(november, reading)).toBe('2026-11-03');
    expect(december && printedInstant(december, reading)).toBe('2025-12-30');
  });
});

describe('dayOrder', () => {
  const orderOf = (text: string): string => dayOrder(findDateLabels(text), text, 'day-first');

  it('follows the dates that leave no choice', () => {
    expect(orderOf('03/11/2026\n27/10/2026\n')).toBe('day-first');
    expect(orderOf('11/03/2026\n10/27/2026\n')).toBe('month-first');
  });

  it('else the order in which the list runs', () => {
    expect(orderOf('11/03/2026\n11/02/2026\n10/12/2026\n10/09/2026\n')).toBe('month-first');
    expect(orderOf('03/11/2026\n02/11/2026\n12/10/2026\n09/10/2026\n')).toBe('day-first');
  });

  it('else what the page’s language and host do', () => {
    expect(dayOrder(findDateLabels('03/04/2026'), '03/04/2026', 'month-first')).toBe('month-first');
  });
});

describe('dateInPath', () => {
  it.each([
    ['https://a.example/2026/11/03/sale/', '2026-11-03'],
    ['https://a.example/202611/t20261103_5012.html', '2026-11-03'],
    ['https://a.example/news/2026-11/03/content_1.htm', '2026-11-03'],
    ['https://a.example/2026/1103/16.html', '2026-11-03'],
    ['https://a.example/2026/7/2-b51.html', '2026-07-02'],
    ['https://a.example/2026/11/sale/', null],
    ['https://a.example/item/20269999/', null],
  ])('reads %s as %s', (link, day) => {
    expect(dateInPath(link)).toBe(day);
  });

  it('reads a year alone for days that print none', () => {
    expect(yearInPath('https://a.example/2026/sale')).toBe(2026);
    expect(yearInPath('https://a.example/202611/x')).toBe(2026);
    expect(yearInPath('https://a.example/sale')).toBeUndefined();
  });
});
