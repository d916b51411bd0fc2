/**
 * What any host must give the functions: one page, read by the cloud stack and by local mode alike.
 * Units stand last in each name. A host may lower what is marked so; nothing else differs between hosts.
 */

/** Names of the environment variables that a function reads; `index.ts` of each checks them at its start. */
export const ENV = {
  tableName: 'HARBINGER_TABLE',
  bucketName: 'HARBINGER_BUCKET',
  fetchQueueUrl: 'HARBINGER_FETCH_QUEUE_URL',
  itemQueueUrl: 'HARBINGER_ITEM_QUEUE_URL',
  mailQueueUrl: 'HARBINGER_MAIL_QUEUE_URL',
  webhookQueueUrl: 'HARBINGER_WEBHOOK_QUEUE_URL',
  /** What becomes of mails, where a sender is named; the command line alone asks for it. */
  mailEventsQueueUrl: 'HARBINGER_MAIL_EVENTS_QUEUE_URL',
  /** Where readers reach the query function; links in mails and feeds begin with it. */
  publicUrl: 'HARBINGER_PUBLIC_URL',
  /** From address of the digest; empty where no identity is set up, and then no mail is sent. */
  mailFrom: 'HARBINGER_MAIL_FROM',
  /** A mailbox that a person reads, offered beside the link for leaving; none unless the deployer names one. */
  leaveMailbox: 'HARBINGER_LEAVE_MAILBOX',
  /** Addresses that may not subscribe: `role`, `disposable`, domains, by comma; empty takes all. */
  refuseAddresses: 'HARBINGER_REFUSE_ADDRESSES',
  /** SES configuration set whose events reach `mail-events`; none on a desk. */
  configurationSet: 'HARBINGER_CONFIGURATION_SET',
  /** Contact (`mailto:` or page) in the User-Agent, so that a publisher can reach the operator; it says so where there is none. */
  contact: 'HARBINGER_CONTACT',
  /** Signs cursors, opt-in and preference links: the secret itself, or where Secrets Manager keeps it. */
  secret: 'HARBINGER_SECRET',
  secretArn: 'HARBINGER_SECRET_ARN',
  /** Bedrock model id; empty means no model. */
  modelId: 'HARBINGER_MODEL_ID',
  /** Tokens that the model may take in a day (UTC), in and out together. */
  modelDailyTokens: 'HARBINGER_MODEL_DAILY_TOKENS',
  /** How long pages are kept, and with them a model's answers to them: days. */
  retentionDays: 'HARBINGER_RETENTION_DAYS',
  /** `public`, `keys` or `iam`. */
  access: 'HARBINGER_ACCESS',
  /**
   * Hosts, as `name:port` by comma, that may be fetched though their address is not public. The desk's own sample
   * publisher and the test stack set it; the default template has none, and a test proves it.
   */
  allowedPrivateHosts: 'HARBINGER_ALLOWED_PRIVATE_HOSTS',
  /** Shortest wait between two polls of a source; only the local host lowers it. */
  minPollIntervalS: 'HARBINGER_MIN_POLL_INTERVAL_S',
  /** Shortest wait between two requests to an allowed private host; only the local host lowers it. */
  minHostGapS: 'HARBINGER_MIN_HOST_GAP_S',
} as const;

/** Keys of the one table. `lib/cloud/storage.ts` says which key answers which query. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttlAttribute: 'expiresAtS',
  /** Sparse: sources and subscriptions that have a next time, by that time. */
  dueIndex: { name: 'due', partitionKey: 'duePk', sortKey: 'dueAt' },
} as const;

/** How partition keys begin of the rows that a function may read and write, where it needs few kinds of them. */
export const ROWS_OF = {
  alert: { reads: ['WEBHOOK', 'CHANGES#', 'DEAL#'], writes: ['WEBHOOK'] },
  webhook: { reads: ['WEBHOOK', 'DEAL#'], writes: ['WEBHOOK', 'REJECTS'] },
  canary: { reads: ['SOURCES', 'A#source='], writes: ['SOURCES'] },
} as const;

