import { createDocumentClient } from '../../functions/adapters/clients';
import { readEnvironment } from '../../functions/adapters/environment';
import { readSecret } from '../../functions/adapters/secret';
import { createSubscriptionStore } from '../../functions/adapters/table-subscription-store';
import { addressHash } from '../../functions/core/digest/identity';
import { openToken } from '../../functions/core/digest/link-token';
import { normaliseAddress } from '../../functions/core/digest/mail-address';
import type { Log, SubscriptionStore } from '../../functions/core/ports';
import { leave } from '../../functions/query/subscriptions';
import { type OptionValues, UsageError } from '../command';
import { withData } from '../data-host';

/** The command prints what it did itself. */
const SILENT: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

interface People {
  readonly store: SubscriptionStore;
  readonly secret: string;
}

/** Opens the subscriptions of the data that the options mean. The secret is read under the caller's own identity. */
async function withPeople(
  options: OptionValues,
  work: (people: People) => Promise<void>,
): Promise<void> {
  await withData(options, async () => {
    const environment = readEnvironment(process.env);
    const client = createDocumentClient();
    try {
      const store = createSubscriptionStore(client, environment.required('tableName'));
      await work({ store, secret: await readSecret(environment) });
    } finally {
      client.destroy();
    }
  });
}

/** Makes all subscriptions of an address an operator's, or a reader's again. */
export async function setOperator(address: string, options: OptionValues): Promise<void> {
  const isOperator = options['off'] !== true;
  await withPeople(options, async ({ store, secret }) => {
    const { subscriptions } = await store.ofAddress(hashOf(address, secret));
    if (subscriptions.length === 0)
      throw new Error('this address has no confirmed subscription; subscribe it first');
    for (const { id } of subscriptions) await store.setOperator(id, isOperator);
    const what = isOperator
      ? 'will tell of sources and webhooks in trouble'
      : 'will tell of deals only';
    if (options['json'])
      return console.log(JSON.stringify({ subscriptions: subscriptions.length, isOperator }));
    console.log(`${subscriptions.length} of its subscriptions ${what}`);
  });
}

/** Ends the subscription of a token, or all of an address: for those who ask by mail. */
export async function unsubscribe(who: string, options: OptionValues): Promise<void> {
  await withPeople(options, async ({ store, secret }) => {
    const ids = await idsOf(who, { store, secret });
    for (const id of ids) await leave(id, { subscriptions: store, log: SILENT });
    if (options['json']) return console.log(JSON.stringify({ ended: ids.length }));
    console.log(`${ids.length} ended`);
  });
}

async function idsOf(who: string, { store, secret }: People): Promise<string[]> {
  const opened = openToken(secret, 'leave', who, Date.now());
  if ('id' in opened) return [opened.id];
  const { subscriptions, pending } = await store.ofAddress(hashOf(who, secret));
  return [...subscriptions, ...pending].map(({ id }) => id);
}

function hashOf(text: string, secret: string): string {
  const address = normaliseAddress(text);
  if (address === undefined) throw new UsageError(`"${text}" is no e-mail address`);
  return addressHash(secret, address);
}
