import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { createPacedMailer } from '../../functions/adapters/paced-mailer';
import { createSesMailer } from '../../functions/adapters/ses-mailer';
import { createQueue } from '../../functions/adapters/sqs-queue';
import { SEND } from '../../functions/contract';
import { addressHash } from '../../functions/core/digest/identity';
import type { MailMessage } from '../../functions/core/digest/mail-message';
import type { Mailer, MailLog, Queue } from '../../functions/core/ports';
import { createHandler as createDigestHandler } from '../../functions/digest/handler';
import { createHandler as createMailEventsHandler } from '../../functions/mail-events/handler';
import { createHandler as createSendHandler } from '../../functions/send/handler';
import { storeArticleDeals } from '../../functions/parse/store-deals';
import { sketchArticle } from './articles';
import { dealPorts } from './deal-ports';
import { type BatchEnd, drainedQueue, type DrainedQueue } from './drain-queue';
import type { TestTable } from './dynamo';
import type { TestEmulators } from './emulators';
import { startFaultySes, type FaultySes, type TakenMail } from './faulty-ses';
import { mailWorld, SECRET, type MailWorld } from './mail-world';

/** 38 zones: every offset from -11 to +14 that is in use, quarter and half hours among them. */
export const ZONES =
  `Pacific/Pago_Pago Pacific/Honolulu Pacific/Marquesas America/Anchorage America/Los_Angeles America/Denver
America/Chicago America/New_York America/Halifax America/St_Johns America/Sao_Paulo Atlantic/South_Georgia Atlantic/Azores UTC Europe/London
Europe/Oslo Europe/Athens Africa/Nairobi Asia/Tehran Asia/Dubai Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka Asia/Yangon
Asia/Bangkok Asia/Shanghai Australia/Eucla Asia/Tokyo Australia/Darwin Australia/Adelaide Australia/Sydney Australia/Lord_Howe
Pacific/Noumea Pacific/Auckland Pacific/Chatham Pacific/Kiritimati`.split(/\s+/);

export interface LoadResult {
  readonly subscribers: number;
  readonly zones: number;
  /** Subscriptions whose mail was queued; must be all. */
  readonly queued: number;
  /** Subscribers in whose mailbox at the emulator of SES a mail lies. */
  readonly sent: number;
  /** Those with more than one. */
  readonly doubled: number;
  /** Those with none. */
  readonly lost: number;
  /** Recorded as uncertain: begun, and neither the sender nor SES told of an end. */
  readonly uncertain: number;
  /** Of the uncertain those that SES had taken after all; the others are the lost. */
  readonly uncertainButSent: number;
  /** Mails in the work of functions that died, the most that can become uncertain. */
  readonly uncertainBound: number;
  readonly deadLetters: number;
  /** Addresses suppressed, by forged complaints; must be none. */
  readonly suppressed: number;
  readonly faults: Readonly<Record<FaultName, number>>;
  readonly logLines: readonly string[];
}

type FaultName =
  | 'throttled'
  | 'killedAfterSend'
  | 'killedBeforeSend'
  | 'killedAfterClaim'
  | 'killedAfterRecord'
  | 'duplicates'
  | 'eventsLost'
  | 'eventsReplayed'
  | 'eventsForged';

const MINUTE_MS = 60_000;
const STEP_MS = 5 * MINUTE_MS;
/** A day and three hours: the last zone's hour, and the time after which a begun send is uncertain. */
const STEPS = (27 * 60) / 5;
/** The visibility timeout of the queue, 360 s, by the test's steps. */
const RETRY_MS = 2 * STEP_MS;

/** A function's instance: when it is dead, nothing that it had begun goes on. */
interface Life {
  dead: boolean;
  losesEvents: boolean;
}

/**
 * One day of a digest with many subscribers: table, queue and SES are emulators, the functions are the deployed ones
 * with the deployed adapters, the clock is the test's own, and faults of every kind are on the way.
 */
