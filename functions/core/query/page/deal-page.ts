import type { Article } from '../../deal/article';
import type { Deal, DealAmount, DealParty, DealSource } from '../../deal/deal';
import { html, safeHref, type SafeHtml } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import {
  formatDay,
  formatDealDate,
  formatDollars,
  formatInstant,
  formatPlace,
  isDollars,
} from './format-values';
import {
  dealEvidence,
  evidenceRef,
  indexEvidence,
  passageHtml,
  type EvidenceIndex,
} from './passages';
import { inLanguages, linkTo, type PageView } from './page-view';
import { stageLadder } from './stage-ladder';

/** One deal and what its page shows beside it. */
export interface DealPage {
  readonly deal: Deal;
  readonly articles: readonly Pick<Article, 'articleId' | 'title' | 'language' | 'url'>[];
  /** Clean texts by article, where they have not expired. */
  readonly texts: ReadonlyMap<string, string>;
  readonly possiblySame: readonly Pick<Deal, 'id' | 'title' | 'language'>[];
}

/** One deal as a document: its ladder, parties, amounts, and every sentence that they rest on. */
export function dealPage(page: DealPage, view: PageView): string {
  const { deal } = page;
  const { words, language } = view;
  const order = deal.sources.map(({ articleId }) => articleId);
  const evidence = indexEvidence(dealEvidence(deal, view), order, page.texts);
  const place = formatPlace(deal.location, language);
  const body = html`<p class="crumb"><a href="${linkTo(view, '/')}">← ${words.deal.back}</a></p>
    <p class="over">
      <span class="type">${words.types[deal.type]}</span
      >${place !== '' && html`<span>${place}</span>`}<time datetime="${deal.publishedAt}"
        >${formatDay(deal.publishedAt, language)}</time
      >
    </p>
    <h1 class="deal-title" lang="${deal.language}">${deal.title}</h1>
    ${deal.summary && html`<p class="lead" lang="${deal.language}">${deal.summary}</p>`}
    <section class="section">
      <h2>${words.deal.stage}</h2>
      ${stageLadder(deal, view, evidence)}${history(deal, view, evidence)}
    </section>
    <div class="two">${parties(deal, view, evidence)}${amounts(deal, view, evidence)}</div>
    ${conflicts(page, view)}
    <section class="section" id="evidence">
      <h2>${words.deal.evidence}</h2>
      <p class="note">${words.deal.evidenceLead}</p>
      ${evidence.articles.map((article) => articleEvidence(article, page, view))}
    </section>
    <div class="two">${facts(deal, view)}${record(deal, view)}</div>
    ${possiblySame(page, view)}`;
  return renderPage({
    title: deal.title,
    lang: language,
    body,
    section: 'deals',
    inLanguage: inLanguages(view),
    carriesLanguage: view.carries,
  });
}

function history(
  { stageHistory }: Deal,
  view: PageView,
  evidence: EvidenceIndex,
): SafeHtml | false {
  if (stageHistory.length < 2) return false;
  const { words, language } = view;
  return html`<details>
    <summary>${words.deal.history} (${stageHistory.length})</summary>
    <ol class="rows">
      ${stageHistory.map(
        ({ stage, date, evidence: quote }) =>
          html`<li>
            <b>${words.stages[stage]}</b>
            <span class="soft">${formatDay(date, language)}</span
            >${evidenceRef(evidence, quote, view)}
          </li>`,
      )}
    </ol>
  </details>`;
}

function parties({ parties: all }: Deal, view: PageView, evidence: EvidenceIndex): SafeHtml {
  const { deal, roles, kinds } = view.words;
  const row = (party: DealParty): SafeHtml => {
    const more = [kinds[party.kind], party.parent, party.country].filter(Boolean).join(', ');
    const aliases = [party.originalName, ...party.aliases].filter(Boolean).slice(0, 4).join(', ');
    return html`<div>
      <dt>${roles[party.role]}</dt>
      <dd>
        <b>${party.name}</b
        >${evidenceRef(evidence, party.evidence, view)}${more !== '' && html`<br /><span class="note">${more}</span>`}${aliases !== '' && html`<br /><span class="note">${deal.alias} ${aliases}</span>`}
      </dd>
    </div>`;
  };
  return html`<section class="section">
    <h2>${deal.parties}</h2>
    <dl class="rows">${all.map(row)}</dl>
  </section>`;
}

function amounts({ amounts: all }: Deal, view: PageView, evidence: EvidenceIndex): SafeHtml {
  const { deal } = view.words;
  const list = html`<ul class="rows">
    ${all.map((amount) => amountRow(amount, view, evidence))}
  </ul>`;
  return html`<section class="section">
    <h2>${deal.amounts}</h2>
    ${all.length > 0 ? list : html`<p class="soft">${deal.noAmount}</p>`}
  </section>`;
}

function amountRow(amount: DealAmount, view: PageView, evidence: EvidenceIndex): SafeHtml {
  const { words, language } = view;
  const { usd } = amount;
  const kind = [words.qualifiers[amount.qualifier], words.bases[amount.basis]].filter(Boolean);
  const rate =
    usd &&
    !isDollars(amount) &&
    html`<br />≈ ${formatDollars(usd.value, language)}
      <span class="note"
        >${words.deal.rate(usd.rate, amount.currency ?? '', formatDay(usd.asOf, language), usd.source)}</span
      >`;
  const noRate =
    !usd && amount.currency && html`<br /><span class="note">${words.deal.noRate}</span>`;
  return html`<li>
    <span class="big">${amount.raw}</span
    >${evidenceRef(evidence, amount.evidence, view)}${kind.length > 0 && html`<br /><span class="note">${kind.join(' · ')}</span>`}${rate || noRate}
  </li>`;
}

