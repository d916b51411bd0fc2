import * as fc from 'fast-check';
import { PermanentError } from '../../../../../functions/core/errors';
import {
  signatureHeaders,
  signingSecrets,
  webhookSecret,
} from '../../../../../functions/core/query/webhook/sign-webhook';
import {
  afterDelivery,
  afterFailure,
  enable,
  retryDelayS,
  webhookState,
} from '../../../../../functions/core/query/webhook/webhook';
import { decodeWebhookMessage } from '../../../../../functions/core/query/webhook/webhook-message';
import { sampleWebhook } from '../../../../support/sample-webhook';

const WEBHOOK = sampleWebhook({ id: 'a1', url: 'https://desk.example/', rev: 1 });
const hours = (count: number): string =>
  new Date(Date.parse('2026-03-01T00:00:00Z') + count * 3_600_000).toISOString();

describe('the signature of a webhook', () => {
  it('is that of the example in the reference implementation', () => {
    const headers = signatureHeaders(
      { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      1_614_265_330_000,
    );
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('comes of a secret that is each webhook’s own, of 32 bytes, and never the deployment’s', () => {
    const secret = webhookSecret('the deployment', WEBHOOK);
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(webhookSecret('the deployment', WEBHOOK)).toBe(secret);
    const others = [
      webhookSecret('another', WEBHOOK),
      webhookSecret('the deployment', { ...WEBHOOK, id: 'a2' }),
      webhookSecret('the deployment', { ...WEBHOOK, secretNumber: 2 }),
    ];
    expect(new Set([secret, ...others]).size).toBe(4);
  });

  it('is made with the former secret too for a day after a change', () => {
    const rotated = { ...WEBHOOK, secretNumber: 2, rotatedAt: hours(0) };
    const former = webhookSecret('s', WEBHOOK);
    const at = (count: number) => signingSecrets('s', rotated, Date.parse(hours(count)));
    expect(at(23)).toEqual([webhookSecret('s', rotated), former]);
    expect(at(25)).toEqual([webhookSecret('s', rotated)]);
    const both = signatureHeaders({ id: 'm', body: '{}' }, at(1), 0)['webhook-signature'];
    expect(both).toMatch(/^v1,\S{44} v1,\S{44}$/);
  });
});

describe('the state of a webhook', () => {
  it('bears a bad hour, and gives up after a day of nothing but failures', () => {
    let webhook = WEBHOOK;
    for (let i = 0; i < 30; i += 1) webhook = afterFailure(webhook, '503', hours(i / 60));
    expect([webhookState(webhook), webhook.failures]).toEqual(['failing', 30]);
    const dead = afterFailure(webhook, '503', hours(24));
    expect(webhookState(dead)).toBe('disabled');
    expect(dead.disabled?.reason).toMatch(/^failed 31 times in a row since 2026-03-01.*503$/);
    expect(webhookState(enable(dead))).toBe('active');
  });

  it('does not give up on few failures, however far apart, nor after a success', () => {
    const two = afterFailure(afterFailure(WEBHOOK, 'x', hours(0)), 'x', hours(1000));
    expect(webhookState(two)).toBe('failing');
    const well = afterDelivery(two, hours(1001));
    expect([well.failures, well.failingSince, well.lastError]).toEqual([0, undefined, undefined]);
  });

  it('waits longer at each attempt, as long as the receiver wishes, and never past what a queue hides', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 99].map((attempt) => retryDelayS(attempt, 0));
    expect(waits).toEqual([10, 60, 300, 1800, 7200, 18000, 36000, 36000, 36000]);
    expect(retryDelayS(1, 0, 900)).toBe(900);
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (n, c, w) => {
        const waitS = retryDelayS(n, c, w);
        expect(Number.isInteger(waitS) && waitS >= 10 && waitS <= 39_600).toBe(true);
      }),
    );
  });
});

describe('decodeWebhookMessage', () => {
  it('takes what was queued, and refuses for good whatever is none', () => {
    const message = { webhookId: 'a', dealId: 'b', seq: 3 };
    const counted = { ...message, waits: 2, tried: 1 };
    expect(decodeWebhookMessage(JSON.stringify(counted))).toEqual(counted);
    for (const waits of [undefined, -1, 'x', 1e99, null])
      expect(decodeWebhookMessage(JSON.stringify({ ...message, waits }))).toEqual({
        ...message,
        waits: 0,
        tried: 0,
      });
    for (const bad of ['', 'x', 'null', '[]', '{}', '{"webhookId":1,"dealId":"b","seq":3}'])
      expect(() => decodeWebhookMessage(bad)).toThrow(PermanentError);
  });
});
