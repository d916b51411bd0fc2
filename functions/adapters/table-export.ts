import { mergeFeatures } from '../core/deal/merge-features';
import type { Article } from '../core/deal/article';
import type { StoredTag } from '../core/deal/stored-tag';
import type { DealRecord } from '../core/query/deal-record';
import { postingsOf } from '../core/query/postings';
import type { Row, RowKey, RowStore } from '../core/query/rows';
import { articlePostings } from './table-article-store';
import { createTableDealStore } from './table-deal-store';

/** What an export holds, in the order in which a restore reads it; each line is one row. */
export const EXPORT_KINDS = [
  'sources',
  'rates',
  'overrides',
  'ties',
  'tags',
  'articles',
  'signatures',
  'changes',
  'deals',
  'suppressions',
  'digests',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/**
 * The kind of a row; undefined for what is not exported: index rows and counters, which follow from the rest, leases
 * and items, which come again, what is set up anew by command (API keys, webhooks), a model's answers, and all that
 * knows an address (subscriptions, mails).
 */
export function exportKind({ pk, sk }: RowKey): ExportKind | undefined {
  if (pk === 'SOURCES') return 'sources';
  if (pk === 'RATES') return 'rates';
  if (pk === 'DIGESTS') return 'digests';
  if (pk === 'CHANGES#0') return 'changes';
  if (pk.startsWith('ARTICLE#') && sk === 'META') return 'articles';
  if (/^(SIGNATURE|BAND)#/.test(pk)) return 'signatures';
  if (pk.startsWith('MAILBOX#') && sk === 'SUPPRESSED') return 'suppressions';
  if (!pk.startsWith('DEAL#')) return undefined;
  if (sk === 'META') return 'deals';
  if (sk.startsWith('OVERRIDE#')) return 'overrides';
  if (sk.startsWith('TAG#')) return 'tags';
  return /^(LINK|APART)#/.test(sk) ? 'ties' : undefined;
}

/**
 * Brings one exported row back with the index rows that lead to it, those first. A row that is there already stays:
 * a restore can be run again, and never takes anything back to an older state.
 *
 * @returns Whether the row was written.
 */
export async function importRow(row: Row, rows: RowStore, nowMs: number): Promise<boolean> {
  if (exportKind(row) === undefined)
    throw new RangeError(`no row of an export: ${row.pk} ${row.sk}`);
  if (await rows.get(row)) return false;
  await putIndexRows(row, rows, nowMs);
  return await rows.putIf(row, { absent: true });
}

async function putIndexRows(row: Row, rows: RowStore, nowMs: number): Promise<void> {
  const { record, tag, article } = row as Row<{
    record?: DealRecord;
    tag?: StoredTag;
    article?: Article;
  }>;
  if (record?.deal) await rows.putMany(postingsOf(record.deal));
  if (tag) await createTableDealStore(rows).putBlocks(mergeFeatures(tag), nowMs);
  if (article) await rows.putMany(articlePostings(article));
}
