import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const TSX = join(ROOT, 'node_modules', '.bin', 'tsx');

let server: Server;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harbinger-local-'));
  server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  readonly stderr: string;
}

function runLocal(port: number): Promise<Ended> {
  const args = [join(ROOT, 'bin', 'cli.ts'), 'local', '--port', String(port), '--data', folder];
  const child = spawn(TSX, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((done) => child.once('exit', (status) => done({ status, stderr })));
}

describe('harbinger local', () => {
  it('says what to do where its port is taken, and starts nothing', async () => {
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = await runLocal(port);
    expect(stderr).toContain(`port ${port} cannot be had (EADDRINUSE)`);
    expect(stderr).toContain('--port');
    expect(status).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  }, 60_000);

  it('says the same where a port of its sample sites is taken', async () => {
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = await runLocal(port - 2);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`port ${port} cannot be had`)]);
  }, 60_000);
});
