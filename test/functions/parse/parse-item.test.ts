import type { RequestListener } from 'node:http';
import type { Article } from '../../../functions/core/deal/article';
import { newSource } from '../../../functions/core/source/source';
import { parseSourceDefinition } from '../../../functions/core/source/source-definition';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { pipelinePorts, runPipeline, type PipelinePorts } from '../../support/pipeline';
import { WebServer } from '../../support/web-server';

const TEASER = 'Brygge Fisk AS has agreed to buy Skagen Seafood AS for 40 million kroner.';
const WALL =
  '<html><title>Just a moment...</title><body><p>Please verify you are human</p></body></html>';

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
  });
  afterAll(async () => {
    await Promise.all([emulators.stop(), server.stop()]);
  });

  async function runFeedOf(id: string, answer: RequestListener) {
    const item = `<item><title>${id} to be sold</title><link>${server.url(`/${id}`)}</link><description>${TEASER}</description></item>`;
    server
      .on(
        `/${id}.xml`,
        (_, response) =>
          void response.end(`<rss version="2.0"><channel><title>N</title>${item}</channel></rss>`),
      )
      .on(`/${id}`, answer);
    const url = server.url(`/${id}.xml`);
    const definition = parseSourceDefinition({ id, name: id, url, kind: 'feed' });
    await ports.sources.put(newSource(definition, new Date().toISOString()));
    await runPipeline(ports);
    return stored.find(({ url }) => url === server.url(`/${id}`));
  }

  it('does not take a wall for the article: the text of the feed serves', async () => {
    const article = await runFeedOf('walled', (_, response) => response.end(WALL));
    expect(article?.contentFrom).toBe('feed');
    expect(article?.summary).toContain('Skagen Seafood');
  }, 30_000);

  it("keeps to the feed's text where the publisher refuses the page", async () => {
    const article = await runFeedOf('refused', (_, response) => response.writeHead(403).end());
    expect(article?.contentFrom).toBe('feed');
  }, 30_000);

  it('reads the page where it can', async () => {
    const paragraphs =
      `<p>${TEASER}</p>`.repeat(1) +
      '<p>The boats will stay in Skagen, the mayor said on Monday, and so will the ice house.</p>'.repeat(
        3,
      );
    const html = `<html><head><title>Sold</title></head><body><article><h1>open to be sold</h1>${paragraphs}</article></body></html>`;
    const article = await runFeedOf('open', (_, response) =>
      response.setHeader('content-type', 'text/html').end(html),
    );
    expect(article).toMatchObject({ contentFrom: 'page', noTraining: false });
    const reserved = await runFeedOf('reserved', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'TDM-Reservation': '1' }).end(html),
    );
    expect(reserved).toMatchObject({ contentFrom: 'page', noTraining: true });
  }, 30_000);
});
