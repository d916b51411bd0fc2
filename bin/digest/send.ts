import { SESv2Client } from '@aws-sdk/client-sesv2';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSesMailer } from '../../functions/adapters/ses-mailer';
import { createSubscriptionStore } from '../../functions/adapters/table-subscription-store';
import { createTableSuppressionStore } from '../../functions/adapters/table-suppression-store';
import { ENV } from '../../functions/contract';
import { localDate } from '../../functions/core/digest/local-time';
import { digestMail } from '../../functions/core/digest/mail';
import type { SubscriptionStore } from '../../functions/core/ports';
import { gatherDigest } from '../../functions/send/gather-digest';
import { type OptionValues, textOption, UsageError } from '../command';
import { fromOf, gather, gatherPorts } from './gather';

const MAX_DUE = 10_000;

const HOUR_MS = 60 * 60 * 1000;
const MAX_HOURS = 24 * 7;

interface DryLine {
  readonly id: string;
  readonly dueAt: string;
  readonly zone: string;
  /** What would come of it. */
  readonly result: 'mail' | 'nothing to say' | 'suppressed';
  readonly fresh: number;
  readonly moved: number;
  readonly updated: number;
  readonly filter: string;
}

/** Who is due, and what each would get: by id, for addresses are nobody's business here. */
export async function dryRun(options: OptionValues): Promise<void> {
  const hours = Number(textOption(options, 'hours') ?? 0);
  if (!(hours >= 0 && hours <= MAX_HOURS))
    throw new UsageError(`--hours must be a number from 0 to ${MAX_HOURS}`);
  const client = createDocumentClient();
  try {
    const store = createSubscriptionStore(client, process.env[ENV.tableName] ?? '');
    const until = new Date(Date.now() + hours * HOUR_MS).toISOString();
    const due = await store.due(until, MAX_DUE);
    const lines: DryLine[] = [];
    const ports = gatherPorts(client);
    for (const one of due) lines.push(await dryLine(one, ports));
    if (options['json']) return console.log(JSON.stringify(lines, null, 1));
    for (const { id, dueAt, zone, result, fresh, moved, updated, filter } of lines)
      console.log(
        `${id} ${dueAt} ${zone} ${result}: new=${fresh} moved=${moved} changed=${updated} ${filter}`,
      );
    const mails = lines.filter(({ result }) => result === 'mail').length;
    console.log(
      `${due.length} due ${hours > 0 ? `within ${hours} h` : 'now'}, ${mails} with something to say; nothing was sent`,
    );
  } finally {
    client.destroy();
  }
}

async function dryLine(
  { subscription, dueAt }: Awaited<ReturnType<SubscriptionStore['due']>>[number],
  ports: ReturnType<typeof gatherPorts>,
): Promise<DryLine> {
  const { id, zone, coveredUntil: since, filter, addressHash } = subscription;
  const found = await gatherDigest(
    {
      preferences: subscription,
      since,
      day: localDate(dueAt, zone),
      links: {},
      isForOperator: subscription.operator === true,
    },
    ports,
  );
  const isSuppressed = await createTableSuppressionStore(ports.rows).get(addressHash);
  const { fresh = 0, moved = 0, updated = 0 } = found?.counts ?? {};
  const result = isSuppressed ? 'suppressed' : found ? 'mail' : 'nothing to say';
  return { id, dueAt, zone, result, fresh, moved, updated, filter };
}

/** Sends one test digest by SES, to this address and nobody else. */
export async function sendTest(to: string, options: OptionValues): Promise<void> {
  const found = await gather({ days: '7', ...options });
  if (!found)
    throw new Error('no deal of the last days matches the filter: there is nothing to send');
  const from = fromOf(options);
  const ses = new SESv2Client({ maxAttempts: 1 });
  const mailer = createSesMailer(ses, {
    clock: Date.now,
    configurationSet: process.env[ENV.configurationSet] || undefined,
  });
  const outcome = await mailer.send(digestMail(found, { from, to }), {});
  ses.destroy();
  if (outcome.kind === 'sent') return console.log(`sent: ${outcome.messageId}`);
  const hint = 'In the SES sandbox both addresses must be verified; see harbinger doctor.';
  throw new Error(`SES did not take it (${outcome.reason}). ${hint}`);
}
