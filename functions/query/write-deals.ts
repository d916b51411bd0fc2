import { dealView } from '../core/query/deal-view';
import { dealsToAtom } from '../core/query/deals-to-atom';
import { dealsToCsv } from '../core/query/deals-to-csv';
import { dealsToJsonFeed } from '../core/query/deals-to-json-feed';
import type { Format, ListRequest } from '../core/query/list-request';
import { formatFilter } from '../core/filter/format-filter';
import { jsonAnswer, type Answer } from './answer';
import type { DealPage } from './list-deals';

/** A list of deals, ready to be written in any format. */
export interface DealList {
  readonly request: ListRequest;
  readonly page: DealPage;
  readonly next: string | null;
  /** Where readers reach the product, without a slash at its end. */
  readonly publicUrl: string;
}

/** A list of deals in one format; HTML is the page's, and comes as JSON where there is none. */
export function writeDeals(format: Format, list: DealList): Answer {
  const { request, page, next, publicUrl } = list;
  const views = page.deals.map((deal) => dealView(deal, request.include));
  const feed = { deals: page.deals, filter: formatFilter(request.filter), publicUrl };
  switch (format) {
    case 'csv':
      return {
        contentType: 'text/csv; charset=utf-8; header=present',
        body: dealsToCsv(page.deals, publicUrl),
        headers: { 'Content-Disposition': 'attachment; filename="deals.csv"' },
      };
    case 'ndjson':
      return {
        contentType: 'application/x-ndjson; charset=utf-8',
        body: views.map((view) => `${JSON.stringify(view)}\n`).join(''),
      };
    case 'atom':
      return { contentType: 'application/atom+xml; charset=utf-8', body: dealsToAtom(feed) };
    case 'jsonfeed':
      return { contentType: 'application/feed+json; charset=utf-8', body: dealsToJsonFeed(feed) };
    case 'json':
    case 'html':
      return jsonAnswer({ items: views, next, ...leftOut(list) });
  }
}

/** Of a list that asks for amounts: how many deals of this page's stretch have one that no rate is known for. */
function leftOut({ request, page }: DealList): object {
  const { amount_usd_gte: least, amount_usd_lte: most } = request.filter;
  if (least === undefined && most === undefined) return {};
  return { leftOut: { withoutRate: page.withoutRate } };
}
