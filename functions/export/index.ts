import { S3Client } from '@aws-sdk/client-s3';
import { createDocumentClient } from '../adapters/clients';
import { scanTable } from '../adapters/dynamodb-scan';
import { readEnvironment } from '../adapters/environment';
import { createLog } from '../adapters/powertools-log';
import { createExportFiles } from '../adapters/s3-export-files';
import { exportKind } from '../adapters/table-export';
import { createHandler } from './handler';

const environment = readEnvironment(process.env);
const client = createDocumentClient();
const tableName = environment.required('tableName');
const { begin } = createExportFiles(new S3Client(), environment.required('bucketName'));

export const handler = createHandler({
  scan: () => scanTable(client, tableName),
  kindOf: exportKind,
  begin,
  clock: Date.now,
  log: createLog('export'),
});
