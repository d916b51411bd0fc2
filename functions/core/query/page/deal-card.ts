import type { Deal, DealAmount } from '../../deal/deal';
import { html, type SafeHtml } from '../../html/html-template';
import { cutText, formatDay, formatDollars, formatPlace, isDollars } from './format-values';
import { linkTo, type PageView } from './page-view';
import { stageRungs } from './stage-ladder';

const QUOTE_LENGTH = 240;

/** One deal of a list: what, where, how far, for how much, and the sentence that says so. */
export function dealCard(deal: Deal, view: PageView): SafeHtml {
  const { words, language } = view;
  const place = formatPlace(deal.location, language);
  const sector = deal.sectors.find(({ primary }) => primary) ?? deal.sectors[0];
  const [source, ...others] = deal.sources;
  return html`<li class="deal">
    <article>
      <p class="over">
        <span class="type">${words.types[deal.type]}</span
        >${sector && html`<span>${words.sectors[sector.label]}</span>`}${place !== '' && html`<span>${place}</span>`}
      </p>
      <h2 lang="${deal.language}">
        <a href="${linkTo(view, `/deals/${encodeURIComponent(deal.id)}`)}">${deal.title}</a>
      </h2>
      <div class="state">${stageRungs(deal.stage, view)}${amountLine(deal.amounts[0], view)}</div>
      <blockquote class="quote" lang="${deal.language}">
        ${cutText(deal.evidence.text, QUOTE_LENGTH)}
      </blockquote>
      <p class="from">
        <time datetime="${deal.publishedAt}">${formatDay(deal.publishedAt, language)}</time
        >${source && html` · ${source.publisher}`}${others.length > 0 && ` ${words.list.moreSources(others.length)}`}
      </p>
    </article>
  </li>`;
}

function amountLine(amount: DealAmount | undefined, { words, language }: PageView): SafeHtml {
  if (!amount) return html`<span class="soft">${words.list.noAmount}</span>`;
  const qualifier = words.qualifiers[amount.qualifier];
  const usd = amount.usd && !isDollars(amount) && formatDollars(amount.usd.value, language);
  return html`<span class="sum"
    ><b>${amount.raw}</b
    >${qualifier !== '' && html` <span class="soft">(${qualifier})</span>`}${usd && html` <span class="soft">≈ ${usd}</span>`}</span
  >`;
}
