import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sources } from '../../../bin/commands/sources';
import { ENV } from '../../../functions/contract';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { WebServer } from '../../support/web-server';

const story = (n: number): string =>
  `<article><h2><a href="/story/${n}-quay">Harbour quay number ${n} goes out to tender</a></h2><time datetime="2026-11-1${n}">then</time></article>`;
const PAGE = `<html><head><title>News</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><main>${[1, 2, 3, 4, 5, 6].map(story).join('')}</main><a rel="next" href="/news?page=2">Next</a></body></html>`;

describe('harbinger sources', () => {
  let data: string;
  let emulators: TestEmulators;
  let server: WebServer;
  let said: string;
  const environment = { ...process.env };

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'harbinger-sources-'));
    [emulators, server] = await Promise.all([startTestEmulators(), new WebServer().start()]);
    // As a running local mode leaves it, so that the command finds the emulators.
    const endpoints = { pid: process.pid, url: '', environment: emulators.environment };
    await writeFile(join(data, 'endpoints.json'), JSON.stringify(endpoints));
    process.env[ENV.allowedPrivateHosts] = server.host;
    server
      .on('/news', (_, response) => response.setHeader('content-type', 'text/html').end(PAGE))
      .on('/moved', (_, response) => response.writeHead(301, { location: '/news' }).end())
      .on('/api', (_, response) =>
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ data: { list: [{ headline: 'Quay sold', url: '/q' }] } })),
      );
  });
  afterAll(async () => {
    process.env = environment;
    await Promise.all([emulators.stop(), server.stop()]);
    await rm(data, { recursive: true, force: true });
  });
  beforeEach(() => {
    said = '';
    jest.spyOn(console, 'log').mockImplementation((line: string) => void (said += `${line}\n`));
  });
  afterEach(() => jest.restoreAllMocks());

  const run = async (...words: string[]): Promise<string> => {
    const at = words.findIndex((word) => word.startsWith('--'));
    const [plain, given] = at < 0 ? [words, []] : [words.slice(0, at), words.slice(at)];
    const options = Object.fromEntries(
      given.map((word) => {
        const [name = '', ...value] = word.slice(2).split('=');
        return [name, value.join('=')];
      }),
    );
    await sources.run({ words: plain, options: { ...options, data } });
    return said;
  };

  it('previews a page behind a redirect: its feeds, its list, the selectors, the next page', async () => {
    const shown = await run('preview', server.url('/moved'));
    expect(shown).toContain(`feed found: ${server.url('/feed.xml')}`);
    expect(shown).toMatch(/selectors: \{"item":/);
    expect(shown).toContain(server.url('/story/6-quay'));
    expect(shown).toContain('next page: ');
  }, 30_000);

  it('previews a JSON answer by its paths', async () => {
    const paths = '--paths=items=data.list,title=headline,link=url';
    expect(await run('preview', server.url('/api'), '--kind=json', paths)).toContain('Quay sold');
  }, 30_000);

  it('keeps to robots.txt for a page, also for a person', async () => {
    const closed = await new WebServer()
      .on('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /'))
      .start();
    process.env[ENV.allowedPrivateHosts] = `${server.host},${closed.host}`;
    await expect(run('preview', closed.url('/news'))).rejects.toThrow('robots.txt');
    expect(closed.count('/news')).toBe(0);
    await closed.stop();
  }, 30_000);

  it('adds, lists, checks and removes', async () => {
    await run('add', 'quays', server.url('/news'), '--kind=listing', '--pages=3');
    expect(await run('check', 'quays')).toContain('status 200, 6 items');
    expect(await run('list')).toContain('quays');
    await run('remove', 'quays');
    await expect(run('check', 'quays')).rejects.toThrow('there is no source');
  }, 60_000);

  it('says what is wrong with an option', async () => {
    const add = (option: string) => run('add', 'quays', server.url('/news'), option);
    await expect(add('--interval=1')).rejects.toThrow('60 minutes or more');
    await expect(add('--pages=99')).rejects.toThrow('firstRunPages');
    await expect(add('--paths=items')).rejects.toThrow('name=path');
    await expect(add('--country=china')).rejects.toThrow('country');
  }, 30_000);
});
