import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AddressInfo, Server } from 'node:net';
import { tableDefinition } from '../../functions/adapters/dynamodb-table';

type Dynalite = (options: { createTableMs: number; path?: string }) => Server;
// eslint-disable-next-line @typescript-eslint/no-require-imports -- dynalite has no types
const dynalite = require('dynalite') as Dynalite;

/** An emulated table of its own: a client for it, its name, and how to end it. */
export interface TestTable {
  readonly client: DynamoDBDocumentClient;
  readonly endpoint: string;
  readonly tableName: string;
  readonly close: () => Promise<void>;
}

/** Starts dynalite on loopback and creates the table of the contract in it. `path` keeps the data on disk. */
export async function startTestTable(path?: string): Promise<TestTable> {
  const server = dynalite({ createTableMs: 0, ...(path !== undefined && { path }) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const raw = new DynamoDBClient({ region: 'us-east-1', endpoint, credentials });
  const tableName = 'harbinger-test';
  await raw.send(new CreateTableCommand(tableDefinition(tableName)));
  const client = DynamoDBDocumentClient.from(raw, {
    marshallOptions: { removeUndefinedValues: true },
  });
  const close = async (): Promise<void> => {
    raw.destroy();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return { client, endpoint, tableName, close };
}
