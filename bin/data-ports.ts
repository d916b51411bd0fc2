import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../functions/adapters/clients';
import { createRejectStore } from '../functions/adapters/dynamodb-reject-store';
import { createDynamodbRows } from '../functions/adapters/dynamodb-rows';
import { createSourceStore } from '../functions/adapters/dynamodb-source-store';
import { readEnvironment } from '../functions/adapters/environment';
import { createPageStore } from '../functions/adapters/s3-page-store';
import { createQueue } from '../functions/adapters/sqs-queue';
import { createTableArticleStore } from '../functions/adapters/table-article-store';
import { createTableChangeLog } from '../functions/adapters/table-change-log';
import { createTableDealStore } from '../functions/adapters/table-deal-store';
import { createTableFacetStore } from '../functions/adapters/table-facet-store';
import { createTableKeyStore } from '../functions/adapters/table-key-store';
import { createTableNearDuplicateStore } from '../functions/adapters/table-near-duplicate-store';
import { createTableRateStore } from '../functions/adapters/table-rate-store';
import { createTableReplyStore } from '../functions/adapters/table-reply-store';
import { createTableWebhookStore } from '../functions/adapters/table-webhook-store';
import type { ItemMessage } from '../functions/core/item/item-message';
import type { Log } from '../functions/core/ports';

/** What a person at a terminal should know; the rest is for the functions' own logs. */
const terminalLog: Log = {
  info: () => undefined,
  warn: (message, fields) => console.error(`${message} ${JSON.stringify(fields ?? {})}`),
  error: (message, fields) => console.error(`${message} ${JSON.stringify(fields ?? {})}`),
};

/** The stores and queues of the data that `withData` found. */
export function openDataPorts() {
  const environment = readEnvironment(process.env);
  const tableName = environment.required('tableName');
  const bucketName = environment.required('bucketName');
  const client = createDocumentClient();
  const s3 = new S3Client();
  const rows = createDynamodbRows(client, tableName);
  return {
    client,
    s3,
    tableName,
    bucketName,
    rows,
    sources: createSourceStore(client, tableName),
    rejects: createRejectStore(client, tableName),
    articles: createTableArticleStore(rows),
    deals: createTableDealStore(rows),
    changes: createTableChangeLog(rows),
    facets: createTableFacetStore(rows),
    keys: createTableKeyStore(rows),
    nearDuplicates: createTableNearDuplicateStore(rows),
    rates: createTableRateStore(rows),
    replies: createTableReplyStore(rows, environment.retentionDays),
    webhooks: createTableWebhookStore(rows),
    pages: createPageStore(s3, bucketName),
    itemQueue: createQueue<ItemMessage>(new SQSClient(), environment.required('itemQueueUrl')),
    clock: Date.now,
    sleep,
    log: terminalLog,
  };
}
export type DataPorts = ReturnType<typeof openDataPorts>;
