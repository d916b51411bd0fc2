import { discoverFeeds } from '../../../../functions/core/feed/discover-feeds';

const PAGE = 'https://news.example.org/section/page.html';

describe('discoverFeeds', () => {
  it('gives declared feeds first, comments last, then anchors that look like feeds', () => {
    const html = `<head><base href="/base/">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" title="News &amp; more" href="atom.xml">
      <link rel="alternate" type="application/json" href="https://news.example.org/wp-json/wp/v2/posts/1">
      <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="rss.css">
      </head><a href="/rss">Subscribe</a><a href="/food/">Food</a><a href="feed:https://news.example.org/x.rdf">x</a>`;
    expect(discoverFeeds(html, PAGE).map(({ url, certainty }) => [url, certainty])).toEqual([
      ['https://news.example.org/base/atom.xml', 'declared'],
      ['https://news.example.org/comments/feed/', 'declared'],
      ['https://news.example.org/rss', 'guessed'],
      ['https://news.example.org/x.rdf', 'guessed'],
    ]);
    expect(discoverFeeds(html, PAGE)[0]).toMatchObject({
      title: 'News & more',
      type: 'application/atom+xml',
    });
  });

  it('gives nothing for addresses that are not the web’s, and for junk', () => {
    const html =
      '<a href="javascript:rss()">RSS</a><a href="http://[">rss</a><a>feed</a><link rel="feed">';
    expect(discoverFeeds(html, PAGE)).toEqual([]);
  });
});
