import type { PageLanguage } from '../../html/page-words';
import { pageWords, type PageWords } from './words';

/** What every page is rendered for: a language, and the address it stands at. */
export interface PageView {
  readonly language: PageLanguage;
  readonly words: PageWords;
  /** Whether links must carry the language, because the reader chose it. */
  readonly carries: boolean;
  readonly path: string;
  /** The address's own parameters, as they were typed, without `lang` and `format`. */
  readonly query: URLSearchParams;
}

/** The view of an address. @param asked Language of the `lang` parameter, where there is one. */
export function pageView(
  url: URL,
  asked: PageLanguage | undefined,
  preferred: PageLanguage,
): PageView {
  const query = new URLSearchParams(url.search);
  ['lang', 'format'].forEach((name) => query.delete(name));
  const language = asked ?? preferred;
  return {
    language,
    words: pageWords(language),
    carries: asked !== undefined,
    path: url.pathname,
    query,
  };
}

/** An address of this site, in the reader's language. */
export function linkTo(view: PageView, path: string, query?: URLSearchParams | string): string {
  const parameters = new URLSearchParams(query);
  if (view.carries) parameters.set('lang', view.language);
  const search = spell(parameters);
  const [before = '', anchor] = path.split('#');
  return `${before}${search && `?${search}`}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The same page in each language. */
export function inLanguages({ path, query }: PageView): Record<PageLanguage, string> {
  const at = (lang: PageLanguage): string => {
    const parameters = new URLSearchParams(query);
    parameters.set('lang', lang);
    return `${path}?${spell(parameters)}`;
  };
  return { en: at('en'), zh: at('zh') };
}

/** A query string that people can read: commas and colons stay. */
export function spell(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
