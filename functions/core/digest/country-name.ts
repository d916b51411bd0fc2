import { COUNTRY_NAMES } from '../text/country-names';
import type { DigestLanguage } from './subscription';

const COUNTRIES = new Map(COUNTRY_NAMES.map((country) => [country.code, country]));

/** A country's name in a language; its code where it has none. @param code ISO 3166-1 alpha-2 */
export function countryName(code: string | undefined, language: DigestLanguage): string {
  const country = COUNTRIES.get(code ?? '');
  return (language === 'zh' ? country?.chinese[0] : country?.names[0]) ?? code ?? '';
}
