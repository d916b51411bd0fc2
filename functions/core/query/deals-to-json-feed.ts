import { dealFacts } from './deal-line';
import type { DealFeed } from './deals-to-atom';

/** Deals as a JSON Feed. @see https://www.jsonfeed.org/version/1.1/ */
export function dealsToJsonFeed({ deals, filter, publicUrl }: DealFeed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: filter === '' ? 'Deals · Harbinger' : `Deals: ${filter} · Harbinger`,
    home_page_url: `${publicUrl}/?${filter}`,
    feed_url: `${publicUrl}/deals?${filter === '' ? '' : `${filter}&`}format=jsonfeed`,
    items: deals.map((deal) => ({
      id: `urn:harbinger:deal:${deal.id}`,
      url: `${publicUrl}/deals/${deal.id}`,
      external_url: deal.sources[0]?.url,
      title: deal.title,
      summary: dealFacts(deal),
      content_text: deal.evidence.text,
      date_published: deal.publishedAt,
      date_modified: deal.updatedAt,
      language: deal.language,
      tags: [deal.type, deal.stage, ...deal.sectors.map(({ label }) => label)],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
