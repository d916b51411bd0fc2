import { PermanentError } from '../../../../functions/core/errors';
import { parseJsonEndpoint } from '../../../../functions/core/feed/parse-json-endpoint';

const HINTS = { url: 'https://api.example.org/list', defaultOffset: '+08:00' };
const ANSWER = {
  data: [
    {
      list: [
        {
          id: 7,
          headline: '新港<b>洽谈</b>',
          page: '/n/7',
          ts: 1793611800,
          kind: [{ name: '港口' }],
          tip: 'a & b',
        },
        { id: 'a b', headline: 'Second', ts: '2026-11-02 09:30:00' },
        { id: 9 },
      ],
    },
  ],
};

describe('parseJsonEndpoint', () => {
  it('reads items by dotted paths, epochs and dates without a zone', () => {
    const paths = {
      items: 'data.0.list',
      id: 'id',
      title: 'headline',
      link: 'page',
      published: 'ts',
      category: 'kind',
      summary: 'tip',
    };
    const feed = parseJsonEndpoint(JSON.stringify(ANSWER), paths, HINTS);
    expect(feed.items[0]).toMatchObject({
      id: '7',
      title: '新港洽谈',
      link: 'https://api.example.org/n/7',
      published: '2026-11-02T09:30:00Z',
      categories: ['港口'],
      summary: 'a & b',
    });
    expect(feed.items[1]?.published).toBe('2026-11-02T09:30:00+08:00');
    expect(feed.warnings).toEqual(['1 of 3 entries have nothing at "headline"']);
  });

  it('builds links from a template and takes a JSONP wrapper off', () => {
    const paths = {
      items: 'data.0.list',
      title: 'headline',
      link: 'https://n.example.org/{id}.html',
    };
    const feed = parseJsonEndpoint(`callback(${JSON.stringify(ANSWER)});`, paths);
    expect(feed.items.map(({ link }) => link)).toEqual([
      'https://n.example.org/7.html',
      'https://n.example.org/a%20b.html',
    ]);
  });

  it.each([
    ['{"data": {}}', 'data.list'],
    ['[]', 'constructor'],
    ['oops', ''],
  ])('rejects %s where nothing is a list at %j', (text, items) => {
    expect(() => parseJsonEndpoint(text, { items, title: 'title' })).toThrow(PermanentError);
  });

  it('reads an answer that is itself the list', () => {
    expect(parseJsonEndpoint('[{"title": "a"}]', { items: '', title: 'title' }).items).toHaveLength(
      1,
    );
  });
});