function articleEvidence(
  { articleId, passages }: EvidenceIndex['articles'][number],
  { deal, articles, texts }: DealPage,
  view: PageView,
): SafeHtml {
  const { words, language } = view;
  const article = articles.find((candidate) => candidate.articleId === articleId);
  const source = deal.sources.find((candidate) => candidate.articleId === articleId);
  const title = article?.title ?? source?.title ?? source?.publisher ?? articleId;
  const lang = article?.language ?? deal.language;
  const all = passages.map(
    (passage) =>
      html`<div class="passage">
        <blockquote lang="${lang}">${passageHtml(passage)}</blockquote>
        <p class="from">
          ${words.deal.says}:
          ${passage.marks.map(({ number, labels }, i) => html`${i > 0 && ' · '}<span class="soft">${number}</span> ${labels.join(', ')}`)}
        </p>
      </div>`,
  );
  return html`<article class="source">
    <h3 lang="${lang}">${sourceLink(source?.url ?? article?.url ?? '', title)}</h3>
    <p class="from">
      ${source && html`${source.publisher} · <time datetime="${source.publishedAt}">${formatDay(source.publishedAt, language)}</time>`}${!texts.has(articleId) && ` · ${words.deal.expired}`}
    </p>
    ${all}
  </article>`;
}

function sourceLink(url: string, title: string): SafeHtml {
  const href = safeHref(url);
  return href === undefined
    ? html`${title}`
    : html`<a href="${href}" rel="external noreferrer">${title}</a>`;
}

function conflicts({ deal }: DealPage, view: PageView): SafeHtml | false {
  if (deal.conflicts.length === 0) return false;
  const { words } = view;
  const publisher = (articleId: string): string =>
    deal.sources.find((source: DealSource) => source.articleId === articleId)?.publisher ??
    articleId;
  const name = (field: string): string => {
    const party = /^role of (.*)$/s.exec(field)?.[1];
    if (party !== undefined) return words.deal.roleOf(party);
    const known: Readonly<Record<string, string>> = words.deal.fields;
    return (Object.hasOwn(known, field) ? known[field] : undefined) ?? field;
  };
  return html`<section class="section">
    <h2>${words.deal.conflicts}</h2>
    <p class="note">${words.deal.conflictsLead}</p>
    <dl class="rows">
      ${deal.conflicts.map(
        ({ field, values }) =>
          html`<div>
            <dt>${name(field)}</dt>
            <dd>
              ${values.map(({ value, articleId }, i) => html`${i > 0 && html`<br />`}<b>${value}</b> <span class="note">${publisher(articleId)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function facts(deal: Deal, view: PageView): SafeHtml {
  const { words, language } = view;
  const place = formatPlace(deal.location, language);
  const dates = (Object.keys(words.dates) as (keyof typeof words.dates)[]).flatMap((name) => {
    const date = deal.dates[name];
    return date ? [[words.dates[name], formatDealDate(date, language)] as const] : [];
  });
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.deal.place, place || undefined],
    [
      words.deal.sectors,
      deal.sectors.map(({ label }) => words.sectors[label]).join(', ') || undefined,
    ],
    [words.deal.stake, deal.stakePercent === undefined ? undefined : `${deal.stakePercent} %`],
    [words.deal.jobs, deal.jobs?.toLocaleString(words.tag)],
    ...dates,
  ];
  return html`<section class="section">
    <h2>${words.deal.facts}</h2>
    ${factList(rows)}
  </section>`;
}

function record(deal: Deal, view: PageView): SafeHtml {
  const { words, language } = view;
  const corrected = Object.keys(deal.overrides).sort().join(', ');
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.deal.confidence, `${Math.round(deal.confidence * 100)} %`],
    [words.deal.review, words.reviews[deal.review]],
    [words.deal.corrected, corrected || undefined],
    [words.deal.firstSeen, formatInstant(deal.firstSeenAt, language)],
    [words.deal.updated, formatInstant(deal.updatedAt, language)],
    [words.deal.version, `${deal.version} · ${deal.extractor.name} ${deal.extractor.version}`],
  ];
  const json = `/deals/${encodeURIComponent(deal.id)}?format=json`;
  return html`<section class="section">
    <h2>${words.deal.record}</h2>
    ${factList(rows)}
    <p class="from"><a href="${json}">JSON</a></p>
  </section>`;
}

function factList(rows: readonly (readonly [string, string | undefined])[]): SafeHtml {
  const known = rows.filter(([, value]) => value !== undefined);
  return html`<dl class="rows">
    ${known.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function possiblySame({ possiblySame: others }: DealPage, view: PageView): SafeHtml | false {
  if (others.length === 0) return false;
  const { deal } = view.words;
  return html`<section class="section">
    <h2>${deal.same}</h2>
    <p class="note">${deal.sameLead}</p>
    <ul class="rows">
      ${others.map(
        ({ id, title, language }) =>
          html`<li lang="${language}">
            <a href="${linkTo(view, `/deals/${encodeURIComponent(id)}`)}">${title}</a>
          </li>`,
      )}
    </ul>
  </section>`;
}
