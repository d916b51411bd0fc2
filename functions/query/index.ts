import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, LambdaFunctionURLEvent } from 'aws-lambda';
import { randomBytes } from 'node:crypto';
import { createDocumentClient } from '../adapters/clients';
import { createPageStore } from '../adapters/s3-page-store';
import { readAddressPolicy } from '../core/digest/address-policy';
import { PAGE_HEADERS, renderPage } from '../core/html/page-layout';
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
import { createTableMailLog } from '../adapters/table-mail-log';
import { createTableDigestArchive } from '../adapters/table-digest-archive';
import { createSubscriptionStore } from '../adapters/table-subscription-store';
import { createTableSuppressionStore } from '../adapters/table-suppression-store';
import { createQueue } from '../adapters/sqs-queue';
import { createRateCounter } from '../adapters/dynamodb-rate-counter';
import { accessOptions, readAccess } from './access';
import { createApp } from './app';
import { createCursorSealer } from './cursor';
import { createHandler } from './handler';
import { dressRefusal } from './dress-refusal';
import { archiveRoutes } from './routes-archive';
import { pageRoutes } from './routes-pages';
import { subscribeRoutes } from './routes-subscribe';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const rows = createDynamodbRows(client, tableName);

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
  const access = readAccess(environment.optional('access'));
  const gated = accessOptions(access, { keys, rates, secret, clock: Date.now });
  const subscribing = subscribeRoutes(
    {
      subscriptions: createSubscriptionStore(client, tableName),
      suppressions: createTableSuppressionStore(rows),
      mailLog: createTableMailLog(rows),
      mailQueue: createQueue(new SQSClient(), environment.required('mailQueueUrl')),
      rates,
      secret,
      clock: Date.now,
      log: ports.log,
      newId: () => randomBytes(20).toString('hex'),
      addresses: readAddressPolicy(environment.optional('refuseAddresses')),
    },
    { render: (page) => renderPage({ ...page, section: 'subscribe' }), headers: PAGE_HEADERS },
  );
  const pages = createPageStore(new S3Client(), environment.required('bucketName'));
  const own = pageRoutes({ ...ports, pages }, { publicUrl, access });
  const archive = createTableDigestArchive(rows, pages);
  const archived = archiveRoutes({ archive, clock: Date.now }, publicUrl);
  const extraRoutes = [...(gated.extraRoutes ?? []), own, subscribing, archived];
  const dress = dressRefusal;
  return createHandler(createApp(ports, { ...gated, publicUrl, extraRoutes, dress }));
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
