import { escapeHtml } from '../html/escape-html';

const HOUR_MS = 60 * 60 * 1000;
/** Long enough to be taken for a whole article, so that no page need be fetched for it. It tells of no deal. */
const TEXT = `This is no news. It is the canary of a Harbinger deployment, which puts out one short text an hour so that the
way of a story can be watched from its publication to the list that readers ask for. The text is fetched, stored and read as any other is,
by the same functions and through the same queues, and its age in the table tells how long that way takes at present. Nothing in it is meant
for readers: it stands in no list but its own, no mail tells of it and no count of items holds it. Whoever sees it here by chance may
leave it, and need not be told about the weather either, of which the canary knows nothing at all. The next one follows at the full hour, as
small and as empty as this one, and the one after it an hour later still.`;

/**
 * The canary's feed at an instant: RSS 2.0 with the item of the present hour alone.
 *
 * @param url Where the feed stands.
 */
export function canaryFeed(url: string, nowMs: number): string {
  const hour = new Date(Math.floor(nowMs / HOUR_MS) * HOUR_MS);
  const link = escapeHtml(`${url}?hour=${hour.toISOString()}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Canary</title><link>${escapeHtml(url)}</link><description>One text an hour</description>
<item><title>Canary of ${hour.toISOString()}</title><link>${link}</link><guid isPermaLink="false">${hour.toISOString()}</guid>
<pubDate>${hour.toUTCString()}</pubDate><content:encoded><![CDATA[<p>${TEXT} ${hour.toISOString()}</p>]]></content:encoded></item>
</channel></rss>
`;
}
