import { SESv2Client } from '@aws-sdk/client-sesv2';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createDynamodbRows } from '../../functions/adapters/dynamodb-rows';
import { createSesMailer } from '../../functions/adapters/ses-mailer';
import { createTableChangeLog } from '../../functions/adapters/table-change-log';
import { createTableDealStore } from '../../functions/adapters/table-deal-store';
import { createSubscriptionStore } from '../../functions/adapters/table-subscription-store';
import { ENV } from '../../functions/contract';
import type { Digest } from '../../functions/core/digest/build-digest';
import { digestMail, type Mail } from '../../functions/core/digest/mail';
import { normaliseAddress } from '../../functions/core/digest/mail-address';
import { mimeMessage } from '../../functions/core/digest/mime-message';
import {
  DEFAULT_PREFERENCES,
  DIGEST_LANGUAGES,
  GROUPINGS,
  type Preferences,
} from '../../functions/core/digest/subscription';
import { formatFilter } from '../../functions/core/filter/format-filter';
import { parseFilter } from '../../functions/core/filter/parse-filter';
import { gatherDigest, type GatherPorts } from '../../functions/send/gather-digest';
import { startLocal } from '../../lib/local/start-local';
import {
  type Command,
  DATA_OPTION_HELP,
  DATA_OPTIONS,
  type OptionValues,
  requiredWord,
  textOption,
  UsageError,
} from '../command';
import { withData } from '../data-host';
import { showProgress } from '../progress';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEMO_FROM = 'harbinger@localhost.example';
const MAX_DUE = 10_000;

