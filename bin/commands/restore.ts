import { createExportFiles } from '../../functions/adapters/s3-export-files';
import { listObjects } from '../../functions/adapters/s3-listing';
import { EXPORT_KINDS, importRow } from '../../functions/adapters/table-export';
import { readManifest, restoreData } from '../../functions/export/restore-data';
import { restorePagesSince } from '../../functions/export/restore-pages';
import { refuseMoreWords } from '../actions';
import { type Command, DATA_OPTION_HELP, DATA_OPTIONS, requiredWord } from '../command';
import { withData } from '../data-host';
import { openDataPorts } from '../data-ports';
import { folderFiles } from '../export-files';
import { showProgress } from '../progress';

/** `harbinger restore DIR|DAY`: the table from an export and the pages since. */
export const restore: Command = {
  summary: 'rebuild a lost table from an export and the pages since',
  usage: 'restore DIR|DAY [--json]',
  examples: ['restore 2026-03-01', 'restore backup', 'restore 2026-03-01 --stack Harbinger'],
  options: DATA_OPTIONS,
  optionHelp: DATA_OPTION_HELP,
  run: async (invocation) => {
    const from = requiredWord(invocation, 0, 'the folder or the day of the export');
    refuseMoreWords(invocation, 1);
    await withData(invocation.options, async () => {
      const result = await restoreFrom(from);
      if (invocation.options['json']) return console.log(JSON.stringify(result));
      const kinds = Object.entries(result.rows).map(([kind, count]) => `${count} ${kind}`);
      console.log(
        `brought back ${kinds.join(', ') || 'nothing: the export is empty'}; what was there stayed`,
      );
      console.log(
        `since ${result.at}: ${result.read} items read from the bucket, ${result.queued} queued`,
      );
      console.log('subscribers are not in an export: they come back by point-in-time recovery');
    });
  },
};

/** @param from A day in the bucket, or a folder. */
export async function restoreFrom(from: string): Promise<{
  readonly at: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly read: number;
  readonly queued: number;
}> {
  const ports = openDataPorts();
  const isDay = /^\d{4}-\d\d-\d\d$/.test(from);
  const inBucket = createExportFiles(ports.s3, ports.bucketName);
  const files = isDay ? await inBucket.newest(from) : folderFiles(from);
  if (!files) throw new Error(`the bucket holds no finished export of ${from}`);
  const { at } = await readManifest(files);
  const progress = showProgress();
  const say = (message: string): void => progress.say(message);
  try {
    const rows = await restoreData(
      files,
      {
        ...ports,
        kinds: EXPORT_KINDS,
        importRow: (row) => importRow(row, ports.rows, ports.clock()),
      },
      say,
    );
    const list = (prefix: string) => listObjects(ports.s3, ports.bucketName, prefix);
    return { at, rows, ...(await restorePagesSince(at, { ...ports, list }, say)) };
  } finally {
    progress.end();
  }
}
