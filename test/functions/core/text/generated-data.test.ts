import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import currencies from '../../../../functions/core/text/currencies.generated.json';
import { findPlaces } from '../../../../functions/core/text/find-places';
import { placeKey } from '../../../../functions/core/text/gazetteer';
import places from '../../../../functions/core/text/places.generated.json';

const ROOT = join(__dirname, '../../../..');
const TEXT = join(ROOT, 'functions/core/text');

describe('generated data', () => {
  it.each([places.generatedBy, currencies.generatedBy])(
    'names the script that made it: %s',
    (by) => {
      expect(existsSync(join(ROOT, by.split(' ')[0] ?? ''))).toBe(true);
    },
  );

  it('holds what the gazetteer promises', () => {
    const names = (tiers: readonly string[]): number => tiers.join('|').split('|').length;
    const all = Object.values(places.cities).reduce((sum, tiers) => sum + names(tiers), 0);
    expect(all).toBeGreaterThan(50_000);
    expect(places.china.prefectures.split('|').length).toBeGreaterThanOrEqual(330);
    expect(places.china.provinces.split('|').length).toBeGreaterThanOrEqual(31);
    expect(Object.keys(places.regions).length).toBeGreaterThan(200);
  });

  it('has its names folded as they are looked up', () => {
    for (const tiers of Object.values(places.cities))
      for (const name of tiers.join('|').split('|').slice(0, 50)) expect(placeKey(name)).toBe(name);
  });

  it('stays small, and loads fast', () => {
    const sizeBytes = ['places', 'currencies'].reduce(
      (sum, name) => sum + statSync(join(TEXT, `${name}.generated.json`)).size,
      0,
    );
    expect(sizeBytes).toBeLessThan(1_200_000);
    const started = performance.now();
    findPlaces('A plant in London.', { lang: 'en' });
    findPlaces('北京签约', { lang: 'zh' });
    expect(performance.now() - started).toBeLessThan(1000); // 50 ms on an idle core
  });
});
