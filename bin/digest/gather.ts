import { createDocumentClient } from '../../functions/adapters/clients';
import { createDynamodbRows } from '../../functions/adapters/dynamodb-rows';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { createTableArticleStore } from '../../functions/adapters/table-article-store';
import { createTableChangeLog } from '../../functions/adapters/table-change-log';
import { createTableDealStore } from '../../functions/adapters/table-deal-store';
import { createTableWebhookStore } from '../../functions/adapters/table-webhook-store';
import { ENV } from '../../functions/contract';
import type { Digest } from '../../functions/core/digest/build-digest';
import {
  DEFAULT_PREFERENCES,
  DIGEST_LANGUAGES,
  GROUPINGS,
  type Preferences,
} from '../../functions/core/digest/subscription';
import { formatFilter } from '../../functions/core/filter/format-filter';
import { parseFilter } from '../../functions/core/filter/parse-filter';
import type { RowStore } from '../../functions/core/query/rows';
import { gatherDigest, type GatherPorts } from '../../functions/send/gather-digest';
import { type OptionValues, textOption, UsageError } from '../command';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEMO_FROM = 'harbinger@localhost.example';

/** Whom a mail comes from: as asked, as deployed, else a name that belongs to nobody. */
export function fromOf(options: OptionValues): string {
  return textOption(options, 'from') ?? (process.env[ENV.mailFrom] || DEMO_FROM);
}

/** A digest of the data that the environment means; undefined where nothing changed. */
export async function gather(options: OptionValues): Promise<Digest | undefined> {
  const preferences = preferencesOf(options);
  const client = createDocumentClient();
  const days = Number(textOption(options, 'days') ?? 1);
  if (!(days > 0 && days <= 366)) throw new UsageError('--days must be a number from 1 to 366');
  const since = new Date(Date.now() - days * DAY_MS).toISOString();
  const day = new Date().toISOString().slice(0, 10);
  const pages = { leave: `${publicUrl()}/unsubscribe`, manage: `${publicUrl()}/subscription` };
  try {
    return await gatherDigest(
      { preferences, since, day, links: pages, isForOperator: options['operator'] === true },
      gatherPorts(client),
    );
  } finally {
    client.destroy();
  }
}

/** What a digest is gathered from, over the table that the environment means. */
export function gatherPorts(
  client: ReturnType<typeof createDocumentClient>,
): GatherPorts & { readonly rows: RowStore } {
  const tableName = process.env[ENV.tableName] ?? '';
  const rows = createDynamodbRows(client, tableName);
  return {
    rows,
    deals: createTableDealStore(rows),
    articles: createTableArticleStore(rows),
    sources: createSourceStore(client, tableName),
    changes: createTableChangeLog(rows),
    webhooks: createTableWebhookStore(rows),
    clock: Date.now,
    publicUrl: publicUrl(),
  };
}

function publicUrl(): string {
  return (process.env[ENV.publicUrl] || 'http://127.0.0.1:8787').replace(/\/+$/, '');
}

function preferencesOf(options: OptionValues): Preferences {
  const parsed = parseFilter((textOption(options, 'filter') ?? '').replace(/^\?/, ''));
  if ('problems' in parsed) {
    const [first] = parsed.problems;
    throw new UsageError(`--filter: ${first?.parameter} ${first?.message}`);
  }
  const lang = textOption(options, 'lang') ?? DEFAULT_PREFERENCES.language;
  const group = textOption(options, 'group') ?? DEFAULT_PREFERENCES.groupBy;
  const language = DIGEST_LANGUAGES.find((known) => known === lang);
  const groupBy = GROUPINGS.find((known) => known === group);
  if (!language) throw new UsageError(`--lang must be ${DIGEST_LANGUAGES.join(' or ')}`);
  if (!groupBy) throw new UsageError(`--group must be ${GROUPINGS.join(' or ')}`);
  return { ...DEFAULT_PREFERENCES, filter: formatFilter(parsed.filter), language, groupBy };
}
