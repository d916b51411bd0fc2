import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseListing } from '../../../functions/core/feed/parse-listing';
import {
  parseSourceDefinition,
  type SourceDefinition,
} from '../../../functions/core/source/source-definition';

const FOLDER = join(__dirname, '../../../lib/sources');
const pack: SourceDefinition[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const entries: unknown = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
    return (entries as unknown[]).map(parseSourceDefinition);
  });

describe('the starter pack', () => {
  it('has at least 25 sources, in China, the United Kingdom, the United States, the Nordic countries, India, Africa and Latin America', () => {
    expect(pack.length).toBeGreaterThanOrEqual(25);
    const countries = new Set(pack.map(({ country }) => country));
    for (const country of ['CN', 'GB', 'US', 'NO', 'SE', 'IN', 'NG', 'ZA', 'MX', 'BR'])
      expect(countries).toContain(country);
    const chinese = pack.filter(({ country }) => country === 'CN');
    expect(new Set(chinese.map(({ language }) => language))).toEqual(new Set(['zh', 'en']));
  });

  it('names each source and each address once', () => {
    expect(new Set(pack.map(({ id }) => id)).size).toBe(pack.length);
    expect(new Set(pack.map(({ url }) => url)).size).toBe(pack.length);
  });

  it.each(pack.map((source) => [source.id, source] as const))('%s is complete', (_, source) => {
    expect(new URL(source.url).protocol).toBe('https:');
    expect(source).toMatchObject({
      region: expect.any(String) as string,
      country: expect.any(String) as string,
      cadence: expect.any(String) as string,
      foundAt: expect.any(String) as string,
      // Nothing here was fetched: whoever confirms an address says so.
      verified: false,
    });
    expect(Intl.getCanonicalLocales(source.language)).toHaveLength(1);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: source.zone })).not.toThrow();
    expect(source.kind === 'json').toBe(source.jsonPaths !== undefined);
  });

  it('has selectors that are CSS', () => {
    for (const { url, selectors } of pack)
      expect(parseListing('<p>', { url, selectors }).items).toEqual([]);
  });
});
