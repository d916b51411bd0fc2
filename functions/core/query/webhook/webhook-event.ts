import type { Deal } from '../../deal/deal';
import type { Filter } from '../../filter/filter';
import { matchesDeal } from '../../filter/matches';
import { shortHash } from '../../text/short-hash';
import type { DealRecord } from '../deal-record';
import { dealDetail, type DealView } from '../deal-view';
import type { Told, Webhook } from './webhook';

export const WEBHOOK_EVENTS = ['deal.added', 'deal.updated', 'deal.removed'] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENTS)[number] | 'webhook.test';

/** The body of a delivery. */
export interface WebhookEvent {
  readonly type: WebhookEventType;
  /** When that which it tells of came about. */
  readonly timestamp: string;
  readonly data: WebhookData;
}

export interface WebhookData {
  readonly webhook: string;
  readonly filter: string;
  readonly dealId?: string;
  readonly version?: number;
  /** The deal's page. */
  readonly link?: string;
  /** As it stands when it is sent, history, evidence and sources included; absent once it is off the list. */
  readonly deal?: DealView;
  /** Of a deal that is off the list: whether it changed, was removed, or went into another. */
  readonly reason?: 'changed' | 'removed' | 'merged';
  readonly mergedInto?: string;
}

/** A message as it goes out: an id that every attempt shares, and what the webhook will have been told. */
export interface WebhookDelivery {
  readonly id: string;
  readonly event: WebhookEvent;
  readonly told?: Told;
}

/** What is known when one webhook is to be told of one deal. */
export interface Knowledge {
  readonly webhook: Pick<Webhook, 'id' | 'name' | 'filter'>;
  readonly filter: Filter;
  readonly record: DealRecord | undefined;
  readonly told: Told | undefined;
  readonly publicUrl: string;
}

/**
 * What a webhook has to be told of a deal as it stands now; undefined where it knows. Queued messages that come twice,
 * late or out of order so tell nothing wrong: the list at the other end follows the filter's own.
 */
export function nextDelivery(knowledge: Knowledge, at: string): WebhookDelivery | undefined {
  const { record, told, filter } = knowledge;
  const deal = record?.status === 'active' ? record.deal : undefined;
  if (deal && matchesDeal(filter, deal)) return deliveryOfDeal(deal, knowledge);
  const isOnList = told !== undefined && told.state !== 'out';
  return isOnList && record ? deliveryOfLoss(record, knowledge, at) : undefined;
}

function deliveryOfDeal(
  deal: Deal,
  { webhook, told, publicUrl }: Knowledge,
): WebhookDelivery | undefined {
  if (told?.state === 'in' && told.version >= deal.version) return undefined;
  const type = told?.state === 'in' ? 'deal.updated' : 'deal.added';
  const { id: dealId, version, updatedAt } = deal;
  const data = {
    ...dataOf(webhook, dealId, version),
    link: `${publicUrl}/deals/${dealId}`,
    deal: dealDetail(deal),
  };
  const event = { type, timestamp: updatedAt, data } as const;
  return { id: idOf(webhook, data), event, told: { dealId, state: 'in', version } };
}

function deliveryOfLoss(
  { dealId, version, status, mergedInto }: DealRecord,
  { webhook }: Knowledge,
  at: string,
): WebhookDelivery {
  const reason = status === 'active' ? ('changed' as const) : status;
  const data: WebhookData & { readonly version: number } = {
    ...dataOf(webhook, dealId, version),
    reason,
    ...(mergedInto !== undefined && { mergedInto }),
  };
  const event = { type: 'deal.removed', timestamp: at, data } as const;
  return { id: idOf(webhook, data), event, told: { dealId, state: 'out', version } };
}

/** What `webhooks test` sends. */
export function testDelivery(
  webhook: Pick<Webhook, 'id' | 'name' | 'filter'>,
  at: string,
): WebhookDelivery {
  const { name, filter } = webhook;
  const event = { type: 'webhook.test', timestamp: at, data: { webhook: name, filter } } as const;
  return { id: `msg_${shortHash(`${webhook.id}\ntest\n${at}`)}`, event };
}

function dataOf({ name, filter }: Knowledge['webhook'], dealId: string, version: number) {
  return { webhook: name, filter, dealId, version };
}

/** One version of one deal is told once: on or off the list. */
function idOf(
  { id }: Pick<Webhook, 'id'>,
  { dealId, version, reason }: Pick<WebhookData, 'dealId' | 'version' | 'reason'>,
): string {
  return `msg_${shortHash(`${id}\n${dealId}\n${version}\n${reason === undefined ? 'in' : 'out'}`)}`;
}
