import { findDateline } from '../../../../functions/core/document/find-dateline';
import { parseHtml } from '../../../../functions/core/html/parse-html';

const read = (html: string, now?: string) =>
  findDateline(parseHtml(html), { isDayFirst: true, now });

describe('findDateline', () => {
  it('tells the day of publication from that of a change', () => {
    const html =
      '<h1>Talks</h1><p>Published: 2 September 2026</p><p>Updated : 2026-09-03</p><p>Text of the story.</p>';
    expect(read(html)).toEqual({ published: '2026-09-02', modified: '2026-09-03' });
  });

  it('prefers the labelled line near the headline to dates elsewhere', () => {
    const html = `<p>2026年11月20日 星期五</p>${'<p>栏目</p>'.repeat(20)}<h1>签约</h1><div class="info">发布时间：2026年11月3日 09:12</div>`;
    expect(read(html).published).toBe('2026-11-03T09:12:00');
  });

  it('believes no date of the future and none within a paragraph', () => {
    const long = `The works open on 3 March 2026, ${'as the mayor said again and again to all who asked, '.repeat(5)}`;
    expect(
      read(`<h1>A</h1><p>3 March 2027</p><p>${long}</p>`, '2026-11-03T00:00:00Z').published,
    ).toBeNull();
  });
});
