import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { deadLetters } from '../../../bin/commands/dead-letters';
import { findDeadLetters, listDeadLetters, redriveQueue } from '../../../bin/dead-letters';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';

let emulators: TestEmulators;
let sqs: SQSClient;
beforeAll(async () => {
  emulators = await startTestEmulators();
  sqs = new SQSClient();
}, 30_000);
afterAll(async () => {
  sqs.destroy();
  await emulators.stop();
});

const bodies = Array.from({ length: 12 }, (_, i) => `message ${i}`);

describe('dead letters', () => {
  it('finds the queue by its redrive policy, lists all of it, and sends all of it back', async () => {
    const pair = await findDeadLetters(sqs, emulators.queueUrls['mail'] ?? '');
    expect(pair?.deadLettersUrl).toBe(emulators.queueUrls['mail-dead-letters']);
    if (!pair) return;
    for (const MessageBody of bodies)
      await sqs.send(new SendMessageCommand({ QueueUrl: pair.deadLettersUrl, MessageBody }));

    const listed = await listDeadLetters(sqs, 'mail', pair, 100);
    const again = await listDeadLetters(sqs, 'mail', pair, 100);
    const sent = await redriveQueue(sqs, pair);
    const left = await listDeadLetters(sqs, 'mail', pair, 100);
    const back = await listDeadLetters(
      sqs,
      'mail',
      { ...pair, deadLettersUrl: pair.queueUrl },
      100,
    );

    expect(listed.map(({ body }) => body).sort()).toEqual([...bodies].sort());
    expect(again).toHaveLength(bodies.length);
    expect([sent, left]).toEqual([bodies.length, []]);
    expect(back.map(({ body }) => body).sort()).toEqual([...bodies].sort());
  }, 30_000);

  it('deletes nothing that could not be sent back', async () => {
    const pair = await findDeadLetters(sqs, emulators.queueUrls['webhook'] ?? '');
    if (!pair) throw new Error('no dead-letter queue');
    await sqs.send(
      new SendMessageCommand({ QueueUrl: pair.deadLettersUrl, MessageBody: 'precious' }),
    );
    const broken = { ...pair, queueUrl: `${pair.queueUrl}-not-there` };
    await expect(redriveQueue(sqs, broken)).rejects.toThrow();
    expect(await messagesKept(pair)).toBe(1);
  }, 30_000);

  it('names the nearest queue and action', async () => {
    await expect(deadLetters.run({ words: ['lst'], options: {} })).rejects.toThrow(
      'did you mean "list"?',
    );
    await expect(deadLetters.run({ words: ['list', 'itme'], options: {} })).rejects.toThrow(
      'did you mean "item"?',
    );
  });
});

/** Messages in the dead-letter queue, in sight or taken by the redrive that failed. */
async function messagesKept({ deadLettersUrl }: { deadLettersUrl: string }): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: deadLettersUrl, AttributeNames: ['All'] }),
  );
  return (
    Number(Attributes['ApproximateNumberOfMessages']) +
    Number(Attributes['ApproximateNumberOfMessagesNotVisible'])
  );
}
