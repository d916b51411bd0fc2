import { parseFilter } from '../core/filter/parse-filter';
import type {
  Clock,
  DealStore,
  Log,
  Queue,
  WebhookOutcome,
  WebhookSender,
  WebhookStore,
} from '../core/ports';
import { signatureHeaders, signingSecrets } from '../core/query/webhook/sign-webhook';
import {
  afterDelivery,
  afterFailure,
  disable,
  type Told,
  type Webhook,
  waitDelayS,
} from '../core/query/webhook/webhook';
import { nextDelivery, type WebhookDelivery } from '../core/query/webhook/webhook-event';
import type { WebhookMessage } from '../core/query/webhook/webhook-message';

export interface DeliverPorts {
  readonly webhooks: WebhookStore;
  readonly deals: Pick<DealStore, 'records'>;
  readonly sender: WebhookSender;
  /** The deployment's own, from which each webhook's is made. */
  readonly secret: string;
  readonly publicUrl: string;
  /** Its own queue: messages whose receiver is busy are sent to it anew. */
  readonly webhookQueue: Queue<WebhookMessage>;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly clock: Clock;
  readonly log: Log;
}

/** To be tried again later; `retryAfterS` is the receiver's own wish. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  constructor(
    message: string,
    readonly retryAfterS?: number,
  ) {
    super(message);
  }
}

/** Successes within this leave the webhook's row alone: a busy one would be written at every delivery. */
const QUIET_S = 60 * 60;

/**
 * Tells one webhook of one deal, one at a time: a slow receiver so takes one of the functions at once and leaves the others
 * to the rest, and what it is told comes in order. A message that finds another on its way waits in the queue.
 *
 * @throws DeliveryFailed where it must be tried again
 */
export async function deliver(message: WebhookMessage, ports: DeliverPorts): Promise<void> {
  const { webhookId, waits = 0 } = message;
  const webhook = await ports.webhooks.get(webhookId);
  if (!webhook) return;
  if (webhook.disabled) return comeBackTo(message, ports);
  const turn = await ports.webhooks.turn(webhookId, ports.clock);
  if (!turn) {
    const again = { ...message, waits: waits + 1 };
    return await ports.webhookQueue.send([again], waitDelayS(waits, ports.chance()));
  }
  try {
    await tell(webhook, message, ports);
  } finally {
    await turn.release();
  }
}

/**
 * Tells one webhook of one deal as it stands now, or finds that it knows. That it is being told is written before the
 * deal is read, and that it was told after the receiver took it: a death in between sends the same message again under
 * the same id, and what leaves the list meanwhile is told too.
 */
async function tell(webhook: Webhook, message: WebhookMessage, ports: DeliverPorts): Promise<void> {
  const { webhookId, dealId } = message;
  const parsed = parseFilter(webhook.filter);
  if ('problems' in parsed) return giveUp(webhook, message, 'its filter is no filter now', ports);
  const told = (await ports.webhooks.told(webhookId, [dealId])).get(dealId);
  if (!told) await ports.webhooks.putTold(webhookId, { dealId, state: 'sending', version: 0 });
  const [record] = await ports.deals.records([dealId]);
  const { filter } = parsed;
  const { publicUrl } = ports;
  const delivery = nextDelivery({ webhook, filter, record, told, publicUrl }, nowOf(ports));
  if (!delivery) return told ? undefined : forget(webhookId, dealId, ports);
  const outcome = await post(webhook, delivery, ports);
  await settle(outcome, webhook, message, delivery.told, ports);
}

/** One attempt, signed. Neither the log nor an error ever holds the signature or the address's query. */
export async function post(
  webhook: Webhook,
  { id, event }: WebhookDelivery,
  { sender, secret, clock }: Pick<DeliverPorts, 'sender' | 'secret' | 'clock'>,
): Promise<WebhookOutcome> {
  const body = JSON.stringify(event);
  const nowMs = clock();
  const secrets = signingSecrets(secret, webhook, nowMs);
  return sender.post(webhook.url, body, signatureHeaders({ id, body }, secrets, nowMs));
}

