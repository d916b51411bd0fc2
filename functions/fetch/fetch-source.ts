import { CANARY } from '../contract';
import type { Figures } from '../core/figure';
import type { FetchMessage } from '../core/item/item-message';
import type { Queue, SourceStore } from '../core/ports';
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
import { followPage, sendNextPage } from './follow-pages';
import { judgeAnswer } from './judge-answer';
import { politeFetch, type PolitePorts, type Tried } from './polite-fetch';
import { takeItems, type TakePorts } from './take-items';

export interface FetchPorts extends PolitePorts, TakePorts {
  readonly sources: SourceStore;
  readonly fetchQueue: Queue<FetchMessage>;
  readonly pollBounds: PollBounds;
}

/** Of the wait: less than the jitter adds, so that no source is asked sooner than it may be. */
const SAME_TIME_SHARE = 0.05;
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
  if (!message.page && isAnswered(source.state, message)) return; // a second delivery
  const result = await tryFetch(source, message, ports);
  if (result.kind === 'wait' && message.attempt < MAX_ATTEMPTS) {
    const again = { ...message, attempt: message.attempt + 1 };
    return await ports.fetchQueue.send([again], Math.min(900, result.waitS));
  }
  if (message.page)
    return await followPage(source, { ...message, page: message.page }, result, ports);
  await settleSource(source, message, result, ports);
}

function isAnswered({ fetchedDueAt }: SourceState, { dueAt }: FetchMessage): boolean {
  return fetchedDueAt !== undefined && fetchedDueAt >= dueAt;
}

async function tryFetch(
  { definition, state }: Source,
  { page }: FetchMessage,
  ports: FetchPorts,
): Promise<Tried> {
  // After a failure or a drift the whole body is wanted: a 304 would hide that nothing was read.
  const isWell = state.failures === 0 && state.health !== 'drift' && !page;
  try {
    return await politeFetch(
      {
        url: page?.url ?? definition.url,
        obeyRobots: definition.kind === 'listing' || page !== undefined,
        validators: isWell ? state.validators : undefined,
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
    ({ outcome, ttlMinutes } = taken);
    const page = { next: taken.next, foundAt: result.answer.url };
    if (isFirstRun(source)) await sendNextPage(source, message, page, ports);
  }
  const headers = result.kind === 'answer' ? result.answer.headers : {};
  const hints = { ...answerHints(headers, nowMs), ttlMinutes };
  await keepState(source, message, outcome, judged.state, hints, ports, nowMs);
}

/** Until a first list was read, its further pages are wanted too. */
function isFirstRun({ state }: Source): boolean {
  return state.lastItemCount === undefined;
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
  const nextCheckAt = after.health === 'gone' ? NEVER : nextCheck(state, nextMs, delayS);
  const movedTo = newAddress(after);
  if (movedTo !== undefined) await ports.sources.move(definition.id, definition.url, movedTo);
  const moved = movedTo === undefined ? after.moved : undefined;
  await ports.sources.putState(definition.id, { ...after, moved, nextCheckAt });
  const fields = { sourceId: definition.id, correlationId: message.correlationId, ...outcome };
  // A failure is news when it begins; who must act is told once a day of all that lasts.
  const isNews = 'reason' in outcome && after.health !== state.health;
  ports.log[isNews ? 'warn' : 'info'](
    'reason' in outcome ? 'source not read' : 'source read',
    fields,
    definition.id === CANARY.sourceId ? undefined : figuresOf(outcome, after),
  );
}

/** The poll's own choice stands where it is about the same: to move a source in the index of what is due takes two writes. */
function nextCheck({ nextCheckAt }: SourceState, nextMs: number, delayS: number): string {
  const laterS = (nextMs - Date.parse(nextCheckAt)) / 1000;
  return laterS >= 0 && laterS <= SAME_TIME_SHARE * delayS
    ? nextCheckAt
    : new Date(nextMs).toISOString();
}

function figuresOf(outcome: FetchOutcome, { health }: SourceState): Figures {
  const drift = health === 'drift' ? { SourcesDrifting: 1 } : {};
  switch (outcome.kind) {
    case 'items':
      return { SourcesFetched: 1, Items: outcome.newCount, ...drift };
    case 'unchanged':
      return { SourcesUnchanged: 1, ...drift };
    case 'blocked':
      return { SourcesBlocked: 1 };
    case 'broken':
    case 'gone':
      return { SourcesBroken: 1 };
  }
}

/** A second sighting moves the source, but only to where its items were found. */
function newAddress({ health, moved }: SourceState): string | undefined {
  const isWell = health === 'ok' || health === 'quiet';
  return isWell && moved && moved.times >= 2 ? moved.url : undefined;
}