export async function runDigestLoad(
  table: TestTable,
  emulators: TestEmulators,
  subscribers: number,
  onProgress: (text: string) => void = () => undefined,
): Promise<LoadResult> {
  const run = await startRun(table, emulators);
  try {
    await storeSomeDeals(run.world);
    await subscribeMany(run.world, subscribers);
    for (let step = 0; step < STEPS; step += 1) {
      await runStep(run, step);
      onProgress(`${String(Math.round((100 * step) / STEPS))} %`);
    }
    return { ...(await count(run, subscribers)), zones: ZONES.length };
  } finally {
    await run.ses.close();
    run.sqs.destroy();
    run.client.destroy();
  }
}

export const addressOf = (n: number): string => `reader${n}@mail${n % 7}.example.net`;

interface ToldEvent {
  readonly atMs: number;
  readonly json: string;
  /** Of the function that had the mail sent. */
  readonly life: Life | undefined;
}

interface Run {
  readonly world: MailWorld;
  readonly sqs: SQSClient;
  readonly client: SESv2Client;
  readonly ses: FaultySes;
  readonly emulators: TestEmulators;
  readonly queue: DrainedQueue;
  readonly mailer: Mailer;
  readonly enqueue: () => Promise<unknown>;
  readonly lives: Map<string, Life>;
  readonly queued: Map<string, MailMessage>;
  readonly mailboxes: Map<string, number>;
  readonly events: ToldEvent[];
  readonly faults: Record<FaultName, number>;
  sends: number;
  taken: number;
  claims: number;
  inDeadHands: number;
}

async function startRun(table: TestTable, emulators: TestEmulators): Promise<Run> {
  const world = mailWorld(table.client, table.tableName, '2026-04-01T00:30:00Z');
  const sqs = new SQSClient();
  const queueUrl = emulators.queueUrls['mail'] ?? '';
  const faults = Object.fromEntries(FAULTS.map((name) => [name, 0])) as Run['faults'];
  const lives = new Map<string, Life>();
  const events: ToldEvent[] = [];
  const ses = await startFaultySes(emulators.mailboxUrl, (mail) => {
    const { nowMs } = world.time;
    const json = sendEvent(mail, nowMs);
    events.push({ atMs: nowMs + MINUTE_MS, json, life: lives.get(keyOf(mail.tags)) });
  });
  const client = new SESv2Client({ endpoint: ses.endpoint, maxAttempts: 1 });
  const own = createSesMailer(client, { clock: world.ports.clock });
  const mailer = createPacedMailer(own, client, { log: world.log, sharedBy: SEND.maxConcurrency });
  const queued = new Map<string, MailMessage>();
  const mailQueue = doublingQueue(createQueue(sqs, queueUrl), queued, faults);
  return {
    world,
    sqs,
    client,
    ses,
    emulators,
    queue: drainedQueue(sqs, queueUrl, SEND.batchSize),
    mailer,
    enqueue: createDigestHandler({ ...world.ports, mailQueue }),
    lives,
    queued,
    mailboxes: new Map(),
    events,
    faults,
    sends: 0,
    taken: 0,
    claims: 0,
    inDeadHands: 0,
  };
}

const FAULTS: readonly FaultName[] = [
  'throttled',
  'killedAfterSend',
  'killedBeforeSend',
  'killedAfterClaim',
  'killedAfterRecord',
  'duplicates',
  'eventsLost',
  'eventsReplayed',
  'eventsForged',
];

/** Every tenth message goes into the queue twice, as SQS may. */
function doublingQueue(
  queue: Queue<MailMessage>,
  queued: Map<string, MailMessage>,
  faults: Run['faults'],
): Queue<MailMessage> {
  let n = 0;
  return {
    send: async (messages) => {
      const twice = messages.filter(() => (n += 1) % 10 === 0);
      faults.duplicates += twice.length;
      for (const message of messages)
        if (message.kind === 'digest') queued.set(message.subscriptionId, message);
      await queue.send([...messages, ...twice]);
    },
  };
}

