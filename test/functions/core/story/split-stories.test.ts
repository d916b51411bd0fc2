import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Document } from '../../../../functions/core/document/document';
import { parseHtml } from '../../../../functions/core/html/parse-html';
import { splitPlainText, splitStories } from '../../../../functions/core/story/split-stories';
import { CodePoints } from '../../../../functions/core/text/code-points';

const FIXTURES = join(__dirname, '../../../fixtures/story');

interface Expected {
  readonly title?: string;
  readonly stories: readonly {
    readonly title: string;
    readonly opens?: string;
    readonly closes?: string;
  }[];
}

const MAIN_TEXT = 'The main text of the page.';

function documentOf(title: string | null, text: string): Document {
  return {
    title,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    image: null,
    licence: null,
    noTraining: false,
    text,
    truncated: false,
    warnings: [],
  };
}

/** The page's stories, with the text that their spans cut out. */
function storiesOf(
  folder: string,
  title: string | undefined,
  isOne: boolean,
): { title: string; text: string }[] {
  const html = join(folder, 'input.html');
  if (existsSync(html)) {
    const tree = parseHtml(readFileSync(html, 'utf8'));
    const mainText = isOne ? MAIN_TEXT : '';
    const page = splitStories(tree, documentOf(null, mainText));
    return page.stories.map(({ title: name, start, end }) => ({
      title: name,
      text: new CodePoints(page.text).slice(start, end),
    }));
  }
  const text = readFileSync(join(folder, 'input.txt'), 'utf8');
  return splitPlainText(text, title).map((story) => ({
    title: story.title,
    text: new CodePoints(text).slice(story.start, story.end),
  }));
}

describe('splitStories and splitPlainText on layouts', () => {
  const cases = readdirSync(FIXTURES).filter((name) =>
    existsSync(join(FIXTURES, name, 'expected.json')),
  );

  it.each(cases)('%s', (name) => {
    const folder = join(FIXTURES, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

    const stories = storiesOf(folder, expected.title, expected.stories.length === 1);

    if (expected.stories.length === 1) {
      const whole = existsSync(join(folder, 'input.txt'))
        ? readFileSync(join(folder, 'input.txt'), 'utf8')
        : MAIN_TEXT;
      expect(stories.map((story) => story.text)).toEqual([whole]);
      return;
    }
    expect(stories.map((story) => story.title)).toEqual(
      expected.stories.map((story) => story.title),
    );
    expected.stories.forEach(({ title, opens = '', closes = '' }, i) => {
      const { text = '' } = stories[i] ?? {};
      const body =
        text.startsWith(title) && !opens.startsWith(title) ? text.slice(title.length).trim() : text;
      expect(body.slice(0, opens.length)).toBe(opens);
      expect(body.slice(-closes.length)).toBe(closes);
    });
  });
});

describe('splitStories', () => {
  const page = `<h1>Harbour briefs</h1>
    <article id="quay"><h2>Second quay for Lyngvik harbour</h2><p class="date">3 November 2026</p>
    <p>Lyngvik will build a second quay for timber ships, the council has decided.</p></article>
    <article id="rink"><h2>Ice rink finds a site at last</h2><p>By Nora Fell</p>
    <p>The rink of Osterby will stand by the station, said the mayor on Friday.</p></article>`;

  it('gives the anchor and the day of each story, and leaves datelines and bylines out of the text', () => {
    const { text, stories } = splitStories(parseHtml(page), documentOf('Harbour briefs', ''));

    expect(stories).toEqual([
      {
        title: 'Second quay for Lyngvik harbour',
        start: 0,
        end: 107,
        published: '2026-11-03',
        language: 'en',
        anchor: 'quay',
      },
      {
        title: 'Ice rink finds a site at last',
        start: 108,
        end: 210,
        language: 'en',
        anchor: 'rink',
      },
    ]);
    expect(text).not.toMatch(/November|Nora/);
  });

  it('splits a page without a tree by its text', () => {
    const text =
      'Harbour briefs\nQuay opens at Lyngvik\nLyngvik opened a second quay for timber on Friday.\nRink site is found\nThe rink of Osterby will stand by the station.';

    expect(
      splitStories(null, documentOf('Harbour briefs', text)).stories.map(({ title }) => title),
    ).toEqual(['Quay opens at Lyngvik', 'Rink site is found']);
  });

  it('gives no story for an empty page, one for a page whose text is found elsewhere', () => {
    expect(splitStories(parseHtml(''), documentOf(null, ''))).toEqual({ text: '', stories: [] });
    expect(splitStories(null, documentOf(null, ' \n'))).toEqual({ text: ' \n', stories: [] });
    expect(splitStories(parseHtml('<p>x</p>'), documentOf('A', 'b🜁'))).toEqual({
      text: 'b🜁',
      stories: [{ title: 'A', start: 0, end: 2 }],
    });
  });

  it('reads any markup without throwing, and gives spans in order that lie within the text', () => {
    const tags = fc.constantFrom(
      '<h2>',
      '<p>',
      '</p>',
      '<li>',
      '<hr>',
      '<br><br>',
      '<b>',
      '</b>',
      '<td>',
      '</div>',
      '<div class="item">',
      '<pre>',
      '\n',
      '【',
      '】',
    );
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Quay opens at Lyngvik',
        'The rink of Osterby will stand by the station, said the mayor.',
        '🜁 临泽港二期码头获批复',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tags, words), { maxLength: 60 }), (parts) => {
        const { text, stories } = splitStories(parseHtml(parts.join('')), documentOf(null, 'x'));
        expectSpans(text, stories);
      }),
    );
  });

  it('reads a page of 10,000 nested elements and one of 20,000 headlines in seconds', () => {
    const deep = `${'<div>'.repeat(10_000)}${page}`;
    const many =
      '<div class="item"><h3>Quay opens at Lyngvik today</h3><p>A second quay opened on Friday, it was said.</p></div>'.repeat(
        20_000,
      );
    const started = performance.now();

    splitStories(parseHtml(deep), documentOf(null, 'x'));
    splitStories(parseHtml(many), documentOf(null, 'x'));

    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('splitPlainText', () => {
  it('leaves the text as it stands: every span is a slice of it', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Quay opens at Lyngvik',
        'A second quay opened on Friday, it was said.',
        '',
        '------',
        '【临泽港二期码头获批复】总投资18亿元。',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const stories = splitPlainText(text);
        expectSpans(text, stories);
        expect(stories.length === 0).toBe(text.trim() === '');
      }),
    );
  });
});

function expectSpans(text: string, stories: readonly { start: number; end: number }[]): void {
  let before = 0;
  for (const { start, end } of stories) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThanOrEqual(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(new CodePoints(text).length);
}
