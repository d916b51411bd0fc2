import type { WebhookStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';
import type { Told, Webhook } from '../core/query/webhook/webhook';

/** Both begin with `WEBHOOK`: the roles of the two functions may write nothing else. */
const PK = 'WEBHOOKS';
const toldPk = (id: string): string => `WEBHOOK#${id}`;

/** Webhooks in the table, one row each, and one row for each deal that each was told of. No row holds a secret. */
export function createTableWebhookStore(rows: RowStore): WebhookStore {
  return {
    get: async (id) => (await rows.get<{ webhook: Webhook }>({ pk: PK, sk: id }))?.webhook,
    list: async () =>
      (await rows.query<{ webhook: Webhook }>(PK)).rows.map(({ webhook }) => webhook),
    replace: (webhook) => {
      const next = { ...webhook, rev: webhook.rev + 1 };
      return rows.putIf(
        { pk: PK, sk: webhook.id, rev: next.rev, webhook: next },
        webhook.rev === 0 ? { absent: true } : { field: 'rev', equals: webhook.rev },
      );
    },
    remove: async (id) => {
      await rows.removeMany([{ pk: PK, sk: id }]);
      await rows.removeMany((await rows.query(toldPk(id))).rows);
    },
    told: async (id, dealIds) => {
      const keys = dealIds.map((dealId) => ({ pk: toldPk(id), sk: dealId }));
      const found = await rows.getMany<{ told: Told }>(keys);
      return new Map(found.map(({ told }) => [told.dealId, told]));
    },
    putTold: (id, told) => {
      const { dealId, version } = told;
      const row = { pk: toldPk(id), sk: dealId, version, told };
      return rows.putIf(row, { field: 'version', atMost: version });
    },
  };
}
