import { newSource } from '../../functions/core/source/source';
import { parseSourceDefinition } from '../../functions/core/source/source-definition';
import { startTestEmulators, type TestEmulators } from '../support/emulators';
import {
  type PipelinePorts,
  pipelinePorts,
  readableRows,
  runPipeline,
  silentLog,
} from '../support/pipeline';
import { WebServer } from '../support/web-server';

const MIB = 1024 * 1024;
const STORY = `<p>OSLO - Brygge Fisk AS has agreed to buy Skagen Seafood AS for 40 million kroner, it said on Monday.</p>`;
const GOOD_FEED = `<rss version="2.0"><channel><title>Good</title><item><title>Brygge Fisk to buy Skagen Seafood</title><guid>1</guid><description>${STORY.replaceAll('<', '&lt;')}</description></item></channel></rss>`;
const BOMB = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]><rss version="2.0"><channel><title>&j;</title></channel></rss>`;

describe('bad input', () => {
  let emulators: TestEmulators;
  let server: WebServer;
  let ports: PipelinePorts;
  const warned: { message: string; fields: Readonly<Record<string, unknown>> }[] = [];

  beforeAll(async () => {
    [emulators, server] = await Promise.all([startTestEmulators(), new WebServer().start()]);
    const log = {
      ...silentLog,
      warn: (message: string, fields = {}) => void warned.push({ message, fields }),
    };
    ports = pipelinePorts({ allowedHosts: [server.host, '127.0.0.1:1'], log });
    server
      .on('/good', (_, response) => response.end(GOOD_FEED))
      .on('/empty', (_, response) => response.end())
      .on('/huge', (_, response) => response.end(Buffer.alloc(100 * MIB, 'x')))
      .on('/bomb', (_, response) => response.end(BOMB))
      .on('/invalid', (_, response) =>
        response.end(
          Buffer.concat([
            Buffer.from(GOOD_FEED.slice(0, 60)),
            Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
            Buffer.from(GOOD_FEED.slice(60)),
          ]),
        ),
      );
    const add = async (id: string, url: string, kind = 'feed'): Promise<void> =>
      ports.sources.put(
        newSource(parseSourceDefinition({ id, name: id, url, kind }), new Date().toISOString()),
      );
    for (const path of ['good', 'empty', 'huge', 'bomb', 'invalid'])
      await add(path, server.url(`/${path}`));
    await add('empty-page', server.url('/empty'), 'listing');
    await add('unreachable', 'http://127.0.0.1:1/feed');
    await runPipeline(ports);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([emulators.stop(), server.stop()]);
  });

  const stateOf = async (id: string) => (await ports.sources.get(id))?.state;

  it.each([
    ['empty', 'the answer is empty'],
    ['empty-page', 'the answer is empty'],
    ['huge', 'the body is over 15 MiB'],
    ['bomb', 'entit'],
    ['unreachable', 'cannot be reached'],
  ])('says of the source %s, in health and in the log: %s', async (id, reason) => {
    expect(await stateOf(id)).toMatchObject({
      health: 'broken',
      lastError: expect.stringContaining(reason) as string,
    });
    expect(warned).toContainEqual({
      message: 'source not read',
      fields: expect.objectContaining({
        sourceId: id,
        reason: expect.stringContaining(reason) as string,
      }) as object,
    });
  });

  it('reads what can be read of invalid UTF-8', async () => {
    expect(await stateOf('invalid')).toMatchObject({ health: 'ok', lastItemCount: 1 });
  });

  it('disturbs nothing else', async () => {
    expect(await stateOf('good')).toMatchObject({ health: 'ok', lastItemCount: 1 });
    expect(await ports.rejects.list(10)).toEqual([]);
    const deals = [...(await readableRows()).keys()].filter((key) => /^DEAL#\S+ META$/.test(key));
    expect(deals.length).toBeGreaterThanOrEqual(1);
  });
});