/** `harbinger digest preview | send`: see a digest before anybody is sent one. */
export const digest: Command = {
  summary: 'preview the digest, or try to send it',
  usage: 'digest preview [--out DIR] | send --dry-run | send --to ADDRESS',
  examples: [
    'digest preview --out preview',
    "digest preview --filter 'country=CN&stage=talks' --lang zh --group sector",
    'digest send --dry-run --stack Harbinger',
    'digest send --to me@example.com --from news@example.com --stack Harbinger',
  ],
  options: {
    ...DATA_OPTIONS,
    out: { type: 'string' },
    filter: { type: 'string' },
    lang: { type: 'string' },
    group: { type: 'string' },
    days: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  optionHelp: {
    ...DATA_OPTION_HELP,
    out: 'folder for index.html, digest.txt and digest.eml (default digest-preview)',
    filter: 'the filter of a subscription, as on the web page',
    lang: 'en or zh',
    group: 'place or sector',
    days: 'how many days back (default 1)',
    from: 'sender of a test mail: a verified identity',
    to: 'send one test digest to this address, and to nobody else',
    'dry-run': 'say who is due and what each would get; send nothing',
  },
  run: async (invocation) => {
    const { options } = invocation;
    const action = requiredWord(invocation, 0, 'what to do (preview or send)');
    if (action === 'preview') return await preview(options);
    if (action !== 'send')
      throw new UsageError(`"digest ${action}" is not known; say digest preview or digest send`);
    if (options['dry-run']) return await withData(options, () => dryRun());
    const to = normaliseAddress(textOption(options, 'to') ?? '');
    if (to === undefined)
      throw new UsageError('digest send needs --dry-run, or --to with an address');
    return await withData(options, () => sendTest(to, options));
  },
};

async function preview(options: OptionValues): Promise<void> {
  const out = textOption(options, 'out') ?? 'digest-preview';
  const own = await withData(options, () => gather(options));
  const found = own ?? (await sampleDigest(options));
  if (!found) throw new Error('no deal matches the filter: there is nothing to preview');
  const mail = digestMail(found, { from: fromOf(options), to: 'reader@localhost.example' });
  await writeMail(out, mail);
  const { fresh, moved, updated } = found.counts;
  const about = { out, files: FILES, fresh, moved, updated, subject: mail.subject, isSample: !own };
  if (options['json']) return console.log(JSON.stringify(about));
  console.log(
    `${mail.subject}${own ? '' : ' (of the sample stories: there are no deals of yours yet)'}`,
  );
  FILES.forEach((name) => console.log(join(out, name)));
}

const FILES = ['index.html', 'digest.txt', 'digest.eml'] as const;

async function writeMail(out: string, mail: Mail): Promise<void> {
  await mkdir(out, { recursive: true });
  const [html, text, whole] = FILES;
  await writeFile(join(out, html), mail.html);
  await writeFile(join(out, text), mail.text);
  await writeFile(join(out, whole), mimeMessage(mail, new Date().toISOString()));
}

/** A digest of the data that the environment means; undefined where nothing changed. */
async function gather(options: OptionValues): Promise<Digest | undefined> {
  const preferences = preferencesOf(options);
  const client = createDocumentClient();
  const days = Number(textOption(options, 'days') ?? 1);
  if (!(days > 0 && days <= 366)) throw new UsageError('--days must be a number from 1 to 366');
  const since = new Date(Date.now() - days * DAY_MS).toISOString();
  const day = new Date().toISOString().slice(0, 10);
  const pages = { leave: `${publicUrl()}/unsubscribe`, manage: `${publicUrl()}/subscription` };
  try {
    return await gatherDigest({ preferences, since, day, links: pages }, gatherPorts(client));
  } finally {
    client.destroy();
  }
}

function gatherPorts(client: ReturnType<typeof createDocumentClient>): GatherPorts {
  const rows = createDynamodbRows(client, process.env[ENV.tableName] ?? '');
  return {
    rows,
    deals: createTableDealStore(rows),
    changes: createTableChangeLog(rows),
    clock: Date.now,
    publicUrl: publicUrl(),
  };
}

function publicUrl(): string {
  return (process.env[ENV.publicUrl] || 'http://127.0.0.1:8787').replace(/\/+$/, '');
}

function preferencesOf(options: OptionValues): Preferences {
  const parsed = parseFilter((textOption(options, 'filter') ?? '').replace(/^\?/, ''));
  if ('problems' in parsed) {
    const [first] = parsed.problems;
    throw new UsageError(`--filter: ${first?.parameter} ${first?.message}`);
  }
  const lang = textOption(options, 'lang') ?? DEFAULT_PREFERENCES.language;
  const group = textOption(options, 'group') ?? DEFAULT_PREFERENCES.groupBy;
  const language = DIGEST_LANGUAGES.find((known) => known === lang);
  const groupBy = GROUPINGS.find((known) => known === group);
  if (!language) throw new UsageError(`--lang must be ${DIGEST_LANGUAGES.join(' or ')}`);
  if (!groupBy) throw new UsageError(`--group must be ${GROUPINGS.join(' or ')}`);
  return { ...DEFAULT_PREFERENCES, filter: formatFilter(parsed.filter), language, groupBy };
}

/** The same of the sample publisher's stories, read by a local mode that lives for this alone. */
async function sampleDigest(options: OptionValues): Promise<Digest | undefined> {
  const progress = showProgress();
  const dataDir = await mkdtemp(join(tmpdir(), 'harbinger-preview-'));
  try {
    const local = await startLocal({
      port: 0,
      dataDir,
      onError: (error) => console.error(error),
      onProgress: (message) => progress.say(message),
    });
    try {
      return await gather(options);
    } finally {
      await local.stop();
    }
  } finally {
    progress.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function fromOf(options: OptionValues): string {
  return textOption(options, 'from') ?? process.env[ENV.mailFrom] ?? DEMO_FROM;
}

/** Who is due now, and what each would get: by id, for addresses are nobody's business here. */
async function dryRun(): Promise<void> {
  const client = createDocumentClient();
  const store = createSubscriptionStore(client, process.env[ENV.tableName] ?? '');
  const ports = gatherPorts(client);
  const due = await store.due(new Date().toISOString(), MAX_DUE);
  for (const { subscription, dueAt } of due) {
    const { id, zone, coveredUntil: since, filter } = subscription;
    const day = dueAt.slice(0, 10);
    const found = await gatherDigest({ preferences: subscription, since, day, links: {} }, ports);
    const { fresh = 0, moved = 0, updated = 0 } = found?.counts ?? {};
    console.log(`${id} ${dueAt} ${zone} new=${fresh} moved=${moved} changed=${updated} ${filter}`);
  }
  console.log(`${due.length} due now; nothing was sent`);
  client.destroy();
}

async function sendTest(to: string, options: OptionValues): Promise<void> {
  const found = await gather({ days: '7', ...options });
  if (!found)
    throw new Error('no deal of the last days matches the filter: there is nothing to send');
  const from = fromOf(options);
  const ses = new SESv2Client({ maxAttempts: 1 });
  const mailer = createSesMailer(ses, { clock: Date.now });
  const outcome = await mailer.send(digestMail(found, { from, to }), {});
  ses.destroy();
  if (outcome.kind === 'sent') return console.log(`sent: ${outcome.messageId}`);
  const hint = 'In the SES sandbox both addresses must be verified; see harbinger doctor.';
  throw new Error(`SES did not take it (${outcome.reason}). ${hint}`);
}
