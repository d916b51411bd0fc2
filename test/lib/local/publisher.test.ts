import { connect } from 'node:net';
import { type Publisher, startPublisher } from '../../../lib/local/publisher/publisher';
import { SAMPLE_SITES } from '../../../lib/local/publisher/sample-sites';

describe('the sample publisher', () => {
  let publisher: Publisher;
  beforeAll(async () => {
    const ports = SAMPLE_SITES.map(() => 0);
    publisher = await startPublisher(ports, 'no-overlay');
  });
  afterAll(() => publisher.stop());

  it.each(['/%', '/%E0%A4%A', '/%00', '//', `/${'x'.repeat(300)}`, '/../../package.json'])(
    'answers 404 to %s and lives on',
    async (path) => {
      const [host = ''] = publisher.hosts;
      expect(await statusOf(host, path)).toBe(404);
      const [site] = publisher.sources;
      expect((await fetch(site?.url ?? '')).status).toBe(200);
    },
  );
});

/** As written on the wire: `fetch` would mend such an address first. */
function statusOf(host: string, path: string): Promise<number> {
  const [name, port] = host.split(':');
  return new Promise((done, fail) => {
    const socket = connect(Number(port), name, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => done(Number(answer.split(' ')[1])));
    socket.on('error', fail);
  });
}
