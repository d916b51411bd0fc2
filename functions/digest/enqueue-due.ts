import { localDate, nextDueAt } from '../core/digest/local-time';
import type { MailMessage } from '../core/digest/mail-message';
import type { Clock, Log, Queue, SubscriptionStore } from '../core/ports';

export interface DigestPorts {
  readonly subscriptions: Pick<SubscriptionStore, 'due' | 'advance'>;
  readonly mailQueue: Queue<MailMessage>;
  readonly clock: Clock;
  readonly log: Log;
}

const PAGE = 500;
/** Subscriptions of one run at most; what is left over is due at the next. */
const MAX_PER_RUN = 20_000;
const PARALLEL = 16;

/**
 * Sends every subscription that is due to the mail queue. The message goes before the due time is moved: a crash between
 * the two sends it once more, which the claim on the mail makes harmless; the other way round it would lose a day.
 *
 * @returns How many were sent.
 */
export async function enqueueDue(ports: DigestPorts): Promise<number> {
  const nowMs = ports.clock();
  const now = new Date(nowMs).toISOString();
  let sent = 0;
  while (sent < MAX_PER_RUN) {
    const due = await ports.subscriptions.due(now, PAGE);
    if (due.length === 0) break;
    await ports.mailQueue.send(due.map(messageOf));
    let moved = 0;
    for (let at = 0; at < due.length; at += PARALLEL)
      moved += await advanceAll(due.slice(at, at + PARALLEL), nowMs, ports);
    sent += due.length;
    // The index follows the table a moment later, and would give the same ones again.
    if (moved === 0) break;
  }
  if (sent > 0) ports.log.info('digests queued', { sent });
  return sent;
}

type Due = Awaited<ReturnType<SubscriptionStore['due']>>[number];

function messageOf({ subscription, dueAt }: Due): MailMessage {
  const { id, zone } = subscription;
  return { kind: 'digest', subscriptionId: id, dueAt, day: localDate(dueAt, zone) };
}

async function advanceAll(due: readonly Due[], nowMs: number, ports: DigestPorts): Promise<number> {
  const moves = due.map(({ subscription, dueAt }) =>
    ports.subscriptions.advance(subscription.id, dueAt, nextDueAt(subscription, nowMs)),
  );
  return (await Promise.all(moves)).filter(Boolean).length;
}
