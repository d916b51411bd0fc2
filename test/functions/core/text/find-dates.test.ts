import fc from 'fast-check';
import { CodePoints } from '../../../../functions/core/text/code-points';
import { findDates } from '../../../../functions/core/text/find-dates';

const read = (text: string, published?: string, lang = 'en'): string[] =>
  findDates(text, { published, lang }).map(({ date }) => date);

describe('findDates in English', () => {
  const published = '2023-05-17'; // a Wednesday
  it.each([
    ['The deal closed on Tuesday.', ['2023-05-16']],
    ['It was signed on Wednesday.', ['2023-05-17']],
    ['It will be voted on Friday.', ['2023-05-19']],
    ['Last Thursday it closed.', ['2023-05-11']],
    ['They signed on March 3.', ['2023-03-03']],
    ['It was agreed on 30 March 2022.', ['2022-03-30']],
    ['It was agreed on June 29, 2021.', ['2021-06-29']],
    ['It said yesterday', ['2023-05-16']],
    ['Work ends in the third quarter of 2026.', ['2026-Q3']],
    ['Work ends in the second half of next year.', ['2024-H2']],
    ['Open since 2019.', ['2019']],
    ['It was bought in December.', ['2022-12']],
    ['Dated 2022-10-22.', ['2022-10-22']],
    ['The firm recently said so some days ago.', []],
    ['On Feb. 30 nothing happened.', []],
    ['It may buy 5 mills for $2,019.', []],
  ])('reads %j', (text, dates) => {
    expect(read(text, published)).toEqual(dates);
  });

  it('finds only dates with their year when it does not know the day of publication', () => {
    expect(read('On Tuesday, on March 3, on 3 March 2021, yesterday')).toEqual(['2021-03-03']);
  });
});

describe('findDates in Chinese', () => {
  const published = '2025-03-18'; // a Tuesday
  it.each([
    ['3月17日上午签约。', ['2025-03-17']],
    ['昨日签约。', ['2025-03-17']],
    ['去年12月签约。', ['2024-12']],
    ['上周四签约。', ['2025-03-13']],
    ['周五签约。', ['2025-03-14']],
    ['17日，双方签约。', ['2025-03-17']],
    ['20日，双方签约。', ['2025-02-20']],
    ['8月16日签约。', ['2024-08-16']],
    ['预计8月16日投产。', ['2025-08-16']],
    ['二〇二五年三月一日', ['2025-03-01']],
    ['2026年第三季度', ['2026-Q3']],
    ['明年上半年', ['2026-H1']],
    ['近日、日前、3年来', []],
  ])('reads %s', (text, dates) => {
    expect(read(text, published, 'zh')).toEqual(dates);
  });
});

describe('findDates on any text', () => {
  const pieces = fc.constantFrom(
    'May ',
    '3',
    '3rd',
    '2024',
    'on ',
    'Friday',
    ' next ',
    'year',
    '月',
    '日',
    '年',
    '昨',
    '周五',
    '二',
    '-',
    ', ',
    '😀',
    'quarter of ',
  );
  it('gives places within the text, in order, and days that the calendar has', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 25 }),
        fc.constantFrom('en', 'zh'),
        (parts, lang) => {
          const text = parts.join('');
          const { length } = new CodePoints(text);
          let at = 0;
          for (const { start, end, date, precision } of findDates(text, {
            published: '2024-02-29',
            lang,
          })) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeLessThanOrEqual(length);
            if (precision === 'day') expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
            at = end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['May 3 ', 'Friday ', '三月', '2024年', 'last '])('is linear in %j repeated', (unit) => {
    const started = performance.now();
    findDates(unit.repeat(Math.ceil(200_000 / unit.length)), { published: '2024-02-29' });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
