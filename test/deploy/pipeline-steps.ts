import { createDocumentClient } from '../../functions/adapters/clients';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import type { SourceStore } from '../../functions/core/ports';
import { newSource } from '../../functions/core/source/source';
import type { Publisher } from '../../lib/local/publisher/publisher';
import type { Deployment } from './deployment';
import { invokeFunction } from './lambda-calls';
import { LOAD_SOURCE } from './load-feed';
import { expectThat, until } from './until';

export const FOUNDING_SOURCE = 'sample-harbin-weekly';
const FOUNDING_DEALS = 4;
const FAR_AWAY = '2099-01-01T00:00:00.000Z';

interface Deal {
  readonly id: string;
  readonly type: string;
  readonly stage: string;
}

/** Adds the sample sources by the command line's own store, and sees them by the command line itself. */
export async function addSources(deployment: Deployment, publisher: Publisher): Promise<void> {
  await withSources(deployment, async (sources) => {
    const now = new Date().toISOString();
    for (const definition of publisher.sources) await sources.put(newSource(definition, now));
    await sources.put(newSource(LOAD_SOURCE, FAR_AWAY));
  });
  const listed = JSON.parse(await deployment.harbinger('sources', 'list', '--json')) as unknown[];
  const expected = publisher.sources.length + 1;
  expectThat(listed.length === expected, `${listed.length} sources are listed, not ${expected}`);
}

/** Calls the poll function as the schedule does. */
export async function poll(deployment: Deployment): Promise<string> {
  const answer = await invokeFunction(await deployment.functionName('PollStagePoll'));
  const { sent } = answer as { sent: number };
  expectThat(sent > 0, 'no source was due');
  return `${sent} sources sent`;
}

/** Waits until the founding page's deals are answered; fetch and parse ran on their queues for it. */
export async function foundingDeals(deployment: Deployment): Promise<readonly string[]> {
  const deals = await until('the four founding deals at the query address', 180, async () => {
    const { items } = await deployment.askJson<{ items: Deal[] }>(
      `/deals?source=${FOUNDING_SOURCE}`,
    );
    return items.length >= FOUNDING_DEALS && items;
  });
  expectThat(deals.length === FOUNDING_DEALS, `${deals.length} founding deals, not four`);
  return deals.map(({ id }) => id).sort();
}

/** Every sample source was read and gave an article. */
export async function everySourceRead(deployment: Deployment, publisher: Publisher): Promise<void> {
  for (const { id } of publisher.sources)
    await until(`an article of ${id}`, 180, async () => {
      const { items } = await deployment.askJson<{ items: unknown[] }>(`/articles?source=${id}`);
      return items.length > 0;
    });
}

/** A source is fetched again though nobody called the poll function: the schedule did. */
export async function scheduledPoll(deployment: Deployment): Promise<void> {
  await withSources(deployment, async (sources) => {
    const since = new Date().toISOString();
    // Rate schedules of a minute, which MiniStack looks at every ten seconds.
    await until('a fetch by the schedule', 240, async () => {
      const source = await sources.get(FOUNDING_SOURCE);
      return (source?.state.lastFetchedAt ?? '') > since;
    });
  });
}

async function withSources(
  deployment: Deployment,
  work: (sources: SourceStore) => Promise<void>,
): Promise<void> {
  const client = createDocumentClient();
  try {
    await work(createSourceStore(client, deployment.output('TableName')));
  } finally {
    client.destroy();
  }
}
