import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import { createDocumentClient } from '../adapters/clients';
import { createDynamodbRows } from '../adapters/dynamodb-rows';
import { readEnvironment } from '../adapters/environment';
import { createCountingLog } from '../adapters/powertools-figures';
import { readSecret } from '../adapters/secret';
import { createTableMailLog } from '../adapters/table-mail-log';
import { createTableSuppressionStore } from '../adapters/table-suppression-store';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const rows = createDynamodbRows(createDocumentClient(), environment.required('tableName'));

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const secret = await (reading ??= readSecret(environment));
  const ports = {
    suppressions: createTableSuppressionStore(rows),
    mailLog: createTableMailLog(rows),
    secret,
    clock: Date.now,
    newLock: randomUUID,
    log: createCountingLog('mail-events'),
  };
  return createHandler(ports)(event);
};

/** Read at the first event, over the network. */
let reading: Promise<string> | undefined;
