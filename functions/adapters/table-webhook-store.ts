import { acquireLease } from './row-lease';
import type { WebhookStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';
import type { Told, Webhook } from '../core/query/webhook/webhook';

/** All begin with `WEBHOOK`: the roles of the two functions may write nothing else. */
const PK = 'WEBHOOKS';
const NAMES_PK = 'WEBHOOK-NAMES';
const TURNS_PK = 'WEBHOOK-TURNS';
/** A receiver that takes longer for one message is slow: whoever comes then does not wait for it. */
const PATIENCE_MS = 500;
const toldPk = (id: string): string => `WEBHOOK#${id}`;

/** Webhooks in the table, one row each, and one row for each deal that each was told of. No row holds a secret. */
export function createTableWebhookStore(rows: RowStore): WebhookStore {
  const store: WebhookStore = {
    get: async (id) => (await rows.get<{ webhook: Webhook }>({ pk: PK, sk: id }))?.webhook,
    list: async () =>
      (await rows.query<{ webhook: Webhook }>(PK)).rows.map(({ webhook }) => webhook),
    add: (webhook) => addUnderName(webhook, rows, store),
    replace: (webhook) => {
      const next = { ...webhook, rev: webhook.rev + 1 };
      return rows.putIf(
        { pk: PK, sk: webhook.id, rev: next.rev, webhook: next },
        webhook.rev === 0 ? { absent: true } : { field: 'rev', equals: webhook.rev },
      );
    },
    remove: async ({ id, name }) => {
      await rows.removeMany([{ pk: PK, sk: id }]);
      const held = await rows.get<NameFields>({ pk: NAMES_PK, sk: name });
      if (held && idOf(held) === id) await rows.removeMany([held]);
      await rows.removeMany((await rows.query(toldPk(id))).rows);
    },
    turn: (id, clock) => acquireLease(rows, { pk: TURNS_PK, sk: id }, clock, PATIENCE_MS),
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
  return store;
}

/** Whose a name is: the id, with a question mark behind it until its webhook is there. */
type NameFields = { readonly holder: string };
const idOf = ({ holder }: NameFields): string => holder.replace('?', '');

/**
 * Claims the name, adds the webhook, and makes the claim good. A name whose claimer died before its webhook was there
 * is taken over; one who was only slow then finds the name gone, and takes its webhook back.
 */
async function addUnderName(
  webhook: Webhook,
  rows: RowStore,
  store: Pick<WebhookStore, 'get' | 'list' | 'replace'>,
): Promise<boolean> {
  const { id, name } = webhook;
  const key = { pk: NAMES_PK, sk: name };
  const held = await rows.get<NameFields>(key);
  if (held && (await store.get(idOf(held)))) return false;
  if ((await store.list()).some((other) => other.name === name)) return false;
  const free = held ? { field: 'holder', equals: held.holder } : ({ absent: true } as const);
  if (!(await rows.putIf({ ...key, holder: `${id}?` }, free))) return false;
  if (!(await store.replace(webhook))) return false;
  const isGood = await rows.putIf({ ...key, holder: id }, { field: 'holder', equals: `${id}?` });
  if (!isGood) await rows.removeMany([{ pk: PK, sk: id }]);
  return isGood;
}
