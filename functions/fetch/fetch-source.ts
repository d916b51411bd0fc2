import type { FetchMessage, ItemMessage } from '../core/item/item-message';
import { describeError } from '../core/errors';
import type {
  FetchAnswer,
  ItemStore,
  Log,
  PageStore,
  Queue,
  RateStore,
  SourceStore,
  StoredFeed,
} from '../core/ports';
import { itemFingerprint, itemId } from '../core/item/item-id';
import { answerHints } from '../core/source/answer-hints';
import { FetchError } from '../core/source/fetch-error';
import {
  pollDelayS,
  withJitterS,
  type PollBounds,
  type PollHints,
} from '../core/source/poll-delay';
import type { Source, SourceState } from '../core/source/source';
import { healthAfter, type FetchOutcome } from '../core/source/source-health';
import { shortHash } from '../core/text/short-hash';
import { judgeAnswer } from './judge-answer';
import { politeFetch, type PoliteAnswer, type PolitePorts } from './polite-fetch';
import { readSourceBody } from './read-source-body';

export interface FetchPorts extends PolitePorts {
  readonly sources: SourceStore;
  readonly items: ItemStore;
  readonly pages: PageStore;
  readonly fetchQueue: Queue<FetchMessage>;
  readonly itemQueue: Queue<ItemMessage>;
  readonly rates: RateStore;
  readonly pollBounds: PollBounds;
  readonly log: Log;
}

/** Deliveries of one message that found the host busy; then the source waits for its next turn. */
const MAX_ATTEMPTS = 10;
/** A source that has ended is not asked again until a person says so. */
const NEVER = '9999-12-31T00:00:00.000Z';

/**
 * Fetches one source: its items go to the item queue, its health and next check to the table. Running it twice sends
 * known items nowhere: an item counts as known only once its message was taken by the queue.
 */
export async function fetchSource(message: FetchMessage, ports: FetchPorts): Promise<void> {
  const source = await ports.sources.get(message.sourceId);
  if (!source) return ports.log.warn('source is no more', { sourceId: message.sourceId });
  if (isAnswered(source.state, message)) return; // a second delivery
  const result = await tryFetch(source, ports);
  if (result.kind === 'wait' && message.attempt < MAX_ATTEMPTS) {
    const again = { ...message, attempt: message.attempt + 1 };
    return await ports.fetchQueue.send([again], Math.min(900, result.waitS));
  }
  await settleSource(source, message, result, ports);
}

function isAnswered({ fetchedDueAt }: SourceState, { dueAt }: FetchMessage): boolean {
  return fetchedDueAt !== undefined && fetchedDueAt >= dueAt;
}

type Tried = PoliteAnswer | { readonly kind: 'failed'; readonly error: FetchError };

async function tryFetch({ definition, state }: Source, ports: FetchPorts): Promise<Tried> {
  try {
    return await politeFetch(
      {
        url: definition.url,
        obeyRobots: definition.kind === 'listing',
        // After a failure or a drift the whole body is wanted: a 304 would hide that nothing was read.
        validators: state.failures === 0 && state.health !== 'drift' ? state.validators : undefined,
      },
      ports,
    );
  } catch (error) {
    if (error instanceof FetchError) return { kind: 'failed', error };
    throw error;
  }
}

async function settleSource(
  source: Source,
  message: FetchMessage,
  result: Tried,
  ports: FetchPorts,
): Promise<void> {
  const nowMs = ports.clock();
  const judged = judge(source, result);
  let outcome: FetchOutcome = judged.outcome ?? { kind: 'unchanged' };
  let ttlMinutes: number | undefined;
  if (judged.body !== undefined && result.kind === 'answer') {
    const taken = await takeItems(source, message, result.answer, ports, nowMs);
    outcome = taken.outcome;
    ttlMinutes = taken.ttlMinutes;
  }
  const headers = result.kind === 'answer' ? result.answer.headers : {};
  const hints = { ...answerHints(headers, nowMs), ttlMinutes };
  await keepState(source, message, outcome, judged.state, hints, ports, nowMs);
}

function judge(
  source: Source,
  result: Tried,
): { outcome?: FetchOutcome; state: Partial<SourceState>; body?: Uint8Array } {
  if (result.kind === 'answer') return judgeAnswer(source, result.answer, result.movedTo);
  if (result.kind === 'disallowed')
    return { outcome: { kind: 'blocked', reason: result.reason }, state: {} };
  if (result.kind === 'wait')
    return { outcome: { kind: 'blocked', reason: 'the host asks everyone to wait' }, state: {} };
  return { outcome: { kind: 'broken', reason: result.error.message }, state: {} };
}

