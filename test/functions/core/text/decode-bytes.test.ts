import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseFeed } from '../../../../functions/core/feed/parse-feed';
import { decodeBytes } from '../../../../functions/core/text/decode-bytes';

const FIXTURES = join(__dirname, '../../../fixtures/feed/charsets');

interface Expected {
  readonly title: string;
  readonly items: readonly string[];
  readonly body: string;
}
const EXPECTED = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  Expected
>;

/** What a server may say of the file: nothing, the truth, and the usual lies. */
function declarations(charset: string): string[] {
  const lies = ['utf-8', 'iso-8859-1', 'gb2312', 'windows-1251', 'shift_jis'];
  return ['', ...[charset, ...lies].map((label) => `text/xml; charset=${label}`)];
}

const WINDOWS: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
};

describe('decodeBytes', () => {
  it.each(Object.keys(EXPECTED))('reads %s, however it is declared', async (file) => {
    const bytes = readFileSync(join(FIXTURES, file));
    for (const contentType of declarations(file.split('.')[1] ?? '')) {
      const feed = await parseFeed(bytes, { contentType });
      expect(feed.title).toBe(EXPECTED[file]?.title);
      expect(feed.items.map(({ title }) => title)).toEqual(EXPECTED[file]?.items);
      expect(feed.items[0]?.summary).toBe(EXPECTED[file]?.body);
    }
  });

  it.each([
    [[0xef, 0xbb, 0xbf, 0x61], 'utf-8'],
    [[0xff, 0xfe, 0x61, 0], 'utf-16le'],
    [[0xfe, 0xff, 0, 0x61], 'utf-16be'],
    [[0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'utf-32le'],
    [[0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], 'utf-32be'],
  ])('believes the byte order mark of %j', (bytes, charset) => {
    expect(decodeBytes(Uint8Array.from(bytes), 'text/xml; charset=koi8-r')).toMatchObject({
      text: 'a',
      charset,
    });
  });

  it('finds the meta element of a page, and says when a label is unknown', () => {
    const page = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gbk"><p>'),
      Buffer.from([0xd0, 0xc2, 0xb8, 0xdb]),
    ]);
    expect(decodeBytes(page)).toMatchObject({ charset: 'gb18030', warnings: [] });
    expect(decodeBytes(page).text).toContain('新港');
    expect(decodeBytes(Buffer.from('a'), 'text/html; charset=klingon').warnings).toEqual([
      'unknown charset "klingon"',
    ]);
  });

  it('keeps to UTF-8 where only a few bytes are damaged', () => {
    const text = '港口项目仍在洽谈中，双方尚未签署协议。'.repeat(5);
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xe6]), Buffer.from(text)]);
    expect(decodeBytes(bytes).charset).toBe('utf-8');
  });

  it.each([
    'The port’s owner said “talks are at an early stage” – nothing is signed.',
    'It’s £20m.',
    'A café in São Paulo',
    'Der Bürgermeister',
    'Société Générale d’Énergie',
  ])('takes %s for a Western text, declared or not', (text) => {
    const bytes = Buffer.from(
      text.replace(/[‘’“”–]/g, (c) => String.fromCharCode(WINDOWS[c] ?? 0)),
      'latin1',
    );
    for (const contentType of declarations('windows-1252').slice(0, 4)) {
      expect(decodeBytes(bytes, contentType)).toMatchObject({ text });
    }
  });

  it('gives Windows quotes on any platform, and every Korean syllable', () => {
    expect(
      decodeBytes(Buffer.from([0x93, 0x61, 0x94, 0x80]), 'text/html; charset=iso-8859-1').text,
    ).toBe('“a”€');
    // first, last, and one in the middle of the cells that KS X 1001 leaves free
    const bytes = Buffer.from([0x81, 0x41, 0xc6, 0x52, 0x8c, 0x63, 0xb0, 0xa1]);
    expect(decodeBytes(bytes, 'text/html; charset=euc-kr').text).toBe('갂힣똠가');
  });

  it('is total', () => {
    const labels = fc.constantFrom(
      '',
      'utf-8',
      'gbk',
      'euc-kr',
      'utf-16',
      'utf-32',
      'iso-2022-jp',
      'x-user-defined',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), labels, (bytes, label) => {
        expect(typeof decodeBytes(bytes, `text/html; charset=${label}`).text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
