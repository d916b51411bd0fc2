import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PendingSubscription, Subscription } from '../core/digest/subscription';
import type { SubscriptionStore } from '../core/ports';
import { succeeds } from './dynamodb-conditions';
import { queryDue } from './dynamodb-due';
import { createDynamodbRows } from './dynamodb-rows';

const DUE_PARTITION = 'SUBSCRIPTIONS';
const PENDING_KEEP_S = 7 * 24 * 60 * 60;

interface SubscriptionRow {
  readonly subscription: Subscription;
  readonly dueAt: string;
}
interface PendingRow {
  readonly pending: PendingSubscription;
}

/** Due times in the index bear the id, so that no two are alike: an emulator's index loses one of two rows in thousands otherwise. */
const dueKey = (dueAt: string, id: string): string => `${dueAt}#${id}`;
const subscriptionKey = (id: string) => ({ pk: `SUBSCRIPTION#${id}`, sk: 'META' });
const pendingKey = (id: string) => ({ pk: `PENDING#${id}`, sk: 'META' });
/** What an address has, so that export and erasure find it without a scan. */
const ofAddressKey = (addressHash: string, kind: 'S' | 'P', id: string) => ({
  pk: `ADDRESS#${addressHash}`,
  sk: `${kind}#${id}`,
});

/** Subscriptions in the table: a row each, in the `due` index by their next mail, and a row under their address's hash. */
export function createSubscriptionStore(
  client: DynamoDBDocumentClient,
  tableName: string,
): SubscriptionStore {
  const rows = createDynamodbRows(client, tableName);
  const update = (
    id: string,
    expression: string,
    values: object,
    condition = 'attribute_exists(pk)',
    names?: Record<string, string>,
  ) =>
    succeeds(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: subscriptionKey(id),
          UpdateExpression: expression,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
          ExpressionAttributeNames: names,
        }),
      ),
    );
  const get = async (id: string) =>
    (await rows.get<SubscriptionRow>(subscriptionKey(id)))?.subscription;
  const getPending = async (id: string) => (await rows.get<PendingRow>(pendingKey(id)))?.pending;
  return {
    get,
    getPending,
    put: async (subscription, dueAt) => {
      // The address's row first: what is subscribed can always be found for erasure.
      await rows.put(ofAddressKey(subscription.addressHash, 'S', subscription.id));
      const due = { duePk: DUE_PARTITION, dueAt: dueKey(dueAt, subscription.id) };
      await rows.put({ ...subscriptionKey(subscription.id), ...due, subscription });
    },
    change: async (id, { hour, zone, language, weekdays, groupBy }, dueAt) => {
      const fields = Object.entries({ hour, zone, language, weekdays, groupBy });
      // By placeholder: hour, zone and language are reserved words of DynamoDB's expressions.
      const sets = fields.map(([name]) => `subscription.#${name} = :${name}`);
      const command = new UpdateCommand({
        TableName: tableName,
        Key: subscriptionKey(id),
        UpdateExpression: `SET ${sets.join(', ')}, dueAt = :dueAt`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ':dueAt': dueKey(dueAt, id),
        },
      });
      await succeeds(client.send(command));
    },
    due: async (now, limit) => {
      const range = { partition: DUE_PARTITION, until: `${now}#~`, limit };
      const found = await queryDue<SubscriptionRow>(client, tableName, range);
      return found.map(({ subscription, dueAt }) => ({
        subscription,
        dueAt: dueAt.split('#')[0] ?? '',
      }));
    },
    advance: (id, from, to) =>
      update(
        id,
        'SET dueAt = :to',
        { ':from': dueKey(from, id), ':to': dueKey(to, id) },
        'dueAt = :from',
      ),
    cover: async (id, until) => {
      const later = 'subscription.coveredUntil < :until';
      await update(id, 'SET subscription.coveredUntil = :until', { ':until': until }, later);
    },
    setOperator: (id, isOperator) =>
      update(id, 'SET subscription.#operator = :on', { ':on': isOperator }, undefined, {
        '#operator': 'operator',
      }),
    remove: ({ id, addressHash }) =>
      rows.removeMany([subscriptionKey(id), ofAddressKey(addressHash, 'S', id)]),
    putPending: async (pending) => {
      const expiresAtS = Math.floor(Date.parse(pending.expiresAt) / 1000) + PENDING_KEEP_S;
      await rows.put({ ...ofAddressKey(pending.addressHash, 'P', pending.id), expiresAtS });
      await rows.put(pendingRow(pending, expiresAtS));
    },
    movePending: (pending, to) => {
      const expiresAtS = Math.floor(Date.parse(pending.expiresAt) / 1000) + PENDING_KEEP_S;
      const row = pendingRow({ ...pending, state: to }, expiresAtS);
      return rows.putIf(row, { field: 'state', equals: pending.state });
    },
    removePending: ({ id, addressHash }) =>
      rows.removeMany([pendingKey(id), ofAddressKey(addressHash, 'P', id)]),
    ofAddress: async (addressHash) => {
      const found = await rows.query(`ADDRESS#${addressHash}`);
      const ids = (kind: 'S' | 'P') =>
        found.rows.filter(({ sk }) => sk.startsWith(`${kind}#`)).map(({ sk }) => sk.slice(2));
      const [subscriptions, pending] = await Promise.all([
        rows.getMany<SubscriptionRow>(ids('S').map(subscriptionKey)),
        rows.getMany<PendingRow>(ids('P').map(pendingKey)),
      ]);
      return {
        subscriptions: subscriptions.map(({ subscription }) => subscription),
        pending: pending.map((row) => row.pending),
      };
    },
  };
}

function pendingRow(pending: PendingSubscription, expiresAtS: number) {
  return { ...pendingKey(pending.id), pending, state: pending.state, expiresAtS };
}
