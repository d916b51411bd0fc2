import fc from 'fast-check';
import { parseHtml } from '../../../../functions/core/html/parse-html';
import { plainText, sanitizeHtml } from '../../../../functions/core/feed/sanitize-html';
import { findAll } from 'domutils';

describe('sanitizeHtml', () => {
  it.each([
    ['<p>a<script>x()</script>b</p>', '<p>ab</p>'],
    ['<p onclick="x()" style="color:red" title="t">a</p>', '<p title="t">a</p>'],
    ['<a href="java&#115;cript:x()">a</a>', '<a>a</a>'],
    ['<a href=" java\nscript:x()">a</a>', '<a>a</a>'],
    ['<iframe src="x">b</iframe><object><b>c</b></object>', 'b<b>c</b>'],
    ['<img src=x.png onerror=x()>', '<img src="https://a.example/x.png">'],
    ['<b>open <i>twice', '<b>open <i>twice</i></b>'],
    ['</p>stray', 'stray'],
    ['1 < 2 <!-- gone --> & 3', '1 &lt; 2  & 3'],
    ['a<!--', 'a'],
    ['a<script>never closed', 'anever closed'],
    ['<a href="/x?a=1&amp;b=2">x</a>', '<a href="https://a.example/x?a=1&amp;b=2">x</a>'],
    ['<![CDATA[packed <b>twice</b>]]>', 'packed <b>twice</b>'],
    [
      '<a title="a>b" href="https://b.example/">x</a>',
      '<a title="a&gt;b" href="https://b.example/">x</a>',
    ],
  ])('makes %j safe', (html, safe) => {
    expect(sanitizeHtml(html, 'https://a.example/')).toBe(safe);
  });

  it('leaves nothing that runs, whatever comes in', () => {
    const pieces = fc.constantFrom(
      ...'< > / " \' = & ; a b p script style img svg onload onerror href src javascript: <!-- --> <![CDATA[ ]]> x'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const tree = parseHtml(sanitizeHtml(parts.join('')));
        const unsafe = findAll(
          ({ name, attribs }) =>
            /^(script|style|svg|iframe|object)$/.test(name) ||
            Object.entries(attribs).some(
              ([key, value]) => /^on|^style$/.test(key) || /^\s*javascript:/i.test(value),
            ),
          tree.children,
        );
        expect(unsafe).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('plainText', () => {
  it.each([
    ['AT&amp;amp;T', 'AT&amp;T'],
    ['Less is &lt; more', 'Less is < more'],
    ['1 < 2', '1 < 2'],
    ['The <b>big</b> one<br>again', 'The big one again'],
    ['Firm <Ardent> and <浙江> sign', 'Firm <Ardent> and <浙江> sign'],
    ['a<style>b{}</style> c', 'a c'],
    ['  many \n\t spaces ', 'many spaces'],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
