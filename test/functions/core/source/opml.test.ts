import fc from 'fast-check';
import { PermanentError } from '../../../../functions/core/errors';
import { parseOpml, writeOpml } from '../../../../functions/core/source/opml';

describe('parseOpml', () => {
  it('reads feeds in order, each once, with the folders they stand in', () => {
    const text = `<opml version="1.0"><body>
      <outline text="Ports &amp; rail"><outline title="Inner">
        <outline type="rss" text="A" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example/" category="/uk,trade"/>
      </outline></outline>
      <outline text="B" XMLURL="http://b.example/feed"/>
      <outline text="B again" xmlUrl="http://b.example/feed"/>
      <outline text="no" xmlUrl="javascript:x()"/></body></opml>`;
    expect(parseOpml(text)).toEqual([
      {
        url: 'https://a.example/rss?x=1&y=2',
        title: 'A',
        htmlUrl: 'https://a.example/',
        categories: ['Ports & rail', 'Inner', 'uk', 'trade'],
      },
      { url: 'http://b.example/feed', title: 'B', categories: [] },
    ]);
  });

  it('rejects what is no OPML, and lists made to hurt', () => {
    expect(() => parseOpml('<html></html>')).toThrow(PermanentError);
    expect(() => parseOpml(`<opml>${'<outline text="a">'.repeat(10_000)}`)).toThrow(PermanentError);
  });

  it('reads back what writeOpml wrote', () => {
    const word = fc.stringMatching(/^[a-zé&<>"'中]{1,12}$/);
    const source = fc.record({
      url: fc.webUrl(),
      title: word,
      htmlUrl: fc.webUrl(),
      categories: fc.uniqueArray(word, { maxLength: 3 }),
    });
    const lists = fc.uniqueArray(source, { maxLength: 8, selector: ({ url }) => url });
    fc.assert(
      fc.property(lists, (sources) => {
        const back = parseOpml(writeOpml(sources));
        const byUrl = (a: { url: string }, b: { url: string }): number => (a.url < b.url ? -1 : 1);
        expect([...back].sort(byUrl)).toEqual([...sources].sort(byUrl));
      }),
      { numRuns: 100 },
    );
  });
});
