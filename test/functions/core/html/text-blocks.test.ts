import fc from 'fast-check';
import { parseHtml } from '../../../../functions/core/html/parse-html';
import { textBlocks } from '../../../../functions/core/html/text-blocks';

const blocksOf = (html: string) => textBlocks(parseHtml(html));
const textsOf = (html: string) => blocksOf(html).map(({ text }) => text);

describe('textBlocks', () => {
  it('gives each block element its own block, white space made single', () => {
    expect(textsOf('<h1>A\n  b</h1><div>c<p>d&nbsp;<b>e</b></p>f</div>')).toEqual([
      'A b',
      'c',
      'd e',
      'f',
    ]);
  });

  it('parts lines at br and tells an empty line from a line break', () => {
    const blocks = blocksOf('<p>One.<br>Two.<br><br>Three.</p>');
    expect(blocks.map(({ text, brokenBy }) => [text, brokenBy])).toEqual([
      ['One.', 'element'],
      ['Two.', 'line'],
      ['Three.', 'blank-line'],
    ]);
    expect(new Set(blocks.map(({ element }) => element)).size).toBe(1);
  });

  it('joins a sentence that a br only wraps', () => {
    expect(textsOf('<p>The plant will make<br>superconducting wire.</p>')).toEqual([
      'The plant will make superconducting wire.',
    ]);
  });

  it('keeps the lines of a pre and joins those that were wrapped at a width', () => {
    expect(textsOf('<pre>◆ Head\n----\nBody.\n\nMore.</pre>')).toEqual([
      '◆ Head',
      '----',
      'Body.',
      'More.',
    ]);
    const wrapped =
      'Alder Valley Foods said on Monday that it had begun talks about the\nSouthport cannery with two buyers, neither of which it would name in\npublic before the board has met and the works council has been heard\non the plan.\n\nNext.';
    expect(textsOf(`<pre>${wrapped}</pre>`)).toHaveLength(2);
  });

  it('knows bold blocks by tag and by style', () => {
    const blocks = blocksOf(
      '<p><strong>All</strong></p><p><b>Part</b> only</p><table><td style="font-weight:bold">Cell</td></table>',
    );
    expect(blocks.map(({ bold }) => bold)).toEqual([true, false, true]);
  });

  it('measures the share of link text', () => {
    expect(blocksOf('<p><a href="/">1234</a> 5678</p>')[0]?.linkDensity).toBeCloseTo(0.5);
  });

  it('gives the anchor that stands nearest before the text', () => {
    const blocks = blocksOf(
      '<section id="a"><h2>One</h2><p>x</p></section><a name="b"></a><h2>Two</h2>',
    );
    expect(blocks.map(({ anchor }) => anchor)).toEqual(['a', undefined, 'b']);
  });

  it('leaves out what no browser shows', () => {
    const html =
      '<p>seen</p><p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><script>d</script><template>e</template><noscript>f</noscript><svg><text>g</text></svg>';
    expect(textsOf(html)).toEqual(['seen']);
  });

  it('passes over what the caller does not want', () => {
    const tree = parseHtml('<nav>menu</nav><p>text</p>');
    expect(
      textBlocks(tree, { skip: ({ name }) => name === 'nav' }).map(({ text }) => text),
    ).toEqual(['text']);
  });

  it('drops a source line break between Chinese characters and keeps one between words', () => {
    expect(textsOf('<p>双方签署\n  备忘录</p><p>two\nwords</p>')).toEqual([
      '双方签署备忘录',
      'two words',
    ]);
  });

  it('never throws, and its blocks are single lines with text', () => {
    const fragment = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<pre>',
      '<b>',
      '</b>',
      '<div>',
      '</div>',
      '<li>',
      'a ',
      '\n',
      '中',
      '<td>',
      '<table>',
      '&amp;',
      '<!--',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fragment).map((parts) => parts.join('')),
        ),
        (html) => {
          for (const { text, linkDensity } of blocksOf(html)) {
            expect(text).toMatch(/^\S(.*\S)?$/su);
            expect(text).not.toContain('\n');
            expect(linkDensity).toBeGreaterThanOrEqual(0);
            expect(linkDensity).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
