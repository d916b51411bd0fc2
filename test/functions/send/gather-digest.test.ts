import { DEFAULT_PREFERENCES } from '../../../functions/core/digest/subscription';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { gatherDigest } from '../../../functions/send/gather-digest';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { PUBLIC_URL, testApp } from '../../support/query-app';

describe('gatherDigest', () => {
  it('lists the same deals as the same filter on the web, and tells moves by the log', async () => {
    const ports = dealPorts();
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
});
