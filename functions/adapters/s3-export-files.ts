import type { S3Client } from '@aws-sdk/client-s3';
import { BUCKET_FOLDERS } from '../contract';
import { type ExportFiles, MANIFEST } from '../export/export-data';
import { listObjects } from './s3-listing';
import { createPageStore } from './s3-page-store';

/**
 * Exports in the bucket, a folder each, named by the instant at which it began: `exports/at=20260301T020000Z/` and below
 * it `kind=deals/part-00000.ndjson.gz`, which Athena, Glue, Spark and DuckDB read as partitions.
 */
export function createExportFiles(client: S3Client, bucketName: string) {
  const pages = createPageStore(client, bucketName);
  const { prefix } = BUCKET_FOLDERS.exports;
  const filesOf = (folder: string): ExportFiles => {
    const keyOf = (path: string): string =>
      `${folder}${path}${path.endsWith('.ndjson') ? '.gz' : ''}`; // the store packs what it keeps
    return {
      put: (path, text) => pages.putText(keyOf(path), text),
      get: (path) => pages.getText(keyOf(path)),
    };
  };
  return {
    /** Where an export that begins now goes. */
    begin: (nowMs: number) => {
      const folder = `${prefix}at=${new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '')}/`;
      return { folder, files: filesOf(folder) };
    },
    /** The last finished export of a day, such as `2026-03-01`; undefined where there is none. */
    newest: async (day: string): Promise<ExportFiles | undefined> => {
      let newest: string | undefined;
      const wanted = `${prefix}at=${day.replaceAll('-', '')}`;
      for await (const { key } of listObjects(client, bucketName, wanted))
        if (key.endsWith(`/${MANIFEST}`)) newest = key.slice(0, -MANIFEST.length);
      return newest === undefined ? undefined : filesOf(newest);
    },
  };
}
