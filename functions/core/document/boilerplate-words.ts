/**
 * What publishers call the parts of a page that are not the story, in classes, ids and the like: the general vocabulary of
 * the web, one word each, never a publisher's own. Camel case, hyphens and underscores part words.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Dialogs that the law asks for: never a story, and often longer than it. */
export const LEGAL_WORDS = words('cookie cookies consent gdpr cmp ccpa cookiebanner cookiebar');

/** Parts that hold no story, however much prose stands in them. */
export const STRONG_WORDS = words(`
  nav navi navbar navigation menu menus submenu breadcrumb breadcrumbs footer
  related relatedposts relatedarticles relatednews recommend recommended recommendation recommendations recirculation recirc
  readmore readalso readnext mostread meistgelesen trending trend
  newsletter newsletters signup subscribe subscription
  comment comments commenting commentlist disqus reactions kommentare commentaires
  modal popup popover lightbox offcanvas flyout
  outbrain taboola dianomi plista
  advertorial disclaimer copyright imprint
  infobox factbox
`);

/** Parts that mostly hold no story: enough where they hold a minor share of the page's prose. */
export const MEDIUM_WORDS = words(`
  keypoints takeaways highlights tldr overlay
  bio authorbox authorbio authorinfo aboutauthor
  poll quiz survey voting
`);

/** Parts that mostly hold no story, but whose names serve layouts, too: enough where they hold little prose. */
export const WEAK_WORDS = words(`
  ad ads adslot advert adverts advertisement advertising anzeige anzeigen werbung publicite sponsor sponsored sponsors
  banner billboard promoted sidebar sidebars aside rail masthead
  share sharing sharebar shares social socials socialmedia sharethis addthis whatsapp facebook twitter telegram instagram tiktok
  popular bestseller abo discussion forum
  tag tags taglist tagcloud keywords topics hashtags
  tooltip dropdown login signin register paywallbox
  pagination pager paging
  image images img picture pictures photo photos foto fotos bild bilder thumbnail
  caption captions figcaption credit credits gallery slideshow carousel slider lightgallery
  player video videoplayer audioplayer podcast audio
  embed embedded widget widgets ticker livescore weather
  rating ratings vote feedback
  toolbar tools toolbox print fontsize
  byline bylines timestamp pubdate
  skip skiplink sronly visuallyhidden screenreader hide hidden
`);

/** Parts that hold no story where they lead elsewhere: the same names serve the first paragraph and paywalled beginnings. */
export const LINKED_WORDS = words(`
  teaser teasers teaserlist teaserbox promo promos promobox promotion card cards more morenews latest
`);

/** All of a pair, in one element; as weak as the weak words. */
export const WEAK_PAIRS: readonly (readonly [string, string])[] = [
  ['most', 'read'],
  ['read', 'more'],
  ['read', 'also'],
  ['read', 'next'],
  ['more', 'news'],
  ['more', 'stories'],
  ['more', 'articles'],
  ['more', 'from'],
  ['more', 'on'],
  ['see', 'also'],
  ['sign', 'up'],
  ['log', 'in'],
  ['sr', 'only'],
  ['screen', 'reader'],
  ['visually', 'hidden'],
  ['latest', 'news'],
  ['latest', 'articles'],
  ['link', 'list'],
  ['links', 'list'],
  ['article', 'meta'],
  ['post', 'meta'],
  ['entry', 'meta'],
  ['meta', 'info'],
  ['meta', 'data'],
  ['image', 'description'],
  ['image', 'meta'],
  ['photo', 'credit'],
];

/** All of a pair, in one element; as strong as the medium words. */
export const MEDIUM_PAIRS: readonly (readonly [string, string])[] = [
  ['key', 'points'],
  ['key', 'takeaways'],
  ['at', 'glance'],
];

/** Someone who writes, and what of him a box tells. */
export const AUTHOR_WORDS = words(
  'author autor authors auteur autore writer contributor journalist reporter',
);
export const AUTHOR_PARTS = words(
  'bio box card info description desc descr about profile profil details block teaser',
);

/** Elements that hold no story, by their kind. */
export const STRONG_TAGS = words('nav footer figcaption figure');
export const MEDIUM_TAGS = words('aside');
export const WEAK_TAGS = words('address');

/** Elements that hold no story, by their role. */
export const STRONG_ROLES = words(
  'navigation contentinfo dialog alertdialog search menu menubar toolbar tooltip tablist listbox',
);
export const MEDIUM_ROLES = words('complementary note alert');

/** What publishers call the first paragraph that sums the story up. */
export const LEAD_WORDS = words(`
  lead lede leadtext intro introduction summary standfirst dek deck excerpt synopsis abstract subtitle subheadline subhead
  subheading strapline vorspann chapo description shortdesc teaser sub
`);
