import { pageView } from '../../../../../functions/core/query/page/page-view';
import { worldMap } from '../../../../../functions/core/query/page/world-map';
import map from '../../../../../functions/core/query/page/world-map.generated.json';

const view = pageView(new URL('https://harbinger.example/'), undefined, 'zh');
const overview = (country: Record<string, number>) => ({
  total: 1,
  approximate: false,
  counts: { country },
  months: {},
});
const discs = (markup: string): RegExpMatchArray[] => [
  ...markup.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g),
];

describe('worldMap', () => {
  it('lays a disc on each country, its area by its deals, named in the reader’s language', () => {
    const drawn = worldMap(overview({ NO: 25, CN: 100, KE: 1 }), view);
    const markup = drawn === false ? '' : drawn.markup;
    expect(discs(markup).map(([, , , radius]) => radius)).toEqual(['5.50', '2.75', '1.10']);
    expect(markup).toContain('<title>中国: 100</title>');
    expect(markup).toContain('aria-hidden="true"');
  });

  it('draws nothing without a country, and passes over codes that are none', () => {
    expect(worldMap(overview({}), view)).toBe(false);
    expect(worldMap(overview({ XX: 3, __proto__: 1, constructor: 2 }), view)).toBe(false);
  });

  it('knows every country that has a town, and keeps all within the picture', () => {
    const centres = Object.entries(map.centres);
    expect(centres.length).toBeGreaterThan(220);
    for (const [code, [x = -9, y = -9]] of centres)
      expect([code, x >= 0 && x < map.columns, y >= 0 && y < map.rows]).toEqual([code, true, true]);
    // Land lies under the great ones.
    const rows = [...map.land.matchAll(/M(\d+) (\d+)h([\d.]+)/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(x) + Number(width),
    ]);
    for (const code of ['CN', 'US', 'BR', 'KE', 'DE', 'AU'] as const) {
      const [x = 0, y = 0] = map.centres[code];
      const isLand = rows.some(
        ([from = 0, row = 0, to = 0]) => Math.abs(row - y) <= 1 && from - 1 <= x && x <= to + 1,
      );
      expect([code, isLand]).toEqual([code, true]);
    }
  });
});
