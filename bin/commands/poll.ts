import { SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { createQueue } from '../../functions/adapters/sqs-queue';
import { ENV, POLL_INTERVAL_S } from '../../functions/contract';
import type { FetchMessage } from '../../functions/core/item/item-message';
import { describeError } from '../../functions/core/errors';
import type { Source } from '../../functions/core/source/source';
import { claimSource } from '../../functions/poll/poll-sources';
import { startHost } from '../../lib/local/start-host';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS } from '../command';
import { withData } from '../data-host';
import { showProgress } from '../progress';

/** Least minutes between two fetches that a person asks for. */
const MANUAL_GAP_MS = 30 * 60 * 1000;
const GIVE_UP_MS = 5 * 60 * 1000;

/** `harbinger poll [SOURCE]`: fetch now what is due, or one source. */
export const poll: Command = {
  summary: 'fetch what is due now, or one source',
  usage: 'poll [SOURCE]',
  examples: ['poll', 'poll leeds-business'],
  options: DATA_OPTIONS,
  optionHelp: DATA_OPTION_HELP,
  run: ({ words, options }) =>
    withData(options, async ({ emulators }) => {
      const onError = (error: unknown): void => console.error(`harbinger: ${describeError(error)}`);
      const host =
        emulators && (await startHost(emulators, { port: 0, allowedPrivateHosts: [], onError }));
      try {
        await pollNow(words[0], host === undefined);
        await host?.settled();
      } finally {
        await host?.stop();
      }
    }),
};

async function pollNow(id: string | undefined, isHostElsewhere: boolean): Promise<void> {
  const sources = createSourceStore(createDocumentClient(), process.env[ENV.tableName] ?? '');
  const now = new Date().toISOString();
  const wanted = id === undefined ? await sources.due(now, 10_000) : [await sources.get(id)];
  const found = wanted.filter((source): source is Source => source !== undefined);
  if (found.length === 0) {
    if (id !== undefined) throw new Error(`there is no source "${id}"; see harbinger sources list`);
    return console.log('No source is due.');
  }
  if (id !== undefined) refuseTooSoon(found[0]);
  const queue = createQueue<FetchMessage>(new SQSClient(), process.env[ENV.fetchQueueUrl] ?? '');
  // Claimed as the schedule's poll does: a host that polls at this moment does not fetch them a second time.
  const ports = { sources, minPollIntervalS: POLL_INTERVAL_S.min };
  const claims = await Promise.all(
    found.map(
      async (source) => (await claimSource(source, Date.parse(now), ports)) ?? revived(source, now),
    ),
  );
  const messages = claims.filter((message) => message !== undefined);
  await queue.send(messages);
  if (isHostElsewhere) console.error('the running host fetches them');
  await report(messages, sources);
}

/** A source that has ended is never due; a person who names it wants it asked all the same. */
function revived({ definition: { id }, state }: Source, now: string): FetchMessage | undefined {
  if (state.health !== 'gone') return undefined;
  return { sourceId: id, dueAt: now, attempt: 0, correlationId: `${id}@${now}` };
}

/** A publisher is not asked again at a person's every key press. */
function refuseTooSoon(source: Source | undefined): void {
  const lastMs = Date.parse(source?.state.lastFetchedAt ?? '');
  const waitMs = lastMs + MANUAL_GAP_MS - Date.now();
  if (waitMs > 0)
    throw new Error(
      `${source?.definition.id} was fetched ${source?.state.lastFetchedAt}; ask again in ${Math.ceil(waitMs / 60_000)} minutes`,
    );
}

async function report(
  messages: readonly FetchMessage[],
  sources: ReturnType<typeof createSourceStore>,
): Promise<void> {
  const progress = showProgress();
  const giveUpAtMs = Date.now() + GIVE_UP_MS;
  for (const [i, { sourceId, dueAt }] of messages.entries()) {
    progress.say(`${i + 1} of ${messages.length}: ${sourceId}`);
    let source = await sources.get(sourceId);
    while ((source?.state.fetchedDueAt ?? '') < dueAt && Date.now() < giveUpAtMs) {
      await sleep(200);
      source = await sources.get(sourceId);
    }
    progress.end();
    const { health, lastError } = source?.state ?? {};
    console.log(`${sourceId}: ${health ?? 'removed'}${lastError ? `, ${lastError}` : ''}`);
  }
}
