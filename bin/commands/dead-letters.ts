import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Reject } from '../../functions/core/ports';
import { nearest } from '../../functions/core/filter/nearest';
import { refuseMoreWords, runAction } from '../actions';
import {
  type Command,
  DATA_OPTION_HELP,
  DATA_OPTIONS,
  type Invocation,
  UsageError,
} from '../command';
import { withData } from '../data-host';
import { openDataPorts } from '../data-ports';
import {
  type DeadLetter,
  findDeadLetters,
  listDeadLetters,
  QUEUES,
  type QueueName,
  redriveQueue,
} from '../dead-letters';
import { showProgress } from '../progress';
import { cut, formatTable } from '../table';

const LIST_LIMIT = 200;

/** `harbinger dead-letters`: what the queues gave up on, what was rejected and why, and how to try it again. */
export const deadLetters: Command = {
  summary: 'messages that failed for good: list, redrive',
  usage: 'dead-letters list [QUEUE] | redrive [QUEUE] [--rejects]',
  examples: [
    'dead-letters list',
    'dead-letters list item --json',
    'dead-letters redrive',
    'dead-letters redrive item --rejects --stack Harbinger',
  ],
  options: { ...DATA_OPTIONS, rejects: { type: 'boolean' } },
  optionHelp: {
    ...DATA_OPTION_HELP,
    rejects: 'redrive what was rejected too: of use after the code was mended',
  },
  run: (invocation) => runAction('dead-letters', { list, redrive }, invocation),
};

async function list(invocation: Invocation): Promise<void> {
  const names = queueNames(invocation);
  await withData(invocation.options, async () => {
    const sqs = new SQSClient();
    const messages: DeadLetter[] = [];
    for (const name of names) {
      const pair = await findDeadLetters(sqs, process.env[QUEUES[name].variable] ?? '');
      if (pair) messages.push(...(await listDeadLetters(sqs, name, pair, LIST_LIMIT)));
    }
    sqs.destroy();
    const rejects = await rejectsOf(names);
    if (invocation.options['json'])
      return console.log(JSON.stringify({ deadLetters: messages, rejects }, null, 1));
    console.log(printed(messages, rejects));
  });
}

async function redrive(invocation: Invocation): Promise<void> {
  const names = queueNames(invocation);
  await withData(invocation.options, async ({ emulators }) => {
    const sqs = new SQSClient();
    const progress = showProgress();
    const counts: Record<string, number> = {};
    for (const name of names) {
      const pair = await findDeadLetters(sqs, process.env[QUEUES[name].variable] ?? '');
      if (!pair) continue;
      counts[name] = await redriveQueue(sqs, pair, (n) => progress.say(`${name}: ${n} sent back`));
      if (invocation.options['rejects'])
        counts[name] += await redriveRejects(sqs, name, pair.queueUrl);
    }
    progress.end();
    sqs.destroy();
    if (invocation.options['json']) return console.log(JSON.stringify({ sentBack: counts }));
    const lines = Object.entries(counts).map(([name, count]) => `${name}: ${count} sent back`);
    console.log(lines.join('\n'));
    if (emulators) console.error('they are worked as soon as "harbinger local" runs');
  });
}

/** @throws UsageError with the nearest name of a queue */
function queueNames(invocation: Invocation): QueueName[] {
  refuseMoreWords(invocation, 1);
  const all = Object.keys(QUEUES) as QueueName[];
  const [word] = invocation.words;
  if (word === undefined) return all;
  const name = all.find((queue) => queue === word);
  if (name) return [name];
  const near = nearest(word, all);
  const hint = near ? `did you mean "${near}"?` : `there are ${all.join(', ')}`;
  throw new UsageError(`there is no queue "${word}"; ${hint}`);
}

async function rejectsOf(names: readonly QueueName[]): Promise<Reject[]> {
  const stages = new Set<string>(names.map((name) => QUEUES[name].stage));
  const all = await openDataPorts().rejects.list(LIST_LIMIT);
  return all.filter(({ stage }) => stages.has(stage));
}

/** Sent first, the row removed after, as with dead letters. */
async function redriveRejects(sqs: SQSClient, name: QueueName, queueUrl: string): Promise<number> {
  const { rows } = openDataPorts();
  const rejects = await rejectsOf([name]);
  for (const { stage, messageId, body } of rejects) {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    await rows.removeMany([{ pk: 'REJECTS', sk: `${stage}#${messageId}` }]);
  }
  return rejects.length;
}

function printed(messages: readonly DeadLetter[], rejects: readonly Reject[]): string {
  if (messages.length + rejects.length === 0) return 'No dead letters and no rejects.';
  const letters = messages.map(({ queue, sentAt, attempts, messageId, body }) => [
    queue,
    sentAt.slice(0, 16).replace('T', ' '),
    `failed ${attempts} times; its log lines name ${messageId}`,
    cut(body, 80),
  ]);
  const refused = rejects.map(({ stage, at, reason, body }) => [
    stage,
    at.slice(0, 16).replace('T', ' '),
    cut(reason, 80),
    cut(body, 80),
  ]);
  return [
    ...(letters.length > 0
      ? [
          'Dead letters: "harbinger dead-letters redrive" sends them back',
          formatTable(['queue', 'since', 'why', 'message'], letters),
        ]
      : []),
    ...(refused.length > 0
      ? [
          'Rejects: no retry can help, unless the code changes ("redrive --rejects")',
          formatTable(['stage', 'since', 'why', 'message'], refused),
        ]
      : []),
  ].join('\n');
}
