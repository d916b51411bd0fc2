import { createHmac } from 'node:crypto';
import type { Webhook } from './webhook';

/** For so long after a change of secret, deliveries bear the former secret's signature too. */
export const ROTATION_S = 24 * 60 * 60;

/**
 * A webhook's signing secret, made anew each time from the deployment's own: so no table, export or log ever holds one.
 *
 * @returns `whsec_` and 256 bits in base 64.
 */
export function webhookSecret(
  deploymentSecret: string,
  { id, secretNumber }: Pick<Webhook, 'id' | 'secretNumber'>,
): string {
  const mac = createHmac('sha256', deploymentSecret);
  const input = `webhook\n${id.length}\n${id}\n${secretNumber}`;
  return `whsec_${mac.update(input).digest('base64')}`;
}

/** The secrets that sign at an instant, the valid one first. */
export function signingSecrets(
  deploymentSecret: string,
  webhook: Pick<Webhook, 'id' | 'secretNumber' | 'rotatedAt'>,
  nowMs: number,
): string[] {
  const { id, secretNumber, rotatedAt } = webhook;
  const isFresh = rotatedAt !== undefined && nowMs - Date.parse(rotatedAt) < ROTATION_S * 1000;
  const numbers = isFresh ? [secretNumber, secretNumber - 1] : [secretNumber];
  return numbers.map((number) => webhookSecret(deploymentSecret, { id, secretNumber: number }));
}

/**
 * The headers that prove who sent a body, and when.
 *
 * @param id The same for every attempt at one message. @param nowMs When this attempt is made.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signatureHeaders(
  { id, body }: { readonly id: string; readonly body: string },
  secrets: readonly string[],
  nowMs: number,
): Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>> {
  const timestamp = String(Math.floor(nowMs / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