/** Folders of the one bucket and how long each is kept, in days; `null` is for ever. */
export const BUCKET_FOLDERS = {
  raw: { prefix: 'raw/', expireDays: 90 },
  feeds: { prefix: 'feeds/', expireDays: 14 },
  texts: { prefix: 'texts/', expireDays: 90 },
  exports: { prefix: 'exports/', expireDays: 35 },
  digests: { prefix: 'digests/', expireDays: null },
} as const;

/** Bounds of the wait between two polls of one source; the lower one is a host's to lower. */
export const POLL_INTERVAL_S = { min: 60 * 60, max: 24 * 60 * 60 } as const;
export const HOST_GAP_S = 1;

export const FETCH_LIMITS = {
  connectTimeoutS: 10,
  totalTimeoutS: 20,
  maxDecodedBytes: 15 * 1024 * 1024,
  maxHeaderBytes: 16 * 1024,
  maxRedirects: 10,
} as const;

/** A stage that drains a queue. `maxReceiveCount` attempts, then the dead-letter queue. */
export interface QueueStage {
  readonly timeoutS: number;
  readonly memoryMB: number;
  readonly batchSize: number;
  readonly maxReceiveCount: number;
  readonly maxConcurrency: number;
}

export const POLL = { timeoutS: 60, memoryMB: 256, everyS: 60 } as const;
export const FETCH: QueueStage = {
  timeoutS: 60,
  memoryMB: 1024,
  batchSize: 1,
  maxReceiveCount: 5,
  maxConcurrency: 20,
};
export const PARSE: QueueStage = {
  timeoutS: 60,
  memoryMB: 1024,
  batchSize: 5,
  maxReceiveCount: 5,
  maxConcurrency: 20,
};
export const QUERY = { timeoutS: 15, memoryMB: 512 } as const;
export const DIGEST = { timeoutS: 300, memoryMB: 512, everyS: 15 * 60 } as const;
export const SEND: QueueStage = {
  timeoutS: 60,
  memoryMB: 512,
  batchSize: 5,
  maxReceiveCount: 5,
  maxConcurrency: 2,
};
export const ALERT = { timeoutS: 60, memoryMB: 256, everyS: 60 } as const;
/** Eight attempts, waits between them growing from seconds to hours, span most of a day. */
export const WEBHOOK: QueueStage = {
  timeoutS: 30,
  memoryMB: 256,
  batchSize: 1,
  maxReceiveCount: 8,
  maxConcurrency: 5,
};
/** How long a receiver of webhooks may take to answer. */
export const WEBHOOK_TIMEOUT_S = 10;
/**
 * Bounds of the model: one answer; the time behind an item's start within which it is asked, which leaves the parse function time to
 * store what it says; stories asked about on one page; tokens a day where the deployer says nothing, some two hundred stories.
 */
export const MODEL = {
  timeoutS: 25,
  askWithinS: 40,
  storiesPerItem: 4,
  dailyTokens: 1_000_000,
} as const;
/** A source of our own whose stories' age tells whether the whole way works. @see lib/cloud/operation/canary.ts */
export const CANARY = {
  sourceId: 'harbinger-canary',
  timeoutS: 30,
  memoryMB: 256,
  everyS: 15 * 60,
} as const;
/** Reads the whole table: a quarter of an hour is the most that Lambda gives, and does for some millions of rows. */
export const EXPORT = { timeoutS: 900, memoryMB: 1024, everyS: 24 * 60 * 60 } as const;
export const MAIL_EVENTS: QueueStage = {
  timeoutS: 30,
  memoryMB: 256,
  batchSize: 5,
  maxReceiveCount: 5,
  maxConcurrency: 2,
};

/** AWS asks for six times the function timeout, which leaves time to retry a throttled batch. */
export function visibilityTimeoutS({ timeoutS }: QueueStage): number {
  return 6 * timeoutS;
}
