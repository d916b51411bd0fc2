import { BUCKET_FOLDERS } from '../contract';
import { readArchivedDay, type ArchiveEntry } from '../core/digest/archived-day';
import type { DigestArchive, PageStore } from '../core/ports';
import type { RowStore } from '../core/query/rows';
import { shortHash } from '../core/text/short-hash';

const PARTITION = 'DIGESTS';

/**
 * Archived days: a row each that lists them, and their whole in the bucket. The row is written last, on the condition
 * that there is none, and names the objects by their content's hash: a day that two write at once stays the first one's.
 */
export function createTableDigestArchive(
  rows: RowStore,
  pages: Pick<PageStore, 'putText' | 'getText'>,
): DigestArchive {
  return {
    list: async (before, limit) => {
      const range = { reverse: true, limit, ...(before !== undefined && { after: before }) };
      const page = await rows.query<{ entry: ArchiveEntry }>(PARTITION, range);
      return page.rows.map(({ entry }) => entry);
    },
    get: async (day, language) => {
      const row = await rows.get<{ entry: ArchiveEntry }>({ pk: PARTITION, sk: day });
      const json = row && (await pages.getText(row.entry.keys[language]));
      return json === undefined ? undefined : readArchivedDay(json);
    },
    put: async (entry, days) => {
      const keys = { en: '', zh: '' };
      for (const day of days) {
        const json = JSON.stringify(day);
        const key = `${BUCKET_FOLDERS.digests.prefix}${day.day}/${day.language}-${shortHash(json)}.json`;
        await pages.putText(key, json);
        keys[day.language] = key;
      }
      const row = { pk: PARTITION, sk: entry.day, entry: { ...entry, keys } };
      return rows.putIf(row, { absent: true });
    },
  };
}
