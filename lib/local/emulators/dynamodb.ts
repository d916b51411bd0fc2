import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../../functions/adapters/dynamodb-table';
import { close, listen } from '../listen';
import type { Emulator } from './emulator';

/** DynamoDB by dynalite. It deletes nothing by TTL and knows no transactions; the functions use neither. */
export async function startDynamoDB(
  dataDir: string | undefined,
  tableName: string,
): Promise<Emulator> {
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({ path: dataDir, createTableMs: 0 });
  const port = await listen(server, 0);
  const endpoint = `http://127.0.0.1:${port}`;
  await createTable(endpoint, tableName);
  return { endpoint, stop: () => close(server) };
}

async function createTable(endpoint: string, tableName: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint });
  try {
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error; // kept from an earlier run
  } finally {
    client.destroy();
  }
}