async function storeSomeDeals({ ports }: MailWorld): Promise<void> {
  for (let n = 0; n < 5; n += 1) {
    const deal = {
      parties: [`acquirer=Norda ${n} AB`, `target=Works ${n}`],
      city: 'Tampere',
      country: 'FI',
      amount: 'EUR 5000000',
    };
    const publishedAt = '2026-03-31T22:00:00.000Z';
    await storeArticleDeals(
      sketchArticle({ id: `load${n}`, publishedAt, deals: [deal] }),
      dealPorts(ports.rows),
    );
  }
}

async function subscribeMany(world: MailWorld, subscribers: number): Promise<void> {
  for (let at = 0; at < subscribers; at += 20) {
    const part = Array.from({ length: Math.min(20, subscribers - at) }, (_, i) => at + i);
    await Promise.all(
      part.map((n) => world.subscribe(addressOf(n), { hour: 7, zone: ZONES[n % ZONES.length] })),
    );
  }
}

async function runStep(run: Run, step: number): Promise<void> {
  const { world, queue, sends } = run;
  world.time.nowMs += STEP_MS;
  const { nowMs } = world.time;
  // The first day alone: each subscriber is due once in it.
  if (step % 3 === 0 && step <= 24 * 12) await run.enqueue();
  await tellEvents(run);
  await queue.release(nowMs - RETRY_MS);
  await queue.drain((event) => sendBatch(event, run), nowMs);
  if (run.sends > sends) await emptyMailbox(run);
}

/** Runs the send function on a batch; where it is killed, nothing of the batch is acknowledged. */
async function sendBatch(event: SQSEvent, run: Run): Promise<BatchEnd> {
  const life: Life = { dead: false, losesEvents: false };
  for (const { body } of event.Records) {
    const message = JSON.parse(body) as MailMessage;
    if (message.kind === 'digest') run.lives.set(`${message.subscriptionId} ${message.day}`, life);
  }
  const { mailLog } = run.world.ports;
  const ports = {
    ...run.world.ports,
    mailer: mortalMailer(run, life),
    mailLog: mortalLog(mailLog, run, life),
  };
  const end = await createSendHandler(ports)(event);
  if (!life.dead) return end;
  run.inDeadHands += event.Records.length;
  return 'dead';
}

/** Kills the function at every 50th send, and before one of 500; in every second death SES's events are lost too. */
function mortalMailer(run: Run, life: Life): Mailer {
  const { faults } = run;
  const die = (how: FaultName): never => {
    faults[how] += 1;
    life.dead = true;
    throw new Error('killed');
  };
  return {
    ready: async (attempt) => {
      await run.mailer.ready?.(attempt);
      refuseDead(life);
    },
    send: async (mail, tags) => {
      refuseDead(life);
      const n = (run.sends += 1);
      if (n % 500 === 250) die('killedBeforeSend');
      const outcome = await run.mailer.send(mail, tags);
      const taken = outcome.kind === 'sent' ? (run.taken += 1) : 0;
      refuseDead(life);
      if (taken > 0 && taken % 50 === 0) {
        life.losesEvents = taken % 100 === 50;
        die('killedAfterSend');
      }
      return outcome;
    },
  };
}

function mortalLog(mailLog: MailLog, run: Run, life: Life): MailLog {
  let records = 0;
  return {
    ...mailLog,
    replace: async (record, former) => {
      refuseDead(life);
      const ok = await mailLog.replace(record, former);
      const isClaim = ok && record.state === 'claimed' && (run.claims += 1) % 70 === 0;
      // Sent and recorded, but never acknowledged: the queue brings it again.
      const isRecord =
        ok && record.state === 'sent' && (records += 1) === 3 && run.sends % 20 === 7;
      if (isClaim || isRecord) {
        run.faults[isClaim ? 'killedAfterClaim' : 'killedAfterRecord'] += 1;
        life.dead = true;
        throw new Error('killed');
      }
      return ok;
    },
  };
}

/** A dead function does nothing more. */
function refuseDead(life: Life): void {
  if (life.dead) throw new Error('killed');
}

const keyOf = (tags: Readonly<Record<string, string>>): string =>
  `${tags['subscription']} ${tags['day']}`;

