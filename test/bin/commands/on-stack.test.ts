import { createServer } from 'node:http';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { deadLetters } from '../../../bin/commands/dead-letters';
import { query } from '../../../bin/commands/query';
import { sources } from '../../../bin/commands/sources';
import { createDocumentClient } from '../../../functions/adapters/clients';
import { createRejectStore } from '../../../functions/adapters/dynamodb-reject-store';
import { createSourceStore } from '../../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../../functions/contract';
import { newSource } from '../../../functions/core/source/source';
import { close, listen } from '../../../lib/local/listen';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { pretendStack, printedBy } from '../../support/stack';

const options = { stack: 'Pretended', json: true };
let emulators: TestEmulators;
let endStack: () => void;
beforeAll(async () => {
  emulators = await startTestEmulators();
  endStack = pretendStack('Pretended');
}, 60_000);
afterAll(async () => {
  endStack();
  await emulators.stop();
});

async function printed<T>(work: () => Promise<void>): Promise<T> {
  return JSON.parse(await printedBy(work)) as T;
}

describe('commands with --stack', () => {
  it('list and redrive the dead letters and the rejects of the stack', async () => {
    const sqs = new SQSClient();
    const QueueUrl = emulators.queueUrls['item-dead-letters'];
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'gave up on this' }));
    sqs.destroy();
    const client = createDocumentClient();
    const rejects = createRejectStore(client, process.env[ENV.tableName] ?? '');
    const at = '2026-03-01T00:00:00.000Z';
    await rejects.put({ stage: 'parse', messageId: 'm1', body: 'no message', reason: 'why', at });

    const list = () =>
      printed<{ deadLetters: { body: string }[]; rejects: { reason: string }[] }>(() =>
        deadLetters.run({ words: ['list', 'item'], options }),
      );
    const before = await list();
    const sent = await printed<object>(() =>
      deadLetters.run({ words: ['redrive', 'item'], options: { ...options, rejects: true } }),
    );
    const after = await list();

    expect(before.deadLetters.map(({ body }) => body)).toEqual(['gave up on this']);
    expect(before.rejects).toMatchObject([{ reason: 'why' }]);
    expect(sent).toEqual({ sentBack: { item: 2 } });
    expect(after).toEqual({ deadLetters: [], rejects: [] });
    client.destroy();
  }, 60_000);

  it('list the sources of the stack', async () => {
    const client = createDocumentClient();
    const url = 'https://example.com/feed.xml';
    await createSourceStore(client, process.env[ENV.tableName] ?? '').put(
      newSource(
        { id: 'leeds', name: 'Leeds', url, kind: 'feed', intervalMinutes: 60 },
        '2026-03-01',
      ),
    );
    client.destroy();
    const listed = await printed<unknown[]>(() => sources.run({ words: ['list'], options }));
    expect(JSON.stringify(listed)).toContain(url);
    const unknown = sources.run({ words: ['check', 'nobody'], options });
    await expect(unknown).rejects.toThrow('no source "nobody"');
  }, 60_000);

  it('ask the query address of the stack', async () => {
    const server = createServer((request, response) => {
      response.end(JSON.stringify({ items: [], asked: request.url }));
    });
    const url = `http://127.0.0.1:${await listen(server, 0)}`;
    endStack();
    process.env[ENV.publicUrl] = url;
    endStack = pretendStack('Pretended');
    const answer = await printed<object>(() => query.run({ words: ['stage=talks'], options }));
    await close(server);
    expect(answer).toEqual({ items: [], asked: '/deals?stage=talks' });
  }, 60_000);

  it('say what to check where there is no such stack', async () => {
    const run = sources.run({ words: ['list'], options: { stack: 'Nowhere' } });
    await expect(run).rejects.toThrow(
      'stack Nowhere cannot be read (Stack does not exist); check its name, and AWS_PROFILE',
    );
  });
});
