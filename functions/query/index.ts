import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { createDocumentClient } from '../adapters/clients';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { createSourceStore } from '../adapters/dynamodb-source-store';
import { readEnvironment } from '../adapters/environment';
import { createLog } from '../adapters/powertools-log';
import { readSecret } from '../adapters/secret';
import { createTableArticleStore } from '../adapters/table-article-store';
import { createTableChangeLog } from '../adapters/table-change-log';
import { createTableDealStore } from '../adapters/table-deal-store';
import { createTableFacetStore } from '../adapters/table-facet-store';
import { createTableKeyStore } from '../adapters/table-key-store';
import { createRateCounter } from '../adapters/dynamodb-rate-counter';
import { createKeyGate } from './api-keys';
import { createApp } from './app';
import { createCursorSealer } from './cursor';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const rows = createDynamodbRows(client, tableName);

/** What tells how to ask needs no key. */
const OPEN_PATHS = ['/openapi.json', '/schema', '/taxonomy'];

/** Made at the first request: the secret is read over the network. */
let handling: Promise<ReturnType<typeof createHandler>> | undefined;

async function start(): Promise<ReturnType<typeof createHandler>> {
  const secret = await readSecret(environment);
  const ports = {
    rows,
    deals: createTableDealStore(rows),
    articles: createTableArticleStore(rows),
    changes: createTableChangeLog(rows),
    facets: createTableFacetStore(rows),
    sources: createSourceStore(client, tableName),
    cursors: createCursorSealer(secret),
    clock: Date.now,
    log: createLog('query'),
  };
  const publicUrl = (environment.optional('publicUrl') ?? '').replace(/\/+$/, '');
  const rates = createRateCounter(client, tableName);
  const keys = createTableKeyStore(rows);
  const needsKey = environment.optional('access') === 'keys';
  const gate = needsKey ? createKeyGate({ keys, rates, clock: Date.now }, OPEN_PATHS) : undefined;
  return createHandler(createApp(ports, { publicUrl, ...(gate && { gate }) }));
}

export const handler = async (event: LambdaFunctionURLEvent, context: Context) => {
  handling ??= start();
  try {
    return await (
      await handling
    )(event, context);
  } catch (error) {
    // The next request tries to start anew.
    handling = undefined;
    throw error;
  }
};
