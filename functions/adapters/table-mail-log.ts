import type { MailKey } from '../core/digest/identity';
import type { MailLog, MailRecord } from '../core/ports';
import type { RowStore } from '../core/query/rows';

/** A mail is remembered for as long as a queue, a dead-letter queue and a redrive may bring it back. */
const KEEP_S = 90 * 24 * 60 * 60;

type Rows = Pick<RowStore, 'get' | 'putIf' | 'query' | 'removeMany'>;

/** The mails of each subscription in the table, one row a day. */
export function createTableMailLog(rows: Rows): MailLog {
  const keyOf = ({ subscriptionId, day }: MailKey) => ({ pk: `MAIL#${subscriptionId}`, sk: day });
  return {
    get: async (key) => (await rows.get<{ record: MailRecord }>(keyOf(key)))?.record,
    replace: (record, former) => {
      const expiresAtS = Math.floor(Date.parse(record.at) / 1000) + KEEP_S;
      const row = { ...keyOf(record), record, lock: record.lock, expiresAtS };
      return rows.putIf(row, former ? { field: 'lock', equals: former.lock } : { absent: true });
    },
    forget: async (subscriptionId) =>
      rows.removeMany((await rows.query(`MAIL#${subscriptionId}`)).rows),
  };
}
