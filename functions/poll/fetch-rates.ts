import { parseEcbRates } from '../core/deal/parse-ecb-rates';
import { describeError } from '../core/errors';
import type { Clock, Fetcher, Log, RateStore } from '../core/ports';

export interface RatePorts {
  readonly fetcher: Fetcher;
  readonly rates: RateStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** The bank's file of the day, named on its page of reference rates. */
const RATES_URL = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml';
/** The bank publishes once a working day, about 16:00 in Frankfurt. */
const CHECK_EVERY_MS = 8 * 60 * 60 * 1000;

/**
 * Fetches the day's reference rates where it is time to. The next check is claimed before the fetch, so that a failing
 * bank is asked no sooner; a failure is logged, and the rates of the day before serve.
 *
 * @returns Whether the bank was asked.
 */
export async function fetchRates({ fetcher, rates, clock, log }: RatePorts): Promise<boolean> {
  const due = await rates.nextCheckAt();
  const now = new Date(clock()).toISOString();
  if (due > now) return false;
  if (!(await rates.claimCheck(due, new Date(clock() + CHECK_EVERY_MS).toISOString())))
    return false;
  try {
    const answer = await fetcher.fetch({ url: RATES_URL, accept: 'application/xml, text/xml' });
    const tables =
      answer.status === 200 ? parseEcbRates(new TextDecoder().decode(answer.body)) : [];
    if (tables.length === 0)
      log.warn('no reference rates in the answer', { status: answer.status });
    for (const table of tables) await rates.put(table);
  } catch (error) {
    log.warn('reference rates not fetched', { reason: describeError(error) });
  }
  return true;
}
