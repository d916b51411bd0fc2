import { html, type SafeHtml } from '../../html/html-template';
import type { FacetDimension } from '../facet-values';
import { filterOnly, toggleFacet, valueText } from './filter-links';
import { sortedCounts, type Overview } from './overview';
import { linkTo, type PageView } from './page-view';

const SHOWN = 6;
const MOST = 40;

/** A dimension's values as bars; each adds itself to the filter, or takes itself away. */
export function facetBars(by: FacetDimension, { counts }: Overview, view: PageView): SafeHtml {
  const values = sortedCounts(counts, by);
  if (by === 'month') values.sort((a, b) => (a.value < b.value ? 1 : -1));
  if (values.length === 0) return html``;
  const most = Math.max(...values.map(({ count }) => count));
  const bars = values.slice(0, MOST).map((value) => bar(by, value, most, view));
  const rest = bars.slice(SHOWN);
  return html`<h3 id="by-${by}">${view.words.facets[by]}</h3>
    <ul class="bars" aria-labelledby="by-${by}">
      ${bars.slice(0, SHOWN)}
    </ul>
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${view.words.list.more} (${rest.length})</summary>
        <ul class="bars" aria-label="${view.words.facets[by]}">
          ${rest}
        </ul>
      </details>`
    }`;
}

function bar(
  by: FacetDimension,
  { value, count }: { readonly value: string; readonly count: number },
  most: number,
  view: PageView,
): SafeHtml {
  const { query, isOn } = toggleFacet(filterOnly(view.query), by, value);
  const width = Math.max(1, Math.round((count / most) * 100));
  const name = valueText(by, value, view);
  return html`<li>
    <a href="${linkTo(view, '/deals', query)}" ${isOn && html` aria-current="true"`}
      ><span class="name${by === 'city' ? ' city' : ''}">${name}</span
      ><svg viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true">
        <rect width="${width}" height="7" /></svg
      ><span class="number">${count}</span></a
    >
  </li>`;
}
