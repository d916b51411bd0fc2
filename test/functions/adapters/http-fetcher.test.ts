import type { LookupAddress } from 'node:dns';
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import {
  createHttpFetcher,
  type HttpFetcherOptions,
} from '../../../functions/adapters/http-fetcher';
import { WebServer } from '../../support/web-server';

const MIB = 1024 * 1024;

describe('createHttpFetcher', () => {
  const server = new WebServer();
  const fetcher = (options: Partial<HttpFetcherOptions> = {}) =>
    createHttpFetcher({
      userAgent: 'Harbinger/test (+https://example.com)',
      allowedPrivateHosts: new Set([server.host]),
      ...options,
    });

  beforeAll(() => server.start());
  afterAll(() => server.stop());

  it('names itself, asks for compression and sends no cookie', async () => {
    server.on('/hello', (_, response) => response.setHeader('set-cookie', 'a=b').end('hi'));
    await fetcher().fetch({ url: server.url('/hello') });
    await fetcher().fetch({ url: server.url('/hello') });
    const headers = server.requests.at(-1)?.headers ?? {};
    expect(headers['user-agent']).toBe('Harbinger/test (+https://example.com)');
    expect(headers['accept-encoding']).toContain('gzip');
    expect(headers.cookie).toBeUndefined();
  });

  it('sends validators back exactly as received, and only to their own address', async () => {
    server.on('/feed', (_, response) => response.writeHead(304).end());
    const odd = { etag: 'W/"odd ""quotes"', lastModified: 'Thursday, 01-Jan-26 00:00:00 GMT' };
    await fetcher().fetch({
      url: server.url('/feed'),
      validators: { url: server.url('/feed'), ...odd },
    });
    expect(server.requests.at(-1)?.headers).toMatchObject({
      'if-none-match': odd.etag,
      'if-modified-since': odd.lastModified,
    });
    await fetcher().fetch({
      url: server.url('/feed'),
      validators: { url: server.url('/elsewhere'), ...odd },
    });
    expect(server.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['raw-deflate', deflateRawSync],
    ['zstd', zstdCompressSync],
  ] as const)('decodes %s', async (coding, pack) => {
    server.on(`/${coding}`, (_, response) =>
      response
        .setHeader('content-encoding', coding.replace('raw-', ''))
        .end(pack(Buffer.from('deals'))),
    );
    const answer = await fetcher().fetch({ url: server.url(`/${coding}`) });
    expect(Buffer.from(answer.body).toString()).toBe('deals');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('stops a %s bomb at 15 MiB decoded', async (coding, pack) => {
    const bomb = pack(Buffer.alloc(200 * MIB));
    server.on(`/bomb-${coding}`, (_, response) =>
      response.setHeader('content-encoding', coding).end(bomb),
    );
    await expect(fetcher().fetch({ url: server.url(`/bomb-${coding}`) })).rejects.toMatchObject({
      failure: 'too-large',
    });
  });

  it.each([304, 301])('takes a %i that names a coding and sends nothing', async (status) => {
    server.on(`/bare-${status}`, (_, response) =>
      response.writeHead(status, { 'content-encoding': 'gzip', location: '/x' }).end(),
    );
    expect(await fetcher().fetch({ url: server.url(`/bare-${status}`) })).toMatchObject({ status });
  });

  it('stops a plain body past 15 MiB', async () => {
    server.on('/large', (_, response) => response.end(Buffer.alloc(100 * MIB)));
    await expect(fetcher().fetch({ url: server.url('/large') })).rejects.toMatchObject({
      failure: 'too-large',
    });
  });

  it('tells broken and unknown codings', async () => {
    server.on('/broken', (_, response) =>
      response.setHeader('content-encoding', 'gzip').end('not gzip at all'),
    );
    server.on('/unknown', (_, response) =>
      response.setHeader('content-encoding', 'rot13').end('x'),
    );
    await expect(fetcher().fetch({ url: server.url('/broken') })).rejects.toMatchObject({
      failure: 'bad-encoding',
    });
    await expect(fetcher().fetch({ url: server.url('/unknown') })).rejects.toMatchObject({
      failure: 'bad-encoding',
    });
  });

  it('refuses headers without end', async () => {
    server.on('/headers', (_, response) => {
      for (let i = 0; i < 200; i++) response.setHeader(`x-${i}`, 'y'.repeat(500));
      response.end();
    });
    await expect(fetcher().fetch({ url: server.url('/headers') })).rejects.toMatchObject({
      failure: 'too-large',
    });
  });

  it('tells a body shorter than it was said to be', async () => {
    server.on('/short', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('only this');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(fetcher().fetch({ url: server.url('/short') })).rejects.toMatchObject({
      failure: 'unreachable',
    });
  });

  it.each(['identity', 'gzip', 'deflate'])(
    'gives up on a %s body that drips without end',
    async (coding) => {
      server.on(`/drip-${coding}`, (_, response) => {
        if (coding !== 'identity') response.setHeader('content-encoding', coding);
        const packed = coding === 'gzip' ? gzipSync('x'.repeat(9000)) : deflateRawSync('x');
        let at = 0;
        const timer = setInterval(() => response.write(packed.subarray(at, ++at)), 100);
        response.on('close', () => clearInterval(timer));
      });
      const hasty = fetcher({ totalTimeoutS: 0.8 });
      const beginMs = performance.now();
      await expect(hasty.fetch({ url: server.url(`/drip-${coding}`) })).rejects.toMatchObject({
        failure: 'timeout',
      });
      // Bounded by its own limit, however long the drip would last.
      expect(performance.now() - beginMs).toBeLessThan(15_000);
    },
    20_000,
  );

  it('does not follow redirects itself', async () => {
    server.on('/moved', (_, response) =>
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    );
    expect(await fetcher().fetch({ url: server.url('/moved') })).toMatchObject({ status: 302 });
  });

  it('tells a host that is not there in plain words', async () => {
    const allowedPrivateHosts = new Set(['127.0.0.1:1']);
    await expect(
      fetcher({ allowedPrivateHosts }).fetch({ url: 'http://127.0.0.1:1/' }),
    ).rejects.toThrow('127.0.0.1:1 cannot be reached');
  });

  describe('names that lead to private addresses', () => {
    const resolving = (...answers: LookupAddress[][]) => {
      let call = 0;
      const resolve = ((
        _name: string,
        _options: object,
        done: (error: null, found: LookupAddress[]) => void,
      ) => {
        done(null, answers[Math.min(call++, answers.length - 1)] ?? []);
      }) as unknown as HttpFetcherOptions['resolve'];
      return { fetcher: fetcher({ resolve }), calls: () => call };
    };
    const v4 = (address: string): LookupAddress => ({ address, family: 4 });
    const v6 = (address: string): LookupAddress => ({ address, family: 6 });

    it.each([
      ['a private one', [v4('10.0.0.5')]],
      ['the metadata address', [v4('169.254.169.254')]],
      ['public and private mixed', [v4('93.184.216.34'), v4('127.0.0.1')]],
      ['a mapped one', [v6('::ffff:127.0.0.1')]],
      ['NAT64 of a private one', [v6('64:ff9b::a00:1')]],
      ['a unique-local one', [v6('fd12::1')]],
      ['none', []],
    ])('refuses %s', async (_, addresses) => {
      const { fetcher: guarded } = resolving(addresses);
      await expect(guarded.fetch({ url: 'http://rebind.example.com/' })).rejects.toMatchObject({
        failure: 'refused',
      });
    });

    it('connects to the very addresses that it checked: one look-up a connection, none behind it', async () => {
      // The second answer is what a rebinding name would give after the check; it must never be asked for.
      const { fetcher: guarded, calls } = resolving([v4('127.0.0.1')], [v4('93.184.216.34')]);
      await expect(
        guarded.fetch({ url: `http://rebind.example.com:${server.host.split(':')[1]}/hello` }),
      ).rejects.toMatchObject({ failure: 'refused' });
      expect(calls()).toBe(1);
    });
  });
});
