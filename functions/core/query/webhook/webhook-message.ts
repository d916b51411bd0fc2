import { PermanentError } from '../../errors';

/** What waits in the queue: which webhook may have to be told of which deal. What to tell is read when it is sent. */
export interface WebhookMessage {
  readonly webhookId: string;
  readonly dealId: string;
  /** Place in the change log of what brought it about. */
  readonly seq: number;
  /** How often it was put back since its receiver was being told of something else. */
  readonly waits?: number;
  /** How often it failed before it was put back: the queue counts anew then. */
  readonly tried?: number;
}

/** A queued message from its text. @throws PermanentError where it is none */
export function decodeWebhookMessage(body: string): WebhookMessage {
  const { webhookId, dealId, seq, waits, tried } = parse(body);
  if (typeof webhookId === 'string' && typeof dealId === 'string' && typeof seq === 'number')
    return { webhookId, dealId, seq, waits: countOf(waits), tried: countOf(tried) };
  throw new PermanentError('no message of a webhook: webhookId, dealId or seq is missing');
}

function countOf(value: unknown): number {
  return Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0;
}

function parse(body: string): Partial<Record<keyof WebhookMessage, unknown>> {
  try {
    return (JSON.parse(body) ?? {}) as Partial<Record<keyof WebhookMessage, unknown>>;
  } catch (error) {
    throw new PermanentError('no message of a webhook: not JSON', { cause: error });
  }
}
