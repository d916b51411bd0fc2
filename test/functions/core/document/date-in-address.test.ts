import { dateInAddress } from '../../../../functions/core/document/date-in-address';

describe('dateInAddress', () => {
  it.each([
    ['https://a.example/2026/11/03/talks', '2026-11-03'],
    ['https://a.example/n1/2026/1103/c1-2.html', '2026-11-03'],
    ['https://a.example/jj/t20261103_12.html', '2026-11-03'],
    ['https://a.example/news/20261103-talks', '2026-11-03'],
    ['https://a.example/news/2026-11-03.html', '2026-11-03'],
    ['https://a.example/20261341/x', null],
    ['https://a.example/item/1234567890', null],
    ['https://2026-11-03.example/', null],
  ])('reads %s', (url, expected) => {
    expect(dateInAddress(url)).toBe(expected);
  });
});
