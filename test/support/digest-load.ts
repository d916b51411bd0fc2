import { mailProof, addressHash } from '../../functions/core/digest/identity';
import type { MailMessage } from '../../functions/core/digest/mail-message';
import type { MailLog, Mailer, MailOutcome } from '../../functions/core/ports';
import { settleMailEvent } from '../../functions/mail-events/settle-mail-event';
import { storeArticleDeals } from '../../functions/parse/store-deals';
import { sketchArticle } from './articles';
import { dealPorts } from './deal-ports';
import type { TestTable } from './dynamo';
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
  readonly expected: number;
  /** Mails that SES took, each counted once. */
  readonly sent: number;
  readonly doubled: number;
  /** Expected and never taken by SES. */
  readonly lost: number;
  /** Recorded as uncertain: begun, and neither the sender nor SES told of an end. */
  readonly uncertain: number;
  /** Of the uncertain those that SES had taken after all. */
  readonly uncertainButSent: number;
  readonly faults: Readonly<
    Record<
      'throttled' | 'killedAfterSend' | 'killedBeforeSend' | 'killedAfterClaim' | 'duplicates',
      number
    >
  >;
  readonly logLines: readonly string[];
}

const STEP_MS = 5 * 60 * 1000;
/** A day and three hours: the last zone's hour, and the time after which a begun send is uncertain. */
const STEPS = (27 * 60) / 5;

/** One day of a digest with many subscribers, over an emulated table, with faults of every kind on the way. */
export async function runDigestLoad(
  table: TestTable,
  subscribers: number,
  onProgress: (text: string) => void = () => undefined,
): Promise<LoadResult> {
  const world = mailWorld(table.client, table.tableName, '2026-04-01T00:30:00Z');
  await storeSomeDeals(world);
  for (let at = 0; at < subscribers; at += 20) {
    const part = Array.from({ length: Math.min(20, subscribers - at) }, (_, i) => at + i);
    await Promise.all(
      part.map((n) => world.subscribe(addressOf(n), { hour: 7, zone: ZONES[n % ZONES.length] })),
    );
  }
  const faults = {
    throttled: 0,
    killedAfterSend: 0,
    killedBeforeSend: 0,
    killedAfterClaim: 0,
    duplicates: 0,
  };
  const taken = new Map<string, number>();
  const events: { readonly atMs: number; readonly json: string }[] = [];
  const ports = faultyPorts(world, faults, taken, events);
  let retry: { readonly atMs: number; readonly message: MailMessage }[] = [];
  const queued = new Set<string>();
  for (let step = 0; step < STEPS; step += 1) {
    world.time.nowMs += STEP_MS;
    if (step % 3 === 0 && step <= 24 * 12) await world.enqueue();
    await settleEvents(events, world);
    const ready = retry
      .filter(({ atMs }) => atMs <= world.time.nowMs)
      .map(({ message }) => message);
    retry = retry.filter(({ atMs }) => atMs > world.time.nowMs);
    const fresh = world.queue.splice(0);
    fresh.forEach((message) => queued.add(keyOf(message)));
    const twice = fresh.filter((_, n) => n % 10 === 0);
    faults.duplicates += twice.length;
    const work = [...ready, ...fresh, ...twice];
    for (let at = 0; at < work.length; at += 10) {
      const batch = work.slice(at, at + 10);
      const done = await Promise.all(batch.map((message) => world.deliver(message, ports)));
      // A message that failed comes back after its visibility timeout.
      batch.forEach(
        (message, i) => done[i] || retry.push({ atMs: world.time.nowMs + STEP_MS, message }),
      );
    }
    onProgress(`${String(Math.round((100 * step) / STEPS))} %`);
  }
  return {
    ...(await count(world, subscribers, queued, taken)),
    zones: ZONES.length,
    faults,
    logLines: world.log.lines,
  };
}

export const addressOf = (n: number): string => `reader${n}@mail${n % 7}.example.net`;

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

