import type { Element } from 'domhandler';
import type { ListingPage } from './listing-page';

/** What a part of the page is for, as its tags, roles, ids and classes say. */
export type Region = 'main' | 'plain' | 'aside' | 'chrome';

const CHROME =
  /^(nav|navbar|navigation|navi|menu|mainmenu|submenu|topmenu|megamenu|menubar|breadcrumbs?|crumbs?|footer|foot|copyright|toolbar|topbar|pagination|pager|paging|pagenavi|social|share|sharing|login|langs?|languages?|sitemap|friendlink|friendlinks|youqing|cookie|modal|popup)$/;
const ASIDE =
  /^(sidebar|aside|sidenav|related|relatedposts|similar|popular|mostread|mostpopular|trending|trends|recommend|recommended|recommendations|ranking|rank|tagcloud|tags|blogroll|comments?|commentlist|respond|ads?|advert|advertisement|banner|sponsored|promo|ticker|marquee|newsletter|secondary|tertiary|rightcol|rightbar|leftbar)$/;
const MAIN =
  /^(main|content|maincontent|primary|articles|postlist|posts|newslist|list|entries|results)$/;
/** Words that turn a name such as `sidebar-wrap` or `has-sidebar` into the name of what holds everything. */
const HOLDER =
  /^(has|with|no|wrap|wrapper|content|main|layout|container|page|left|right|site|body|inner|outer|area|row|item|on|off|is)$/;

/**
 * The region of each node, inherited. An element that holds most of the page's text is no region whatever it is
 * called: themes name their outermost wrapper after the sidebar in it.
 */
export function regionsOf(page: ListingPage): Region[] {
  const regions: Region[] = [];
  const whole = page.text.length || 1;
  const known = new Map<string, Region>();
  for (const { element, tag, parent, textStart, textEnd } of page.nodes) {
    const inherited = regions[parent] ?? 'plain';
    const own = (textEnd - textStart) / whole > 0.5 ? 'plain' : regionOf(element, tag, known);
    regions.push(inherited === 'chrome' || own === 'plain' ? inherited : worse(own, inherited));
  }
  return regions;
}

function worse(own: Region, inherited: Region): Region {
  if (inherited === 'aside' && own === 'main') return 'aside';
  return own;
}

function regionOf(element: Element, tag: string, known: Map<string, Region>): Region {
  const { role, id = '', class: classes = '' } = element.attribs;
  if (tag === 'html' || tag === 'body') return 'plain';
  if (tag === 'nav' || tag === 'footer') return 'chrome';
  if (tag === 'aside') return 'aside';
  if (tag === 'main' || role === 'main') return 'main';
  if (role === 'navigation' || role === 'menu' || role === 'contentinfo') return 'chrome';
  if (role === 'complementary') return 'aside';
  // Rows of a list share their names: each is read once.
  const names = `${id} ${classes}`.slice(0, 300);
  const region = known.get(names) ?? namedRegion(names);
  known.set(names, region);
  return region;
}

function namedRegion(names: string): Region {
  let region: Region = 'plain';
  for (const name of names.split(/\s+/)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_\d:]+/)
      .filter((word) => word !== '');
    // WordPress has `widget widget_recent_entries`; page builders call every block `…-widget-…`.
    if (/^widgets?$/.test(words[0] ?? '')) region = 'aside';
    const isHolder = words.length > 1 && words.some((word) => HOLDER.test(word));
    if (!isHolder && words.some((word) => CHROME.test(word))) return 'chrome';
    if (!isHolder && words.some((word) => ASIDE.test(word))) region = 'aside';
    else if (region === 'plain' && words.every((word) => MAIN.test(word)) && words.length > 0)
      region = 'main';
  }
  return region;
}
