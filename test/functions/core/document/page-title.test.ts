import { choosePageTitle, type TitleSources } from '../../../../functions/core/document/page-title';

const NONE: TitleSources = {
  h1: '',
  jsonLd: '',
  openGraph: '',
  twitter: '',
  titleTag: '',
  siteName: '',
};
const choose = (sources: Partial<TitleSources>): string | null =>
  choosePageTitle({ ...NONE, ...sources });

describe('choosePageTitle', () => {
  it('gives null where nothing says', () => {
    expect(choose({ siteName: 'Pier Gazette', titleTag: 'Pier Gazette' })).toBeNull();
  });

  it('takes the site away from the end, told by its name or by another title', () => {
    const titleTag = 'Port and dredger set up company - Business - Pier Gazette';
    expect(choose({ titleTag, h1: 'Port and dredger set up company' })).toBe(
      'Port and dredger set up company',
    );
    expect(choose({ titleTag: '港口与疏浚公司合资｜码头报', siteName: '码头报' })).toBe(
      '港口与疏浚公司合资',
    );
  });

  it('takes the title for sharing, which has no kicker', () => {
    const h1 = 'Shipping: Port and dredger set up company';
    const openGraph = 'Port and dredger set up company';
    expect(choose({ h1, jsonLd: h1, openGraph, titleTag: `${h1} | Pier Gazette` })).toBe(openGraph);
  });

  it('passes over a title that is made for search', () => {
    const search = 'Port dredging joint venture 2026: all you need to know';
    const h1 = 'Port and dredger set up company';
    expect(choose({ h1, jsonLd: h1, openGraph: search, titleTag: search })).toBe(h1);
    expect(choose({ h1, jsonLd: search, openGraph: h1, titleTag: search })).toBe(h1);
  });
});
