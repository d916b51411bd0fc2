import { randomUUID } from 'node:crypto';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { HostStore } from '../core/ports';
import { succeeds } from './dynamodb-conditions';

const DAY_S = 24 * 60 * 60;
const HOUR_MS = 60 * 60 * 1000;
/** How soon it is worth asking again for a host that another function speaks to. */
const BUSY_RETRY_MS = 250;

interface LeaseRow {
  readonly leasedUntilMs?: number;
  readonly notBeforeMs?: number;
  readonly pausedUntilMs?: number;
}

/**
 * Leases on hosts in the table: one row a host, taken and given back by conditional writes, so that no two functions
 * speak to a host at once and each waits its gap. A lease that its holder lost runs out by itself.
 */
export function createHostStore(client: DynamoDBDocumentClient, tableName: string): HostStore {
  const leaseKey = (host: string) => ({ pk: `HOST#${host}`, sk: 'LEASE' });
  const robotsKey = (origin: string) => ({ pk: `HOST#${origin}`, sk: 'ROBOTS' });
  return {
    acquire: async (host, nowMs, leaseMs) => {
      const token = randomUUID();
      const taken = await succeeds(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: leaseKey(host),
            UpdateExpression:
              'SET leasedUntilMs = :until, leaseToken = :token, expiresAtS = :expires',
            ConditionExpression:
              '(attribute_not_exists(leasedUntilMs) OR leasedUntilMs <= :now)' +
              ' AND (attribute_not_exists(notBeforeMs) OR notBeforeMs <= :now)' +
              ' AND (attribute_not_exists(pausedUntilMs) OR pausedUntilMs <= :now)',
            ExpressionAttributeValues: {
              ':now': nowMs,
              ':until': nowMs + leaseMs,
              ':token': token,
              ':expires': Math.ceil(nowMs / 1000) + 2 * DAY_S,
            },
          }),
        ),
      );
      if (taken) return { ok: true, token };
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: leaseKey(host), ConsistentRead: true }),
      );
      return { ok: false, retryAtMs: retryAtMs((Item ?? {}) as LeaseRow, nowMs) };
    },
    release: async (host, token, notBeforeMs) => {
      // Where the lease ran out and another holds it now, there is nothing to give back.
      await succeeds(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: leaseKey(host),
            UpdateExpression: 'SET notBeforeMs = :next REMOVE leasedUntilMs, leaseToken',
            ConditionExpression: 'leaseToken = :token',
            ExpressionAttributeValues: { ':next': notBeforeMs, ':token': token },
          }),
        ),
      );
    },
    pause: async (host, untilMs) => {
      await succeeds(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: leaseKey(host),
            UpdateExpression: 'SET pausedUntilMs = :until, expiresAtS = :expires',
            ConditionExpression: 'attribute_not_exists(pausedUntilMs) OR pausedUntilMs < :until',
            ExpressionAttributeValues: {
              ':until': untilMs,
              ':expires': Math.ceil(untilMs / 1000) + 2 * DAY_S,
            },
          }),
        ),
      );
    },
    countForbidden: async (host, nowMs) => {
      const hour = Math.floor(nowMs / HOUR_MS);
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { pk: `HOST#${host}`, sk: `FORBIDDEN#${hour}` },
          UpdateExpression: 'ADD times :one SET expiresAtS = :expires',
          ExpressionAttributeValues: { ':one': 1, ':expires': Math.ceil(nowMs / 1000) + DAY_S },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.times ?? 1);
    },
    robots: async (origin, nowMs) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: robotsKey(origin) }),
      );
      // The table deletes expired rows in its own time; until then they are not believed.
      if (!Item || (Item.untilMs as number) <= nowMs) return undefined;
      return { status: Item.status as number, text: Item.text as string };
    },
    putRobots: async (origin, answer, untilMs) => {
      const text = Buffer.from(answer.text).subarray(0, 300_000).toString(); // a row holds 400 KB
      const Item = {
        ...robotsKey(origin),
        ...answer,
        text,
        untilMs,
        expiresAtS: Math.ceil(untilMs / 1000),
      };
      await client.send(new PutCommand({ TableName: tableName, Item }));
    },
  };
}

function retryAtMs(
  { leasedUntilMs = 0, notBeforeMs = 0, pausedUntilMs = 0 }: LeaseRow,
  nowMs: number,
): number {
  // A lease in force mostly ends well before it runs out.
  const busyMs = leasedUntilMs > nowMs ? nowMs + BUSY_RETRY_MS : 0;
  return Math.max(busyMs, notBeforeMs, pausedUntilMs, nowMs + 20);
}