function faultyPorts(
  world: MailWorld,
  faults: Record<keyof LoadResult['faults'], number>,
  taken: Map<string, number>,
  events: { readonly atMs: number; readonly json: string }[],
): MailWorld['ports'] {
  let calls = 0;
  let sends = 0;
  let claims = 0;
  const mailer: Mailer = {
    send: (mail, tags): Promise<MailOutcome> => {
      calls += 1;
      if (calls % 5 === 0) {
        faults.throttled += 1;
        return Promise.resolve({ kind: 'busy', reason: 'TooManyRequestsException' });
      }
      sends += 1;
      if (sends % 500 === 250) {
        faults.killedBeforeSend += 1;
        throw new Error('killed before the send');
      }
      const key = `${tags['subscription']} ${tags['day']}`;
      taken.set(key, (taken.get(key) ?? 0) + 1);
      const json = sendEvent(mail.to, tags, world.time.nowMs);
      // SES tells of its sends; of every second death after a send its event is lost as well.
      if (sends % 100 !== 50) events.push({ atMs: world.time.nowMs + 60_000, json });
      if (sends % 50 === 0) {
        faults.killedAfterSend += 1;
        throw new Error('killed after the send, before it was recorded');
      }
      return Promise.resolve({ kind: 'sent', messageId: `m${sends}` });
    },
  };
  const mailLog: MailLog = {
    ...world.ports.mailLog,
    replace: async (record, former) => {
      const ok = await world.ports.mailLog.replace(record, former);
      if (ok && record.state === 'claimed' && (claims += 1) % 70 === 0) {
        faults.killedAfterClaim += 1;
        throw new Error('killed after the claim');
      }
      return ok;
    },
  };
  return { ...world.ports, mailer, mailLog };
}

function sendEvent(to: string, tags: Readonly<Record<string, string>>, nowMs: number): string {
  const proof = mailProof(
    SECRET,
    { subscriptionId: tags['subscription'] ?? '', day: tags['day'] ?? '' },
    addressHash(SECRET, to),
  );
  const lists = Object.fromEntries(
    Object.entries({ ...tags, proof }).map(([name, value]) => [name, [value]]),
  );
  const mail = {
    timestamp: new Date(nowMs).toISOString(),
    messageId: 'ses',
    destination: [to],
    tags: lists,
  };
  return JSON.stringify({ eventType: 'Send', mail, send: {} });
}

async function settleEvents(
  events: { readonly atMs: number; readonly json: string }[],
  world: MailWorld,
): Promise<void> {
  const ready = events.filter(({ atMs }) => atMs <= world.time.nowMs);
  events.splice(0, events.length, ...events.filter(({ atMs }) => atMs > world.time.nowMs));
  for (let at = 0; at < ready.length; at += 10)
    await Promise.all(
      ready.slice(at, at + 10).map(({ json }) => settleMailEvent(json, world.ports)),
    );
}

const keyOf = (message: MailMessage): string =>
  message.kind === 'digest' ? `${message.subscriptionId} ${message.day}` : message.pendingId;

async function count(
  { ports }: MailWorld,
  subscribers: number,
  queued: ReadonlySet<string>,
  taken: ReadonlyMap<string, number>,
) {
  let uncertain = 0;
  let uncertainButSent = 0;
  for (const key of queued) {
    const [subscriptionId = '', day = ''] = key.split(' ');
    const record = await ports.mailLog.get({ subscriptionId, day });
    if (record?.state !== 'uncertain') continue;
    uncertain += 1;
    if (taken.has(key)) uncertainButSent += 1;
  }
  const lost = [...queued].filter((key) => !taken.has(key)).length;
  const doubled = [...taken.values()].filter((times) => times > 1).length;
  return {
    subscribers,
    expected: queued.size,
    sent: taken.size,
    doubled,
    lost,
    uncertain,
    uncertainButSent,
  };
}
