import type { RateTable } from './rates';

/** How the central bank's page asks to be named. */
export const ECB_SOURCE = 'European Central Bank, euro foreign exchange reference rates';

const DAY = /<Cube\s+time=["'](\d{4}-\d{2}-\d{2})["']/g;
const RATE = /<Cube\s+currency=["']([A-Z]{3})["']\s+rate=["'](\d{1,12}(?:\.\d{1,12})?)["']/g;
const MAX_LENGTH = 2_000_000;

/**
 * The tables of the bank's `eurofxref-daily.xml` (one day) or its 90-day file, newest first as they stand there.
 * What is no such file gives none. The format is fixed and flat, so two expressions read it.
 *
 * @see https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
 */
export function parseEcbRates(xml: string): RateTable[] {
  const text = xml.slice(0, MAX_LENGTH);
  const days = [...text.matchAll(DAY)];
  return days.flatMap((match, i) => {
    const block = text.slice(match.index, days[i + 1]?.index ?? text.length);
    const rates = [...block.matchAll(RATE)].map(([, currency = '', rate = '']) => [currency, rate]);
    const perEuro = Object.fromEntries(rates) as Record<string, string>;
    return perEuro.USD === undefined ? [] : [{ day: match[1] ?? '', source: ECB_SOURCE, perEuro }];
  });
}
