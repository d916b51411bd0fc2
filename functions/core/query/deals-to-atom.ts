import type { Deal } from '../deal/deal';
import { escapeHtml } from '../html/escape-html';
import { dealFacts } from './deal-line';

/** A list of deals as a feed carries it: `filter` in its one spelling, `publicUrl` without a slash at its end. */
export interface DealFeed {
  readonly deals: readonly Deal[];
  readonly filter: string;
  readonly publicUrl: string;
}

/** Deals as an Atom feed; ids stay when the host's name changes. @see RFC 4287 */
export function dealsToAtom({ deals, filter, publicUrl }: DealFeed): string {
  const self = `${publicUrl}/deals?${filter === '' ? '' : `${filter}&`}format=atom`;
  const updated =
    deals
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${feedTitle(filter)}</title>
<id>urn:harbinger:deals:${xmlText(filter || 'all')}</id>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(`${publicUrl}/?${filter}`)}"/>
<author><name>Harbinger</name></author>
${deals.map((deal) => atomEntry(deal, publicUrl)).join('\n')}
</feed>
`;
}

function atomEntry(deal: Deal, publicUrl: string): string {
  const { id, title, publishedAt, updatedAt, evidence, sources, sectors } = deal;
  const via = sources.map(({ url }) => `<link rel="via" href="${xmlText(url)}"/>`).join('\n');
  const categories = sectors.map(({ label }) => `<category term="${xmlText(label)}"/>`).join('\n');
  return `<entry>
<title>${xmlText(title)}</title>
<id>urn:harbinger:deal:${xmlText(id)}</id>
<published>${xmlText(publishedAt)}</published>
<updated>${xmlText(updatedAt)}</updated>
<link rel="alternate" type="text/html" href="${xmlText(`${publicUrl}/deals/${id}`)}"/>
${[via, categories].filter(Boolean).join('\n')}
<summary>${xmlText(dealFacts(deal))}</summary>
<content type="text">${xmlText(evidence.text)}</content>
</entry>`;
}

/** What a feed of a filter is called. */
export function feedTitle(filter: string): string {
  const shown = decodeURIComponent(filter.replaceAll('+', ' ')).replaceAll('&', ', ');
  return filter === '' ? 'Deals · Harbinger' : xmlText(`Deals: ${shown} · Harbinger`);
}

/** Text for XML: escaped, without the characters that XML 1.0 forbids. */
function xmlText(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}
