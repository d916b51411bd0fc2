import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  Capacity,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { BUCKET_FOLDERS, type ROWS_OF, TABLE } from '../../functions/contract';
import type { PipelineFunction } from './pipeline-function';
import type { Settings } from './settings';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] as const;
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
] as const;

/**
 * Units a second where the table is paid for by capacity: those of the table and its index are together what an account has
 * free for ever. They follow the load, upwards within minutes; until then the queues wait and burst credit of five minutes serves.
 */
const CAPACITY = { table: 20, index: 5, most: 2000, targetPercent: 70 } as const;

type RowsOf = (typeof ROWS_OF)[keyof typeof ROWS_OF];

/**
 * The one table, the one bucket and the signing secret.
 *
 * Which key answers which question, and what it costs (a read unit is 4 KB, half where reads may be stale):
 *
 * | question | key | read units |
 * |---|---|---|
 * | sources that are due | index `due` of keys, duePk=SOURCES, dueAt <= now | 0.5, and 1 a source |
 * | all sources | pk=SOURCES | 0.5 a 4 KB |
 * | is an item known | pk=ITEM#id, batches of 100 | 1 an item |
 * | a host's lease, robots.txt | pk=HOST#name:port, sk=LEASE or ROBOTS | 1 |
 * | one deal, its tags and history | pk=DEAL#id | 1 a 4 KB |
 * | deals by a filter | pk=P#dimension=value, newest first: at most 100 postings of 0.3 KB | 4, and 0.5 a deal shown |
 * | deals from an amount on | pk=P#usd=power of ten, those without a rate in each | as above |
 * | deals by last change | pk=U#all | as above |
 * | merge candidates | pk=BLOCK#..., newest first, at most 64 rows | 1 to 8 a key |
 * | stories alike | pk=BAND#..., 16 keys of at most 16 rows; pk=SIGNATURE#id of 8 | 16, and 1 a signature |
 * | one article; articles by source | pk=ARTICLE#id; pk=A#source=id | 1; 0.5 a 4 KB |
 * | changes behind a cursor | pk=CHANGES#0, sk > sequence | 0.5 a 4 KB |
 * | facet counters | pk=FACETS#... | 1 to 5 |
 * | webhooks; what one was told of a deal | pk=WEBHOOKS; pk=WEBHOOK#id, sk=deal | 0.5 a 4 KB; 1 |
 * | subscriptions that are due | index `due` of keys, duePk=SUBSCRIPTIONS, dueAt <= now | 0.5, and 1 each |
 * | a subscription; all of an address | pk=SUBSCRIPTION#id; pk=ADDRESS#hash | 1; 0.5 a 4 KB |
 * | archived days, newest first | pk=DIGESTS, sk=day | 0.5 a 4 KB |
 * | a day's tokens of a model; a stored answer | pk=MODEL#TOKENS; pk=MODEL#REPLY#hash | 1; 0.5 a 4 KB |
 * | work of once a day | pk=DAILY#name, sk=day | 1 |
 * | rejects | pk=REJECTS | 0.5 a 4 KB |
 *
 * Nothing scans but the daily export. Partition keys hold hashes or values of many kinds, so writes
 * spread; `P#all`, `U#all` and `CHANGES#0` warm first, being written by every deal.
 */
