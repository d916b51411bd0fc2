import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { close } from '../listen';
import type { Emulator } from './emulator';

/** SES v2 by aws-ses-v2-local, with its mailbox as a web page. Mails live in memory only. */
export async function startSes(): Promise<Emulator> {
  const { default: startServer } = await import('aws-ses-v2-local');
  const port = await freePort(); // the emulator must be told one
  const server = await startServer({ host: '127.0.0.1', port });
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
