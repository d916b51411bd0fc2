import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { setTimeout as sleep } from 'node:timers/promises';

export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export interface EventSourceMapping {
  /** Batches that are being worked. */
  readonly busy: () => number;
  /** Takes no more messages and waits for those in work. */
  stop(): Promise<void>;
}

export interface MappingOptions {
  readonly queueUrl: string;
  readonly batchSize: number;
  /** Batches worked at once. */
  readonly concurrency: number;
  readonly handler: QueueHandler;
  readonly onError: (error: unknown) => void;
}

/** How soon a failed message is tried again on a desk; in the cloud its visibility timeout decides. */
const RETRY_S = 5;

/**
 * What Lambda does between a queue and a function: takes batches, hands them over, deletes what was settled and
 * leaves what failed to come back.
 */
export function startEventSourceMapping(
  client: SQSClient,
  options: MappingOptions,
): EventSourceMapping {
  const stopping = new AbortController();
  let busy = 0;
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const messages = await receive(client, options, stopping.signal);
        if (messages.length === 0) continue;
        busy++;
        try {
          await work(client, options, messages);
        } finally {
          busy--;
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        options.onError(error);
        await sleep(500);
      }
    }
  };
  const loops = Array.from({ length: options.concurrency }, loop);
  return {
    busy: () => busy,
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function receive(
  client: SQSClient,
  { queueUrl, batchSize }: MappingOptions,
  abortSignal: AbortSignal,
): Promise<Message[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: batchSize,
      WaitTimeSeconds: 10,
      MessageSystemAttributeNames: ['All'],
    }),
    { abortSignal },
  );
  return Messages;
}

async function work(
  client: SQSClient,
  options: MappingOptions,
  messages: Message[],
): Promise<void> {
  const { batchItemFailures } = await options.handler({ Records: messages.map(toRecord) });
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  for (const { MessageId, ReceiptHandle } of messages) {
    const handle = { QueueUrl: options.queueUrl, ReceiptHandle };
    if (failed.has(MessageId ?? ''))
      await client.send(
        new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: RETRY_S }),
      );
    else await client.send(new DeleteMessageCommand(handle));
  }
}

function toRecord(message: Message): SQSRecord {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: message.Attributes as unknown as SQSRecord['attributes'],
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:local:000000000000:queue',
    awsRegion: 'local',
  };
}
