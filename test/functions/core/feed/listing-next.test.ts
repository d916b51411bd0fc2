import { nextPage } from '../../../../functions/core/feed/listing-next';
import { readListingPage } from '../../../../functions/core/feed/listing-page';

const HERE = 'https://a.example/news/';
const next = (html: string, url = HERE): string | null =>
  nextPage(readListingPage(html), url, new URL(url));

describe('nextPage', () => {
  it.each([
    ['<link rel="next" href="/news/?p=2">', 'https://a.example/news/?p=2'],
    ['<a href="page/2/">« Older posts</a>', 'https://a.example/news/page/2/'],
    ['<a href="index_1.html">下一页</a>', 'https://a.example/news/index_1.html'],
    ['<a href="?page=2" aria-label="Next page"><svg></svg></a>', 'https://a.example/news/?page=2'],
    [
      '<ul><li class="next"><a href="?page=2"><i></i></a></li></ul>',
      'https://a.example/news/?page=2',
    ],
    ['<p><b>1</b> <a href="?s=10">2</a> <a href="?s=20">3</a></p>', 'https://a.example/news/?s=10'],
    [
      '<p>1 <a href="p2.html">2</a> <a href="p2.html">&gt;</a></p>',
      'https://a.example/news/p2.html',
    ],
    [
      '<script>createPageHTML(5, 0, "index", "shtml")</script>',
      'https://a.example/news/index_1.shtml',
    ],
  ])('finds it in %s', (html, expected) => {
    expect(next(html)).toBe(expected);
  });

  it('goes on from the page that the address names', () => {
    const pager = '<a href="?page=1">1</a> <a href="?page=2">2</a> <a href="?page=4">4</a>';

    expect(next(pager, `${HERE}?page=3`)).toBe('https://a.example/news/?page=4');
  });

  it.each([
    ['<a href="#">Next</a>'],
    ['<a href="javascript:go(2)">2</a>'],
    ['<div class="carousel"><a href="/x">›</a></div>'],
    ['<script>createPageHTML(1, 0, "index", "html")</script>'],
    ['<a rel="next" href="https://a.example/news/">Next</a>'],
    ['<a href="/about">About us</a>'],
  ])('finds none in %s', (html) => {
    expect(next(html)).toBeNull();
  });
});