function sendEvent({ to, tags, messageId }: TakenMail, nowMs: number): string {
  const lists = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  const timestamp = new Date(nowMs).toISOString();
  const mail = { timestamp, messageId, destination: [to], tags: lists };
  return JSON.stringify({ eventType: 'Send', mail, send: {} });
}

/** Tells mail-events what SES tells, every third event twice, and now and then a complaint that somebody made up. */
async function tellEvents({ world, events, faults }: Run): Promise<void> {
  const due = events.filter(({ atMs }) => atMs <= world.time.nowMs);
  const ready = due.filter(({ life }) => life?.losesEvents !== true);
  faults.eventsLost += due.length - ready.length;
  events.splice(0, events.length, ...events.filter(({ atMs }) => atMs > world.time.nowMs));
  const handler = createMailEventsHandler(world.ports);
  const tell = async (json: string): Promise<void> => {
    const record = { body: json, messageId: 'n' };
    const { batchItemFailures } = await handler({ Records: [record] } as unknown as SQSEvent);
    if (batchItemFailures.length > 0) throw new Error('an event of a mail failed');
  };
  for (let at = 0; at < ready.length; at += 10) {
    const part = ready.slice(at, at + 10).map(({ json }) => json);
    await Promise.all(part.map(tell));
    const again = part.filter((_, n) => n % 3 === 0);
    const [forged] = part.map(forge);
    faults.eventsReplayed += again.length;
    faults.eventsForged += 1;
    await Promise.all([...again, forged ?? ''].map(tell));
  }
}

/** The same mail's complaint by somebody who knows all but the secret. */
function forge(json: string): string {
  const event = JSON.parse(json) as { mail: { destination: string[]; tags: object } };
  const tags = { ...event.mail.tags, proof: ['x'.repeat(26)] };
  const complainedRecipients = event.mail.destination.map((emailAddress) => ({ emailAddress }));
  const complaint = { complainedRecipients };
  return JSON.stringify({ eventType: 'Complaint', mail: { ...event.mail, tags }, complaint });
}

/** Counts the mails that lie at the emulator, and makes room for the next: it keeps them in memory. */
async function emptyMailbox({ emulators: { mailboxUrl }, mailboxes }: Run): Promise<void> {
  const answer = await fetch(`${mailboxUrl}/store`);
  const { emails } = (await answer.json()) as {
    emails: readonly { readonly destination: { readonly to: readonly string[] } }[];
  };
  for (const { destination } of emails)
    for (const to of destination.to) mailboxes.set(to, (mailboxes.get(to) ?? 0) + 1);
  if (emails.length > 0) await fetch(`${mailboxUrl}/clear-store`, { method: 'POST' });
}

async function count(run: Run, subscribers: number): Promise<Omit<LoadResult, 'zones'>> {
  const { mailLog, suppressions, subscriptions } = run.world.ports;
  let [uncertain, uncertainButSent, suppressed, lost] = [0, 0, 0, 0];
  for (let n = 0; n < subscribers; n += 1) {
    const address = addressOf(n);
    const isSent = run.mailboxes.has(address);
    if (!isSent) lost += 1;
    if (await suppressions.get(addressHash(SECRET, address))) suppressed += 1;
    const own = await subscriptions.ofAddress(addressHash(SECRET, address));
    const message = run.queued.get(own.subscriptions[0]?.id ?? '');
    if (message?.kind !== 'digest') continue;
    const { subscriptionId, day } = message;
    if ((await mailLog.get({ subscriptionId, day }))?.state !== 'uncertain') continue;
    uncertain += 1;
    if (isSent) uncertainButSent += 1;
  }
  return {
    subscribers,
    queued: run.queued.size,
    sent: run.mailboxes.size,
    doubled: [...run.mailboxes.values()].filter((times) => times > 1).length,
    lost,
    uncertain,
    uncertainButSent,
    uncertainBound: run.inDeadHands,
    deadLetters: await run.queue.waiting(run.emulators.queueUrls['mail-dead-letters']),
    suppressed,
    faults: { ...run.faults, throttled: run.ses.throttled() },
    logLines: run.world.log.lines,
  };
}
