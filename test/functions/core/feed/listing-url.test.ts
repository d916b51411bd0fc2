import { readUrl, siteOf, urlKey } from '../../../../functions/core/feed/listing-url';

const key = (url: string): string => urlKey(new URL(url));

describe('readUrl', () => {
  it('reads a link against its page', () => {
    expect(readUrl(' ../a.html\n', 'https://a.example/b/c/')?.href).toBe(
      'https://a.example/b/a.html',
    );
    expect(readUrl('//b.example/x', 'https://a.example/')?.href).toBe('https://b.example/x');
  });

  it.each([
    '',
    '#top',
    'javascript:void(0)',
    'mailto:a@a.example',
    'http://[',
    'ftp://a.example/x',
  ])('gives null for %j, which leads to no page', (href) => {
    expect(readUrl(href, 'https://a.example/')).toBeNull();
  });
});

describe('urlKey', () => {
  it('is equal where the page is the same', () => {
    const plain = key('https://a.example/x?b=2&a=1');

    expect(key('http://www.a.example/x/?a=1&b=2&utm_source=mail#part')).toBe(plain);
    expect(key('https://a.example/x?a=1&b=3')).not.toBe(plain);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://news.a.example/', 'a.example'],
    ['https://www.a.co.uk/', 'a.co.uk'],
    ['https://zwgk.hailing.gov.cn/', 'hailing.gov.cn'],
  ])('%s is of %s', (url, site) => {
    expect(siteOf(new URL(url))).toBe(site);
  });
});
