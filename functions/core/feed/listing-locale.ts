import type { DayOrder } from './listing-date';
import type { ListingPage } from './listing-page';

/**
 * How a page most likely writes 03/04/2026, by the language it declares and its host: month first in the United
 * States and the Philippines, day first elsewhere. Only for pages whose own dates leave it open.
 */
export function hintedOrder({ nodes }: ListingPage, url: string): DayOrder {
  const language = nodes.find(({ tag }) => tag === 'html')?.element.attribs.lang ?? '';
  if (/^(en|es)[-_](us|ph)$/i.test(language)) return 'month-first';
  if (/^(en[-_]?)?$/i.test(language) && /\.(gov|mil|edu|us|ph)$/.test(new URL(url).hostname))
    return 'month-first';
  return 'day-first';
}
