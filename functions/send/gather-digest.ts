import type { Deal } from '../core/deal/deal';
import {
  buildDigest,
  stagesBefore,
  type Digest,
  type DigestLinks,
} from '../core/digest/build-digest';
import type { Preferences } from '../core/digest/subscription';
import { formatFilter } from '../core/filter/format-filter';
import { parseFilter } from '../core/filter/parse-filter';
import type { Filter } from '../core/filter/filter';
import type { ChangeLog, Clock, WebhookStore } from '../core/ports';
import type { LoggedChange } from '../core/query/change';
import { webhookTrouble } from '../core/query/webhook/webhook-trouble';
import { sourceTrouble } from '../core/source/source-trouble';
import { listDeals, type ListPorts } from '../query/list-deals';
import { gatherNews, type NewsPorts } from './gather-news';
import { keepForAMinute } from './since-cache';

export interface GatherPorts extends ListPorts, NewsPorts {
  readonly changes: Pick<ChangeLog, 'read' | 'head'>;
  readonly webhooks: Pick<WebhookStore, 'list'>;
  readonly clock: Clock;
  /** Without a slash at its end. */
  readonly publicUrl: string;
}

export interface DigestWish {
  readonly preferences: Preferences;
  readonly since: string;
  /** What changed at this instant or later is left for the next digest. */
  readonly until?: string;
  /** Whether sources and webhooks in trouble are told of, even where there is nothing else to say. */
  readonly isForOperator?: boolean;
  /** The reader's own date. */
  readonly day: string;
  readonly links: Omit<DigestLinks, 'publicUrl' | 'list'>;
}

const PAGE = 100;
/** Pages read for one mail at most; a list that is longer is cut in the mail and whole on the web. */
const MAX_PAGES = 20;
const MAX_DEALS = 400;
const CHANGES_PAGE = 200;
const MAX_CHANGES = 5_000;

/**
 * A reader's digest: the deals that the same filter lists on the web as changed since the last one, and what the
 * articles without deals add. Undefined where there are no deals: news alone is no reason for a mail.
 */
export async function gatherDigest(
  wish: DigestWish,
  ports: GatherPorts,
): Promise<(Digest & { readonly correlationIds: readonly string[] }) | undefined> {
  const { preferences, since, until, day, links } = wish;
  const filter = digestFilter(preferences.filter, since);
  const deals = await readAll(filter, until, ports);
  const trouble = wish.isForOperator ? await troubleOf(ports) : [];
  if (deals.length === 0 && trouble.length === 0) return undefined;
  const changes = await changesSince(since, ports.changes, ports.clock());

  const news = await gatherNews(filter, wish, ports);
  const { publicUrl } = ports;
  const list = `${publicUrl}/?${formatFilter(filter)}`;
  const digest = buildDigest({
    deals,
    preferences,
    since,
    day,
    stagesBefore: stagesBefore(changes, since),
    news,
    trouble,
    links: { ...links, publicUrl, list, articles: `${publicUrl}/articles?published_gte=${since}` },
  });
  return { ...digest, correlationIds: pollsOf(deals, changes) };
}

/** What wants a person; webhooks first, for they are few and stay still until one comes. */
async function troubleOf({ sources, webhooks }: GatherPorts): Promise<string[]> {
  const [all, hooks] = await Promise.all([sources.list(), webhooks.list()]);
  return [...webhookTrouble(hooks), ...sourceTrouble(all).lines];
}

/** A line of the log holds some; who looks for one poll finds the mails of its deals by their day as well. */
const MAX_POLLS = 50;

/** The polls that brought the deals. */
function pollsOf(deals: readonly Deal[], changes: readonly LoggedChange[]): string[] {
  const told = new Set(deals.map(({ id }) => id));
  const own = changes.filter(({ dealId }) => told.has(dealId));
  const ids = new Set(own.map(({ correlationId }) => correlationId));
  return [...ids].filter((id) => id !== undefined).slice(0, MAX_POLLS);
}

/** What a saved filter asks for on one day: a filter of its own time span would leave out what the day brought. */
export function digestFilter(saved: string, since: string): Filter {
  const parsed = parseFilter(saved);
  // A filter saved by an older version that no longer reads asks for what it still can: nothing is sent unasked.
  if ('problems' in parsed) throw new RangeError('a saved filter is wrong');
  return { ...parsed.filter, updated_since: since };
}

async function readAll(
  filter: Filter,
  until: string | undefined,
  ports: ListPorts,
): Promise<Deal[]> {
  const deals: Deal[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES && deals.length < MAX_DEALS; page += 1) {
    const { deals: more, next } = await listDeals(
      { filter, sort: '-updated', limit: PAGE },
      after,
      ports,
    );
    deals.push(...more.filter(({ updatedAt }) => until === undefined || updatedAt < until));
    if (next === undefined) break;
    after = next;
  }
  // New ones first by when they were published, as the web page has them.
  return deals.sort((a, b) =>
    a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0,
  );
}

/** The changes from an instant on, oldest first, read from the log's end. */
const changesSince = keepForAMinute(
  async (since: string, log: GatherPorts['changes']): Promise<LoggedChange[]> => {
    const found: LoggedChange[] = [];
    let before = await log.head();
    while (before > 0 && found.length < MAX_CHANGES) {
      const from = Math.max(0, before - CHANGES_PAGE);
      const page = await log.read(from, before - from);
      found.unshift(...page);
      if ((page[0]?.at ?? '') < since) break;
      before = from;
    }
    return found;
  },
);
