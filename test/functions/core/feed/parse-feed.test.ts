import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PermanentError } from '../../../../functions/core/errors';
import { parseFeed } from '../../../../functions/core/feed/parse-feed';

const FIXTURES = join(__dirname, '../../../fixtures/feed');
const URL_OF_FEED = 'https://feeds.example.org/x/feed';

const CASES = [
  'rss-20',
  'rdf',
  'atom-10',
  'atom-03',
  'json-feed',
  'news-sitemap',
  'cdf',
  'broken-rss',
  'extensions',
];

function fixture(name: string): Buffer {
  const xml = join(FIXTURES, name, 'input.xml');
  return readFileSync(existsSync(xml) ? xml : join(FIXTURES, name, 'input.json'));
}

function read(text: string): ReturnType<typeof parseFeed> {
  return parseFeed(Buffer.from(text));
}

function rss(inner: string): string {
  return `<rss version="2.0"><channel><title>t</title>${inner}</channel></rss>`;
}

describe('parseFeed', () => {
  it.each(CASES)('reads the fixture %s', async (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8'),
    );
    const feed = await parseFeed(fixture(name), { url: URL_OF_FEED });
    expect(JSON.parse(JSON.stringify(feed))).toEqual(expected);
  });

  it.each(['rss-20', 'atom-10'])('reads %s alike with rss-parser and without', async (name) => {
    // a stray end tag makes the file ill-formed, which only the tolerant reader takes
    const withStray = Buffer.concat([fixture(name), Buffer.from('</stray>')]);
    const strict = await parseFeed(fixture(name), { url: URL_OF_FEED });
    const tolerant = await parseFeed(withStray, { url: URL_OF_FEED });
    expect(tolerant.warnings).toEqual(['ill-formed XML was repaired']);
    expect({ ...tolerant, warnings: [] }).toEqual(strict);
  });

  it('takes the page that an Atom entry names, whatever relation comes first', async () => {
    const links =
      '<link rel="self" href="http://a.example/self"/><link href="http://a.example/page"/>';
    const feed = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>t</title>${links}</entry></feed>`,
    );
    expect(feed.items[0]?.link).toBe('http://a.example/page');
  });

  it('uses the offset that the source is known to be in', async () => {
    const item = '<item><title>a</title><pubDate>2026-11-02 09:30:00</pubDate></item>';
    const feed = await parseFeed(Buffer.from(rss(item)), { defaultOffset: '+08:00' });
    expect(feed.items[0]?.published).toBe('2026-11-02T09:30:00+08:00');
  });

  it('expands the few entities that a document declares, once', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY firm "Ardent &amp; Sons">]>';
    const feed = await read(doctype + rss('<item><title>&firm; &nbsp;&copy;</title></item>'));
    expect(feed.items[0]?.title).toBe('Ardent & Sons ©');
  });

  it.each([
    ['', 'an empty answer'],
    ['<!DOCTYPE html><html><body><p>Hello</p></body></html>', 'an HTML page'],
    ['<opml><body/></opml>', 'an OPML list'],
    ['{"a": 1}', 'no JSON Feed'],
    ['{"a": ', 'does not parse'],
    ['just text', 'text, not a feed'],
    ['<note>hello</note>', '<note>'],
  ])('says what %j is instead of a feed', async (text, reason) => {
    const reading = read(text);
    await expect(reading).rejects.toBeInstanceOf(PermanentError);
    await expect(reading).rejects.toThrow(reason);
  });
});

describe('parseFeed on hostile feeds', () => {
  const chain = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  );
  const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${chain.join('')}]>${rss('<item><title>&l9;</title></item>')}`;
  const long = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99_999)}">]>${rss('&a;'.repeat(9999))}`;

  it.each([
    ['an entity bomb', () => bomb],
    ['a long entity', () => long],
    ['nesting', () => rss('<a>'.repeat(10_000) + '</a>'.repeat(10_000))],
    ['nesting that never ends', () => rss('<a>'.repeat(10_000))],
    ['a huge attribute', () => rss(`<item x="${'a'.repeat(50 << 20)}"/>`)],
    ['a large attribute', () => rss(`<item x="${'a'.repeat(14 << 20)}"/>`)],
    ['a million elements', () => rss('<a/>'.repeat(1_000_000))],
  ])('rejects %s within two seconds', async (_, make) => {
    const bytes = Buffer.from(make());
    const start = performance.now();
    await expect(parseFeed(bytes)).rejects.toBeInstanceOf(PermanentError);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    '<a ',
    '<a b="',
    '<!--',
    '<![CDATA[',
    '<?x',
    '</x>',
    '<',
    '&amp',
    '<script></script',
    '<div><p></b>',
    '<a:b xmlns:a="http://purl.org/dc/terms/"/>',
    '<!DOCTYPE [<!ENTITY a "',
  ])('reads two megabytes of %j in bounded time', async (unit) => {
    const junk = unit.repeat((2 << 20) / unit.length);
    const packed = `<item><title>a</title><description><![CDATA[${junk}]]></description></item>`;
    const start = performance.now();
    for (const text of [junk, rss(junk), rss(packed)]) {
      await read(text).catch((error: unknown) => expect(error).toBeInstanceOf(PermanentError));
    }
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('throws nothing but PermanentError on arbitrary bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await parseFeed(bytes).catch((error: unknown) =>
          expect(error).toBeInstanceOf(PermanentError),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('reads mutated feeds to items of the model, or rejects them', async () => {
    const mutation = fc.record({
      name: fc.constantFrom(...CASES),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      insert: fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        '"',
        ']]>',
        '</item>',
        '<item>',
        '<![CDATA[',
        '\0',
        'é',
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let text = fixture(mutations[0]?.name ?? 'rss-20').toString('utf8');
        for (const { at, length, insert } of mutations) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + insert + text.slice(start + length);
        }
        const feed = await read(text).catch((error: unknown) => {
          expect(error).toBeInstanceOf(PermanentError);
          return { items: [] };
        });
        for (const item of feed.items) {
          expect(item.published ?? '2026-01-01T00:00:00Z').toMatch(
            /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
          );
          expect(item.content ?? '').not.toMatch(/<script|\son\w+=/i);
        }
      }),
      { numRuns: 300 },
    );
  });
});
