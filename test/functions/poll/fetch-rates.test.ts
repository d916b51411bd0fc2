import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableRateStore } from '../../../functions/adapters/table-rate-store';
import { fetchRates } from '../../../functions/poll/fetch-rates';
import { silentLog } from '../../support/deal-ports';

const FILE = `<Cube><Cube time='2026-03-02'><Cube currency='USD' rate='1.10'/></Cube></Cube>`;

function ports(answer: () => { status: number; text: string }) {
  const state = { asked: 0, nowMs: Date.parse('2026-03-02T18:00:00Z') };
  return {
    state,
    rates: createTableRateStore(createMemoryRows()),
    clock: () => state.nowMs,
    log: silentLog,
    fetcher: {
      fetch: ({ url }: { url: string }) => {
        state.asked += 1;
        const { status, text } = answer();
        return Promise.resolve({ url, status, headers: {}, body: new TextEncoder().encode(text) });
      },
    },
  };
}

describe('fetchRates', () => {
  it('keeps the rates of each day, and asks some times a day at most', async () => {
    const bank = ports(() => ({ status: 200, text: FILE }));
    const before = await bank.rates.on('2026-03-05');
    expect(await Promise.all([fetchRates(bank), fetchRates(bank)])).toContain(false);
    expect(await fetchRates(bank)).toBe(false);
    expect(before.day < '2026-03-02').toBe(true);
    expect(await bank.rates.on('2026-03-05')).toMatchObject({
      day: '2026-03-02',
      perEuro: { USD: '1.10' },
    });
    expect(await bank.rates.on('2013-05-23')).toMatchObject({ day: '2013-05-22' });
    bank.state.nowMs += 9 * 60 * 60 * 1000;
    expect([await fetchRates(bank), bank.state.asked]).toEqual([true, 2]);
  });

  it('goes on without the bank', async () => {
    const broken = ports(() => {
      throw new Error('unreachable');
    });
    expect(await fetchRates(broken)).toBe(true);
    const odd = ports(() => ({ status: 503, text: '' }));
    expect(await fetchRates(odd)).toBe(true);
    expect((await odd.rates.on('2026-03-05')).source).toContain('European Central Bank');
  });
});
