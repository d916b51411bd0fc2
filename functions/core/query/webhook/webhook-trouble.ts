import type { Webhook } from './webhook';

/** One line for each webhook that is disabled, the longest one first: name, since when, why, and what brings it back. */
export function webhookTrouble(webhooks: readonly Webhook[]): string[] {
  return webhooks
    .flatMap(({ name, disabled }) => (disabled ? [{ name, ...disabled }] : []))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(
      ({ name, at, reason }) =>
        `webhook ${name} disabled since ${at.slice(0, 10)}: ${reason}; harbinger webhooks enable ${name}`,
    );
}
