import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUCKET_FOLDERS } from '../functions/contract';
import type { PageStore } from '../functions/core/ports';
import type { ExportFiles } from '../functions/export/export-data';

/** An export in a folder of this machine. */
export function folderFiles(folder: string): ExportFiles {
  return {
    put: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text, { mode: 0o600 });
    },
    get: (path) =>
      readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
  };
}

/** The export of a day in the bucket. @param day Such as `2026-03-01` */
export function bucketFiles(day: string, pages: PageStore): ExportFiles {
  const keyOf = (path: string): string => `${BUCKET_FOLDERS.exports.prefix}${day}/${path}`;
  return {
    put: (path, text) => pages.putText(keyOf(path), text),
    get: (path) => pages.getText(keyOf(path)),
  };
}