/** Bytes to items to messages. Junk is an outcome, not an exception. */
async function takeItems(
  source: Source,
  message: FetchMessage,
  { url, body, headers }: FetchAnswer,
  ports: FetchPorts,
  nowMs: number,
): Promise<{ outcome: FetchOutcome; ttlMinutes?: number }> {
  const { definition } = source;
  const bodyHash = shortHash(body);
  const contentType = headers['content-type'] ?? '';
  let stored: StoredFeed;
  try {
    const read = await readSourceBody(definition, url, body, {
      contentType,
      fetchedAt: new Date(nowMs).toISOString(),
    });
    if (read.isWholePage && isDrift(source))
      return { outcome: { kind: 'items', count: 0, newCount: 0 } };
    for (const table of read.rates ?? []) await ports.rates.put(table);
    const pageKey = read.isWholePage ? `raw/${definition.id}/${bodyHash}` : undefined;
    stored = { url, feed: read.feed, pageKey };
  } catch (error) {
    return { outcome: { kind: 'broken', reason: describeError(error) } };
  }
  if (stored.feed.warnings.length > 0)
    ports.log.info('source read with warnings', {
      sourceId: definition.id,
      warnings: stored.feed.warnings.slice(0, 5),
    });
  if (stored.pageKey) await ports.pages.putBytes(stored.pageKey, body, contentType);
  const feedKey = `feeds/${definition.id}/${bodyHash}.json`;
  const newCount = await sendNewItems(stored, feedKey, message, ports, nowMs);
  const count = stored.feed.items.length;
  return { outcome: { kind: 'items', count, newCount }, ttlMinutes: stored.feed.ttlMinutes };
}

/** A page that held a list before and holds none now has changed its layout: it did not become one story. */
function isDrift({ state }: Source): boolean {
  return (state.lastItemCount ?? 0) > 1;
}

async function sendNewItems(
  stored: StoredFeed,
  feedKey: string,
  { sourceId, correlationId }: FetchMessage,
  ports: FetchPorts,
  nowMs: number,
): Promise<number> {
  const found = stored.feed.items.map((item, index) => ({
    itemId: itemId(sourceId, item),
    fingerprint: itemFingerprint(item),
    index,
  }));
  const known = await ports.items.fingerprints(found.map((item) => item.itemId));
  const wanted = found.filter((item) => known.get(item.itemId) !== item.fingerprint);
  if (wanted.length === 0) return 0;
  const fetchedAt = new Date(nowMs).toISOString();
  await ports.pages.putFeed(feedKey, stored);
  await ports.itemQueue.send(
    wanted.map((item) => ({ ...item, sourceId, feedKey, fetchedAt, attempt: 0, correlationId })),
  );
  // Only now are they known: a crash before this line sends them again, and parsing twice changes nothing.
  await ports.items.put(
    wanted.map((item) => ({
      itemId: item.itemId,
      fingerprint: item.fingerprint,
      sourceId,
      seenAt: fetchedAt,
    })),
  );
  return wanted.filter((item) => !known.has(item.itemId)).length;
}

async function keepState(
  { definition, state }: Source,
  message: FetchMessage,
  outcome: FetchOutcome,
  learned: Partial<SourceState>,
  hints: PollHints,
  ports: FetchPorts,
  nowMs: number,
): Promise<void> {
  const now = new Date(nowMs).toISOString();
  const after = { ...healthAfter(state, outcome, now), ...learned, fetchedDueAt: message.dueAt };
  const delayS = pollDelayS(
    definition.intervalMinutes * 60,
    hints,
    after.failures,
    ports.pollBounds,
    after.itemsPerWeek,
  );
  const nextMs = nowMs + withJitterS(delayS, `${definition.id}@${message.dueAt}`) * 1000;
  const nextCheckAt = after.health === 'gone' ? NEVER : new Date(nextMs).toISOString();
  const moved = after.moved && after.moved.times >= 2 ? after.moved.url : undefined;
  if (moved === undefined) await ports.sources.putState(definition.id, { ...after, nextCheckAt });
  else
    await ports.sources.put({
      definition: { ...definition, url: moved },
      state: { ...after, nextCheckAt, moved: undefined },
    });
  const fields = { sourceId: definition.id, correlationId: message.correlationId, ...outcome };
  if ('reason' in outcome) ports.log.warn('source not read', fields);
  else ports.log.info('source read', fields);
}
