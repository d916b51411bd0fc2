import { html, type SafeHtml } from '../../html/html-template';
import { countryName } from './format-values';
import { sortedCounts, type Overview } from './overview';
import type { PageView } from './page-view';
import map from './world-map.generated.json';

const CENTRES: Readonly<Record<string, readonly number[]>> = map.centres;
/** Radius of the country with most deals, in steps of the map's dots; the least one is still seen. */
const RADIUS = { most: 5.5, least: 1.1 } as const;

/**
 * The world in dots, and on each country a disc whose area tells its deals: an equirectangular picture without borders,
 * which tells nothing about who owns what. It stands above the same numbers as bars, and so is hidden from readers of
 * text. Nothing where no deal has a country.
 */
export function worldMap({ counts }: Overview, view: PageView): SafeHtml | false {
  const known = sortedCounts(counts, 'country').filter(({ value }) =>
    Object.hasOwn(CENTRES, value),
  );
  const [first] = known;
  if (!first) return false;
  const discs = known.map(({ value, count }) => {
    const [x = 0, y = 0] = CENTRES[value] ?? [];
    const radius = Math.max(RADIUS.least, RADIUS.most * Math.sqrt(count / first.count));
    return html`<circle cx="${x}" cy="${y}" r="${radius.toFixed(2)}"
      ><title>${countryName(value, view.language)}: ${count}</title></circle
    >`;
  });
  return html`<svg
    class="map"
    viewBox="-1 -1 ${map.columns + 1} ${map.rows + 1}"
    width="298"
    height="${Math.round((298 * (map.rows + 1)) / (map.columns + 1))}"
    aria-hidden="true"
  >
    <path d="${map.land}" />
    ${discs}
  </svg>`;
}
