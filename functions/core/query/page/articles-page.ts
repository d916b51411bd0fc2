import { html, safeHref, type SafeHtml } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import { FRAME_WORDS } from '../../html/page-words';
import type { ArticleView } from '../article-view';
import { cutText, formatDay } from './format-values';
import { inLanguages, linkTo, type PageView } from './page-view';

const SUMMARY_LENGTH = 320;

/** What was read, newest first, as a document. */
export function articlesPage(
  { items, next }: { readonly items: readonly ArticleView[]; readonly next: string | null },
  view: PageView,
): string {
  const { words } = view;
  const title = FRAME_WORDS[view.language].articles;
  const query = new URLSearchParams(view.query);
  if (next !== null) query.set('cursor', next);
  const body = html`<h1>${title}</h1>
    <p class="lead">${words.other.articlesLead}</p>
    ${
      items.length > 0
        ? html`<ul class="plain-list">
            ${items.map((article) => articleItem(article, view))}
          </ul>`
        : html`<div class="empty"><h2>${words.other.noArticles}</h2></div>`
    }
    ${next !== null && html`<p class="paging"><a class="button" rel="next" href="${linkTo(view, '/articles', query)}">${words.list.more}</a></p>`}`;
  return renderPage({
    title,
    lang: view.language,
    body,
    section: 'articles',
    inLanguage: inLanguages(view),
    carriesLanguage: view.carries,
  });
}

function articleItem(article: ArticleView, view: PageView): SafeHtml {
  const { words, language } = view;
  const href = safeHref(article.url);
  const deals = article.dealIds.map(
    (id, i) =>
      html`${i > 0 && ' '}<a
          href="${linkTo(view, `/deals/${encodeURIComponent(id)}`)}"
          aria-label="${FRAME_WORDS[language].deals} ${i + 1}: ${article.title}"
          >${i + 1}</a
        >`,
  );
  return html`<li>
    <h2 lang="${article.language}">
      ${href === undefined ? article.title : html`<a href="${href}" rel="external noreferrer">${article.title}</a>`}
    </h2>
    <p class="from">
      ${article.publisher} ·
      <time datetime="${article.publishedAt}">${formatDay(article.publishedAt, language)}</time> ·
      ${words.other.tellsOf(article.dealIds.length)}${deals.length > 0 && html`: ${deals}`}
    </p>
    ${article.summary !== '' && html`<p lang="${article.language}">${cutText(article.summary, SUMMARY_LENGTH)}</p>`}
  </li>`;
}
