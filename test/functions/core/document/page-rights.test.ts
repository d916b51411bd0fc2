import { readMetaTags } from '../../../../functions/core/document/meta-tags';
import { readPageRights, reservationTag } from '../../../../functions/core/document/page-rights';
import { parseHtml } from '../../../../functions/core/html/parse-html';

const rights = (html: string, robotsTag?: string) =>
  readPageRights({}, readMetaTags(parseHtml(html)), robotsTag);

describe('readPageRights', () => {
  it.each([
    '<meta name="robots" content="index, noai">',
    '<meta name="robots" content="noimageai">',
    '<meta http-equiv="X-Robots-Tag" content="noai">',
    '<meta name="tdm-reservation" content="1">',
    '<meta name="GPTBot" content="noindex">',
  ])('hears %s', (html) => {
    expect(rights(html).noTraining).toBe(true);
  });

  it.each([
    '',
    '<meta name="robots" content="noindex, nofollow, noarchive">',
    '<meta name="tdm-reservation" content="0">',
  ])('takes no other word for it: %s', (html) => {
    expect(rights(html).noTraining).toBe(false);
  });

  it('hears the header, and finds the licence', () => {
    expect(
      rights('<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">', 'noai'),
    ).toEqual({
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      noTraining: true,
    });
  });

  it('makes one tag of what the headers say', () => {
    expect(reservationTag({})).toBe('');
    expect(reservationTag({ 'x-robots-tag': 'noindex', 'tdm-reservation': '0' })).toBe('noindex');
    const tag = reservationTag({ 'x-robots-tag': 'noindex', 'tdm-reservation': ' 1' });
    expect(rights('', tag).noTraining).toBe(true);
    expect(rights('', reservationTag({ 'x-robots-tag': 'noai' })).noTraining).toBe(true);
  });
});
