/** Languages of the pages' own words; what articles say stays in its own. */
export const PAGE_LANGUAGES = ['en', 'zh'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** What stands around every page, in one language. */
export interface FrameWords {
  readonly tag: string;
  readonly deals: string;
  readonly articles: string;
  readonly sources: string;
  readonly subscribe: string;
  readonly guide: string;
  readonly skip: string;
  readonly menu: string;
  readonly language: string;
  readonly about: string;
}

/** The words around every page. */
export const FRAME_WORDS: Readonly<Record<PageLanguage, FrameWords>> = {
  en: {
    tag: 'en',
    deals: 'Deals',
    articles: 'Articles',
    sources: 'Sources',
    subscribe: 'Subscribe',
    guide: 'API',
    skip: 'Skip to content',
    menu: 'Main',
    language: 'Language',
    about:
      'Read from regional business news by a program. Every name, figure and stage has its sentence: check it before you act on it.',
  },
  zh: {
    tag: 'zh-Hans',
    deals: '交易',
    articles: '文章',
    sources: '来源',
    subscribe: '订阅',
    guide: '接口',
    skip: '跳到正文',
    menu: '主导航',
    language: '语言',
    about: '由程序从地方商业新闻中读取。每个名称、数字和阶段都附有原句，使用前请核对。',
  },
};

/** The interface's language that a tag of BCP 47 asks for; English where it is neither. */
export function pageLanguage(tag: string): PageLanguage {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
