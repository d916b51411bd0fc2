import { createPageStore } from '../../functions/adapters/s3-page-store';
import type { FeedItem } from '../../functions/core/feed/feed';
import type { ItemMessage } from '../../functions/core/item/item-message';
import { S3Client } from '@aws-sdk/client-s3';

/** A source whose items are put into the queue by the test; it is never due itself. */
export const LOAD_SOURCE = {
  id: 'deploy-load',
  name: 'Load Gazette',
  kind: 'feed' as const,
  url: 'https://load.example/feed.xml',
  intervalMinutes: 60,
};

const GOODS = ['pumps', 'turbines', 'cables', 'lenses', 'bearings', 'valves', 'motors'];
const TOWNS = ['Northam', 'Eastwick', 'Southmoor', 'Westbury', 'Midvale'];

export const itemUrl = (index: number): string => `https://load.example/story/${index}`;

/** A feed of whole articles, one an index, so that no page need be fetched for them. */
export async function putLoadFeed(bucketName: string, key: string, count: number): Promise<void> {
  const s3 = new S3Client();
  const items = Array.from({ length: count }, (_, index) => article(index));
  const shape = { title: null, link: null, description: null, language: 'en', warnings: [] };
  await createPageStore(s3, bucketName).putFeed(key, {
    feed: { format: 'rss', ...shape, items },
    url: LOAD_SOURCE.url,
  });
  s3.destroy();
}

export function itemMessage(feedKey: string, index: number): ItemMessage {
  return {
    sourceId: LOAD_SOURCE.id,
    itemId: `${LOAD_SOURCE.id}-${index}`,
    fingerprint: `first-${index}`,
    feedKey,
    index,
    fetchedAt: new Date().toISOString(),
    attempt: 0,
    correlationId: `${LOAD_SOURCE.id}@${index}`,
  };
}

function article(index: number): FeedItem {
  const goods = GOODS[index % GOODS.length] ?? '';
  const town = TOWNS[index % TOWNS.length] ?? '';
  const firm = `Works ${index} Ltd`;
  const sentences = Array.from(
    { length: 12 },
    (_, i) =>
      `Sentence ${i} of report ${index} tells how ${firm} makes ${goods} in ${town} on line ${index * 12 + i}.`,
  );
  const paragraphs = [
    `${firm} is in talks to buy a maker of ${goods} in ${town}, it said on Monday.`,
    ...sentences,
  ];
  return {
    id: itemUrl(index),
    title: `${firm} in talks to buy ${town} maker of ${goods}`,
    link: itemUrl(index),
    published: '2026-01-05T08:00:00Z',
    updated: null,
    summary: null,
    content: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    author: null,
    categories: [],
  };
}
