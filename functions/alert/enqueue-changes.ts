import { matchesDeal } from '../core/filter/matches';
import { parseFilter } from '../core/filter/parse-filter';
import type { Filter } from '../core/filter/filter';
import type { ChangeLog, Clock, DealStore, Log, Queue, WebhookStore } from '../core/ports';
import type { LoggedChange } from '../core/query/change';
import type { DealRecord } from '../core/query/deal-record';
import { disable, type Webhook } from '../core/query/webhook/webhook';
import type { WebhookMessage } from '../core/query/webhook/webhook-message';
import { sayDisabled } from '../webhook/deliver';

export interface AlertPorts {
  readonly webhooks: WebhookStore;
  readonly changes: Pick<ChangeLog, 'read' | 'head'>;
  readonly deals: Pick<DealStore, 'records'>;
  readonly webhookQueue: Queue<WebhookMessage>;
  readonly clock: Clock;
  readonly log: Log;
}

const BATCH = 100;
/** Batches of one webhook and run at most: a slow one does not keep the others waiting. */
const MAX_BATCHES = 10;

/**
 * Looks at what changed since each webhook's last look, and queues the deals that it may have to be told of: those that
 * its filter asks for, and those that it was told of before. Messages go out before the place is moved on, so that a
 * death in between queues some twice, which telling them bears, and loses none.
 *
 * @returns How many messages were queued.
 */
export async function enqueueChanges(ports: AlertPorts): Promise<number> {
  const all = (await ports.webhooks.list()).filter(({ disabled }) => !disabled);
  if (all.length === 0) return 0;
  const head = await ports.changes.head();
  // Read once for all that stand at the same place, which is where all stand most of the time.
  const batches = new Map<number, ReturnType<typeof readBatch>>();
  const batchAt = (position: number) => {
    const known = batches.get(position) ?? readBatch(position, ports);
    batches.set(position, known);
    return known;
  };
  let queued = 0;
  for (const webhook of all) {
    try {
      const current = await withinLog(webhook, head, ports);
      if (current) queued += await follow(current, batchAt, ports);
    } catch (error) {
      ports.log.error('webhook not followed', { webhookId: webhook.id, error });
    }
  }
  if (queued > 0) ports.log.info('webhooks queued', { queued });
  return queued;
}

/** A log that was restored may be shorter than it was: what is behind its end would never come. */
async function withinLog(
  webhook: Webhook,
  head: number,
  { webhooks }: AlertPorts,
): Promise<Webhook | undefined> {
  if (webhook.position <= head) return webhook;
  const next = { ...webhook, position: head };
  return (await webhooks.replace(next)) ? { ...next, rev: next.rev + 1 } : undefined;
}

interface Batch {
  readonly last: number;
  readonly isFull: boolean;
  /** The last change of each deal. */
  readonly changes: readonly LoggedChange[];
  readonly records: ReadonlyMap<string, DealRecord>;
}

async function readBatch(position: number, { changes, deals }: AlertPorts): Promise<Batch> {
  const read = await changes.read(position, BATCH);
  const byDeal = new Map(read.map((change) => [change.dealId, change]));
  const records = await deals.records([...byDeal.keys()]);
  return {
    last: read.at(-1)?.seq ?? position,
    isFull: read.length === BATCH,
    changes: [...byDeal.values()],
    records: new Map(records.map((record) => [record.dealId, record])),
  };
}

async function follow(
  webhook: Webhook,
  batchAt: (position: number) => Promise<Batch>,
  ports: AlertPorts,
): Promise<number> {
  const parsed = parseFilter(webhook.filter);
  if ('problems' in parsed) {
    const at = new Date(ports.clock()).toISOString();
    const disabled = disable(webhook, 'its filter is no filter now', at);
    if (await ports.webhooks.replace(disabled)) sayDisabled(disabled, ports);
    return 0;
  }
  let [current, queued] = [webhook, 0];
  for (let i = 0; i < MAX_BATCHES; i += 1) {
    const batch = await batchAt(current.position);
    if (batch.last === current.position) break;
    const messages = await messagesOf(current, parsed.filter, batch, ports);
    await ports.webhookQueue.send(messages);
    queued += messages.length;
    const next = { ...current, position: batch.last };
    // Another run, or a failed delivery, wrote it meanwhile: the next run goes on from what it says.
    if (!(await ports.webhooks.replace(next)) || !batch.isFull) break;
    current = { ...next, rev: next.rev + 1 };
  }
  return queued;
}

async function messagesOf(
  { id }: Webhook,
  filter: Filter,
  { changes, records }: Batch,
  { webhooks }: AlertPorts,
): Promise<WebhookMessage[]> {
  const isWanted = ({ dealId }: LoggedChange): boolean => {
    const { status, deal } = records.get(dealId) ?? {};
    return status === 'active' && deal !== undefined && matchesDeal(filter, deal);
  };
  const others = changes.filter((change) => !isWanted(change)).map(({ dealId }) => dealId);
  const told = others.length > 0 ? await webhooks.told(id, others) : new Map();
  return changes
    .filter((change) => isWanted(change) || told.has(change.dealId))
    .map(({ dealId, seq }) => ({ webhookId: id, dealId, seq }));
}
