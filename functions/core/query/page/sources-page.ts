import { html, safeHref, type SafeHtml } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import { FRAME_WORDS } from '../../html/page-words';
import { HEALTH_STATES } from '../../source/source';
import type { SourceView } from '../source-view';
import { formatDay, formatInstant } from './format-values';
import { inLanguages, linkTo, type PageView } from './page-view';

/** Sources and how each is doing, as a document; those in trouble first. */
export function sourcesPage(sources: readonly SourceView[], view: PageView): string {
  const { words, language } = view;
  const { other } = words;
  const title = FRAME_WORDS[language].sources;
  const heads = [other.source, other.state, other.lastFetched, other.lastItem, other.weekly];
  const isWell = ({ health }: SourceView): number => (health === 'ok' ? 1 : 0);
  const sorted = [...sources].sort((a, b) => isWell(a) - isWell(b) || (a.name < b.name ? -1 : 1));
  const table = html`<div class="scroll section" role="region" aria-label="${title}" tabindex="0">
    <table class="stack">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col" ${head === other.weekly && html` class="number"`}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sorted.map((source) => sourceRow(source, view))}
      </tbody>
    </table>
  </div>`;
  const body = html`<h1>${title}</h1>
    <p class="lead">${other.sourcesLead}</p>
    ${sources.length > 0 && summary(sources, view)}
    ${sources.length > 0 ? table : html`<div class="empty"><h2>${other.noSources}</h2></div>`}`;
  return renderPage({
    title,
    lang: language,
    body,
    section: 'sources',
    inLanguage: inLanguages(view),
    carriesLanguage: view.carries,
  });
}

/** How many there are, and how many of them in each state. */
function summary(sources: readonly SourceView[], { words }: PageView): SafeHtml {
  const states = HEALTH_STATES.map((state) => ({
    state,
    count: sources.filter(({ health }) => health === state).length,
  })).filter(({ count }) => count > 0);
  return html`<p class="over" role="status">
    <b>${words.other.sourceCount(sources.length)}</b>${states.map(
      ({ state, count }) => html`<span>${count} ${words.health[state].toLowerCase()}</span>`,
    )}
  </p>`;
}

function sourceRow(source: SourceView, view: PageView): SafeHtml {
  const { words, language } = view;
  const { other } = words;
  const known = HEALTH_STATES.find((state) => state === source.health);
  const when = (instant?: string): string =>
    instant === undefined ? other.never : formatInstant(instant, language);
  const href = safeHref(source.url);
  const kind = known === 'ok' ? 'ok' : known === 'quiet' ? '' : 'bad';
  const deals = linkTo(view, '/deals', new URLSearchParams({ source: source.id }));
  return html`<tr>
    <th scope="row">
      <a href="${deals}">${source.name}</a
      >${href !== undefined && html`<br /><a class="note" href="${href}" rel="external noreferrer">${new URL(href).host}</a>`}
    </th>
    <td>
      <span class="dot ${kind}" aria-hidden="true"></span
      >${known ? words.health[known] : source.health}
      <span class="note">${other.since(formatDay(source.since, language))}</span
      >${known !== 'ok' && source.reason && html`<br /><span class="note" lang="en">${source.reason}</span>`}
    </td>
    <td data-label="${other.lastFetched}">${when(source.lastFetchedAt)}</td>
    <td data-label="${other.lastItem}">${when(source.lastItemAt)}</td>
    <td class="number" data-label="${other.weekly}">
      ${source.itemsPerWeek === undefined ? '–' : Math.round(source.itemsPerWeek * 10) / 10}
    </td>
  </tr>`;
}
