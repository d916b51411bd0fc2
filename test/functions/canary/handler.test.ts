import { createMemoryRows } from '../../../functions/adapters/memory-rows';
import { createTableArticleStore } from '../../../functions/adapters/table-article-store';
import { createHandler } from '../../../functions/canary/handler';
import { CANARY } from '../../../functions/contract';
import { parseFeed } from '../../../functions/core/feed/parse-feed';
import { isWholeArticle } from '../../../functions/core/item/feed-content';
import { readFeedItem, storyTexts, tagStory } from '../../../functions/core/pipeline';
import type { Source } from '../../../functions/core/source/source';
import { sketchArticle } from '../../support/articles';
import { silentLog } from '../../support/deal-ports';

const FEED_URL = 'https://abc.lambda-url.eu-west-1.on.aws/';
const nowMs = Date.parse('2026-05-02T12:34:56Z');

function world() {
  const rows = createMemoryRows();
  const sources = new Map<string, Source>();
  const told: unknown[] = [];
  const put = (source: Source) => Promise.resolve(void sources.set(source.definition.id, source));
  const handler = createHandler({
    rows,
    sources: {
      get: (id) => Promise.resolve(sources.get(id)),
      put,
      seed: (source) => put(source).then(() => true),
    },
    clock: () => nowMs,
    log: { ...silentLog, info: (_message, _fields, figures) => void told.push(figures) },
  });
  return { handler, rows, sources, told };
}

describe('the canary', () => {
  it('serves a feed that is read as one whole article without a deal', async () => {
    const { handler } = world();
    const event = { requestContext: { domainName: 'abc.lambda-url.eu-west-1.on.aws' } };
    const answer = (await handler(event as never)) as { body: string };
    const feed = await parseFeed(Buffer.from(answer.body), { url: FEED_URL });
    const [item] = feed.items;
    if (!item) throw new Error('no item');
    expect(feed.items).toHaveLength(1);
    expect(item.published).toBe('2026-05-02T12:00:00Z');
    expect(isWholeArticle(item)).toBe(true);
    const page = readFeedItem(item, { url: FEED_URL, now: '2026-05-02T12:34:56Z' });
    const stories = storyTexts(page);
    expect(stories.map(({ text, title }) => tagStory({ text, title }).deals)).toEqual([[]]);
  });

  it('enters itself among the sources, once, and follows its address', async () => {
    const { handler, sources } = world();
    await handler({ feedUrl: FEED_URL });
    await handler({ feedUrl: 'https://other.example/' });
    expect([...sources.values()].map(({ definition }) => definition)).toEqual([
      expect.objectContaining({ id: CANARY.sourceId, url: 'https://other.example/' }),
    ]);
  });

  it('tells how old its newest story is, which stands in no list of all', async () => {
    const { handler, rows, told } = world();
    await handler({ feedUrl: FEED_URL });
    const articles = createTableArticleStore(rows);
    for (const publishedAt of ['2026-05-02T10:00:00.000Z', '2026-05-02T11:00:00.000Z'])
      await articles.put(
        sketchArticle({ id: publishedAt, source: CANARY.sourceId, publishedAt, deals: [] }),
      );
    await handler({ feedUrl: FEED_URL });
    expect(told).toEqual([undefined, { CanaryAgeS: 94 * 60 + 56 }]);
    expect((await rows.query('A#all')).rows).toEqual([]);
  });
});
