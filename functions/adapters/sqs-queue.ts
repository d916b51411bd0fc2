import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { Queue } from '../core/ports';

/** What SQS takes in one call. */
const MAX_BATCH = 10;
const MAX_ATTEMPTS = 5;

/** Messages as JSON into one SQS queue; what a call leaves undone is sent again. */
export function createQueue<Message>(client: SQSClient, queueUrl: string): Queue<Message> {
  return {
    send: async (messages, delayS = 0) => {
      for (let i = 0; i < messages.length; i += MAX_BATCH) {
        const entries = messages.slice(i, i + MAX_BATCH).map((message, k) => ({
          Id: String(k),
          MessageBody: JSON.stringify(message),
          DelaySeconds: Math.ceil(delayS),
        }));
        await sendBatch(client, queueUrl, entries);
      }
    },
  };
}

async function sendBatch(
  client: SQSClient,
  queueUrl: string,
  entries: SendMessageBatchRequestEntry[],
): Promise<void> {
  let left = entries;
  let reason = '';
  for (let attempt = 0; attempt < MAX_ATTEMPTS && left.length > 0; attempt++) {
    if (attempt > 0) await new Promise((done) => setTimeout(done, 50 * 2 ** attempt));
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: left }),
    );
    left = left.filter(({ Id }) => Failed.some((failure) => failure.Id === Id));
    reason = Failed[0]?.Message ?? '';
  }
  if (left.length > 0)
    throw new Error(`${left.length} messages were not taken by ${queueUrl}: ${reason}`);
}
