import type { LookupAddress, LookupOptions } from 'node:dns';
import {
  checkWebhookUrl,
  createWebhookSender,
} from '../../../functions/adapters/http-webhook-sender';
import { startReceiver } from '../../support/webhook-world';

/** Addresses that no webhook may have, whatever they are spelled like. */
const REFUSED = [
  'https://127.0.0.1/',
  'https://localhost/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://metadata.google.internal/',
  'https://printer.local/',
  'https://intranet/',
  'https://user:word@receiver.example/',
  'http://receiver.example/',
  'ftp://receiver.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'nothing',
];

type Callback = (error: Error | null, addresses: LookupAddress[]) => void;
const resolving = (...addresses: string[]) =>
  ((_name: string, _options: LookupOptions, done: Callback) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as never;

describe('the sender of webhooks', () => {
  const guard = { allowedPrivateHosts: new Set<string>() };

  it.each(REFUSED)('refuses %s before any request', async (url) => {
    expect(checkWebhookUrl(url, guard)).toHaveProperty('refusal');
    const sender = createWebhookSender({ ...guard, userAgent: 'test' });
    expect((await sender.post(url, '{}', {})).kind).toBe('refused');
  });

  it.each([[['10.0.0.7']], [['93.184.216.34', '127.0.0.1']], [['::1']], [['169.254.169.254']]])(
    'refuses a name that leads to %j',
    async (addresses) => {
      const resolve = resolving(...addresses);
      const sender = createWebhookSender({ ...guard, userAgent: 'test', resolve });
      const outcome = await sender.post('https://rebound.example/', '{}', {});
      expect(outcome).toMatchObject({
        kind: 'refused',
        reason: expect.stringContaining('not public') as string,
      });
    },
  );

  it('takes https to a public name, and http only to a host that is allowed by name and port', () => {
    expect(checkWebhookUrl('https://receiver.example/hook', guard)).toHaveProperty('url');
    const allowed = { allowedPrivateHosts: new Set(['127.0.0.1:9999']) };
    expect(checkWebhookUrl('http://127.0.0.1:9999/', allowed)).toHaveProperty('url');
    expect(checkWebhookUrl('http://127.0.0.1:9998/', allowed)).toHaveProperty('refusal');
  });

  it('waits for nothing behind the status, however long the answer', async () => {
    const receiver = await startReceiver(() => 'whsec_');
    receiver.answerWith((response) => {
      response.writeHead(200);
      response.write('x'.repeat(1000)); // and never ends
    });
    const allowedPrivateHosts = new Set([receiver.host]);
    const sender = createWebhookSender({ allowedPrivateHosts, userAgent: 'test', timeoutS: 5 });
    const startMs = Date.now();
    expect(await sender.post(receiver.url, '{}', {})).toEqual({ kind: 'taken', status: 200 });
    expect(Date.now() - startMs).toBeLessThan(2000);
    await receiver.stop();
  });
});
