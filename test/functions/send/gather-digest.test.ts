import type { Article } from '../../../functions/core/deal/article';
import { subjectOf } from '../../../functions/core/digest/subject';
import { newSource } from '../../../functions/core/source/source';
import { DEFAULT_PREFERENCES } from '../../../functions/core/digest/subscription';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { gatherDigest } from '../../../functions/send/gather-digest';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { PUBLIC_URL, testApp } from '../../support/query-app';
import { sampleWebhook } from '../../support/sample-webhook';

describe('gatherDigest', () => {
  it('lists the same deals as the same filter on the web, and tells moves by the log', async () => {
    const ports = { ...dealPorts(), sources: { list: () => Promise.resolve([]) }, webhooks };
    const app = testApp(ports);
    const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
    const store = (
      id: string,
      day: number,
      stage: 'talks' | 'signed',
      country: string,
      firm = id,
    ) =>
      storeArticleDeals(
        sketchArticle({
          id,
          publishedAt: at(day),
          deals: [{ stage, country, parties: [`acquirer=${firm} AB`, `target=${firm} Works`] }],
        }),
        { ...ports, clock: () => Date.parse(at(day)) },
      );
    for (let n = 0; n < 12; n += 1) await store(`old${n}`, 1, 'talks', n % 2 === 0 ? 'FI' : 'CN');
    for (let n = 0; n < 7; n += 1) await store(`new${n}`, 10, 'talks', n % 2 === 0 ? 'FI' : 'CN');
    await store('again0', 10, 'signed', 'FI', 'old0');
    const since = at(9);
    for (const filter of ['', 'country=FI', 'stage=talks&country=CN', 'q=old0']) {
      const wish = {
        preferences: { ...DEFAULT_PREFERENCES, filter },
        since,
        day: '2026-03-10',
        links: {},
      };
      const digest = await gatherDigest(wish, { ...ports, publicUrl: PUBLIC_URL, clock: () => 0 });
      const cards = (digest?.sections ?? []).flatMap(({ groups }) =>
        groups.flatMap((group) => group.cards),
      );
      const query = new URL(digest?.links.list ?? '').search;
      const web = await app.json<{ items: { id: string }[] }>(`/deals${query}&limit=100`);
      expect(cards.map(({ id }) => id).sort()).toEqual(web.items.map(({ id }) => id).sort());
      if (filter === 'country=FI') {
        expect(digest?.counts).toEqual({ fresh: 4, moved: 1, updated: 0 });
        expect(cards.at(-1)?.stage).toBe('in talks → signed');
      }
    }
    const nothing = {
      preferences: { ...DEFAULT_PREFERENCES, filter: 'country=KE' },
      since,
      day: '2026-03-10',
      links: {},
    };
    expect(
      await gatherDigest(nothing, { ...ports, publicUrl: PUBLIC_URL, clock: () => 0 }),
    ).toBeUndefined();
  });

  it('adds the articles without deals that fit the filter, one of each text, and no others', async () => {
    const source = (id: string, country: string) =>
      newSource({ ...DEFINITION, id, country, name: id }, '2026-03-01T00:00:00.000Z');
    const sources = { list: () => Promise.resolve([source('daily', 'FI'), source('post', 'CN')]) };
    const ports = { ...dealPorts(), sources, webhooks };
    const publishedAt = '2026-03-10T08:00:00.000Z';
    const clock = () => Date.parse(publishedAt);
    const deal = { country: 'FI', parties: ['acquirer=Norda AB', 'target=Velm'] };
    const store = (article: Article) => storeArticleDeals(article, { ...ports, clock });
    await store(sketchArticle({ id: 'deal', publishedAt, deals: [deal] }));
    const plain = (id: string, more: Partial<Article> = {}): Article => ({
      ...sketchArticle({ id, publishedAt, title: `Harbour news ${id}`, deals: [] }),
      ...more,
    });
    const power = [{ label: 'power' as const, primary: true, confidence: 0.9 }];
    await store(plain('one', { sectors: power, summary: 'The harbour gets a crane.' }));
    await store(plain('copy', { groupId: 'one' }));
    await store(plain('told', { groupId: 'deal' }));
    await store(plain('abroad', { sourceId: 'post', publisher: 'Post' }));
    await store(plain('old', { publishedAt: '2026-02-01T08:00:00.000Z' }));
    await store(plain('late', { publishedAt: '2026-03-08T20:00:00.000Z' }));
    await store(plain('bad', { url: 'javascript:alert(1)' }));
    const titles = async (filter: string) => {
      const preferences = { ...DEFAULT_PREFERENCES, filter };
      const wish = { preferences, since: '2026-03-09T08:00:00.000Z', day: '2026-03-10', links: {} };
      const digest = await gatherDigest(wish, { ...ports, publicUrl: PUBLIC_URL, clock });
      return digest?.news.lines.map(({ title }) => title.replace('Harbour news ', '')).sort();
    };
    expect(await titles('')).toEqual(['abroad', 'late', 'one']);
    expect(await titles('country=FI')).toEqual(['late', 'one']);
    expect(await titles('source=daily')).toEqual(['late', 'one']);
    expect(await titles('type=acquisition')).toEqual([]);
    // No deal, no mail: news alone is none.
    expect(await titles('q=crane')).toBeUndefined();
  });

  it('tells operators alone of sources and webhooks in trouble, even where there is nothing else to say', async () => {
    const broken = newSource({ ...DEFINITION, id: 'daily' }, '2026-03-01T00:00:00.000Z');
    const state = { ...broken.state, health: 'broken' as const, lastError: 'no answer' };
    const sources = { list: () => Promise.resolve([{ ...broken, state }]) };
    const disabled = { at: '2026-03-08T11:00:00.000Z', reason: 'the receiver answered 410 Gone' };
    const hooks = [HOOK, { ...HOOK, name: 'desk', disabled }];
    const list = () => Promise.resolve(hooks);
    const ports = {
      ...dealPorts(),
      sources,
      webhooks: { list },
      publicUrl: PUBLIC_URL,
      clock: () => 0,
    };
    const gather = (isForOperator: boolean) =>
      gatherDigest(
        {
          preferences: DEFAULT_PREFERENCES,
          since: '2026-03-09T08:00:00.000Z',
          day: '2026-03-10',
          links: {},
          isForOperator,
        },
        ports,
      );
    expect(await gather(false)).toBeUndefined();
    const digest = await gather(true);
    expect(digest?.trouble).toEqual({
      lines: [
        'webhook desk disabled since 2026-03-08: the receiver answered 410 Gone; harbinger webhooks enable desk',
        'daily broken since 2026-03-01: no answer',
      ],
      more: 0,
    });
    expect(digest && subjectOf(digest)).toBe('2 things for the operator to mend');
  });
});

const webhooks = { list: () => Promise.resolve([]) };
const HOOK = sampleWebhook({ name: 'well', rev: 1 });
const DEFINITION = {
  id: 'daily',
  name: 'The daily',
  url: 'https://daily.example/',
  kind: 'feed' as const,
  intervalMinutes: 60,
};
