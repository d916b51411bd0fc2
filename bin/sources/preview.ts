import { randomUUID } from 'node:crypto';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../functions/contract';
import { discoverFeeds } from '../../functions/core/feed/discover-feeds';
import { readSourceBody, type ReadSource } from '../../functions/fetch/read-source-body';
import { type Invocation, requiredWord, textOption } from '../command';
import { withData } from '../data-host';
import { cut, formatTable } from '../table';
import { askPublisher } from './ask-publisher';
import { definitionFrom } from './definition-options';

/** Shows what a source would give before anything is saved, and by what selectors. */
export function preview(invocation: Invocation): Promise<void> {
  const url = requiredWord(invocation, 0, 'the address');
  const wantedKind = textOption(invocation.options, 'kind');
  return withData(invocation.options, async () => {
    // An address that a person calls a feed is exempt from robots.txt; of any other a page must be thought.
    const answer = await askPublisher(url, wantedKind === undefined || wantedKind === 'listing');
    const contentType = answer.headers['content-type'] ?? '';
    const isPage = /html/i.test(contentType);
    const id = `preview-${randomUUID().slice(0, 8)}`;
    const kind = wantedKind ?? (isPage ? 'listing' : 'feed');
    const definition = definitionFrom(invocation, { id, url, kind });
    const fetchedAt = new Date().toISOString();
    const hints = { contentType, fetchedAt };
    const read = await readSourceBody(definition, answer.url, answer.body, hints);
    const feeds = isPage ? discoverFeeds(new TextDecoder().decode(answer.body), answer.url) : [];
    if (invocation.options['json']) return console.log(JSON.stringify({ feeds, ...read }, null, 1));
    for (const feed of feeds)
      console.log(`feed found: ${feed.url}${feed.title ? ` (${feed.title})` : ''}`);
    show(read);
  });
}

function show({ feed, isWholePage, selectors, next }: ReadSource): void {
  if (isWholePage)
    return console.log('No list was found: the page would be one item, split into its stories.');
  if (selectors) console.log(`selectors: ${JSON.stringify(selectors)}`);
  for (const warning of feed.warnings.slice(0, 5)) console.log(`warning: ${warning}`);
  const rows = feed.items.map(({ published, title, link }) => [
    published ?? '',
    cut(title ?? '', 60),
    link ?? '',
  ]);
  console.log(formatTable(['published', 'title', 'address'], rows));
  if (next !== undefined) console.log(`next page: ${next} (--pages N follows it at the first run)`);
}

/** Asks a source that is there and says what it gives now; its state stays as it is. */
export function check(invocation: Invocation): Promise<void> {
  const id = requiredWord(invocation, 0, "the source's id");
  return withData(invocation.options, async () => {
    const sources = createSourceStore(createDocumentClient(), process.env[ENV.tableName] ?? '');
    const source = await sources.get(id);
    if (!source) throw new Error(`there is no source "${id}"; see harbinger sources list`);
    const { definition, state } = source;
    const answer = await askPublisher(definition.url, definition.kind === 'listing');
    const contentType = answer.headers['content-type'];
    const read = await readSourceBody(definition, answer.url, answer.body, { contentType });
    console.log(
      `${id}: status ${answer.status}, ${read.feed.items.length} items, health ${state.health} since ${state.since}`,
    );
  });
}
