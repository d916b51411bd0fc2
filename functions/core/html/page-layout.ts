import { html, trusted, type SafeHtml } from './html-template';
import { PAGE_ASSETS } from './page-assets.generated';
import { FRAME_WORDS, pageLanguage, type FrameWords, type PageLanguage } from './page-words';

export type PageSection = 'deals' | 'articles' | 'sources' | 'subscribe' | 'guide';

/** One page: what stands in it, and what of it the frame must know. */
export interface Page {
  readonly title: string;
  /** BCP 47; the frame is Chinese for any `zh`, else English. */
  readonly lang: string;
  /** Markup of the main part. A string is taken as it is: its maker must have escaped it. */
  readonly body: SafeHtml | string;
  readonly section?: PageSection;
  /** More for the head, such as links to feeds. */
  readonly head?: SafeHtml;
  /** The same page in each language; by default this address with `lang` alone. */
  readonly inLanguage?: Readonly<Record<PageLanguage, string>>;
  /** False where links need not carry the language, because the browser asks for it anyway. Default true. */
  readonly carriesLanguage?: boolean;
}

/**
 * Headers that every page goes out with: it runs only this site's own script and style, loads nothing from elsewhere,
 * and no other site frames it.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

const SECTIONS: readonly (readonly [PageSection, string])[] = [
  ['deals', '/'],
  ['articles', '/articles'],
  ['sources', '/sources'],
  ['subscribe', '/subscribe'],
  ['guide', '/guide'],
];

/** A whole document of HTML: head, navigation, the page's own part, foot. */
export function renderPage(page: Page): string {
  const language = pageLanguage(page.lang);
  const words = FRAME_WORDS[language];
  const suffix = page.carriesLanguage === false ? '' : `?lang=${language}`;
  const body = typeof page.body === 'string' ? trusted(page.body) : page.body;
  return html`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title === '' ? 'Harbinger' : `${page.title} · Harbinger`}</title>
        <link rel="icon" href="${PAGE_ASSETS.icon.path}" type="image/svg+xml" />
        <link rel="stylesheet" href="${PAGE_ASSETS.style.path}" />
        <script src="${PAGE_ASSETS.script.path}" defer></script>
        ${page.head}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${header(page, words, suffix, language)}
        <main id="content" tabindex="-1">${body}</main>
        <footer class="foot"><p>${words.about}</p></footer>
      </body>
    </html> `.markup;
}

function header(
  { section, inLanguage }: Page,
  words: FrameWords,
  suffix: string,
  language: PageLanguage,
): SafeHtml {
  const other = language === 'en' ? 'zh' : 'en';
  const { tag } = FRAME_WORDS[other];
  return html`<header class="top">
    <a class="mark" href="/${suffix}"
      ><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M3 20h18M6 20v-5M11 20V9M16 20V4" /></svg
      >Harbinger</a
    >
    <nav aria-label="${words.menu}">
      <ul>
        ${SECTIONS.map(
          ([name, path]) =>
            html`<li>
              <a href="${path + suffix}" ${section === name && html` aria-current="page"`}
                >${words[name]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
    <a
      class="language"
      href="${inLanguage?.[other] ?? `?lang=${other}`}"
      lang="${tag}"
      hreflang="${tag}"
      >${other === 'zh' ? '中文' : 'English'}</a
    >
  </header>`;
}
