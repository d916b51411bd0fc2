import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createRejectStore } from '../../functions/adapters/dynamodb-reject-store';
import type { Deployment } from './deployment';
import { itemMessage, itemUrl, LOAD_SOURCE, putLoadFeed } from './load-feed';
import type { QueueCalls } from './queue-calls';
import { expectThat, until, untilNone } from './until';

/** What no retry can help is kept as a reject with its reason. */
export async function malformedIsRejected(
  deployment: Deployment,
  queues: QueueCalls,
): Promise<string> {
  await queues.send(deployment.output('ItemQueueUrl'), 'not a message of ours');
  const client = createDocumentClient();
  const store = createRejectStore(client, deployment.output('TableName'));
  const { reason } = await until('the reject', 90, async () =>
    (await store.list(100)).find(({ body }) => body === 'not a message of ours'),
  );
  client.destroy();
  return reason.split('\n')[0] ?? '';
}

const MENDED_KEY = 'feeds/deploy-test/mended';
const MENDED_INDEX = 0;
export const FIRST_LOADED_INDEX = 1;

/**
 * A message whose feed is spoilt in the bucket fails each time and ends in the dead-letter queue; once the feed is mended
 * and the message moved back, its article is there. The visibility timeout is short meanwhile: five attempts would take
 * half an hour.
 */
export async function deadLetterAndRedrive(
  deployment: Deployment,
  queues: QueueCalls,
): Promise<string> {
  const bucket = deployment.output('BucketName');
  const itemQueue = deployment.output('ItemQueueUrl');
  const deadLetters = await queues.deadLetterUrl(itemQueue);
  const s3 = new S3Client();
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: MENDED_KEY, Body: 'not packed' }));
  s3.destroy();
  const usualS = await queues.setVisibilityTimeout(itemQueue, '1');
  await queues.send(itemQueue, itemMessage(MENDED_KEY, MENDED_INDEX));
  await until('the dead letter', 180, async () => (await queues.count(deadLetters)) === 1);
  await queues.setVisibilityTimeout(itemQueue, usualS);

  await putLoadFeed(bucket, MENDED_KEY, MENDED_INDEX + 1);
  const listed = await deployment.harbinger('dead-letters', 'list', 'item', '--json');
  const { deadLetters: letters } = JSON.parse(listed) as { deadLetters: unknown[] };
  expectThat(letters.length === 1, `${letters.length} dead letters are listed, not one`);
  const redriven = await deployment.harbinger('dead-letters', 'redrive', 'item', '--json');
  const { sentBack } = JSON.parse(redriven) as { sentBack: { item?: number } };
  expectThat(sentBack.item === 1, `${sentBack.item} messages were sent back, not one`);
  await until('the article of the dead letter', 90, async () =>
    (await loadedUrls(deployment)).includes(itemUrl(MENDED_INDEX)),
  );
  return '1 dead letter, 1 redriven, its article is answered';
}

const LOAD_KEY = 'feeds/deploy-test/load';
const LOADED_BEFORE = 10;
const MAX_LOADED = 200;
const GAP_MS = 3000;
/**
 * An update ends the functions that work, and their messages come back after the visibility timeout: six minutes as
 * deployed, longer than the test should take. Not below the function's own timeout, or a message is worked twice at once.
 */
const LOAD_VISIBILITY_S = '60';

/** Puts items into the queue before, during and after a piece of work. @returns The indexes sent. */
export async function loadDuring(
  deployment: Deployment,
  queues: QueueCalls,
  work: () => Promise<void>,
): Promise<readonly number[]> {
  const itemQueue = deployment.output('ItemQueueUrl');
  await putLoadFeed(deployment.output('BucketName'), LOAD_KEY, FIRST_LOADED_INDEX + MAX_LOADED);
  const sent: number[] = [];
  const sendNext = async (): Promise<void> => {
    const index = FIRST_LOADED_INDEX + sent.length;
    await queues.send(itemQueue, itemMessage(LOAD_KEY, index));
    sent.push(index);
  };
  await queues.setVisibilityTimeout(itemQueue, LOAD_VISIBILITY_S);
  while (sent.length < LOADED_BEFORE) await sendNext();
  const state = { isDone: false };
  const working = work().finally(() => (state.isDone = true));
  const loading = (async () => {
    while (!state.isDone && sent.length < MAX_LOADED - LOADED_BEFORE) {
      await sendNext();
      await sleep(GAP_MS);
    }
  })();
  await Promise.all([working, loading]);
  const wanted = sent.length + LOADED_BEFORE;
  while (sent.length < wanted) await sendNext();
  return sent;
}

/** Each item sent became an article, no message is left, and none was given up. */
export async function nothingLost(
  deployment: Deployment,
  queues: QueueCalls,
  sent: readonly number[],
): Promise<string> {
  const itemQueue = deployment.output('ItemQueueUrl');
  // A message whose function was ended comes back after the visibility timeout; meanwhile nothing need change.
  await untilNone('the item queue', 2 * Number(LOAD_VISIBILITY_S) + 60, () =>
    queues.count(itemQueue),
  );
  const found = await loadedUrls(deployment);
  const lost = sent.filter((index) => !found.includes(itemUrl(index)));
  expectThat(lost.length === 0, `lost of ${sent.length}: ${lost.join(', ')}`);
  const doubled = found.length - new Set(found).size;
  expectThat(doubled === 0, `doubled of ${sent.length}: ${doubled}`);
  const givenUp = await queues.count(await queues.deadLetterUrl(itemQueue));
  expectThat(givenUp === 0, `${givenUp} messages were given up`);
  return `${sent.length} sent, lost 0, doubled 0, given up 0`;
}

async function loadedUrls(deployment: Deployment): Promise<readonly string[]> {
  interface Page {
    readonly items: readonly { readonly url: string }[];
    readonly next: string | null;
  }
  const found: string[] = [];
  const first = `/articles?source=${LOAD_SOURCE.id}&limit=100`;
  for (let path: string | undefined = first; path !== undefined;) {
    const page: Page = await deployment.askJson<Page>(path);
    found.push(...page.items.map(({ url }) => url));
    path = page.next === null ? undefined : nextPath(first, page.next);
  }
  return found;
}

/** `next` may be a cursor or a whole address with one. */
function nextPath(first: string, next: string): string {
  if (!/^https?:|^\//.test(next)) return `${first}&cursor=${encodeURIComponent(next)}`;
  const { pathname, search } = new URL(next, 'http://stack');
  return `${pathname}${search}`;
}
