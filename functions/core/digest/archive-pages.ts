import { html, safeHref, type SafeHtml } from '../html/html-template';
import { renderPage } from '../html/page-layout';
import type { ArchivedCard, ArchivedDay, ArchiveEntry } from './archived-day';
import { ARCHIVE_WORDS } from './archive-words';
import type { NewsLine } from './news-line';
import type { DigestLanguage } from './subscription';
import { wordsOf, type DigestWords } from './words';

/** How a page of the archive is asked for. */
export interface ArchiveView {
  readonly language: DigestLanguage;
  /** Whether links must carry the language, because the reader chose it. */
  readonly carries: boolean;
}

/** All archived days, newest first, as a document. @param today The day that is not over, of UTC. */
export function archivePage(
  list: { readonly entries: readonly ArchiveEntry[]; readonly next?: string },
  today: string,
  view: ArchiveView,
): string {
  const { language } = view;
  const own = ARCHIVE_WORDS[language];
  const { entries, next } = list;
  const body = html`<h1>${own.title}</h1>
    <p class="lead">${own.lead}</p>
    <p>
      <a href="${at(view, '/', `updated_since=${today}`)}">${own.today}</a> ·
      <a href="${at(view, '/digests', 'format=atom')}">${own.feed}</a> ·
      <a href="${at(view, '/subscribe')}">${own.subscribe}</a>
    </p>
    ${
      entries.length > 0
        ? html`<ul class="plain-list">
            ${entries.map((entry) => entryItem(entry, view))}
          </ul>`
        : html`<div class="empty">
            <h2>${own.none}</h2>
            <p>${own.noneYet}</p>
          </div>`
    }
    ${next !== undefined && html`<p class="paging"><a class="button" rel="next" href="${at(view, '/digests', `before=${next}`)}">${own.earlier}</a></p>`}`;
  return frame(own.title, body, view, '/digests');
}

/** One archived day as a document. */
export function archivedDayPage(archived: ArchivedDay, view: ArchiveView): string {
  const words = wordsOf(view.language);
  const own = ARCHIVE_WORDS[view.language];
  const { day, counts, disclosedUsd, sections, news } = archived;
  const figures = [
    words.counts(counts) || own.quiet,
    disclosedUsd > 0 && `${words.sum}${words.colon}${words.dollars(disclosedUsd)}`,
  ].filter(Boolean);
  const body = html`<p class="crumb"><a href="${at(view, '/digests')}">${own.title}</a></p>
    <h1>${words.date(day)}</h1>
    <p class="lead">${figures.join(' · ')}</p>
    ${sections.map(
      ({ kind, cards }) =>
        html`<section class="section">
          <h2>${words[kind]}</h2>
          <ol>
            ${cards.map((card) => cardItem(card, words, view))}
          </ol>
        </section>`,
    )}
    ${
      news.lines.length > 0 &&
      html`<section class="section">
        <h2>${words.news}</h2>
        <ul class="plain-list">
          ${news.lines.map(newsItem)}
        </ul>
      </section>`
    }`;
  return frame(words.date(day), body, view, `/digests/${day}`);
}

function entryItem(entry: ArchiveEntry, view: ArchiveView): SafeHtml {
  const words = wordsOf(view.language);
  const { day, counts, highlights } = entry;
  const [first] = highlights[view.language];
  return html`<li>
    <h2><a href="${at(view, `/digests/${day}`)}">${words.date(day)}</a></h2>
    <p>${words.counts(counts) || ARCHIVE_WORDS[view.language].quiet}</p>
    ${first !== undefined && html`<p class="soft">${first}</p>`}
  </li>`;
}

function cardItem(card: ArchivedCard, words: DigestWords, view: ArchiveView): SafeHtml {
  const href = safeHref(card.url);
  const more = [card.amount, card.who].filter(Boolean);
  return html`<li class="deal">
    <article>
      <p class="over">
        <span class="type">${card.what}</span
        >${card.place !== undefined && html`<span>${card.place}</span>`}
      </p>
      <h2 lang="${card.language}">
        <a href="${at(view, `/deals/${encodeURIComponent(card.id)}`)}">${card.title}</a>
      </h2>
      <div class="state"><b>${card.stage}</b>${more.map((text) => html`<span>${text}</span>`)}</div>
      <blockquote class="quote" lang="${card.language}">${card.quote}</blockquote>
      <p class="from">
        ${card.publisher}${href !== undefined && html` · <a href="${href}" rel="external noreferrer" aria-label="${words.readMore}: ${card.title}">${words.readMore}</a>`}
      </p>
    </article>
  </li>`;
}

function newsItem({ title, language, publisher, url, summary }: NewsLine): SafeHtml {
  const href = safeHref(url);
  return html`<li>
    <h2 lang="${language}">
      ${href === undefined ? title : html`<a href="${href}" rel="external noreferrer">${title}</a>`}
    </h2>
    <p class="from">${publisher}</p>
    ${summary !== '' && html`<p lang="${language}">${summary}</p>`}
  </li>`;
}

function frame(title: string, body: SafeHtml, view: ArchiveView, path: string): string {
  return renderPage({
    title,
    lang: view.language,
    body,
    inLanguage: { en: `${path}?lang=en`, zh: `${path}?lang=zh` },
    carriesLanguage: view.carries,
    head: html`<link
      rel="alternate"
      type="application/atom+xml"
      href="/digests?format=atom"
      title="${ARCHIVE_WORDS[view.language].title}"
    />`,
  });
}

/** An address of this site, in the reader's language. */
function at({ language, carries }: ArchiveView, path: string, query = ''): string {
  const all = [query, carries && `lang=${language}`].filter(Boolean).join('&');
  return all === '' ? path : `${path}?${all}`;
}
