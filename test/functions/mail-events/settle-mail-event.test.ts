import fc from 'fast-check';
import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableMailLog } from '../../../functions/adapters/table-mail-log';
import { createTableSuppressionStore } from '../../../functions/adapters/table-suppression-store';
import { addressHash, mailProof } from '../../../functions/core/digest/identity';
import { createHandler } from '../../../functions/mail-events/handler';
import { recordingLog } from '../../support/mail-world';

const SECRET = 'a secret of this test';
const ADDRESS = 'reader@example.net';
const HASH = addressHash(SECRET, ADDRESS);
const KEY = { subscriptionId: 'sub1', day: '2026-11-24' };

function world() {
  const rows = createMemoryRows();
  const suppressions = createTableSuppressionStore(rows);
  const mailLog = createTableMailLog(rows);
  const log = recordingLog();
  let locks = 0;
  const newLock = (): string => `l${(locks += 1)}`;
  const handler = createHandler({
    suppressions,
    mailLog,
    secret: SECRET,
    clock: () => 0,
    log,
    newLock,
  });
  const tell = (...messages: readonly string[]) =>
    handler({
      Records: messages.map((body, i) => ({ body, messageId: `n${i}` })),
    } as never);
  return { suppressions, mailLog, log, tell };
}

function event(
  eventType: string,
  more: object,
  mailed = 1,
  proof = mailProof(SECRET, KEY, HASH),
): string {
  const timestamp = new Date(Date.UTC(2026, 10, mailed)).toISOString();
  const tags = { subscription: [KEY.subscriptionId], day: [KEY.day], proof: [proof] };
  return JSON.stringify({
    eventType,
    mail: { timestamp, messageId: 'm', destination: [ADDRESS], tags },
    ...more,
  });
}
const recipients = [{ emailAddress: ADDRESS }];
const complaint = (proof?: string) =>
  event('Complaint', { complaint: { complainedRecipients: recipients } }, 1, proof);
const bounce = (bounceType: string, mailed = 1) =>
  event('Bounce', { bounce: { bounceType, bouncedRecipients: recipients } }, mailed);

describe('mail events', () => {
  it('come back where they could not be settled, each on its own', async () => {
    const { suppressions, tell } = world();
    const kept = { ...suppressions };
    Object.assign(suppressions, { put: () => Promise.reject(new Error('no table')) });
    expect(await tell('no event', complaint(), event('Send', { send: {} }))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'n1' }],
    });
    Object.assign(suppressions, kept);
    expect(await tell(complaint())).toEqual({ batchItemFailures: [] });
    expect(await suppressions.get(HASH)).toMatchObject({ reason: 'complaint' });
  });

  it('suppress at once after a complaint or a hard bounce', async () => {
    for (const [message, reason] of [
      [complaint(), 'complaint'],
      [bounce('Permanent'), 'hard-bounce'],
    ] as const) {
      const { suppressions, tell } = world();
      await tell(message);
      expect((await suppressions.get(HASH))?.reason).toBe(reason);
    }
  });

  it('suppress after five soft bounces in a row, of which none counts twice', async () => {
    const { suppressions, tell } = world();
    for (let n = 1; n <= 4; n += 1) await tell(bounce('Transient', n), bounce('Transient', n));
    expect(await suppressions.get(HASH)).toBeUndefined();
    await tell(event('Delivery', { delivery: { recipients: [ADDRESS] } }, 5));
    for (let n = 6; n <= 9; n += 1) await tell(bounce('Transient', n));
    // An old delivery that comes again changes nothing.
    await tell(
      event('Delivery', { delivery: { recipients: [ADDRESS] } }, 5),
      bounce('Transient', 2),
    );
    expect(await suppressions.get(HASH)).toBeUndefined();
    await tell(bounce('Transient', 10));
    expect((await suppressions.get(HASH))?.reason).toBe('soft-bounces');
  });

  it('change nothing where they are forged, of another address, or no events', async () => {
    const { suppressions, log, tell } = world();
    const other = mailProof(SECRET, KEY, addressHash(SECRET, 'other@example.net'));
    await tell(
      complaint('x'.repeat(26)),
      complaint(other),
      complaint(''),
      '{',
      '{"eventType":"Bounce"}',
      '[]',
    );
    expect(await suppressions.get(HASH)).toBeUndefined();
    expect(log.lines.join('\n')).not.toContain('@');
  });

  it('record a send whose sender died before it could', async () => {
    const { mailLog, tell } = world();
    await mailLog.replace(
      { ...KEY, state: 'sending', lock: 'dead', at: '2026-11-24T06:00:00Z' },
      undefined,
    );
    await tell(event('Send', { send: {} }));
    expect((await mailLog.get(KEY))?.state).toBe('sent');
  });

  it('change nothing more when they come again, all or some, in whatever order', async () => {
    const kinds = fc.constantFrom('Send', 'Delivery', 'Complaint', 'Permanent', 'Transient');
    const story = fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 12 })), { maxLength: 14 });
    const messageOf = ([kind, day]: readonly [string, number]): string => {
      if (kind === 'Send') return event('Send', { send: {} }, day);
      if (kind === 'Delivery') return event(kind, { delivery: { recipients: [ADDRESS] } }, day);
      if (kind === 'Complaint')
        return event(kind, { complaint: { complainedRecipients: recipients } }, day);
      return bounce(kind, day);
    };
    await fc.assert(
      fc.asyncProperty(story, fc.array(fc.nat(13), { maxLength: 20 }), async (told, again) => {
        const { suppressions, mailLog, tell } = world();
        await mailLog.replace(
          { ...KEY, state: 'sending', lock: 'l', at: '2026-11-01T06:00:00Z' },
          undefined,
        );
        const messages = told.map(messageOf);
        await tell(...messages);
        const state = async () => [
          (await suppressions.get(HASH))?.reason,
          await suppressions.bounces(HASH),
          await mailLog.get(KEY),
        ];
        const before = await state();
        await tell(...again.flatMap((n) => messages[n] ?? []));
        expect(await state()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
