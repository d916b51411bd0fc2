import type { Deal } from '../../deal/deal';
import { STAGE_LADDER } from '../../deal/labels';
import { html, type SafeHtml } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import type { Sort } from '../list-request';
import { dealCard } from './deal-card';
import { facetBars } from './facet-bars';
import { filterOnly, filterParts, withoutCursor } from './filter-links';
import type { Overview } from './overview';
import { inLanguages, linkTo, spell, type PageView } from './page-view';
import { sectorMonths } from './sector-months';
import { worldMap } from './world-map';

/** A page of the list and what stands beside it. */
export interface DealsPage {
  readonly deals: readonly Deal[];
  readonly sort: Sort;
  /** Cursor of the next page. */
  readonly next: string | null;
  readonly withoutRate: number;
  readonly overview: Overview;
}

/** The list of deals as a document: search, filters, deals, counts and pictures. */
export function dealsPage(page: DealsPage, view: PageView): string {
  const { list } = view.words;
  const isFirst = !view.query.has('cursor');
  const isPlain = filterOnly(view.query).size === 0;
  const body = html`<h1>${list.title}</h1>
    ${isPlain && html`<p class="lead">${list.lead}</p>`}
    <div class="columns">
      <div>
        <div class="search" role="search">
          <label class="hidden" for="q">${list.search}</label
          ><input
            type="search"
            id="q"
            name="q"
            form="filter"
            maxlength="200"
            placeholder="${list.searchHint}"
            value="${view.query.get('q') ?? ''}"
          /><button form="filter">${list.find}</button>
        </div>
        ${chips(view)} ${bar(page, view)}
        ${
          page.deals.length > 0
            ? html`<ol>
                ${page.deals.map((deal) => dealCard(deal, view))}
              </ol>`
            : emptyState(page, view)
        }
        ${paging(page, view, isFirst)}
      </div>
      <aside class="rail" id="filters" aria-label="${list.filters}">
        ${filterForm(view)} ${facets(page.overview, view)} ${sectorMonths(page.overview, view)}
        ${takeAway(view)}
      </aside>
    </div>`;
  return renderPage({
    title: isPlain
      ? ''
      : filterParts(view)
          .map(({ text }) => text)
          .join(', '),
    lang: view.language,
    body,
    section: 'deals',
    inLanguage: inLanguages(view),
    carriesLanguage: view.carries,
    head: feedLinks(view),
  });
}

function chips(view: PageView): SafeHtml | false {
  const parts = filterParts(view);
  if (parts.length === 0) return false;
  const { list } = view.words;
  return html`<ul class="chips" aria-label="${list.filters}">
    ${parts.map(
      ({ text, without }) =>
        html`<li>
          <a href="${linkTo(view, '/deals', without)}" aria-label="${list.without(text)}"
            >${text}<span aria-hidden="true">×</span></a
          >
        </li>`,
    )}${parts.length > 1 && html`<li><a class="all" href="${linkTo(view, '/')}">${list.clear}</a></li>`}
  </ul>`;
}

function bar({ overview, sort, withoutRate }: DealsPage, view: PageView): SafeHtml {
  const { list } = view.words;
  const sorts = (['-published', 'published', '-updated'] as const).map((name) => {
    const query = withoutCursor(view.query);
    if (name === '-published') query.delete('sort');
    else query.set('sort', name);
    return html`<li>
      <a href="${linkTo(view, '/deals', query)}" ${name === sort && html` aria-current="true"`}
        >${list.sorts[name]}</a
      >
    </li>`;
  });
  const count = overview.approximate
    ? `${list.count(overview.total)}+`
    : list.count(overview.total);
  return html`<div class="bar">
    <p role="status">
      <b>${count}</b
      >${withoutRate > 0 && html` <span class="soft">${list.leftOut(withoutRate)}</span>`}
      <a class="to-filters" href="#filters">${list.filters}</a>
    </p>
    <ul aria-label="${list.sort}">
      ${sorts}
    </ul>
  </div>`;
}

function emptyState({ next }: DealsPage, view: PageView): SafeHtml {
  const { list } = view.words;
  const isFiltered = filterOnly(view.query).size > 0;
  const text = next !== null ? list.shortPage : isFiltered ? list.emptyFiltered : list.emptyFresh;
  return html`<div class="empty">
    <svg viewBox="0 0 48 32" width="72" height="48" aria-hidden="true">
      <path d="M2 30h44M10 30v-6M20 30V16M30 30v-9M40 30v-4" stroke-dasharray="3 3" />
    </svg>
    <h2>${list.emptyTitle}</h2>
    <p>${text}</p>
    ${next === null && html`<a class="button" href="${linkTo(view, isFiltered ? '/' : '/sources')}">${isFiltered ? list.clear : view.words.other.source}</a>`}
  </div>`;
}

