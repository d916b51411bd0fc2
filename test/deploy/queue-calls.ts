import {
  GetQueueAttributesCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

/** What the test does with queues. */
export function createQueueCalls() {
  const client = new SQSClient();
  const attributes = async (QueueUrl: string): Promise<Partial<Record<string, string>>> => {
    const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
    return (await client.send(command)).Attributes ?? {};
  };
  return {
    send: async (QueueUrl: string, body: unknown): Promise<void> => {
      const MessageBody = typeof body === 'string' ? body : JSON.stringify(body);
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    },
    /** Messages that wait, are delayed or are being worked. */
    count: async (queueUrl: string): Promise<number> => {
      const found = await attributes(queueUrl);
      return ['', 'NotVisible', 'Delayed'].reduce(
        (sum, name) => sum + Number(found[`ApproximateNumberOfMessages${name}`] ?? 0),
        0,
      );
    },
    /** The address of the queue that takes what this one gave up on, as its own redrive policy names it. */
    deadLetterUrl: async (queueUrl: string): Promise<string> => {
      const policy = JSON.parse((await attributes(queueUrl))['RedrivePolicy'] ?? '{}') as {
        deadLetterTargetArn?: string;
      };
      const name = policy.deadLetterTargetArn?.split(':').at(-1) ?? '';
      return queueUrl.replace(/[^/]+$/, name);
    },
    /** @returns What the timeout was, in seconds. */
    setVisibilityTimeout: async (QueueUrl: string, timeoutS: string): Promise<string> => {
      const before = (await attributes(QueueUrl))['VisibilityTimeout'] ?? '';
      const Attributes = { VisibilityTimeout: timeoutS };
      await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
      return before;
    },
    end: (): void => client.destroy(),
  };
}

export type QueueCalls = ReturnType<typeof createQueueCalls>;
