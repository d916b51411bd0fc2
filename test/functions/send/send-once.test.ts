import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableMailLog } from '../../../functions/adapters/table-mail-log';
import type { Mail } from '../../../functions/core/digest/mail';
import type { MailOutcome } from '../../../functions/core/ports';
import { CLAIM_S, sendOnce, UNCERTAIN_S } from '../../../functions/send/send-once';
import { silentLog } from '../../support/deal-ports';

const KEY = { subscriptionId: 'sub1', day: '2026-11-24' };
const MAIL = { to: 'reader@example.net' } as Mail;
const COMPOSED = () => Promise.resolve({ mail: MAIL, tags: {} });
const SENT: MailOutcome = { kind: 'sent', messageId: 'm1' };
const BUSY: MailOutcome = { kind: 'busy', reason: 'TooManyRequestsException' };

/** Answers of SES in turn, the last for ever; an Error is a function that dies at the call. */
function world(...answers: (MailOutcome | Error)[]) {
  const mailLog = createTableMailLog(createMemoryRows());
  const waits: number[] = [];
  const states: (string | undefined)[] = [];
  const time = { nowMs: Date.parse('2026-11-24T06:00:00Z') };
  let [calls, locks] = [0, 0];
  const ports = {
    mailLog,
    log: silentLog,
    clock: () => time.nowMs,
    newLock: () => `lock${(locks += 1)}`,
    mailer: {
      ready: async (attempt: number) => {
        waits.push(attempt);
        states.push((await mailLog.get(KEY))?.state);
      },
      send: async (): Promise<MailOutcome> => {
        const answer = answers[Math.min(calls, answers.length - 1)] ?? SENT;
        calls += 1;
        if (answer instanceof Error) throw answer;
        return Promise.resolve(answer);
      },
    },
  };
  const send = (compose: Parameters<typeof sendOnce>[1] = COMPOSED) =>
    sendOnce(KEY, compose, ports);
  const state = async () => (await mailLog.get(KEY))?.state;
  return { ports, send, state, time, waits, states, calls: () => calls };
}

describe('sendOnce', () => {
  it('sends once, however often it is asked', async () => {
    const own = world(SENT);
    expect(await own.send()).toBe('sent');
    expect(await own.send()).toBe('done');
    expect(own.calls()).toBe(1);
  });

  it('is claimed only while it waits for its turn, so that a death then is made good', async () => {
    const own = world(BUSY, BUSY, SENT);
    expect(await own.send()).toBe('sent');
    expect(own.waits).toEqual([0, 1, 2]);
    expect(own.states).toEqual(['claimed', 'claimed', 'claimed']);
    const dead = world(SENT);
    dead.ports.mailer.ready = () => Promise.reject(new Error('killed'));
    await expect(dead.send()).rejects.toThrow('killed');
    dead.ports.mailer.ready = () => Promise.resolve();
    await expect(dead.send()).rejects.toThrow('another attempt');
    dead.time.nowMs += CLAIM_S * 1000;
    expect(await dead.send()).toBe('sent');
  });

  it('gives the message back to its queue where SES stays busy, free for the next attempt', async () => {
    const own = world(BUSY, BUSY, BUSY, BUSY, SENT);
    await expect(own.send()).rejects.toThrow('mail not taken');
    expect(await own.state()).toBe('free');
    expect(await own.send()).toBe('sent');
  });

  it('never sends again what may have gone, and says in time that it is uncertain', async () => {
    const own = world(new Error('killed'), SENT);
    await expect(own.send()).rejects.toThrow('killed');
    await expect(own.send()).rejects.toThrow('not recorded yet');
    own.time.nowMs += UNCERTAIN_S * 1000;
    expect(await own.send()).toBe('uncertain');
    expect(await own.send()).toBe('uncertain');
    expect(own.calls()).toBe(1);
  });

  it('lets two at once send one mail', async () => {
    const own = world(SENT);
    const ends = await Promise.allSettled([own.send(), own.send(), own.send()]);
    expect(own.calls()).toBe(1);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('tells a mail that says nothing from one that nobody wants, and one that SES refuses', async () => {
    const own = world(SENT);
    expect(await own.send(() => Promise.resolve(null))).toBe('unwanted');
    expect(await own.state()).toBe('free');
    expect(await own.send(() => Promise.resolve(undefined))).toBe('empty');
    const refused = world({ kind: 'refused', reason: 'MessageRejected' });
    await expect(refused.send()).rejects.toThrow('mail refused');
    expect(await refused.state()).toBe('refused');
    expect(await refused.send()).toBe('done');
  });
});
