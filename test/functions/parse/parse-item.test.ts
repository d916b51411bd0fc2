import type { RequestListener } from 'node:http';
import type { Article } from '../../../functions/core/deal/article';
import { newSource } from '../../../functions/core/source/source';
import { parseSourceDefinition } from '../../../functions/core/source/source-definition';
import { reprocessItem } from '../../../functions/parse/reprocess-item';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { pipelinePorts, runPipeline, type PipelinePorts } from '../../support/pipeline';
import { WebServer } from '../../support/web-server';

const TEASER = 'Brygge Fisk AS has agreed to buy Skagen Seafood AS for 40 million kroner.';
const WALL =
  '<html><title>Just a moment...</title><body><p>Please verify you are human</p></body></html>';
const TALK =
  '<p>The boats will stay in Skagen, the mayor said on Monday, and so will the ice house.</p>';
const PAGE = `<html><head><title>Sold</title></head><body><article><h1>Fish to be sold</h1><p>${TEASER}</p>${TALK.repeat(3)}</article></body></html>`;

describe('parseItem', () => {
  let emulators: TestEmulators;
  let server: WebServer;
  let ports: PipelinePorts;
  const stored: Article[] = [];

  beforeAll(async () => {
    [emulators, server] = await Promise.all([startTestEmulators(), new WebServer().start()]);
    const made = pipelinePorts({ allowedHosts: [server.host] });
    const put = (article: Article) => {
      stored.push(article);
      return made.articles.put(article);
    };
    ports = { ...made, articles: { ...made.articles, put } };
    await addFeedOf('walled', (_, response) => response.end(WALL));
    await addFeedOf('refused', (_, response) => response.writeHead(403).end());
    await addFeedOf('open', (_, response) =>
      response.setHeader('content-type', 'text/html').end(PAGE),
    );
    await addFeedOf('reserved', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'TDM-Reservation': '1' }).end(PAGE),
    );
    await runPipeline(ports);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([emulators.stop(), server.stop()]);
  });

  async function addFeedOf(id: string, answer: RequestListener): Promise<void> {
    const item = `<item><title>${id} to be sold</title><link>${server.url(`/${id}`)}</link><description>${TEASER}</description></item>`;
    const feed = `<rss version="2.0"><channel><title>N</title>${item}</channel></rss>`;
    server.on(`/${id}.xml`, (_, response) => response.end(feed)).on(`/${id}`, answer);
    const url = server.url(`/${id}.xml`);
    const definition = parseSourceDefinition({ id, name: id, url, kind: 'feed' });
    await ports.sources.put(newSource(definition, new Date().toISOString()));
  }
  const articleOf = (id: string) => stored.find(({ url }) => url === server.url(`/${id}`));

  it('does not take a wall for the article: the text of the feed serves', () => {
    expect(articleOf('walled')?.contentFrom).toBe('feed');
    expect(articleOf('walled')?.summary).toContain('Skagen Seafood');
  });

  it("keeps to the feed's text where the publisher refuses the page", () => {
    expect(articleOf('refused')?.contentFrom).toBe('feed');
  });

  it('reads the page where it can, and hears what its headers reserve', () => {
    expect(articleOf('open')).toMatchObject({ contentFrom: 'page', noTraining: false });
    expect(articleOf('reserved')).toMatchObject({ contentFrom: 'page', noTraining: true });
  });

  it('hears it again from the stored page, though the article has forgotten it', async () => {
    for (const id of ['reserved', 'open']) {
      const article = articleOf(id);
      if (!article) throw new Error(`no article of ${id}`);
      await ports.articles.put({ ...article, noTraining: false });
      expect(await reprocessItem([{ ...article, noTraining: false }], ports)).toBe('page');
      const again = await ports.articles.get(article.articleId);
      expect(again?.noTraining).toBe(id === 'reserved');
    }
  });
});
