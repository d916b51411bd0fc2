import type { FetchMessage } from '../core/item/item-message';
import type { Clock, Log, Queue, SourceStore } from '../core/ports';
import { withJitterS } from '../core/source/poll-delay';
import type { Source } from '../core/source/source';

export interface PollPorts {
  readonly sources: SourceStore;
  readonly fetchQueue: Queue<FetchMessage>;
  readonly clock: Clock;
  readonly log: Log;
  readonly minPollIntervalS: number;
}

/** Sources taken by one poll; what is left over is due at the next, a minute later. */
const SOURCES_PER_POLL = 500;
/** Claimed and sent together, as many as the queue takes in one call. */
const SENT_TOGETHER = 10;

/**
 * Sends every source that is due to the fetch queue. The next check is written before the message is sent: a crash
 * between the two delays some fetches and can never loop; a second poll at the same time finds the claim taken.
 *
 * @returns How many were sent.
 */
export async function pollSources(ports: PollPorts): Promise<number> {
  const nowMs = ports.clock();
  const due = await ports.sources.due(new Date(nowMs).toISOString(), SOURCES_PER_POLL);
  let sent = 0;
  for (let at = 0; at < due.length; at += SENT_TOGETHER)
    sent += await claimAndSend(due.slice(at, at + SENT_TOGETHER), nowMs, ports);
  if (due.length > 0) {
    const fields = { due: due.length, sent };
    ports.log.info('sources polled', fields, { SourcesDue: due.length });
  }
  return sent;
}

async function claimAndSend(
  sources: readonly Source[],
  nowMs: number,
  ports: PollPorts,
): Promise<number> {
  const claimed: FetchMessage[] = [];
  for (const source of sources) {
    const message = await claimSource(source, nowMs, ports);
    if (message) claimed.push(message);
  }
  await ports.fetchQueue.send(claimed);
  return claimed.length;
}

/** Moves a source's next check and gives the message that answers the present one; undefined where another did. */
export async function claimSource(
  { definition, state }: Source,
  nowMs: number,
  ports: Pick<PollPorts, 'sources' | 'minPollIntervalS'>,
): Promise<FetchMessage | undefined> {
  const dueAt = state.nextCheckAt;
  const baseS = Math.max(ports.minPollIntervalS, definition.intervalMinutes * 60);
  const nextMs = nowMs + withJitterS(baseS, `${definition.id}@${dueAt}`) * 1000;
  const isClaimed = await ports.sources.claim(definition.id, dueAt, new Date(nextMs).toISOString());
  if (!isClaimed) return undefined;
  return { sourceId: definition.id, dueAt, attempt: 0, correlationId: `${definition.id}@${dueAt}` };
}