function paging({ next }: DealsPage, view: PageView, isFirst: boolean): SafeHtml | false {
  if (next === null && isFirst) return false;
  const query = new URLSearchParams(view.query);
  if (next !== null) query.set('cursor', next);
  return html`<p class="paging">
    ${next !== null && html`<a class="button" rel="next" href="${linkTo(view, '/deals', query)}">${view.words.list.next}</a>`}${
      !isFirst &&
      html`<a class="button quiet" href="${linkTo(view, '/deals', withoutCursor(view.query))}"
        >${view.words.list.first}</a
      >`
    }
  </p>`;
}

/** Parameters that have a field of their own; the others stay as they are. */
const FIELDS = [
  'q',
  'stage_gte',
  'party',
  'city',
  'amount_usd_gte',
  'published_gte',
  'published_lte',
];

function filterForm(view: PageView): SafeHtml {
  const { list, parameters, stages } = view.words;
  const kept = [...withoutCursor(view.query)].filter(([name]) => !FIELDS.includes(name));
  const now = (name: string): string => view.query.get(name) ?? '';
  const text = (name: 'party' | 'city') =>
    html`<div>
      <label for="f-${name}">${parameters[name]}</label
      ><input id="f-${name}" name="${name}" maxlength="200" value="${now(name)}" />
    </div>`;
  const day = (name: 'published_gte' | 'published_lte', label: string) =>
    html`<div>
      <label for="f-${name}">${label}</label
      ><input type="date" id="f-${name}" name="${name}" value="${now(name).slice(0, 10)}" />
    </div>`;
  const options = STAGE_LADDER.map(
    (stage) =>
      html`<option value="${stage}" ${now('stage_gte') === stage && html` selected`}>
        ${stages[stage]}
      </option>`,
  );
  return html`<form id="filter" action="/deals" method="get">
    <h2>${list.filters}</h2>
    <div class="fields">
      ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${view.carries && html`<input type="hidden" name="lang" value="${view.language}" />`}
      <div>
        <label for="f-stage">${parameters.stage_gte}</label
        ><select id="f-stage" name="stage_gte">
          <option value="">${list.any}</option>
          ${options}
        </select>
      </div>
      ${text('party')}${text('city')}
      <div>
        <label for="f-least">${list.least}</label
        ><input
          id="f-least"
          name="amount_usd_gte"
          inputmode="numeric"
          maxlength="15"
          placeholder="1000000"
          value="${now('amount_usd_gte')}"
        />
      </div>
      <div class="pair">${day('published_gte', list.from)}${day('published_lte', list.until)}</div>
      <div><button>${list.apply}</button></div>
    </div>
  </form>`;
}

function facets(overview: Overview, view: PageView): SafeHtml | false {
  if (overview.total === 0) return false;
  const { list } = view.words;
  const bars = (['stage', 'type', 'sector', 'month'] as const).map((by) =>
    facetBars(by, overview, view),
  );
  const places = (['country', 'city'] as const).map((by) => facetBars(by, overview, view));
  return html`<section aria-labelledby="what">
      <h2 id="what">${list.narrow}</h2>
      ${overview.approximate && html`<p class="note">${list.newest(overview.total)}</p>`}${bars}
    </section>
    <section aria-labelledby="where">
      <h2 id="where">${list.places}</h2>
      ${worldMap(overview, view)}${places}
    </section>`;
}

function takeAway(view: PageView): SafeHtml {
  const { list, other } = view.words;
  const filter = filterOnly(view.query);
  const as = (format: string): string => {
    const query = new URLSearchParams(filter);
    query.set('format', format);
    return `/deals?${spell(query)}`;
  };
  const formats = [
    ['JSON', 'json'],
    ['CSV', 'csv'],
    ['Atom', 'atom'],
    ['JSON Feed', 'jsonfeed'],
  ] as const;
  return html`<section aria-labelledby="take">
    <h2 id="take">${list.take}</h2>
    <ul class="links">
      ${formats.map(([name, format]) => html`<li><a href="${as(format)}">${name}</a></li>`)}
      <li><a href="${linkTo(view, '/guide', filter)}">${other.guideTitle}</a></li>
      <li>
        <a
          href="${linkTo(view, '/subscribe', filter.size > 0 ? new URLSearchParams({ filter: spell(filter) }) : '')}"
          >${list.mail}</a
        >
      </li>
    </ul>
  </section>`;
}

function feedLinks(view: PageView): SafeHtml {
  const filter = filterOnly(view.query);
  filter.set('format', 'atom');
  return html`<meta name="description" content="${view.words.list.lead}" />
    <link
      rel="alternate"
      type="application/atom+xml"
      title="Harbinger"
      href="/deals?${spell(filter)}"
    />`;
}
