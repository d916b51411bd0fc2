import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { FETCH, PARSE, SEND, visibilityTimeoutS, WEBHOOK, ENV } from '../../../functions/contract';
import { startDynamoDB } from './dynamodb';
import { startSes } from './ses';
import { startSqsAndS3 } from './sqs-and-s3';

const TABLE_NAME = 'harbinger';
const BUCKET_NAME = 'harbinger';

const QUEUES = [
  { name: 'fetch', stage: FETCH, variable: ENV.fetchQueueUrl },
  { name: 'item', stage: PARSE, variable: ENV.itemQueueUrl },
  { name: 'mail', stage: SEND, variable: ENV.mailQueueUrl },
  { name: 'webhook', stage: WEBHOOK, variable: ENV.webhookQueueUrl },
] as const;
export type QueueName = (typeof QUEUES)[number]['name'];

/** Emulators of all services, and the variables by which functions and SDK find them. */
export interface Emulators {
  readonly environment: Readonly<Record<string, string>>;
  readonly queueUrls: Readonly<Record<string, string>>;
  readonly mailboxUrl: string;
  stop(): Promise<void>;
}

/** @param dataDir Keeps table, queues and bucket between runs; in memory where absent. */
export async function startEmulators(dataDir: string | undefined): Promise<Emulators> {
  const folder = (name: string) => dataDir && join(dataDir, name);
  if (dataDir) await mkdir(join(dataDir, 'sqs-s3'), { recursive: true });
  Object.assign(process.env, CREDENTIALS);
  const secret = await signingSecret(dataDir);
  const [table, queues, ses] = await Promise.all([
    startDynamoDB(folder('dynamodb'), TABLE_NAME),
    startSqsAndS3(
      folder('sqs-s3'),
      BUCKET_NAME,
      QUEUES.map(({ name, stage }) => wish(name, stage)),
    ),
    startSes(),
  ]);
  return {
    environment: {
      ...CREDENTIALS,
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ENDPOINT_URL_SQS: queues.endpoint,
      AWS_ENDPOINT_URL_S3: queues.endpoint,
      AWS_ENDPOINT_URL_SESV2: ses.endpoint,
      [ENV.tableName]: TABLE_NAME,
      [ENV.bucketName]: BUCKET_NAME,
      [ENV.secret]: secret,
      ...Object.fromEntries(
        QUEUES.map(({ name, variable }) => [variable, queues.queueUrls[name] ?? '']),
      ),
    },
    queueUrls: queues.queueUrls,
    mailboxUrl: ses.endpoint,
    stop: async () => {
      await Promise.all([table.stop(), queues.stop(), ses.stop()]);
    },
  };
}

/** Emulators take any; the SDK wants some. */
const CREDENTIALS = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
} as const;

function wish(name: string, stage: typeof FETCH) {
  return {
    name,
    visibilityTimeoutS: visibilityTimeoutS(stage),
    maxReceiveCount: stage.maxReceiveCount,
  };
}

/** Made once and kept, so that links in mails outlive a restart. */
async function signingSecret(dataDir: string | undefined): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  if (!dataDir) return fresh;
  const path = join(dataDir, 'secret');
  await writeFile(path, fresh, { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return (await readFile(path, 'utf8')).trim();
}
