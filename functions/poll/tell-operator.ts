import type { Clock, DayClaims, Log, SourceStore, WebhookStore } from '../core/ports';
import { webhookTrouble } from '../core/query/webhook/webhook-trouble';
import { sourceTrouble } from '../core/source/source-trouble';

export interface OperatorPorts {
  readonly sources: SourceStore;
  readonly webhooks: Pick<WebhookStore, 'list'>;
  readonly days: DayClaims;
  readonly clock: Clock;
  readonly log: Log;
}

/** A line holds the worst of it; `harbinger sources list` and `webhooks list` show all. */
const MOST_LINES = 20;

/**
 * Says once a day, in one line of the log, which sources and webhooks are in trouble: not one line per failure, which nobody reads.
 * The day is noted when the line is out: a death between says it again at the next poll, and two polls at one moment may
 * say it twice, which harms nobody; a day without its line would.
 *
 * @returns The day that is told now or was told before, so that a warm function need not ask again.
 */
export async function tellOperator(ports: OperatorPorts): Promise<string> {
  const day = new Date(ports.clock()).toISOString().slice(0, 10);
  if (await ports.days.isDone('operator', day)) return day;
  const { counts, lines: ofSources } = sourceTrouble(await ports.sources.list());
  const lines = [...webhookTrouble(await ports.webhooks.list()), ...ofSources];
  const trouble = lines.slice(0, MOST_LINES);
  const fields = { day, counts, trouble, more: lines.length - trouble.length };
  if (lines.length > 0) ports.log.warn('sources or webhooks in trouble', fields);
  else ports.log.info('all sources and webhooks are well', fields);
  await ports.days.markDone('operator', day);
  return day;
}
