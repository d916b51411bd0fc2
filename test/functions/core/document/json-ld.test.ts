import { readJsonLd } from '../../../../functions/core/document/json-ld';
import { parseHtml } from '../../../../functions/core/html/parse-html';

const article = (json: string) =>
  readJsonLd(parseHtml(`<script type="application/ld+json">${json}</script>`)).article;

describe('readJsonLd', () => {
  it.each([
    [
      'a graph',
      '{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Thing","NewsArticle"],"headline":"H"}]}',
    ],
    ['an array', '[{"@type":"BreadcrumbList"},{"@type":"Article","headline":"H"}]'],
    [
      'an article within its page',
      '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"H"}}',
    ],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"H"} -->'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"H",}'],
    ['a raw line end', '{"@type":"NewsArticle","headline":"H","description":"a\nb"}'],
    ['a broken object', '{"@type":"NewsArticle","headline":"H","author":{"name":"A"'],
  ])('reads %s', (_, json) => {
    expect(article(json)).toMatchObject({ headline: 'H' });
  });

  it('prefers the article that tells its date to one that is only mentioned', () => {
    expect(
      article(
        '[{"@type":"NewsArticle","headline":"A"},{"@type":"NewsArticle","headline":"B","datePublished":"2026-01-01"}]',
      ),
    ).toMatchObject({ headline: 'B' });
  });

  it.each(['', 'null', '[[[[', '"text"', '{"@type":1}'])('gives nothing for %s', (json) => {
    expect(article(json)).toEqual({});
  });
});