async function settle(
  outcome: WebhookOutcome,
  webhook: Webhook,
  message: WebhookMessage,
  told: Told | undefined,
  ports: DeliverPorts,
): Promise<void> {
  const { id } = webhook;
  const { dealId } = message;
  if (outcome.kind === 'taken') {
    const isLatest = !told || (await ports.webhooks.putTold(id, told));
    const { status } = outcome;
    ports.log.info('webhook delivered', { webhookId: id, dealId, status, isLatest });
    await change(id, ports, (current) => (isNews(current, ports) ? afterDelivery : undefined));
    return;
  }
  const { reason } = outcome;
  ports.log.warn('webhook not delivered', { webhookId: id, dealId, reason });
  if (outcome.kind === 'gone') return giveUp(webhook, message, reason, ports);
  // A refused address is tried again like any failure: a name may lead astray for an hour.
  const current = await change(id, ports, () => (now, at) => afterFailure(now, reason, at));
  if (current?.disabled) {
    sayDisabled(current, ports);
    return comeBackTo(message, ports);
  }
  throw new DeliveryFailed(reason, outcome.kind === 'failed' ? outcome.retryAfterS : undefined);
}

function isNews({ failures, lastDeliveredAt }: Webhook, { clock }: DeliverPorts): boolean {
  const since = lastDeliveredAt === undefined ? 0 : Date.parse(lastDeliveredAt);
  return failures > 0 || clock() - since > QUIET_S * 1000;
}

async function giveUp(
  { id }: Webhook,
  message: WebhookMessage,
  reason: string,
  ports: DeliverPorts,
): Promise<void> {
  const current = await change(id, ports, () => (now, at) => disable(now, reason, at));
  if (current) sayDisabled(current, ports);
  await comeBackTo(message, ports);
}

/** Counted, for nobody hears of it otherwise: its receiver is the one that cannot be told. */
export function sayDisabled(
  { id: webhookId, name, disabled }: Webhook,
  { log }: Pick<DeliverPorts, 'log'>,
): void {
  const fields = { webhookId, name, reason: disabled?.reason };
  log.error('webhook disabled', fields, { WebhooksDisabled: 1 });
}

/** A disabled webhook is told nothing, and nothing is lost: once enabled it goes on before this change. */
async function comeBackTo(
  { webhookId, seq }: WebhookMessage,
  { webhooks }: DeliverPorts,
): Promise<void> {
  await changeWebhook(webhooks, webhookId, (current) =>
    current.position < seq ? undefined : { ...current, position: seq - 1 },
  );
}

/** Nothing was to be told, so that nothing is known to have been. */
async function forget(
  webhookId: string,
  dealId: string,
  { webhooks }: DeliverPorts,
): Promise<void> {
  await webhooks.putTold(webhookId, { dealId, state: 'out', version: 0 });
}

type Step = (webhook: Webhook, at: string) => Webhook;

async function change(
  id: string,
  ports: DeliverPorts,
  choose: (current: Webhook) => Step | undefined,
): Promise<Webhook | undefined> {
  const at = nowOf(ports);
  return await changeWebhook(ports.webhooks, id, (current) => choose(current)?.(current, at));
}

/** Applies a change to the webhook as it stands, again where another writer was first. Undefined changes nothing. */
export async function changeWebhook(
  webhooks: Pick<WebhookStore, 'get' | 'replace'>,
  id: string,
  step: (current: Webhook) => Webhook | undefined,
): Promise<Webhook | undefined> {
  for (;;) {
    const current = await webhooks.get(id);
    const next = current && step(current);
    if (!next) return current;
    if (await webhooks.replace(next)) return { ...next, rev: next.rev + 1 };
  }
}

function nowOf({ clock }: Pick<DeliverPorts, 'clock'>): string {
  return new Date(clock()).toISOString();
}
