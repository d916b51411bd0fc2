import { findElement, findElements } from '../../../../functions/core/html/walk';
import { MAX_DEPTH, MAX_ELEMENTS } from '../../../../functions/core/html/tree-builder';
import { parseHtml } from '../../../../functions/core/html/parse-html';
import { textOf } from '../../../../functions/core/html/node-text';
import type { AnyNode } from 'domhandler';

/** The tree as nested names, texts in quotes. */
function shape(html: string): string {
  const show = (node: AnyNode): string => {
    if (node.nodeType === 3) return JSON.stringify(node.data);
    const children = 'children' in node ? node.children.map(show).join(' ') : '';
    return 'name' in node ? `${node.name}(${children})` : children;
  };
  return show(parseHtml(html));
}

describe('parseHtml', () => {
  it.each([
    ['<p>a<p>b', 'p("a") p("b")'],
    ['<p><b>a<div>b', 'p(b("a")) div("b")'],
    ['<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', 'ul(li("a") li("b" ul(li("c"))) li("d"))'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt("a") dd("b") dt("c"))'],
    ['<table><tr><td>a<td>b<tr><td>c</table>d', 'table(tr(td("a") td("b")) tr(td("c"))) "d"'],
    ['<div><table><tr><td>a</div>b</table>c</div>', 'div(table(tr(td("a" "b"))) "c")'],
    ['<a href=1>a<a href=2>b</a>', 'a("a") a("b")'],
    ['<b><div>a</b>b</div>c', 'b(div("a" "b")) "c"'],
    ['<div><span>a</div>b', 'div(span("a")) "b"'],
    ['<h2>a</h3>b', 'h2("a") "b"'],
    ['a</p>b<br/>c</br>', '"a" p() "b" br() "c" br()'],
    ['<svg><path/><g/></svg>x', 'svg(path() g()) "x"'],
    ['<script>if (a < b) "</p>"</script>x', 'script("if (a < b) \\"</p>\\"") "x"'],
    ['<html><head><title>a</title><p>b', 'html(head(title("a")) p("b"))'],
    ['<body class=x><p>a</body><body id=y><p>b</body></html>c', 'body(p("a") p("b" "c"))'],
    ['&amp;&nbsp;&#20013;<!-- x -->y', '"&\u00a0中y"'],
  ])('reads %s', (html, expected) => {
    expect(shape(html)).toBe(expected);
  });

  it('merges the attributes of a second body into the first', () => {
    const body = findElement(
      parseHtml('<body class=x><body class=y id=z>'),
      ({ name }) => name === 'body',
    );
    expect(body?.attribs).toEqual({ class: 'x', id: 'z' });
  });

  it('bounds depth and number of elements and keeps the text', () => {
    const deep = parseHtml(`${'<div>'.repeat(10_000)}bottom${'</div>'.repeat(10_000)}<p>after`);
    expect(findElements(deep, ({ name }) => name === 'div')).toHaveLength(MAX_DEPTH);
    expect(textOf(deep)).toBe('bottomafter');
    const wide = parseHtml('<b></b>'.repeat(MAX_ELEMENTS + 1000));
    expect(findElements(wide, () => true)).toHaveLength(MAX_ELEMENTS);
  });
});
