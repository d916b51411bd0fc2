import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  extractDocument,
  LONGEST_PAGE,
} from '../../../../functions/core/document/extract-document';

const FIXTURES = join(__dirname, '../../../fixtures/document');
const NOW = '2026-11-20T00:00:00Z';
/** A machine busy with other work slows a core several times; a page that cost more than its length would, hundreds of times. */
const SLOWNESS = 3;

interface Fixture {
  readonly input: string;
  readonly isPlain: boolean;
  readonly expected: Record<string, unknown>;
}

function readFixture(name: string): Fixture {
  const folder = join(FIXTURES, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('input.')) ?? '';
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  return {
    input: readFileSync(join(folder, file), 'utf8'),
    isPlain: file.endsWith('.txt'),
    expected,
  };
}

describe('extractDocument on whole pages', () => {
  it.each(readdirSync(FIXTURES))('reads %s', (name) => {
    const { input, isPlain, expected } = readFixture(name);
    const hints = {
      url: 'https://ledger.example/business/some-story',
      contentType: isPlain ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8',
      now: NOW,
    };
    const { document, tree } = extractDocument(Buffer.from(input), hints);
    expect({ ...document, text: document.text.split('\n') }).toMatchObject(expected);
    expect(tree === null).toBe(isPlain);
  });
});

describe('extractDocument on bad input', () => {
  it.each([
    ['nothing', '', 'empty page'],
    ['white space', ' \n\t ', 'empty page'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'not text but a PDF'],
    [
      'bytes of no text',
      Buffer.from('\x01\x02\x03\x04\x05 \x06\x07'.repeat(500), 'latin1'),
      'not text',
    ],
    [
      'an empty frame',
      '<html><body><nav><a href="/">Home page of it all</a></nav></body></html>',
      'no text found',
    ],
  ])('says why %s gives no text', (_, body, reason) => {
    const { document } = extractDocument(body, {});
    expect(document.text).toBe('');
    expect(document.warnings).toContain(reason);
  });

  it.each([
    [
      'null bytes',
      '<p>The board has\0 approved the plan of the company.</p>',
      'The board has approved the plan of the company.',
    ],
    [
      'two bodies',
      '<body><p>First part of the story, as told.</p></body><body><p>Second part of the story, as told.</p></body>',
      'First part of the story, as told.\nSecond part of the story, as told.',
    ],
    [
      'unclosed tags',
      '<div><p>First part of the story, as told.<p>Second <b>part of the story, as told.<div>Third part',
      'First part of the story, as told.\nSecond part of the story, as told.\nThird part',
    ],
    [
      'a stray end tag in a cell',
      '<table><tr><td>First part of the story, as told.</div><p>Second part of the story, as told.</table>',
      'First part of the story, as told.\nSecond part of the story, as told.',
    ],
    [
      'deep nesting',
      `${'<div>'.repeat(100_000)}Text at the bottom of it all.${'</div>'.repeat(100_000)}`,
      'Text at the bottom of it all.',
    ],
  ])('reads through %s', (_, body, text) => {
    expect(extractDocument(body, {}).document.text).toBe(text);
  });

  it.each([
    ['paragraphs', '<p>Hello, world, this is one.</p>'],
    ['open elements', '<div>a'],
    ['stray end tags', '</x>'],
    ['line breaks', 'line<br>'],
    ['link lists', '<li><a href=x>link</a>'],
    ['captions', '<div><img><p>caption</p></div>'],
    ['scripts', '<script type="application/ld+json">[[</script>'],
  ])('needs no more than 2 s of one core for 20 MB of %s', (_, part) => {
    const body = `<title>x</title>${part.repeat(Math.ceil(20_000_000 / part.length))}`;
    const before = process.cpuUsage();
    const { document } = extractDocument(body, {});
    // Wall-clock time would measure what else runs on the machine.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000 * SLOWNESS);
    expect(document.warnings).toContain(`page cut at ${LONGEST_PAGE} of ${body.length}`);
    expect(document.truncated).toBe(true);
  });

  it('never throws, and gives single lines without white space around them', () => {
    const fragment = fc.constantFrom(
      '<html lang=en>',
      '<title>A',
      '<h1>Head',
      '</h1>',
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<table><td>',
      '</table>',
      '<a href="/x">',
      '</a>',
      '<br>',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2026-01-0',
      '</script>',
      '<meta property="og:title" content="',
      '">',
      '<time datetime="',
      '<li>',
      '&#',
      '&amp;',
      '中文。',
      'A sentence of some length ends here.',
      '\0',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '<pre>',
      '\n',
    );
    const page = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(page, fc.string(), fc.string({ unit: 'binary' })), (html) => {
        const { document } = extractDocument(html, { url: 'https://ledger.example/', now: NOW });
        for (const line of document.text === '' ? [] : document.text.split('\n'))
          expect(line).toMatch(/^\S(?:.*\S)?$/su);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a mutated page without throwing', () => {
    const { input } = readFixture('en-modern-page');
    const cut = fc.tuple(fc.nat(input.length), fc.nat(200), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), (cuts) => {
        const html = cuts.reduce(
          (text, [at, size, put]) => text.slice(0, at) + put + text.slice(at + size),
          input,
        );
        expect(() => extractDocument(html, {})).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it('reads any bytes without throwing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom('', 'text/html', 'text/plain; charset=gbk'),
        (bytes, contentType) => {
          expect(() => extractDocument(bytes, { contentType })).not.toThrow();
        },
      ),
    );
  });
});
