import type { UsdAmount } from './deal';
import { amountNumber } from './merge-features';
import type { RateTable } from './rates';

/**
 * An amount in whole US dollars at a table's reference rates, by the euro; a range by its middle.
 *
 * @returns `rate` is US dollars for one unit, six significant digits; undefined where the currency has no rate.
 */
export function toUsd(
  amount: {
    readonly value?: string;
    readonly min?: string;
    readonly max?: string;
    readonly currency?: string;
  },
  table: RateTable,
): UsdAmount | undefined {
  const value = amountNumber(amount);
  const rate = usdRate(amount.currency, table);
  if (value === undefined || rate === undefined) return undefined;
  const dollars = amount.currency === 'USD' ? value : value * rate;
  if (!(dollars < 1e18)) return undefined;
  return {
    value: dollars.toFixed(0),
    rate: amount.currency === 'USD' ? '1' : String(Number(rate.toPrecision(6))),
    asOf: table.day,
    source: table.source,
  };
}

function usdRate(currency: string | undefined, { perEuro }: RateTable): number | undefined {
  if (currency === undefined) return undefined;
  if (currency === 'USD') return 1;
  const [usd, own] = [Number(perEuro.USD), currency === 'EUR' ? 1 : Number(perEuro[currency])];
  return usd > 0 && own > 0 ? usd / own : undefined;
}