export class Storage extends Construct {
  readonly table: TableV2;
  readonly bucket: Bucket;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.table = this.createTable(settings);
    this.bucket = this.createBucket(settings);
    this.secret = new Secret(this, 'SigningSecret', {
      description: 'Signs cursors and the links in mails',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'a rotated secret would break every unsubscribe link in mails already sent',
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'the bucket is private to the functions, whose own logs and traces tell each access',
    });
  }

  /** Reads of rows by key; nothing may scan. */
  allowTableRead(fn: PipelineFunction): void {
    fn.allow(READ, [this.table.tableArn]);
  }

  allowTableWrite(fn: PipelineFunction): void {
    fn.allow([...READ, ...WRITE], [this.table.tableArn]);
  }

  /** Reads and writes of those rows alone that the contract names for the function: whose partition begins so. */
  allowTableRows(fn: PipelineFunction, { reads, writes }: RowsOf): void {
    const under = (partitions: readonly string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((name) => `${name}*`) },
    });
    fn.allow(READ, [this.table.tableArn], under(reads));
    fn.allow(WRITE, [this.table.tableArn], under(writes));
  }

  /** Reads every row, in no order. For the export alone. */
  allowScan(fn: PipelineFunction): void {
    fn.allow(['dynamodb:Scan'], [this.table.tableArn]);
  }

  /** Asks the index who is due. */
  allowDueQuery(fn: PipelineFunction): void {
    fn.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${TABLE.dueIndex.name}`]);
  }

  /** Objects under the named folders. */
  allowFolders(
    fn: PipelineFunction,
    folders: readonly (keyof typeof BUCKET_FOLDERS)[],
    actions: readonly ('s3:GetObject' | 's3:PutObject')[],
  ): void {
    const prefixes = folders.map((folder) => BUCKET_FOLDERS[folder].prefix);
    fn.allow(
      actions,
      prefixes.map((prefix) => this.bucket.arnForObjects(`${prefix}*`)),
    );
    // An object that is not there answers 403 without this, and could not be told from a refusal.
    if (actions.includes('s3:GetObject')) fn.allow(['s3:ListBucket'], [this.bucket.bucketArn]);
    const bucketId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    for (const prefix of prefixes)
      Validations.of(fn).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
        reason: 'keys within the folder are hashes or instants that are not known beforehand',
      });
  }

  private createTable({ deletionProtection, tableBilling }: Settings): TableV2 {
    const { partitionKey, sortKey, ttlAttribute, dueIndex } = TABLE;
    const key = (name: string) => ({ name, type: AttributeType.STRING });
    const byCapacity = tableBilling === 'provisioned';
    return new TableV2(this, 'Table', {
      partitionKey: key(partitionKey),
      sortKey: key(sortKey),
      globalSecondaryIndexes: [
        {
          indexName: dueIndex.name,
          partitionKey: key(dueIndex.partitionKey),
          sortKey: key(dueIndex.sortKey),
          projectionType: ProjectionType.KEYS_ONLY,
          ...(byCapacity && {
            readCapacity: Capacity.fixed(CAPACITY.index), // polls and digests alone ask it
            writeCapacity: following(CAPACITY.index),
          }),
        },
      ],
      billing: byCapacity
        ? Billing.provisioned({
            readCapacity: following(CAPACITY.table),
            writeCapacity: following(CAPACITY.table),
          })
        : Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      timeToLiveAttribute: ttlAttribute,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection,
      removalPolicy: RemovalPolicy.RETAIN, // `cdk destroy` keeps data unless a person deletes it
    });
  }

  private createBucket({ retentionDays }: Settings): Bucket {
    const days = { ...BUCKET_FOLDERS };
    return new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        ...Object.values(days)
          .filter(({ expireDays }) => expireDays !== null)
          .map(({ prefix, expireDays }) => ({
            prefix,
            expiration: Duration.days(
              isKeptForReprocessing(prefix) ? retentionDays : (expireDays ?? 1),
            ),
          })),
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
  }
}

function following(least: number): Capacity {
  return Capacity.autoscaled({
    minCapacity: least,
    maxCapacity: CAPACITY.most,
    targetUtilizationPercent: CAPACITY.targetPercent,
    seedCapacity: least,
  });
}

/** Raw pages and texts are what a deployer's retention is about; the other folders keep their own times. */
function isKeptForReprocessing(prefix: string): boolean {
  return prefix === BUCKET_FOLDERS.raw.prefix || prefix === BUCKET_FOLDERS.texts.prefix;
}
