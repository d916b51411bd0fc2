import fc from 'fast-check';
import {
  html,
  type HtmlValue,
  safeHref,
  trusted,
} from '../../../../functions/core/html/html-template';

describe('html', () => {
  it('escapes text, keeps markup, joins lists and drops what is nothing', () => {
    const parts: HtmlValue[] = [html`<b>${'<1>'}</b>`, ' & ', undefined, false, null, 2];
    expect(html`<p title="${'"\''}">${parts}</p>`.markup).toBe(
      '<p title="&quot;&#39;"><b>&lt;1&gt;</b> &amp; 2</p>',
    );
  });

  it('takes marks of direction and control characters out of text', () => {
    expect(html`${'a\u202Eb\u0000c\u2066d\n'}`.markup).toBe('abcd\n');
  });

  it('leaves what is trusted as it is', () => {
    expect(html`${trusted('<i>')}`.markup).toBe('<i>');
  });

  it('never lets text open a tag or close an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe('safeHref', () => {
  it.each([
    ['https://daily.example/a?b=c#d', true],
    ['http://127.0.0.1:9301/x', true],
    ['/deals/a', true],
    ['//evil.example/', false],
    ['/\\evil.example', false],
    ['javascript:alert(1)', false],
    [' JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['https://', false],
    ['', false],
  ])('%s', (address, isSafe) => {
    expect(safeHref(address) !== undefined).toBe(isSafe);
  });
});
