import type { Element } from 'domhandler';

const TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog', 'figcaption']);
const NEVER = new Set(['html', 'body', 'main', 'article', 'p', 'td', 'tr', 'tbody', 'pre']);
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'menu',
  'banner',
  'dialog',
]);
const WORDS = new Set(
  (
    'nav navi navbar navigation menu submenu sidebar side aside rail footer foot related recommended recommend recommendations ' +
    'mostread popular trending share sharing sharebar social comment comments disqus cookie cookies consent gdpr signup ' +
    'subscribe promo promotion advert advertisement ads ad adbox banner breadcrumb breadcrumbs crumb crumbs pager pagination ' +
    'paging ticker teaser teasers toplist ranking rank copyright widget widgets sponsor sponsored outbrain taboola readmore ' +
    'morenews meistgelesen paywall toolbar masthead modal popup skip legal imprint hotlist hotnews tagcloud bookmarks marquee'
  ).split(' '),
);
const PAIRS =
  /most[-_]?(?:read|popular|viewed|shared)|read[-_]?(?:more|next|also)|see[-_]?also|more[-_]?(?:news|stories|on)|also[-_]?read/i;

/** True where an element's tag, role, class or id says that it is furniture of the page: a first guess, see `readLines`. */
export function looksLikeBoilerplate(element: Element): boolean {
  if (TAGS.has(element.name)) return true;
  if (NEVER.has(element.name)) return false;
  const { class: classes = '', id = '', role = '' } = element.attribs;
  if (ROLES.has(role.toLowerCase())) return true;
  if (classes === '' && id === '') return false;
  const names = `${classes.slice(0, 300)} ${id.slice(0, 100)}`;
  if (PAIRS.test(names)) return true;
  return names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => WORDS.has(word));
}
