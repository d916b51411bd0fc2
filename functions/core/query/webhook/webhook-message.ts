import { PermanentError } from '../../errors';

/** What waits in the queue: which webhook may have to be told of which deal. What to tell is read when it is sent. */
export interface WebhookMessage {
  readonly webhookId: string;
  readonly dealId: string;
  /** Place in the change log of what brought it about. */
  readonly seq: number;
}

/** A queued message from its text. @throws PermanentError where it is none */
export function decodeWebhookMessage(body: string): WebhookMessage {
  const { webhookId, dealId, seq } = parse(body);
  if (typeof webhookId === 'string' && typeof dealId === 'string' && typeof seq === 'number')
    return { webhookId, dealId, seq };
  throw new PermanentError('no message of a webhook: webhookId, dealId or seq is missing');
}

function parse(body: string): Partial<Record<keyof WebhookMessage, unknown>> {
  try {
    return (JSON.parse(body) ?? {}) as Partial<Record<keyof WebhookMessage, unknown>>;
  } catch (error) {
    throw new PermanentError('no message of a webhook: not JSON', { cause: error });
  }
}
