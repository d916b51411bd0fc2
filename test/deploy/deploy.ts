import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENV } from '../../functions/contract';
import { startPublisher, type Publisher } from '../../lib/local/publisher/publisher';
import { SAMPLE_SITES } from '../../lib/local/publisher/sample-sites';
import { Deployment } from './deployment';
import { MAIL_FROM, subscribeAndGetDigest, verifySender } from './digest-steps';
import { functionVersion } from './lambda-calls';
import { installMinistack, startMinistack, type Ministack } from './ministack';
import { addSources, everySourceRead, foundingDeals, poll, scheduledPoll } from './pipeline-steps';
import { changeCode, copyProject } from './project-copy';
import { commandsOnStack } from './command-steps';
import { createQueueCalls, type QueueCalls } from './queue-calls';
import { deadLetterAndRedrive, loadDuring, malformedIsRejected, nothingLost } from './queue-steps';
import { expectThat } from './until';

/**
 * Deploys the stack for real without an account: `cdk bootstrap`, `deploy`, a second `deploy` under load and `destroy`
 * against MiniStack, with the sample publisher's sites, and what happens between them. Skips visibly where Python is
 * absent.
 *
 * Not proven here: permissions, which MiniStack does not enforce (lib/cloud's own tests read them off the template), arm64
 * and AWS's own times.
 */
const ROOT = join(__dirname, '..', '..');
/** A guard against hanging: two to three minutes suffice on two idle cores. */
const WHOLE_TIMEOUT_S = 1500;

async function main(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'harbinger-deploy-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true })); // where a signal ends it
  const alarm = setTimeout(() => {
    console.error(`FAILED: not done after ${WHOLE_TIMEOUT_S} s`);
    process.exit(1);
  }, WHOLE_TIMEOUT_S * 1000);
  try {
    const obstacle = await step('install MiniStack', () => installMinistack(dir));
    if (obstacle !== undefined) {
      console.log(
        `SKIPPED: deployment not tested, python3 with venv and pip is wanting: ${obstacle}`,
      );
      return;
    }
    await withMinistack(dir);
  } finally {
    clearTimeout(alarm);
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function withMinistack(dir: string): Promise<void> {
  const ministack = await step('start MiniStack', () =>
    startMinistack(dir, join(ROOT, 'node_modules', '.bin')),
  );
  const publisher = await startPublisher(
    SAMPLE_SITES.map(() => 0),
    join(dir, 'publisher'),
  );
  Object.assign(process.env, ministack.environment);
  const queues = createQueueCalls();
  try {
    await prove(dir, ministack, publisher, queues);
    console.log('PASSED');
  } catch (error) {
    console.error(`the last lines of MiniStack's log:\n${await ministack.logTail()}`);
    throw error;
  } finally {
    queues.end();
    await publisher.stop();
    await ministack.stop();
  }
}

async function prove(
  dir: string,
  ministack: Ministack,
  publisher: Publisher,
  queues: QueueCalls,
): Promise<void> {
  const project = join(dir, 'project');
  await copyProject(ROOT, project);
  const deployment = new Deployment(ministack, project, {
    mailFrom: MAIL_FROM,
    minPollIntervalS: '1',
    maxConcurrency: '2', // as many functions a queue as there are cores: all of them share one machine with the table
    allowedPrivateHosts: publisher.hosts.join(','),
  });
  await step('cdk bootstrap', () => deployment.bootstrap());
  await step('cdk deploy', () => deployment.deploy());
  await step('add sources', () => addSources(deployment, publisher));
  await step('poll', () => poll(deployment));
  const founding = await step('fetch, parse, query: the founding deals', () =>
    foundingDeals(deployment),
  );
  await step('every sample source gives articles', () => everySourceRead(deployment, publisher));
  await step('verify the sender', () => verifySender());
  await step('subscribe, confirm, digest', () => subscribeAndGetDigest(deployment));
  await step('a malformed message is kept as a reject', () =>
    malformedIsRejected(deployment, queues),
  );
  await step('dead letter, redrive', () => deadLetterAndRedrive(deployment, queues));
  const [sent] = await Promise.all([
    step('cdk deploy again, changed, under load', () =>
      loadDuring(deployment, queues, () => deployChanged(deployment)),
    ),
    step('poll by the schedule, meanwhile', () => scheduledPoll(deployment)),
  ]);
  await step('nothing lost, nothing doubled', () => nothingLost(deployment, queues, sent));
  await step('the founding deals are the same', async () => {
    const now = await foundingDeals(deployment);
    expectThat(now.join() === founding.join(), `other deals: ${now.join()} for ${founding.join()}`);
  });
  await step('commands with --stack', () => commandsOnStack(deployment, founding));
  const second = new Deployment(ministack, project, {}, 'HarbingerStaging');
  await step('cdk deploy of a second stage', () => second.deploy());
  await step('no resource in common', () => nothingShared(deployment, second));
  await step('cdk destroy', () => deployment.destroy());
  await step('table and bucket stay', () => dataStays(deployment));
  await step('the second stage still answers', () => second.askJson('/deals'));
}

/** Deploys with another contact and changed code of one function. @throws Error where either did not arrive */
async function deployChanged(deployment: Deployment): Promise<void> {
  const contact = 'mailto:operator@example.com';
  const name = await deployment.functionName('ParseStageParse');
  const before = await functionVersion(name);
  await changeCode(deployment.project, 'parse');
  await deployment.deploy({ contact });
  const after = await functionVersion(name);
  expectThat(before.codeSha256 !== after.codeSha256, 'the changed code did not arrive');
  expectThat(after.variables[ENV.contact] === contact, 'the changed setting did not arrive');
}

/** Two stages in one account: what CloudFormation made for one is not what it made for the other. */
async function nothingShared(one: Deployment, other: Deployment): Promise<string> {
  const types = [
    'Lambda::Function',
    'SQS::Queue',
    'S3::Bucket',
    'DynamoDB::GlobalTable',
    'IAM::Role',
  ];
  const named = async (deployment: Deployment): Promise<string[]> =>
    (await Promise.all(types.map((type) => deployment.resources(`AWS::${type}`)))).flatMap(
      (found) => [...found.values()],
    );
  const [mine, others] = [await named(one), await named(other)];
  const shared = mine.filter((name) => others.includes(name));
  expectThat(mine.length > 10 && others.length > 10, 'the stacks list no resources');
  expectThat(shared.length === 0, `both have ${shared.join(', ')}`);
  return `${mine.length} and ${others.length} resources`;
}

async function dataStays(deployment: Deployment): Promise<string> {
  const table = new DynamoDBClient();
  const s3 = new S3Client();
  const TableName = deployment.output('TableName');
  const Bucket = deployment.output('BucketName');
  const { Table } = await table.send(new DescribeTableCommand({ TableName }));
  await s3.send(new HeadBucketCommand({ Bucket }));
  const { KeyCount = 0 } = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 10 }));
  table.destroy();
  s3.destroy();
  expectThat(Table?.TableStatus === 'ACTIVE', 'the table is gone');
  expectThat(KeyCount > 0, 'the bucket is empty');
  return `table of ${Table.ItemCount ?? '?'} rows, bucket with objects`;
}

/** Runs one step and prints its seconds, and its result where that is a line. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedMs = Date.now();
  const seconds = (): string => ((Date.now() - startedMs) / 1000).toFixed(1).padStart(5);
  try {
    const result = await work();
    console.log(`${seconds()} s  ${what}${typeof result === 'string' ? `: ${result}` : ''}`);
    return result;
  } catch (error) {
    console.log(`${seconds()} s  ${what}: FAILED`);
    throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
