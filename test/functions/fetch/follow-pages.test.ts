import type { FetchMessage } from '../../../functions/core/item/item-message';
import { newSource } from '../../../functions/core/source/source';
import { sendNextPage } from '../../../functions/fetch/follow-pages';

const NOW = '2026-11-24T06:00:00.000Z';

describe('sendNextPage', () => {
  const source = newSource(
    {
      id: 'town',
      name: 'Town',
      url: 'http://town.example/news',
      kind: 'listing',
      intervalMinutes: 60,
      firstRunPages: 3,
    },
    NOW,
  );
  const sendFrom = async (foundAt: string, next: string): Promise<string[]> => {
    const sent: FetchMessage[] = [];
    const message = { sourceId: 'town', dueAt: NOW, attempt: 0, correlationId: 'c' };
    const fetchQueue = {
      send: (messages: readonly FetchMessage[]) => Promise.resolve(void sent.push(...messages)),
    };
    await sendNextPage(source, message, { next, foundAt }, { fetchQueue });
    return sent.flatMap(({ page }) => page?.url ?? []);
  };

  it('goes on at the host that a redirect led to, and at no other', async () => {
    const next = 'https://www.town.example/news?page=2';
    expect(await sendFrom('https://www.town.example/news', next)).toEqual([next]);
    expect(await sendFrom('https://www.town.example/news', 'https://else.example/2')).toEqual([]);
  });
});
