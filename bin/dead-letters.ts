import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { ENV } from '../functions/contract';
import { hideAddresses } from '../functions/core/digest/mail-address';

/** Each queue's name for people, its variable, and the stages whose rejects came from it. */
export const QUEUES = {
  fetch: { variable: ENV.fetchQueueUrl, stage: 'fetch' },
  item: { variable: ENV.itemQueueUrl, stage: 'parse' },
  mail: { variable: ENV.mailQueueUrl, stage: 'send' },
  webhook: { variable: ENV.webhookQueueUrl, stage: 'webhook' },
  'mail-events': { variable: ENV.mailEventsQueueUrl, stage: 'mail-events' },
} as const;
export type QueueName = keyof typeof QUEUES;

export interface DeadLetter {
  readonly queue: QueueName;
  readonly messageId: string;
  readonly sentAt: string;
  readonly attempts: number;
  readonly body: string;
}

/** How long a listed message is out of sight, should the listing die before it puts it back. */
const LOOK_S = 30;
/** How long a message that is being sent back is out of sight of a second redrive. */
const REDRIVE_S = 60;
const MAX_BATCH = 10;

/** A queue and the queue of those it gave up on; undefined where the stack has no such queue. */
export interface QueuePair {
  readonly queueUrl: string;
  readonly deadLettersUrl: string;
}

/**
 * Finds the dead-letter queue by the queue's own redrive policy. It lies beside its queue, so its address is the
 * queue's with another name.
 */
export async function findDeadLetters(
  sqs: SQSClient,
  queueUrl: string,
): Promise<QueuePair | undefined> {
  if (queueUrl === '') return undefined;
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['RedrivePolicy'] }),
  );
  const policy = JSON.parse(Attributes?.['RedrivePolicy'] ?? '{}') as {
    deadLetterTargetArn?: string;
  };
  const name = policy.deadLetterTargetArn?.split(':').at(-1);
  if (name === undefined) return undefined;
  return { queueUrl, deadLettersUrl: queueUrl.replace(/[^/]+$/, name) };
}

/** Dead letters of one queue, at most `limit`; each is put back in sight when all were seen. */
export async function listDeadLetters(
  sqs: SQSClient,
  queue: QueueName,
  { deadLettersUrl }: QueuePair,
  limit: number,
): Promise<DeadLetter[]> {
  const seen = new Map<string, Message>();
  while (seen.size < limit) {
    const batch = await receive(sqs, deadLettersUrl, LOOK_S);
    const fresh = batch.filter(({ MessageId = '' }) => !seen.has(MessageId));
    if (fresh.length === 0) break;
    for (const message of fresh) seen.set(message.MessageId ?? '', message);
  }
  const messages = [...seen.values()];
  await putBack(sqs, deadLettersUrl, messages);
  return messages.slice(0, limit).map((message) => toDeadLetter(queue, message));
}

/**
 * Sends the dead letters of one queue back to it. Sent first and deleted after: a death in between leaves one twice,
 * which the functions bear, and none lost. At most as many as lay there at the start, so that one that fails again at
 * once is not sent round for ever.
 *
 * @returns How many were sent back.
 */
export async function redriveQueue(
  sqs: SQSClient,
  { queueUrl, deadLettersUrl }: QueuePair,
  onSent: (count: number) => void = () => undefined,
): Promise<number> {
  const most = await waitingCount(sqs, deadLettersUrl);
  let sent = 0;
  while (sent < most) {
    const batch = await receive(sqs, deadLettersUrl, REDRIVE_S);
    if (batch.length === 0) break;
    for (const { Body, MessageAttributes, ReceiptHandle } of batch) {
      await sqs.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: Body, MessageAttributes }),
      );
      await sqs.send(new DeleteMessageCommand({ QueueUrl: deadLettersUrl, ReceiptHandle }));
      onSent((sent += 1));
    }
  }
  return sent;
}

async function waitingCount(sqs: SQSClient, url: string): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
  );
  const kinds = ['', 'NotVisible', 'Delayed'] as const;
  return kinds.reduce(
    (sum, kind) => sum + Number(Attributes[`ApproximateNumberOfMessages${kind}`] ?? 0),
    0,
  );
}

async function receive(sqs: SQSClient, url: string, visibilityS: number): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: MAX_BATCH,
      VisibilityTimeout: visibilityS,
      WaitTimeSeconds: 1, // long polling asks all of the queue's servers
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages;
}

async function putBack(sqs: SQSClient, url: string, messages: readonly Message[]): Promise<void> {
  for (let at = 0; at < messages.length; at += MAX_BATCH) {
    const Entries = messages.slice(at, at + MAX_BATCH).map(({ ReceiptHandle }, i) => ({
      Id: String(i),
      ReceiptHandle,
      VisibilityTimeout: 0,
    }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: url, Entries }));
  }
}

function toDeadLetter(
  queue: QueueName,
  { MessageId = '', Body = '', Attributes = {} }: Message,
): DeadLetter {
  const sentMs = Number(Attributes['SentTimestamp'] ?? 0);
  return {
    queue,
    messageId: MessageId,
    sentAt: new Date(sentMs).toISOString(),
    attempts: Number(Attributes['ApproximateReceiveCount'] ?? 0),
    body: hideAddresses(Body), // events of mails hold their readers'
  };
}
