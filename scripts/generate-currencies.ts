/**
 * Writes functions/core/text/currencies.generated.json: every current ISO 4217 code with its names in English, simplified and
 * traditional Chinese, as the Unicode CLDR in this Node's Intl has them. Run: npx tsx scripts/generate-currencies.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = ['en', 'zh-Hans', 'zh-Hant'];
const TARGET = join(__dirname, '../functions/core/text/currencies.generated.json');

const namers = LOCALES.map((locale) => new Intl.DisplayNames(locale, { type: 'currency' }));
const names = Object.fromEntries(
  Intl.supportedValuesOf('currency').map((code) => [
    code,
    namers.map((namer) => (namer.of(code) ?? code).replace(/\s*[(（].*$/, '')),
  ]),
);
const generatedBy = 'scripts/generate-currencies.ts from Unicode CLDR (Unicode License v3)';
writeFileSync(TARGET, JSON.stringify({ generatedBy, names }) + '\n');
