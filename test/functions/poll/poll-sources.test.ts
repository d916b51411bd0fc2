import type { FetchMessage } from '../../../functions/core/item/item-message';
import { newSource } from '../../../functions/core/source/source';
import { parseSourceDefinition } from '../../../functions/core/source/source-definition';
import { pollSources, type PollPorts } from '../../../functions/poll/poll-sources';
import { silentLog } from '../../support/deal-ports';

const NOW = '2026-11-24T06:00:00.000Z';

describe('pollSources', () => {
  it('claims no more than it sends at once: a queue that fails delays a few sources, not all', async () => {
    const due = Array.from({ length: 25 }, (_, i) => {
      const url = `https://s${i}.example/`;
      return newSource(parseSourceDefinition({ id: `s${i}`, name: 'S', url, kind: 'feed' }), NOW);
    });
    const claimed: string[] = [];
    const sent: FetchMessage[] = [];
    const ports: PollPorts = {
      sources: {
        due: () => Promise.resolve(due),
        claim: (id: string) => Promise.resolve(claimed.push(id) > 0),
      } as Partial<PollPorts['sources']> as PollPorts['sources'],
      fetchQueue: {
        send: (messages) => {
          if (sent.length > 0) return Promise.reject(new Error('the queue is down'));
          return Promise.resolve(void sent.push(...messages));
        },
      },
      clock: () => Date.parse(NOW),
      log: silentLog,
      minPollIntervalS: 3600,
    };

    await expect(pollSources(ports)).rejects.toThrow('the queue is down');

    expect(sent.map(({ sourceId }) => sourceId)).toEqual(claimed.slice(0, 10));
    expect(claimed).toHaveLength(20);
  });
});
