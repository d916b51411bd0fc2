import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { setTimeout as sleep } from 'node:timers/promises';
import { hideAddresses } from '../core/digest/mail-address';
import { describeError } from '../core/errors';
import type { Log, Mailer } from '../core/ports';

const QUOTA_MS = 10 * 60 * 1000;

/**
 * A mailer that keeps the account's sending rate, shared evenly by the functions that may run at once, and waits longer
 * where SES said that it was too fast. Where the rate cannot be read it goes by SES's answers alone.
 */
export function createPacedMailer(
  mailer: Mailer,
  ses: Pick<SESv2Client, 'send'>,
  { log, sharedBy }: { readonly log: Log; readonly sharedBy: number },
): Mailer {
  let quota: { readonly atMs: number; readonly gapMs: Promise<number> } | undefined;
  let nextMs = 0;
  const gapMs = (): Promise<number> => {
    if (!quota || Date.now() - quota.atMs > QUOTA_MS)
      quota = { atMs: Date.now(), gapMs: readGapMs(ses, sharedBy, log) };
    return quota.gapMs;
  };
  return {
    ready: async (attempt) => {
      if (attempt > 0) await sleep(200 * 2 ** attempt * (0.5 + Math.random()));
      const gap = await gapMs();
      const atMs = Math.max(Date.now(), nextMs);
      nextMs = atMs + gap;
      if (atMs > Date.now()) await sleep(atMs - Date.now());
    },
    send: (mail, tags) => mailer.send(mail, tags),
  };
}

async function readGapMs(
  ses: Pick<SESv2Client, 'send'>,
  sharedBy: number,
  log: Log,
): Promise<number> {
  try {
    const { SendQuota } = (await (ses as SESv2Client).send(new GetAccountCommand())) ?? {};
    const perSecond = SendQuota?.MaxSendRate ?? 0;
    return perSecond > 0 ? (1000 * sharedBy) / perSecond : 0;
  } catch (error) {
    log.info('the sending rate cannot be read', { reason: hideAddresses(describeError(error)) });
    return 0;
  }
}
