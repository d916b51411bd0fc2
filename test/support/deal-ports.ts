import { setImmediate as nextTurn } from 'node:timers/promises';
import { createMemoryRows } from '../../functions/adapters/memory-rows';
import { createTableArticleStore } from '../../functions/adapters/table-article-store';
import { createTableChangeLog } from '../../functions/adapters/table-change-log';
import { createTableDealStore } from '../../functions/adapters/table-deal-store';
import { createTableRateStore } from '../../functions/adapters/table-rate-store';
import type { Deal } from '../../functions/core/deal/deal';
import type { Log } from '../../functions/core/ports';
import { postingsOf } from '../../functions/core/query/postings';
import type { RowStore } from '../../functions/core/query/rows';
import { stableJson } from '../../functions/parse/stable-json';
import type { DealPorts } from '../../functions/parse/store-deals';

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Each use of the ports begins an hour after the one before, when the leases of a killed one are over. */
let startMs = Date.parse('2026-04-01T00:00:00Z');

/** The ports of the deal store over some rows, with a clock that ticks a second each time it is asked. */
export function dealPorts(
  rows: RowStore = createMemoryRows(),
): DealPorts & { readonly rows: RowStore } {
  let nowMs = (startMs += 3_600_000);
  return {
    rows,
    deals: createTableDealStore(rows),
    articles: createTableArticleStore(rows),
    changes: createTableChangeLog(rows),
    rates: createTableRateStore(rows),
    clock: () => (nowMs += 1000),
    sleep: () => nextTurn(),
    log: silentLog,
  };
}

/** All deals that are served now, by id, through the index of all. */
export async function activeDeals({ rows, deals }: ReturnType<typeof dealPorts>): Promise<Deal[]> {
  const listed = await rows.query<{ fields: { id: string } }>('P#all');
  const records = await deals.records([...new Set(listed.rows.map(({ fields }) => fields.id))]);
  const active = records.flatMap(({ status, deal }) => (status === 'active' && deal ? [deal] : []));
  return active.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A row store that fails at the nth write from now and all after it, as a killed function does. */
export function dyingRows(rows: RowStore, writes: number): RowStore {
  let left = writes;
  const spend = (): void => {
    left -= 1;
    if (left < 0) throw new Error('killed');
  };
  return {
    ...rows,
    put: async (row) => (spend(), rows.put(row)),
    putIf: async (row, condition) => (spend(), rows.putIf(row, condition)),
    putMany: async (many) => {
      for (const row of many) await (spend(), rows.put(row));
    },
    removeMany: async (keys) => {
      for (const key of keys) await (spend(), rows.removeMany([key]));
    },
  };
}

/** Index rows that a served deal should have and has not, or not as it stands. */
export async function missingPostings(ports: ReturnType<typeof dealPorts>): Promise<string[]> {
  const missing: string[] = [];
  for (const deal of await activeDeals(ports)) {
    const wanted = postingsOf(deal);
    const found = await ports.rows.getMany<object>(wanted);
    const kept = new Map(found.map((row) => [`${row.pk}\n${row.sk}`, stableJson(row)]));
    for (const posting of wanted) {
      if (kept.get(`${posting.pk}\n${posting.sk}`) !== stableJson(posting))
        missing.push(posting.pk);
    }
  }
  return missing;
}
