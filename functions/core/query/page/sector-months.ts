import { html, type SafeHtml } from '../../html/html-template';
import { formatMonth } from './format-values';
import { shownMonths, topSectors, type Overview } from './overview';
import type { PageView } from './page-view';

const NAMES = 118;
const CELL = 15;
const ROW = 21;

/** Months across, sectors down, the more deals the darker; the same numbers as a table below. */
export function sectorMonths(overview: Overview, view: PageView): SafeHtml | false {
  const months = shownMonths(overview.counts);
  const sectors = topSectors(overview.counts);
  if (months.length === 0 || sectors.length === 0) return false;
  const count = (row: number, column: number): number =>
    overview.months[sectors[row] ?? 'it']?.[months[column] ?? ''] ?? 0;
  const most = Math.max(1, ...sectors.flatMap((_, r) => months.map((_, c) => count(r, c))));
  const { list } = view.words;
  const height = sectors.length * ROW + 18;
  const rows = sectors.map((sector, r) => {
    const cells = months.map((month, c) =>
      cell(r, c, count(r, c), most, formatMonth(month, view.language)),
    );
    return html`<text x="0" y="${r * ROW + 12}">${shorten(view.words.sectors[sector], view)}</text
      >${cells}`;
  });
  const marks = months.map(
    (month, c) =>
      html`<text x="${NAMES + c * CELL + 6.5}" y="${height - 3}" text-anchor="middle"
        >${formatMonth(month, view.language, 'narrow')}</text
      >`,
  );
  return html`<section class="picture" aria-labelledby="picture">
    <h2 id="picture">${list.picture}</h2>
    <svg
      viewBox="0 0 ${NAMES + months.length * CELL} ${height}"
      width="298"
      height="${height}"
      aria-hidden="true"
    >
      ${rows}${marks}
    </svg>
    <p class="note">${list.pictureLead}</p>
    <details>
      <summary>${list.asTable}</summary>
      ${table(overview, months, view)}
    </details>
  </section>`;
}

function cell(row: number, column: number, count: number, most: number, month: string): SafeHtml {
  const x = NAMES + column * CELL;
  const y = row * ROW + 1;
  if (count === 0)
    return html`<rect class="none" x="${x}" y="${y}" width="13" height="15" rx="2" />`;
  const opacity = (0.25 + 0.75 * (count / most)).toFixed(2);
  return html`<rect
    class="some"
    x="${x}"
    y="${y}"
    width="13"
    height="15"
    rx="2"
    fill-opacity="${opacity}"
    ><title>${month}: ${count}</title></rect
  >`;
}

function table(overview: Overview, months: readonly string[], view: PageView): SafeHtml {
  const told = months.filter((month) =>
    topSectors(overview.counts).some((sector) => overview.months[sector]?.[month]),
  );
  const rows = topSectors(overview.counts).map(
    (sector) =>
      html`<tr>
        <th scope="row">${view.words.sectors[sector]}</th>
        ${told.map((month) => html`<td class="number">${overview.months[sector]?.[month] ?? 0}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="small-table">
      <thead>
        <tr>
          <th scope="col">${view.words.facets.sector}</th>
          ${told.map((month) => html`<th scope="col" class="number">${formatMonth(month, view.language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** The picture has little room for names; the table has them whole. */
function shorten(name: string, { language }: PageView): string {
  const most = language === 'zh' ? 9 : 18;
  return [...name].length > most
    ? `${[...name]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : name;
}
