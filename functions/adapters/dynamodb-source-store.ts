import { randomUUID } from 'node:crypto';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { SourceStore } from '../core/ports';
import { newSource, type Source, type SourceState } from '../core/source/source';
import type { SourceDefinition } from '../core/source/source-definition';
import { succeeds } from './dynamodb-conditions';
import { queryDue } from './dynamodb-due';

/** All sources lie in one partition, a row each; those that are ever due again stand in the `due` index too. */
const PARTITION = 'SOURCES';
const DUE_PARTITION = 'SOURCES';

interface SourceRow {
  readonly definition: SourceDefinition;
  readonly state: SourceState;
  /** A removed source stays as a mark, so that the starter pack does not bring it back. */
  readonly removed?: boolean;
}

/** Sources in the table. @see lib/cloud/storage.ts for the keys */
export function createSourceStore(client: DynamoDBDocumentClient, tableName: string): SourceStore {
  const key = (sourceId: string) => ({ pk: PARTITION, sk: sourceId });
  const put = async (source: Source): Promise<void> => {
    await client.send(new PutCommand({ TableName: tableName, Item: toRow(source) }));
  };
  return {
    put,
    get: async (sourceId) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: key(sourceId), ConsistentRead: true }),
      );
      return fromRow(Item as SourceRow | undefined);
    },
    list: () =>
      query(client, {
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': PARTITION },
      }),
    due: async (now, limit) => {
      const range = { partition: DUE_PARTITION, until: now, limit };
      const rows = await queryDue<SourceRow>(client, tableName, range);
      return rows.flatMap((row) => fromRow(row) ?? []);
    },
    claim: (sourceId, from, to) =>
      succeeds(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key(sourceId),
            UpdateExpression: 'SET dueAt = :to, #state.nextCheckAt = :to, claimedBy = :claim',
            // The client's own next try, after an answer that was lost, finds its claim and holds.
            ConditionExpression: 'dueAt = :from OR claimedBy = :claim',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':from': from, ':to': to, ':claim': randomUUID() },
          }),
        ),
      ),
    putState: async (sourceId, state) => {
      const row = dueKeys(state);
      // A source that was removed or changed meanwhile keeps what the person said: only the state is written.
      await succeeds(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key(sourceId),
            UpdateExpression: row
              ? 'SET #state = :state, duePk = :duePk, dueAt = :dueAt'
              : 'SET #state = :state REMOVE duePk, dueAt',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(removed)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':state': state,
              ...(row && { ':duePk': row.duePk, ':dueAt': row.dueAt }),
            },
          }),
        ),
      );
    },
    move: (sourceId, fromUrl, toUrl) =>
      succeeds(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key(sourceId),
            UpdateExpression: 'SET #definition.#url = :to',
            ConditionExpression: '#definition.#url = :from AND attribute_not_exists(removed)',
            ExpressionAttributeNames: { '#definition': 'definition', '#url': 'url' },
            ExpressionAttributeValues: { ':from': fromUrl, ':to': toUrl },
          }),
        ),
      ),
    seed: (source) =>
      succeeds(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: toRow(source),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),
    remove: async (sourceId) => {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: key(sourceId),
          UpdateExpression: 'SET removed = :yes REMOVE duePk, dueAt',
          ExpressionAttributeValues: { ':yes': true },
        }),
      );
    },
  };
}

function toRow(source: Source): Record<string, unknown> {
  return { pk: PARTITION, sk: source.definition.id, ...source, ...dueKeys(source.state) };
}

/** A source that has ended is never due and leaves the index. */
function dueKeys({
  health,
  nextCheckAt,
}: SourceState): { duePk: string; dueAt: string } | undefined {
  return health === 'gone' ? undefined : { duePk: DUE_PARTITION, dueAt: nextCheckAt };
}

function fromRow(row: SourceRow | undefined): Source | undefined {
  if (!row?.definition || row.removed) return undefined;
  return { definition: row.definition, state: row.state ?? newSource(row.definition, '').state };
}

async function query(client: DynamoDBDocumentClient, input: QueryCommandInput): Promise<Source[]> {
  const sources: Source[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(new QueryCommand({ ...input, ExclusiveStartKey }));
    for (const row of page.Items ?? []) {
      const source = fromRow(row as SourceRow);
      if (source) sources.push(source);
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return sources;
}
