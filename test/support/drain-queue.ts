import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** What became of a batch: which messages failed, or that its function died and acknowledged nothing. */
export type BatchEnd = SQSBatchResponse | 'dead';

/** A queue of the emulator, worked as Lambda does, but by a clock of the test's own. */
export interface DrainedQueue {
  /** Works all that is visible now, several batches at once. */
  drain(work: (event: SQSEvent) => Promise<BatchEnd>, nowMs: number): Promise<void>;
  /** Makes visible again what failed so long ago. */
  release(beforeMs: number): Promise<void>;
  /** Messages that wait, hidden ones included. */
  waiting(queueUrl?: string): Promise<number>;
}

/** Longer than any run: the test itself says when a message comes back. */
const HIDDEN_S = 12 * 60 * 60;
const WORKERS = 4;

export function drainedQueue(client: SQSClient, queueUrl: string, batchSize: number): DrainedQueue {
  let hidden: { readonly atMs: number; readonly handle: string }[] = [];
  const receive = async (): Promise<Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: batchSize,
      VisibilityTimeout: HIDDEN_S,
      WaitTimeSeconds: 0,
      MessageSystemAttributeNames: ['All'],
    });
    return (await client.send(command)).Messages ?? [];
  };
  const settle = async (messages: readonly Message[], end: BatchEnd, nowMs: number) => {
    const failed = new Set(end === 'dead' ? [] : end.batchItemFailures.map(idOf));
    for (const { MessageId = '', ReceiptHandle = '' } of messages) {
      if (end === 'dead' || failed.has(MessageId))
        hidden.push({ atMs: nowMs, handle: ReceiptHandle });
      else await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    }
  };
  return {
    drain: async (work, nowMs) => {
      const worker = async (): Promise<void> => {
        for (let batch = await receive(); batch.length > 0; batch = await receive())
          await settle(batch, await work({ Records: batch.map(toRecord) }), nowMs);
      };
      await Promise.all(Array.from({ length: WORKERS }, worker));
    },
    release: async (beforeMs) => {
      const due = hidden.filter(({ atMs }) => atMs <= beforeMs);
      hidden = hidden.filter(({ atMs }) => atMs > beforeMs);
      for (const { handle } of due) {
        const about = { QueueUrl: queueUrl, ReceiptHandle: handle, VisibilityTimeout: 0 };
        await client.send(new ChangeMessageVisibilityCommand(about));
      }
    },
    waiting: async (url = queueUrl) => {
      const names = [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
      ] as const;
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...names] }),
      );
      return names.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    },
  };
}

const idOf = ({ itemIdentifier }: { readonly itemIdentifier: string }): string => itemIdentifier;

function toRecord({ MessageId = '', Body = '', Attributes }: Message): SQSRecord {
  return { messageId: MessageId, body: Body, attributes: Attributes } as unknown as SQSRecord;
}
